/** The Google classes DateItem and TimeItem. https://developers.google.com/apps-script/reference/forms/date-item */
import { googleClass } from '../../kernel/google-class';
import { civilOfSerial, serialOfInstant } from '../spreadsheet/values/serial';
import { type ItemHandle, itemClass, itemGetter, itemSetter } from './item-members';
import { createResponseMember } from './item-response';
import type { DateRecord, TimeRecord } from './model/item-record';
import { questionMembers } from './question-members';
import { reference } from './scopes';

const DATE_PAGE = 'date-item';

/** DateItem. A script answers it with a Date, whose calendar day is read in the script's zone; the answer reads as 'YYYY-MM-DD'. */
export const dateItem = itemClass(
  'DATE',
  googleClass<ItemHandle>(
    'DateItem',
    {
      ...questionMembers(DATE_PAGE),
      includesYear: itemGetter<DateRecord>(reference(DATE_PAGE, 'includesYear()'), (item) => item.includesYear),
      setIncludesYear: itemSetter<DateRecord>(
        reference(DATE_PAGE, 'setIncludesYear(Boolean)'),
        [['Boolean']],
        (_item, [includesYear]) => ({ includesYear: includesYear as boolean }),
      ),
      createResponse: createResponseMember<DateRecord>(DATE_PAGE, [['Date']], ([date], item, call) => {
        const zone = call.execution.script.manifest.timeZone ?? 'Etc/UTC';
        const { year, month, day } = civilOfSerial(serialOfInstant((date as Date).getTime(), zone));
        const monthAndDay = `${twoDigits(month)}-${twoDigits(day)}`;
        return item.includesYear ? `${String(year).padStart(4, '0')}-${monthAndDay}` : monthAndDay;
      }),
    },
    { service: 'FormApp' },
  ),
);

const TIME_PAGE = 'time-item';

/** TimeItem. A script answers it with hour and minute; the answer reads as 'HH:mm'. */
export const timeItem = itemClass(
  'TIME',
  googleClass<ItemHandle>(
    'TimeItem',
    {
      ...questionMembers(TIME_PAGE),
      createResponse: createResponseMember<TimeRecord>(TIME_PAGE, [['Integer', 'Integer']], (time) =>
        (time as number[]).map(twoDigits).join(':'),
      ),
    },
    { service: 'FormApp' },
  ),
);

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
