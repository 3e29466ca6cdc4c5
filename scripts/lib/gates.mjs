/** The checks that need no test runner: that everything builds, that the types agree, that lint and format hold. */

import { ensureBuilt } from './ensure-built.mjs';
import { BuildError } from './esbuild.mjs';
import { runTool } from './node-tool.mjs';

const gates = {
  build: async () => {
    await ensureBuilt();
    return 0;
  },
  types: () => runTool('typescript', 'tsc', ['-b']),
  lint: () => runTool('@biomejs/biome', 'biome', ['check', '--error-on-warnings']),
};

/**
 * Runs all gates even where one fails, so that one run shows everything there is to mend.
 * @returns {Promise<string[]>} the names of those that failed
 */
export const runGates = async () => {
  const failed = [];
  for (const [name, gate] of Object.entries(gates)) {
    console.log(`\n— ${name}`);
    const code = await gate().catch(report);
    if (code !== 0) failed.push(name);
  }
  return failed;
};

const report = (error) => {
  console.error(error instanceof BuildError ? error.message : error);
  return 1;
};
