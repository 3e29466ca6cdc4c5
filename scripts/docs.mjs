/**
 * `npm run docs`: writes the pages of docs/ that are generated, so that they can't tell another story than the code.
 * With --check it writes nothing and fails where a page is stale. What stands in a page is decided by its module.
 */
import { loadModule } from './lib/load-module.mjs';
import { inClone } from './lib/paths.mjs';
import { readText, writeInPlace } from './lib/write-files.mjs';

/** A generated page, the module that writes it, that module's function from nothing to the page's text, its imports. */
const pages = [
  {
    page: 'docs/tables.md',
    module: 'src/contract/tables-page.ts',
    write: 'writeTablesPage',
    rooms: ['src/contract', 'src/domain'],
  },
];

const checkOnly = process.argv.includes('--check');

for (const { page, module, write, rooms } of pages) {
  const exported = await loadModule(module, rooms);
  const text = exported[write]();
  if (!checkOnly) writeInPlace(inClone(page), text);
  if (readText(inClone(page)) === text) {
    console.log(`${page} is up to date.`);
  } else {
    console.error(`${page} is stale: run "npm run docs".`);
    process.exitCode = 1;
  }
}
