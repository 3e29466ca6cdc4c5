/** Reads and writes numbers as the explanations have them. */

/** The text with a capital letter first. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A number below a million with its thousands apart. */
export const grouped = (number: number): string => String(number).replace(/(\d)(?=\d{3}$)/, '$1\u00a0');

/** The text with thousands put together again. */
export const plain = (text: unknown): string => String(text).replace(/(\d)\u00a0(?=\d{3})/g, '$1');

/** The numbers that a pattern finds; a group that isn't there stands for 1. Throws where the text doesn't say such a thing. */
export function numbers(pattern: RegExp, given: string): number[] {
  const text = plain(given);
  const found = pattern.exec(text);
  if (!found) throw new Error(`«${text}» doesn’t say ${pattern}`);
  return found.slice(1).map((each) => Number(each ?? 1));
}
