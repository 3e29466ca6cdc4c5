/** `npm run check`: builds, type-checks and lints, without the tests. */
import { runGates } from './lib/gates.mjs';

const failed = await runGates();
console.log(failed.length === 0 ? '\nBuild, types and lint are in order.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
