// Decides how the curator writes words that mean one thing. When two tags match because of them is left to `pairs/tag-index.ts`.

/**
 * The lines of words that mean one thing: a line each, its wordings separated by «=», «;» or «,».
 * Undefined where a line names one thing only, which says nothing.
 *
 * @example readSynonyms('футбол = спорт; игра с мячом') // [['футбол', 'спорт', 'игра с мячом']]
 */
export function readSynonyms(text: string): readonly (readonly string[])[] | undefined {
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .split(/[=;,]/)
        .map((words) => words.trim())
        .filter((words) => words !== ''),
    )
    .filter((line) => line.length > 0);
  return lines.every((line) => line.length > 1) ? lines : undefined;
}
