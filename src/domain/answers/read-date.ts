// Decides which notations of a date are understood. The day comes before the month, as Russian readers write it; anything doubtful is not guessed.
import { type CalendarDate, calendarDate, isCalendarDate } from '../calendar/calendar-date';

/** Months as they are called and as they stand in a date. Shortened ones are recognised by their first three letters or more. */
const MONTHS: readonly (readonly [called: string, inDate: string])[] = [
  ['январь', 'января'],
  ['февраль', 'февраля'],
  ['март', 'марта'],
  ['апрель', 'апреля'],
  ['май', 'мая'],
  ['июнь', 'июня'],
  ['июль', 'июля'],
  ['август', 'августа'],
  ['сентябрь', 'сентября'],
  ['октябрь', 'октября'],
  ['ноябрь', 'ноября'],
  ['декабрь', 'декабря'],
];

const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t\s].*)?$/;
const DAY_FIRST =
  /^(\d{1,2})(?:\s*[-./,]\s*|\s+)(\d{1,2})(?:\s*[-./,]\s*|\s+)(\d{4})\s*(?:г\.?|года)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const IN_WORDS = /^(\d{1,2})[\s.-]*([а-я]{3,})\.?[\s-]*(\d{4})\s*(?:г\.?|года)?$/;

/**
 * A date written as `2010-01-31` (a time may follow), `31.01.2010`, `31/1/2010`, `31-01-2010`, `31 01 2010`, «31 января 2010» or
 * «31 янв. 2010»; undefined otherwise, also for days that do not exist and for years of two digits.
 *
 * @example readDate('3.4.2020 г.') // '2020-04-03'
 */
export function readDate(text: string): CalendarDate | undefined {
  const plain = text.trim().toLowerCase();
  const iso = YEAR_FIRST.exec(plain);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const dotted = DAY_FIRST.exec(plain);
  if (dotted) return existing(dotted[3], dotted[2], dotted[1]);
  const worded = IN_WORDS.exec(plain);
  const month = worded ? MONTHS.findIndex((names) => names.some((name) => name.startsWith(worded[2] ?? ''))) : -1;
  return month < 0 ? undefined : existing(worded?.[3], String(month + 1), worded?.[1]);
}

function existing(year = '', month = '', day = ''): CalendarDate | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(text)) return undefined;
  return calendarDate(Number(year), Number(month), Number(day));
}
