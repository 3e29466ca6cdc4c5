// Decides when two words of column titles are one word: in another form, or with a slip of the pen.
import { oneSlipApart } from '../../domain/words/one-slip';
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

/** Whether two stems are one word, written with at most one slip. */
export function isSlipOf(first: string, second: string): boolean {
  return Math.min(first.length, second.length) >= FORGIVEN_LENGTH && oneSlipApart(first, second);
}
