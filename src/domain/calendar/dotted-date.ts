/**
 * Decides how a date is written for people in Russia, `ДД.ММ.ГГГГ`, and which such writings are read back.
 * Words («3 апреля») and cells of a sheet are left to the contract.
 */
import { type CalendarDate, isCalendarDate, partsOf } from './calendar-date';

/** The date with dots: `'2020-04-03'` gives `'03.04.2020'`. */
export function formatDottedDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year).padStart(4, '0')}`;
}

/**
 * The date that a person wrote as `3.04.2020`, `03.04.2020` or `2020-04-03`, spaces around allowed; null when it is
 * none of these or there is no such day. A year of two figures is refused, since it would have to be guessed.
 */
export function parseDottedDate(text: string): CalendarDate | null {
  const trimmed = text.trim();
  if (isCalendarDate(trimmed)) return trimmed;
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : null;
}
