// Decides how the title of a column is read: one spelling for comparing titles, and the words that carry its meaning.
import { isForeign, isIdle, meaningOf } from './same-words';
import { stemOf } from './word-stem';

/**
 * The spelling under which titles are compared and remembered: case, «ё», punctuation, quotes and blanks don't matter.
 *
 * @example normaliseHeader('  E-mail (рабочий):') // 'email рабочий'
 */
export function normaliseHeader(title: string): string {
  return title
    .replace(/[№#]/g, ' номер ')
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/(^|[^а-я])ф\s*\.?\s*и\s*\.?\s*о(?![а-я])/g, '$1фио')
    .replace(/(^|[^а-я])д\s*\.?\s*р(?![а-я])/g, '$1др')
    .replace(/e[\s-]*mail/g, 'email')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .replace(/(?:(?:фамили|имя|имени|отчеств)[а-я]*(?: и)?(?: |$)){2,}/g, 'фио ')
    .trim();
}

/** What a title says. */
export interface TitleWords {
  /** The compared spelling. */
  readonly spelling: string;
  /** Meanings (in capitals) and stems, each once. */
  readonly words: readonly string[];
  /** The title names something of the other service's own. */
  readonly foreign: boolean;
}

/**
 * The words of a title: idle ones and ordinals left out, unless nothing else is there.
 *
 * @example titleWords('2. Укажите дату рождения').words // ['DATE', 'BIRTH']
 */
export function titleWords(title: string): TitleWords {
  const spelling = normaliseHeader(title);
  const all = spelling.split(' ').filter((word) => word !== '');
  const telling = all.filter((word) => !isIdle(word) && !/^\d{1,2}$/.test(word));
  const words = (telling.length > 0 ? telling : all).map((word) => meaningOf(word) ?? stemOf(word));
  return { spelling, words: Array.from(new Set(words)), foreign: all.some(isForeign) };
}

/**
 * The readings of a column's title, the whole of it first: exports put explanations in brackets or behind the question, and the name
 * of a section before a colon or a dash.
 */
export function readingsOf(title: string): TitleWords[] {
  const plain = title.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const pieces = [title, plain, plain.split(/[?\n:.]\s/)[0] ?? '', plain.slice(plain.search(/[:/>|–—]\s/) + 1)];
  const readings: TitleWords[] = [];
  for (const piece of pieces) {
    const reading = titleWords(piece);
    if (reading.words.length > 0 && !readings.some(({ spelling }) => spelling === reading.spelling)) {
      readings.push(reading);
    }
  }
  return readings;
}
