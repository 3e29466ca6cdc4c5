// Decides what the cells of a column look like. Which field they suit is left to content-likeness.
import { readEmail, readPhone } from '../../domain/answers/read-contact';
import { readDate } from '../../domain/answers/read-date';
import { readInteger, readSeats } from '../../domain/answers/read-number';
import { findOption, LIST_IDS, type ListEntry, type ListId, type Lists } from '../../domain/programme/lists';
import { readSerialDate, readTime } from './read-time';

/** Shares of the filled cells of a column, 0 to 1, and what else is told of them. */
export interface CellFacts {
  /** Filled cells seen. */
  readonly filled: number;
  /** Share of all cells that are filled. */
  readonly filledShare: number;
  readonly emails: number;
  readonly phones: number;
  /** Dates, with or without a time of day. */
  readonly dates: number;
  /** Serial numbers under which spreadsheets keep dates. */
  readonly serialDates: number;
  readonly withTime: number;
  /** Year in the middle of the dates' years; 0 without dates. */
  readonly medianYear: number;
  /** Two to four words, each with a capital, no digits. */
  readonly fullNames: number;
  /** One word with a capital, no digits. */
  readonly singleNames: number;
  readonly integers: number;
  readonly seats: number;
  readonly lowest: number;
  readonly highest: number;
  /** Different texts among the filled cells. */
  readonly distinct: number;
  /** The same few texts, or lists of them, come again and again, as answers to a question with options do. */
  readonly repeating: boolean;
  /** Single words or numbers without blanks. */
  readonly tokens: number;
  /** Characters of a filled cell, in the mean. */
  readonly meanLength: number;
  /** Cells that name a workplace: a form of business or a taxpayer's number. */
  readonly workplaces: number;
  /** Cells that name a class, a study group or a post. */
  readonly groups: number;
  /** Cells that are whole options of a list, by list. */
  readonly options: Readonly<Record<ListId, number>>;
  /** Cells with several options of a list, by list. */
  readonly several: Readonly<Record<ListId, number>>;
}

const NAME_WORD = /^(?:[А-ЯЁA-Z][а-яёa-z'’]+|[А-ЯЁA-Z]{2,}|[А-ЯЁA-Z]\.)(?:[-–](?:[А-ЯЁа-яёA-Za-z]+))*$/;
const WORKPLACE =
  /(?:^|[^а-яё])(?:ооо|оао|зао|пао|ао|ип|нко|ано|мбоу|мбу|маоу|гбоу|гбпоу|фгбоу|мдоу|мбдоу|сош|школа|гимназия|лицей|колледж|техникум|завод|администрация|не работаю|инн)(?![а-яё])|(?:^|\D)(?:\d{10}|\d{12})(?!\d)/i;
const GROUP =
  /^(?:\d{1,2}\s*[-«"']?\s*[а-яё][»"']?|\d{1,2}\s*[-«"']?\s*[а-яё]?[»"']?\s*класс|(?:гр\.?|группа)\s.*|[а-яё]{1,4}[-–\s]?\d{1,3}|(?:учитель|педагог|воспитатель|преподаватель|директор|заместитель|методист|тьютор|психолог)(?![а-яё]).*)$/i;

/** Fewer texts than this can't show that they repeat. */
const FEWEST_PARTS = 6;

/** Looks at the cells of one column. */
export function cellFacts(cells: readonly string[], lists: Lists): CellFacts {
  const texts = cells.map((cell) => cell.trim()).filter((text) => text !== '');
  const share = (holds: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
  const dates = texts.map(dateOf).filter((date) => date !== '');
  const years = dates.map((date) => Number(date.slice(0, 4))).sort((a, b) => a - b);
  const numbers = texts.map(Number).filter((number) => Number.isFinite(number));
  const nameWords = (text: string): number => {
    const words = text.split(/\s+/);
    return words.every((word) => NAME_WORD.test(word)) ? words.length : 0;
  };
  return {
    filled: texts.length,
    filledShare: cells.length === 0 ? 0 : texts.length / cells.length,
    emails: share((text) => readEmail(text) !== undefined),
    phones: share((text) => readPhone(text) !== undefined),
    dates: texts.length === 0 ? 0 : dates.length / texts.length,
    serialDates: share((text) => readSerialDate(text) !== undefined),
    withTime: share(hasTime),
    medianYear: years[Math.floor(years.length / 2)] ?? 0,
    fullNames: share((text) => nameWords(text) >= 2 && nameWords(text) <= 4),
    singleNames: share((text) => nameWords(text) === 1),
    integers: share((text) => readInteger(text) !== undefined),
    seats: share((text) => readSeats(text) !== undefined),
    lowest: numbers.length === 0 ? 0 : Math.min(...numbers),
    highest: numbers.length === 0 ? 0 : Math.max(...numbers),
    distinct: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
    repeating: isRepeating(texts),
    tokens: share((text) => !/\s/.test(text)),
    meanLength: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    workplaces: share((text) => WORKPLACE.test(text)),
    groups: share((text) => GROUP.test(text)),
    options: byList((list) => mean(texts.map((text) => optionShare(text, lists[list])))),
    several: byList((list) =>
      share(
        (text) =>
          partsOf(text).length > 1 &&
          optionShare(text, lists[list]) >= 0.5 &&
          findOption(lists[list], text) === undefined,
      ),
    ),
  };
}

/** A whole serial number is left out: it may as well be an id. */
function dateOf(text: string): string {
  if (/^\d+$/.test(text)) return '';
  const time = readTime(text);
  if (time?.kind === 'wall') return time.date;
  if (time?.kind === 'moment') return new Date(time.epochMs).toISOString().slice(0, 10);
  return readDate(text) ?? '';
}

function hasTime(text: string): boolean {
  const time = readTime(text);
  return time !== undefined && (time.kind === 'moment' || time.secondOfDay !== undefined);
}

function partsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^друго/i.test(part));
}

function isRepeating(texts: readonly string[]): boolean {
  const parts = texts.reduce<string[]>((all, text) => all.concat(partsOf(text)), []);
  return parts.length >= FEWEST_PARTS && new Set(parts).size <= parts.length / 2;
}

/** Bare digits and signs are aliases of some options («1», «+»), and say nothing of a column. */
function optionShare(text: string, list: readonly ListEntry[]): number {
  if (/^[\d+-]+$/.test(text)) return 0;
  if (findOption(list, text)) return 1;
  const parts = partsOf(text);
  return parts.length === 0 ? 0 : parts.filter((part) => findOption(list, part)).length / parts.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function byList(measure: (list: ListId) => number): Record<ListId, number> {
  const measured: Partial<Record<ListId, number>> = {};
  for (const list of LIST_IDS) measured[list] = measure(list);
  return measured as Record<ListId, number>;
}
