/**
 * Words that have no place in the tree: they speak of how and where the files were written, not of the product.
 * The patterns are spelt so that they don't find themselves.
 */
import type { SourceFile } from './tree';

const bannedWords: readonly RegExp[] = [
  /(?<![\w.])\/(?:wor[k]|tm[p]|hom[e]|roo[t])\/\w/,
  /\bteam[m]ates?\b/i,
  /\b(?:sub|AI )agen[t]s?\b/i,
  /\b[c]laude\b/i,
  /\b[a]nthropic\b/i,
  /\b[C]hatGPT\b/i,
  /\b[L]LMs?\b/,
  /\blanguage mode[l]s?\b/i,
  /\bissues sho[w]\b/,
  /\bproduct lea[d]\b/i,
];

/** Each banned word of the file with its line; empty where there is none. */
export function wordProblems({ path, text }: SourceFile): readonly string[] {
  return text.split('\n').flatMap((line, index) =>
    bannedWords.flatMap((word) => {
      const found = word.exec(line);
      return found === null ? [] : [`${path}:${index + 1} says "${found[0]}"`];
    }),
  );
}
