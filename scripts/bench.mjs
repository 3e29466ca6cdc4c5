/**
 * `npm run bench -- NAME [arguments]`: runs tests/bench/NAME.ts, which exports `main(args: string[])` and prints its
 * own figures. Benches measure and promise nothing: no test depends on how fast a machine is.
 */
import { existsSync, readdirSync } from 'node:fs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { loadModule } from './lib/load-module.mjs';
import { inClone } from './lib/paths.mjs';

const [name, ...args] = process.argv.slice(2);
const source = `tests/bench/${name}.ts`;

if (name === undefined || !existsSync(inClone(source))) {
  const isBench = (file) => file.endsWith('.ts') && !file.endsWith('.test.ts');
  const names = readdirSync(inClone('tests', 'bench')).filter(isBench);
  console.error(`Name a bench: ${names.map((file) => file.replace(/\.ts$/, '')).join(', ')}.`);
  process.exitCode = 1;
} else {
  await ensureBuilt();
  const { main } = await loadModule(source, ['src', 'tests']);
  await main(args);
}
