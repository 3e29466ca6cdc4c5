// Decides what the journal tells of what the curator did by hand. Free text and personal values stay out: the field's title says enough.

import { LIST_TITLES } from '../../contract/settings/default-lists';
import { columnOf } from '../../contract/tables/catalogue';
import { PAIR_DECISIONS } from '../../contract/tables/programme';
import { settingWord } from '../../contract/texts/setting-values';
import { ERASED } from '../../domain/banks/derive-banks';
import { RULING_DIFFERENT } from '../../domain/banks/recognise-people';
import { isCalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import type { MarkEntry } from '../../domain/ledger/entry';
import { type ListId, type Lists, labelOf } from '../../domain/programme/lists';
import type { JournalLine } from './journal-lines';
import { settingTitle } from './settings-rows';

/** The line for one mark, if any; the labels of options are those of `lists`. */
export function markLine(mark: MarkEntry, lists: Lists): JournalLine[] {
  const common = { about: mark.target, by: mark.by, at: mark.at };
  if (mark.field === 'decision') {
    const word = PAIR_DECISIONS[mark.value as keyof typeof PAIR_DECISIONS] ?? '';
    return [{ ...common, event: 'decided', to: word }];
  }
  if (mark.field === ERASED) return [{ ...common, event: 'erased' }];
  if (mark.field === RULING_DIFFERENT) return [{ ...common, event: 'parted', to: mark.value }];
  if (mark.target === 'settings') {
    const value = isCalendarDate(mark.value) ? formatDottedDate(mark.value) : settingWord(mark.value);
    return [{ ...common, about: 'Настройки', event: 'setting', to: `${settingTitle(mark.field)}: ${value}` }];
  }
  if (mark.target.startsWith('list:') || mark.target.startsWith('form:'))
    return [{ ...common, about: 'Настройки', event: 'option', to: optionName(mark.target, lists) }];
  const column =
    columnOf('mentees', mark.field) ??
    columnOf('mentors', mark.field) ??
    columnOf('consents', mark.field) ??
    columnOf('pairs', mark.field);
  const value = column?.edit === 'order' ? `: ${mark.value}` : '';
  return column && mark.field !== 'state' ? [{ ...common, event: 'corrected', to: column.title + value }] : [];
}

/** The option or the form behind a target, as people call it. */
function optionName(target: string, lists: Lists): string {
  const [, list, code = ''] = /^(?:list:([^:]+)|form):(.+)$/.exec(target) ?? [];
  const id = (list ?? 'forms') as ListId;
  return `${LIST_TITLES[id]}: ${labelOf(lists[id], code)}`;
}
