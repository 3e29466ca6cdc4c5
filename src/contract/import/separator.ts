// Decides which character separates the cells of a text file. Taking the lines apart is left to the CSV readers of page and command line.

/** The separators that exports use. */
export const SEPARATORS = [';', ',', '\t', '|'] as const;

/** One separator. */
export type Separator = (typeof SEPARATORS)[number];

/** Lines looked at. */
const MOST_LINES = 200;

/**
 * Guesses the separator: the one that stands the same number of times in most lines, quoted cells aside; of equals the more frequent.
 * A first line `sep=;`, as spreadsheets write it, decides. A text without any separator gives a comma.
 */
export function guessSeparator(text: string): Separator {
  const declared = /^\uFEFF?sep=(.)/i.exec(text)?.[1];
  const known = SEPARATORS.find((separator) => separator === declared);
  if (known !== undefined) return known;
  let best: { separator: Separator; share: number; count: number } = { separator: ',', share: 0, count: 0 };
  for (const separator of SEPARATORS) {
    const counts = separatorsByLine(text, separator);
    const { count, share } = mostCommon(
      counts.filter((number) => number > 0),
      counts.length,
    );
    if (share > best.share || (share === best.share && count > best.count)) best = { separator, share, count };
  }
  return best.separator;
}

/** The text without a byte order mark and without a line that only declares the separator. */
export function withoutDeclaration(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
}

/** Separators outside quotes in each line of cells; a quote opens a quoted cell only where a cell begins. */
function separatorsByLine(text: string, separator: Separator): number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  let atStart = true;
  for (let at = 0; at < text.length && counts.length < MOST_LINES; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character === '"' && text[at + 1] === '"') at++;
      else if (character === '"') isQuoted = false;
      continue;
    }
    if (character === '"' && atStart) isQuoted = true;
    if (character === separator) count++;
    if (character === '\n') {
      counts.push(count);
      count = 0;
    }
    atStart = character === separator || character === '\n';
  }
  if (count > 0) counts.push(count);
  return counts;
}

function mostCommon(counts: readonly number[], lines: number): { readonly count: number; readonly share: number } {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let best = { count: 0, share: 0 };
  for (const [count, lineCount] of times) {
    const share = lineCount / lines;
    if (share > best.share || (share === best.share && count > best.count)) best = { count, share };
  }
  return best;
}
