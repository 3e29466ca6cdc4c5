/**
 * Takes parts of the product out of Code.js (decision 0008): each goes into a page as a script of its own, which Code.js loads in the
 * executions that need it. Every execution pays for parsing Code.js; few of them need a roadmap's templates, the matching engine, or what
 * builds sheets and forms.
 */
import { existsSync } from 'node:fs';
import { bundle } from './esbuild.mjs';
import { escapeForScriptElement } from './page-bundle.mjs';
import { inClone } from './paths.mjs';
import { russianStemmerAlone } from './russian-stemmer.mjs';

/**
 * The parts: `<page>.html` holds what `<folder>/part.ts` exports. Each export becomes a function that loads the page and hands everything
 * on; `own` replaces some of them, where an answer is known without the page. `shared` are modules that Code.js has loaded anyway and hands
 * over, so that the part carries no copies of them and both mean the same things by them.
 */
const parts = [
  {
    page: 'roadmap',
    folder: 'src/application/roadmap',
    shared: [],
    // Workbooks without a roadmap and without rows of the curator's own never load the page.
    own: `
const chosen = ({ settings }) => settings.roadmap !== undefined && settings.roadmap.template !== 'none';
const kept = (programme) => chosen(programme) || [...programme.marks.keys()].some((target) => target.startsWith('roadmap:'));
export const roadmapRows = (programme) => (kept(programme) ? part().roadmapRows(programme) : []);
export const roadmapLines = (before, after) => (kept(before) || kept(after) ? part().roadmapLines(before, after) : []);
export const roadmapMarkLine = (mark, marks) => (mark.target.startsWith('roadmap:') ? part().roadmapMarkLine(mark, marks) : undefined);
`,
  },
  { page: 'matching', folder: 'src/application/matching', shared: [], own: '' },
  {
    // The page `setup` is the dialog that asks for it.
    page: 'building',
    folder: 'src/apps-script/setup',
    shared: [
      'src/application/advance.ts',
      'src/application/alone.ts',
      'src/application/app-error.ts',
      'src/application/derive-at.ts',
      'src/application/show/draw.ts',
      'src/application/show/known-rows.ts',
      'src/apps-script/events.ts',
      'src/apps-script/workbook-run.ts',
      'src/contract/questionnaires/catalogue.ts',
      'src/contract/settings/default-lists.ts',
      'src/contract/tables/catalogue.ts',
    ],
    own: '',
  },
];

const sourceOf = ({ folder }) => `${folder}/part.ts`;

/** Finds a source by its place in the clone, however the platform writes paths. */
const filterOf = (source) => new RegExp(`${source.replace(/\./g, '\\.').replace(/\//g, '[\\\\/]')}$`);

/** A source as the import of another one names it. */
const imported = (source) => inClone(source).replace(/\\/g, '/');

/** Puts stubs in the places of the parts while Code.js is bundled. */
export const lazyParts = {
  name: 'lazy-parts',
  setup(build) {
    for (const part of parts)
      build.onLoad({ filter: filterOf(sourceOf(part)) }, async ({ path }) => ({
        contents: stubOf(part, await exportsOf(build.esbuild, path)),
      }));
  },
};

/** The names that a source exports, its types left out. */
const exportsOf = async (esbuild, path) => {
  const options = { entryPoints: [path], format: 'esm', outdir: 'unused', write: false, metafile: true };
  const { metafile } = await esbuild.build(options);
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
};

const stubOf = ({ page, own, shared }, names) => `
import { loadPart } from '${imported('src/apps-script/load-part.ts')}';
${shared.map((source, index) => `import * as shared${index} from '${imported(source)}';`).join('\n')}
const part = () => loadPart('${page}', [${shared.map((_, index) => `shared${index}`).join(', ')}]);
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

/** Puts what Code.js hands over in the places of the modules that a part shares with it. */
const given = ({ shared }) => ({
  name: 'given',
  setup(build) {
    for (const [index, source] of shared.entries())
      build.onLoad({ filter: filterOf(source) }, async ({ path }) => ({
        contents: `export const { ${(await exportsOf(build.esbuild, path)).join(', ')} } = Given[${index}];`,
      }));
  },
});

const bundlePart = async (part) => {
  const { text, inputs } = await bundle({
    entryPoints: [sourceOf(part)],
    format: 'iife',
    globalName: 'Part',
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    plugins: [given(part), russianStemmerAlone],
  });
  return { text: `<script>\n${escapeForScriptElement(text)}</script>\n`, inputs };
};
