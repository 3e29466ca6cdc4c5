// Decides which words of a column's title carry its meaning, and which parts of a title may be the whole question.
import { normaliseHeader } from './normalise-header';
import { isForeign, isIdle, meaningOf } from './same-words';
import { stemOf } from './word-stem';

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
