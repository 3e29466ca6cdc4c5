/** Decides how a date is written for people in Russia, `ДД.ММ.ГГГГ`. Reading what people write is left to answers/read-date.ts. */
import { type CalendarDate, partsOf } from './calendar-date';

/** The date with dots: `'2020-04-03'` gives `'03.04.2020'`. */
export function formatDottedDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year).padStart(4, '0')}`;
}
