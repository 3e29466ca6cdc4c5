// Decides when two words of column titles are one word: in another form, or with a slip of the pen.
import { russianStem } from '../../domain/words/word-stems';

const ENGLISH_ENDINGS = /(?:ings?|ies|es|ed|s|y)$/;

/** Letters that must be left of a word, so that short words keep their difference («форма», «формат»). */
const SHORTEST_STEM = 3;

/**
 * The part of a word that its forms share, roughly.
 *
 * @param word  lower case, «ё» written as «е»
 * @example stemOf('увлечениями') === stemOf('увлечения') // true
 */
export function stemOf(word: string): string {
  const isRussian = /[а-я]/.test(word);
  const stem = isRussian ? russianStem(word) : word.replace(ENGLISH_ENDINGS, '');
  return stem.length >= SHORTEST_STEM ? stem : word;
}

/** Shortest words in which one slip of the pen is forgiven; shorter ones differ by a letter on purpose. */
const FORGIVEN_LENGTH = 6;

/** Whether two stems are one word with at most one letter missing, added, changed or swapped with its neighbour. */
export function isSlipOf(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length < FORGIVEN_LENGTH || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = (text: string, skipped: number): string => text.slice(start + skipped);
  if (long.length > short.length) return rest(long, 1) === rest(short, 0);
  if (rest(long, 1) === rest(short, 1)) return true;
  return long[start] === short[start + 1] && long[start + 1] === short[start] && rest(long, 2) === rest(short, 2);
}
