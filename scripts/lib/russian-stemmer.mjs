/**
 * Leaves of the package `snowball-stemmers`, which is one file with the stemmers of some twenty languages, the Russian one alone:
 * the pages that carry it would be over their limit otherwise. Of what is left only the look-out for an AMD loader goes: no page has one.
 */
import { readFileSync } from 'node:fs';
import { BuildError } from './esbuild.mjs';

const otherLanguages =
  /^ {4}var (?!russianStemmer\b|SnowballStemmer\b)(\w+Stemmer) = function[\s\S]*?^ {4}\}\(SnowballStemmer\);$/gm;

const amdLoader = 'typeof define === "function" && define.amd';

/** A plugin for bundles that may hold the stemmer. */
export const russianStemmerAlone = {
  name: 'russian-stemmer-alone',
  setup(build) {
    build.onLoad({ filter: /[\\/]snowball-stemmers[\\/]snowball-stemmers\.js$/ }, ({ path }) => {
      const whole = readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
      const contents = whole.replace(otherLanguages, '    var $1;').replace(amdLoader, 'false');
      if (
        !whole.includes(amdLoader) ||
        !contents.includes('var russianStemmer = function') ||
        contents.length > whole.length / 5
      )
        throw new BuildError('snowball-stemmers is written otherwise than scripts/lib/russian-stemmer.mjs expects.');
      return { contents };
    });
  },
};
