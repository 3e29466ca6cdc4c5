/**
 * `npm run docs`: writes the pages of docs/ that are generated, so that they can't tell another story than the code, and the names that
 * the local workspace takes from the published types. With --check it writes nothing and fails where a file is stale.
 */
import { writeDeclaredNames } from './lib/declared-names.mjs';
import { loadModule } from './lib/load-module.mjs';
import { inClone } from './lib/paths.mjs';
import { readText, writeInPlace } from './lib/write-files.mjs';

/** A generated file and what gives its text. */
const files = [
  {
    file: 'docs/tables.md',
    write: async () =>
      (await loadModule('src/contract/tables-page.ts', ['src/contract', 'src/domain'])).writeTablesPage(),
  },
  { file: 'src/local/services/declared-names.ts', write: writeDeclaredNames },
];

const checkOnly = process.argv.includes('--check');

for (const { file, write } of files) {
  const text = await write();
  if (!checkOnly) writeInPlace(inClone(file), text);
  if (readText(inClone(file)) === text) {
    console.log(`${file} is up to date.`);
  } else {
    console.error(`${file} is stale: run "npm run docs".`);
    process.exitCode = 1;
  }
}
