/**
 * `npm run docs`: writes the pages of docs/ that are generated, so that they can't tell another story than the code.
 * What stands in a page is decided by the module that describes it; a test compares the pages with the modules.
 */
import { loadModule } from './lib/load-module.mjs';
import { inClone } from './lib/paths.mjs';
import { writeInPlace } from './lib/write-files.mjs';

/** A generated page, the module that writes it, and that module's function from nothing to the page's text. */
const pages = [
  {
    page: 'docs/tables.md',
    module: 'src/contract/tables-page.ts',
    write: 'writeTablesPage',
    rooms: ['src/contract', 'src/domain'],
  },
];

for (const { page, module, write, rooms } of pages) {
  const exported = await loadModule(module, rooms);
  writeInPlace(inClone(page), exported[write]());
  console.log(`${page} is up to date.`);
}
