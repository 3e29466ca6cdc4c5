// Decides when a text names a person in whatever case and order the words of the name stand.
import { normaliseName } from '../../domain/answers/read-name';

/** What a Russian name ends on in the nominative, and what may follow its stem in the other cases. */
const NOMINATIVE = /(?:[ыио]й|[ая]я|[аяоеиыуюйь])$/;
const CASE_ENDING = /^[аяоеиыуюйьмхг]{0,3}$/;
/** Shorter stems begin too many words. */
const SHORTEST_STEM = 3;

/**
 * The stems of a name's words, the surname's first as people write it.
 *
 * @example stemsOf('Хрусталёва Евдокия') // ['хрусталев', 'евдоки']
 */
export function stemsOf(name: string): string[] {
  const stems = wordsOf(name).map((word) => word.replace(NOMINATIVE, ''));
  return stems.filter(({ length }) => length >= SHORTEST_STEM);
}

/** How many of the stems stand in a text as words of their own. */
export function countStems(text: string, stems: readonly string[]): number {
  const words = wordsOf(text);
  return stems.filter((stem) =>
    words.some((word) => word.startsWith(stem) && CASE_ENDING.test(word.slice(stem.length))),
  ).length;
}

function wordsOf(text: string): string[] {
  return normaliseName(text).split(/[^a-zа-я0-9]+/);
}
