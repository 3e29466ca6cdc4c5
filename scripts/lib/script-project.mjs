/**
 * Makes build/, exactly what clasp pushes and what the local workspace runs, and checks its sizes.
 * Beside it, in dist/, it notes which sources went into each file: the tests of the bundle read that.
 */
import { readFileSync } from 'node:fs';
import { bundleCode } from './code-bundle.mjs';
import { BuildError } from './esbuild.mjs';
import { bundleLazyParts } from './lazy-parts.mjs';
import { bundlePages } from './page-bundle.mjs';
import { buildFolder, bundleInputsFile, inClone } from './paths.mjs';
import { writeFolder, writeInPlace } from './write-files.mjs';

/** Every execution, the menu's included, pays for parsing Code.js; a page is sent whole each time that it opens. */
export const sizeLimits = { 'Code.js': 300 * 1024, page: 350 * 1024 };

/** What build/ is made from. */
export const scriptProjectSources = [
  'src/domain',
  'src/contract',
  'src/application',
  'src/apps-script',
  'appsscript.json',
  'package-lock.json',
  'scripts/lib',
];

/**
 * @returns {Promise<{sizes: {name: string, bytes: number, limit: number}[]}>}
 * @throws {BuildError} where the sources don't bundle or a file is over its limit; build/ is then as it was
 */
export const buildScriptProject = async () => {
  const [code, pages, parts] = await Promise.all([bundleCode(), bundlePages(), bundleLazyParts()]);
  const manifest = readFileSync(inClone('appsscript.json'), 'utf8');
  const bundles = { 'Code.js': code, ...pages, ...parts };
  const files = { 'appsscript.json': manifest, ...mapValues(bundles, ({ text }) => text) };
  const sizes = Object.keys(bundles).map((name) => ({
    name,
    bytes: Buffer.byteLength(files[name]),
    limit: sizeLimits[name] ?? sizeLimits.page,
  }));
  const tooLarge = sizes.filter(({ bytes, limit }) => bytes > limit);
  if (tooLarge.length > 0) throw new BuildError(`Over the limit:\n${describeSizes(tooLarge)}`);
  writeFolder(buildFolder, files);
  const notes = mapValues(bundles, ({ text, inputs }) => ({ bytes: Buffer.byteLength(text), inputs }));
  writeInPlace(bundleInputsFile, `${JSON.stringify(notes, null, 2)}\n`);
  return { sizes };
};

/** A line per file: size, limit, name. */
export const describeSizes = (sizes) =>
  sizes.map(({ name, bytes, limit }) => `${inKilobytes(bytes)} of ${inKilobytes(limit)}  build/${name}`).join('\n');

const inKilobytes = (bytes) => `${(bytes / 1024).toFixed(1).padStart(6)} KB`;

const mapValues = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
