/**
 * Makes the HtmlService pages: each src/apps-script/pages/<name>.html with the script that it names, bundled and inlined, and the style
 * sheets that it names, since a page of Apps Script has no address from which it could load a file of its own.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { BuildError, bundle } from './esbuild.mjs';
import { inClone } from './paths.mjs';
import { russianStemmerAlone } from './russian-stemmer.mjs';

const folder = 'src/apps-script/pages';

/** @returns {Promise<Record<string, {text: string, inputs: Record<string, number>}>>} pages by the name of their file */
export const bundlePages = async () => {
  const names = readdirSync(inClone(folder)).filter((name) => name.endsWith('.html'));
  return Object.fromEntries(await Promise.all(names.sort().map(async (name) => [name, await bundlePage(name)])));
};

const bundlePage = async (fileName) => {
  const html = withStyles(readFileSync(inClone(folder, fileName), 'utf8'), fileName);
  const scriptName = fileName.replace(/\.html$/, '.ts');
  const tag = `<script src="${scriptName}"></script>`;
  const parts = html.split(tag);
  if (!existsSync(inClone(folder, scriptName)) && parts.length === 1) return { text: html, inputs: {} };
  if (parts.length !== 2) throw new BuildError(`${folder}/${fileName} must hold ${tag} exactly once.`);
  const { text, inputs } = await bundle({
    entryPoints: [`${folder}/${scriptName}`],
    format: 'iife',
    target: 'es2019',
    platform: 'browser',
    minify: true,
    legalComments: 'eof',
    plugins: [russianStemmerAlone],
  });
  return { text: `${parts[0]}<script>\n${escapeForScriptElement(text)}</script>${parts[1]}`, inputs };
};

/** The page with each style sheet in the place where it is named. */
const withStyles = (html, fileName) =>
  html.replace(/<link rel="stylesheet" href="([^"]*)">/g, (_, name) => {
    if (!existsSync(inClone(folder, name)))
      throw new BuildError(`${folder}/${fileName} names ${name}, which isn't there.`);
    return `<style>\n${readFileSync(inClone(folder, name), 'utf8')}</style>`;
  });

/**
 * The same program, with nothing in it that ends a script element, opens a comment in one, or starts a scriptlet of
 * HtmlService. All three can stand in strings, expressions and comments only (esbuild never prints the operators
 * `<`, `!`, `--` together), where the escape means the same character.
 */
export const escapeForScriptElement = (text) => text.replace(/<(?=\/script|!--|\?)/gi, '\\x3C');
