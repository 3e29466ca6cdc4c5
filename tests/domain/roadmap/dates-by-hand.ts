// Reads the dates that were counted by hand from the printed deadlines; knows nothing of how they are computed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarDate, isCalendarDate } from '../../../src/domain/calendar/calendar-date';

/** One line of the table: a row, the document's words, the dates and the recurrence that they mean. */
export interface HandCountedRow {
  readonly id: string;
  readonly quote: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly recurrence: string | null;
}

/** The rows counted for one pair of anchors; `cycle` null = the years as printed. */
export interface HandCountedDates {
  readonly file: string;
  readonly heading: string;
  readonly orderDate: CalendarDate | null;
  readonly registerDate: CalendarDate | null;
  readonly cycle: number | null;
  readonly rows: readonly HandCountedRow[];
}

function dateOrBlank(text: string): CalendarDate | null {
  if (text === '—') return null;
  if (!isCalendarDate(text)) throw new Error(`The table says «${text}» where a date should be`);
  return text;
}

function readRow(line: string): HandCountedRow {
  const cells = line.split(' | ');
  const [id = '', quote = '', from = '', to = '', recurrence = ''] = cells;
  if (cells.length !== 5) throw new Error(`Five cells are expected: ${line}`);
  return {
    id,
    quote,
    from: dateOrBlank(from),
    to: dateOrBlank(to),
    recurrence: recurrence === '—' ? null : recurrence,
  };
}

function readSection(file: string, section: string): HandCountedDates {
  const [heading = '', ...lines] = section.split('\n');
  const match = /^order (\S+), register (\S+), cycle (as printed|\d{4})$/.exec(heading);
  if (!match) throw new Error(`Not a heading: ${heading}`);
  const [, order = '', register = '', cycle = ''] = match;
  return {
    file,
    heading,
    orderDate: dateOrBlank(order),
    registerDate: dateOrBlank(register),
    cycle: cycle === 'as printed' ? null : Number(cycle),
    rows: lines.filter((line) => line !== '' && !line.startsWith('#')).map(readRow),
  };
}

/** Every section of every file in `dates-by-hand/`. */
export function handCountedDates(): HandCountedDates[] {
  const folder = join(__dirname, 'dates-by-hand');
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n## ')
        .slice(1)
        .map((section) => readSection(file, section)),
    );
}
