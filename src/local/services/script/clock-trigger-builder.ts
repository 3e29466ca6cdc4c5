/** The Google class ClockTriggerBuilder: triggers by the clock. Which schedule its calls make is clock-schedule's. */

import {
  type EnumValue,
  GoogleError,
  type GoogleObject,
  googleClass,
  type Member,
  type Parameter,
} from '../../kernel/google-class';
import type { WeekDay } from '../../kernel/triggers/schedule';
import { isZone } from '../utilities/zone-fields';
import { type ClockWishes, scheduleOf } from './clock-schedule';
import { created } from './new-trigger';
import { TRIGGER_SCOPES } from './scopes';

const REFERENCE = 'https://developers.google.com/apps-script/reference/script/clock-trigger-builder';

/** A builder of a clock trigger. */
export interface ClockBuilder {
  readonly functionName: string;
  wishes: ClockWishes;
}

/** A call that adds a wish. `wish` throws GoogleError for a value that Google refuses. */
function told(
  kind: Parameter,
  anchor: string,
  wish: (value: never, now: number) => Partial<ClockWishes>,
): Member<ClockBuilder> {
  return {
    kind: 'getter',
    overloads: [[kind]],
    complete: true,
    source: `${REFERENCE}#${anchor}`,
    run: (self, [value], call): GoogleObject => {
      self.wishes = { ...self.wishes, ...wish(value as never, call.now()) };
      return call.self;
    },
  };
}

const MINUTES = [1, 5, 10, 15, 30];

/** The words are recorded with everyMinutes; for the rest of them only the rule is documented. */
function within(name: string, value: number, from: number, to: number): number {
  if (value < from || value > to) {
    throw new GoogleError(`The value you passed to ${name} was invalid. It must be between ${from} and ${to}.`);
  }
  return value;
}

/** ClockTriggerBuilder. */
export const clockTriggerBuilder = googleClass<ClockBuilder>(
  'ClockTriggerBuilder',
  {
    after: told('Integer', 'afterdurationmilliseconds', (ms: number, now) => ({ at: now + Math.max(0, ms) })),
    at: told('Date', 'atdate', (date: Date) => ({ at: date.getTime() })),
    everyMinutes: told('Integer', 'everyminutesn', (n: number) => {
      if (!MINUTES.includes(n)) {
        throw new GoogleError(
          'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
        );
      }
      return { everyMinutes: n };
    }),
    everyHours: told('Integer', 'everyhoursn', (n: number) => ({ everyHours: within('everyHours', n, 1, 24) })),
    everyDays: told('Integer', 'everydaysn', (n: number) => ({ everyDays: within('everyDays', n, 1, 365) })),
    everyWeeks: told('Integer', 'everyweeksn', (n: number) => ({ everyWeeks: within('everyWeeks', n, 1, 52) })),
    onWeekDay: told('enum:ScriptApp.WeekDay', 'onweekdayday', (day: EnumValue) => ({ weekDay: day.value as WeekDay })),
    onMonthDay: told('Integer', 'onmonthdayday', (day: number) => ({ monthDay: within('onMonthDay', day, 1, 31) })),
    atHour: told('Integer', 'athourhour', (hour: number) => ({ hour: within('atHour', hour, 0, 23) })),
    nearMinute: told('Integer', 'nearminuteminute', (minute: number) => ({
      nearMinute: within('nearMinute', minute, 0, 59),
    })),
    inTimezone: told('String', 'intimezonetimezone', (timeZone: string) => {
      if (!isZone(timeZone)) throw new GoogleError('Invalid argument: timeZone. Should be of type: String');
      return { timeZone };
    }),
    create: {
      kind: 'service',
      overloads: [[]],
      scopes: TRIGGER_SCOPES,
      source: `${REFERENCE}#create`,
      run: ({ functionName, wishes }, _args, call) =>
        created(
          { functionName, eventType: 'CLOCK', source: 'CLOCK', sourceId: null, schedule: scheduleOf(wishes) },
          call,
        ),
    },
  },
  { service: 'ScriptApp' },
);
