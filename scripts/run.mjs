/**
 * `npm start` and `npm run -s nastavnik -- …`: brings the program up to date and runs it with the arguments given.
 * What the commands are and what they answer is decided by src/cli.
 */
import { createRequire } from 'node:module';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { BuildError } from './lib/esbuild.mjs';
import { inClone, root } from './lib/paths.mjs';

const oldestNode = 20;

/** npm enters the clone before it runs a script; a path that the user typed is meant from where the user was. */
const returnToUsersFolder = () => {
  const startedByNpm = ['start', 'nastavnik'].includes(process.env.npm_lifecycle_event ?? '') && process.cwd() === root;
  if (startedByNpm && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
};

const run = async () => {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new BuildError(`Node ${oldestNode} or newer is needed; this is Node ${process.versions.node}.`);
  }
  await ensureBuilt();
  returnToUsersFolder();
  process.setSourceMapsEnabled(true);
  const program = inClone('dist', 'nastavnik.cjs');
  process.argv[1] = program;
  createRequire(import.meta.url)(program);
};

try {
  await run();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
