/** Decides what of the package `snowball-stemmers`, which brings no types, the product uses: its stemmer of Russian words. */
declare module 'snowball-stemmers' {
  /** A stemmer; the bundles hold the Russian one alone (scripts/lib/russian-stemmer.mjs). */
  export function newStemmer(language: 'russian'): { stem(word: string): string };
}
