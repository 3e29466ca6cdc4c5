// Decides which notations of a date are understood. The day comes before the month, as Russian readers write it; anything doubtful is not guessed.
import { type CalendarDate, calendarDate, isCalendarDate } from '../calendar/calendar-date';

const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
] as const;

/**
 * A date written as `2010-01-31` (a time may follow), `31.01.2010`, `31/1/2010`, `31-01-2010` or «31 января 2010»; undefined otherwise,
 * also for days that do not exist and for years of two digits.
 */
export function readDate(text: string): CalendarDate | undefined {
  const plain = text.trim().toLowerCase();
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ].*)?$/.exec(plain);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const dotted =
    /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})\s*(?:г\.?|года)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(plain);
  if (dotted) return existing(dotted[3], dotted[2], dotted[1]);
  const worded = /^(\d{1,2})\s+([а-я]+)\s+(\d{4})\s*(?:г\.?|года)?$/.exec(plain);
  if (!worded) return undefined;
  const month = MONTHS.findIndex((stem) => isMonth(worded[2] ?? '', stem));
  return month < 0 ? undefined : existing(worded[3], String(month + 1), worded[1]);
}

function isMonth(word: string, stem: string): boolean {
  const ending = word.slice(stem.length);
  return word.startsWith(stem) && (stem === 'ма' ? /^[йя]$/.test(ending) : /^[аья]?$/.test(ending));
}

function existing(year = '', month = '', day = ''): CalendarDate | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(text)) return undefined;
  return calendarDate(Number(year), Number(month), Number(day));
}
