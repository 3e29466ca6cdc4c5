/**
 * Takes parts of the use cases out of Code.js (decision 0008): each goes into a page as a script of its own, which Code.js loads in the
 * executions that need it. Every execution pays for parsing Code.js; few of them need a roadmap's templates or the matching engine.
 */
import { existsSync } from 'node:fs';
import { bundle } from './esbuild.mjs';
import { escapeForScriptElement } from './page-bundle.mjs';
import { inClone } from './paths.mjs';
import { russianStemmerAlone } from './russian-stemmer.mjs';

/**
 * The parts: `<page>.html` holds what `src/application/<page>/part.ts` exports. Each export becomes a function that loads the page and
 * hands everything on; `own` replaces some of them, where an answer is known without the page.
 */
const parts = [
  {
    page: 'roadmap',
    // Workbooks without a roadmap and without rows of the curator's own never load the page.
    own: `
const chosen = ({ settings }) => settings.roadmap !== undefined && settings.roadmap.template !== 'none';
const kept = (programme) => chosen(programme) || [...programme.marks.keys()].some((target) => target.startsWith('roadmap:'));
export const roadmapRows = (programme) => (kept(programme) ? part().roadmapRows(programme) : []);
export const roadmapLines = (before, after) => (kept(before) || kept(after) ? part().roadmapLines(before, after) : []);
export const roadmapMarkLine = (mark, marks) => (mark.target.startsWith('roadmap:') ? part().roadmapMarkLine(mark, marks) : undefined);
`,
  },
  { page: 'matching', own: '' },
];

const sourceOf = ({ page }) => `src/application/${page}/part.ts`;

/** Puts stubs in the places of the parts while Code.js is bundled. */
export const lazyParts = {
  name: 'lazy-parts',
  setup(build) {
    for (const part of parts) {
      const filter = new RegExp(`[\\\\/]application[\\\\/]${part.page}[\\\\/]part\\.ts$`);
      build.onLoad({ filter }, async ({ path }) => ({ contents: stubOf(part, await exportsOf(build.esbuild, path)) }));
    }
  },
};

/** The names that a source exports, its types left out. */
const exportsOf = async (esbuild, path) => {
  const options = { entryPoints: [path], format: 'esm', outdir: 'unused', write: false, metafile: true };
  const { metafile } = await esbuild.build(options);
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
};

const stubOf = ({ page, own }, names) => `
import { loadPart } from '${inClone('src/apps-script/load-part.ts').replace(/\\/g, '/')}';
const part = () => loadPart('${page}');
${own}
${names
  .filter((name) => !own.includes(`const ${name} =`))
  .map((name) => `export const ${name} = (...given) => part().${name}(...given);`)
  .join('\n')}
`;

/** @returns {Promise<Record<string, {text: string, inputs: Record<string, number>}>>} a page for each part that the product has */
export const bundleLazyParts = async () => {
  const there = parts.filter((part) => existsSync(inClone(sourceOf(part))));
  return Object.fromEntries(
    await Promise.all(there.map(async (part) => [`${part.page}.html`, await bundlePart(part)])),
  );
};

const bundlePart = async (part) => {
  const { text, inputs } = await bundle({
    entryPoints: [sourceOf(part)],
    format: 'iife',
    globalName: 'Part',
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    plugins: [russianStemmerAlone],
  });
  return { text: `<script>\n${escapeForScriptElement(text)}</script>\n`, inputs };
};
