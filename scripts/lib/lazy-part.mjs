/**
 * Takes the roadmap out of Code.js: it goes into the page roadmap.html as a script of its own, and Code.js loads that page in the
 * executions of workbooks that keep a roadmap. Every execution pays for parsing Code.js, few of them need the templates.
 */
import { existsSync } from 'node:fs';
import { bundle } from './esbuild.mjs';
import { escapeForScriptElement } from './page-bundle.mjs';
import { inClone } from './paths.mjs';

const part = 'src/application/roadmap/part.ts';

/** What stands for the part in Code.js. Workbooks without a roadmap and without rows of the curator's own never load it. */
const stub = `
let loaded;
const load = () => {
  if (!loaded) {
    const page = HtmlService.createHtmlOutputFromFile('roadmap').getContent();
    const script = page.slice(page.indexOf('<script>') + 8, page.lastIndexOf('</script>'));
    loaded = new Function(script + '; return Roadmap;')();
  }
  return loaded;
};
const chosen = ({ settings }) => settings.roadmap !== undefined && settings.roadmap.template !== 'none';
const kept = (programme) => chosen(programme) || [...programme.marks.keys()].some((target) => target.startsWith('roadmap:'));
export const roadmapRows = (programme) => (kept(programme) ? load().roadmapRows(programme) : []);
export const roadmapLines = (before, after) => (kept(before) || kept(after) ? load().roadmapLines(before, after) : []);
export const roadmapMarkLine = (mark, marks) => (mark.target.startsWith('roadmap:') ? load().roadmapMarkLine(mark, marks) : undefined);
export const acceptRoadmapEdit = (edit, programme) => load().acceptRoadmapEdit(edit, programme);
export const acceptOwnRow = (row, programme, taken) => load().acceptOwnRow(row, programme, taken);
`;

/** Puts the stub in the place of the part while Code.js is bundled. */
export const lazyPart = {
  name: 'lazy-part',
  setup(build) {
    build.onLoad({ filter: /[\\/]application[\\/]roadmap[\\/]part\.ts$/ }, () => ({ contents: stub, loader: 'js' }));
  },
};

/** @returns {Promise<Record<string, {text: string, inputs: Record<string, number>}>>} the page roadmap.html; none for a product without the part */
export const bundleLazyPart = async () => {
  if (!existsSync(inClone(part))) return {};
  const { text, inputs } = await bundle({
    entryPoints: [part],
    format: 'iife',
    globalName: 'Roadmap',
    target: 'es2019',
    platform: 'neutral',
    minify: true,
  });
  return { 'roadmap.html': { text: `<script>\n${escapeForScriptElement(text)}</script>\n`, inputs } };
};
