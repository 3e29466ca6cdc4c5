// Decides when two wordings are the same but for endings and order. Which wordings are compared, and which words mean one thing, is left to others.
import { newStemmer } from 'snowball-stemmers';

const RUSSIAN = newStemmer('russian');

/** The stem of a Russian word in lower case, «ё» written as «е». */
export function russianStem(word: string): string {
  return RUSSIAN.stem(word);
}

/** Words that join others and say nothing of their own. */
const JOINING: ReadonlySet<string> = new Set('и или а в во на с со к ко по о об от до для из за при у'.split(' '));

/** What can be a word: letters of any script, digits, and the signs of `C++` and `C#`. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}+#]*/gu;

/**
 * The stems of a wording, each once, in alphabetical order, joined by blanks: equal for the same words in other cases, numbers and
 * order. Words that are not Russian stay as they are; a text without words gives a blank.
 *
 * @example stemsOf('Английский язык') === stemsOf('языка английского') // true
 */
export function stemsOf(wording: string): string {
  const words = wording.normalize('NFKC').toLowerCase().replace(/ё/g, 'е').match(WORD) ?? [];
  const stems = words
    .filter((word) => !JOINING.has(word))
    .map((word) => (/^[а-я]+$/.test(word) ? russianStem(word) : word));
  return [...new Set(stems)].sort().join(' ');
}
