/**
 * Decides how a recurrence is written for calendars: the value of an RRULE (RFC 5545, section 3.3.10) for all-day
 * events. On which days something is due is the domain's; the event that carries the rule is left to the export.
 */
import { type CalendarDate, dayOf } from '../../domain/calendar/calendar-date';
import type { Rhythm } from '../../domain/roadmap/deadline-rule';
import type { Recurrence } from '../../domain/roadmap/recurrence';

const FREQUENCIES: Readonly<Record<Rhythm, string>> = {
  'two-weekly': 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
  quarterly: 'FREQ=MONTHLY;INTERVAL=3',
};

/**
 * The RRULE, without the property's name: `FREQ=WEEKLY;INTERVAL=2;UNTIL=20201231`. A monthly rule that starts on
 * day 29 to 31 names the days it may fall on, since RFC 5545 would else leave out the shorter months.
 */
export function recurrenceRule(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'rhythm': {
      const { rhythm, startsOn, endsOn } = recurrence;
      const clamped = rhythm !== 'two-weekly' && startsOn !== null ? clampedDays(startsOn) : '';
      const until = endsOn === null ? '' : `;UNTIL=${endsOn.replace(/-/g, '')}`;
      return `${FREQUENCIES[rhythm]}${clamped}${until}`;
    }
    case 'yearly-day':
      return `FREQ=YEARLY;BYMONTH=${recurrence.months.join(',')};BYMONTHDAY=${recurrence.day}`;
    case 'yearly-month':
      return `FREQ=YEARLY;BYMONTH=${recurrence.month}`;
  }
}

function clampedDays(startsOn: CalendarDate): string {
  const day = dayOf(startsOn);
  if (day <= 28) return '';
  const days = [28, 29, 30, 31].filter((each) => each <= day);
  return `;BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}
