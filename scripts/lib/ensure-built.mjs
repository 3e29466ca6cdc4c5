/**
 * Brings what is generated up to date, each part only when its sources have changed.
 * The launcher, the tests' global setup and the generators of documents all ask here, so that none runs yesterday's code.
 */
import { existsSync, rmSync } from 'node:fs';
import { BuildError } from './esbuild.mjs';
import { buildIfStale } from './fingerprint.mjs';
import { bundleForNode } from './node-bundle.mjs';
import { buildFolder, inClone } from './paths.mjs';
import { buildScriptProject, scriptProjectSources } from './script-project.mjs';
import { bundleWorker } from './worker-bundle.mjs';

/** build/: the script project. */
export const ensureScriptProject = () =>
  buildIfStale({
    name: 'script-project',
    sources: scriptProjectSources,
    outputs: ['build/Code.js', 'build/appsscript.json', 'dist/bundle-inputs.json'],
    build: buildScriptProject,
  });

/** dist/execution-worker.cjs: the thread in which the local workspace runs an execution of the script project. */
export const ensureExecutionWorker = () =>
  buildIfStale({
    name: 'execution-worker',
    sources: ['src/local/kernel', 'package-lock.json', 'scripts/lib'],
    outputs: ['dist/execution-worker.cjs'],
    build: () => bundleWorker('dist/execution-worker.cjs'),
  });

/** dist/nastavnik.cjs: the command line with the local workspace in it. */
export const ensureCommandLine = () =>
  ensureNodeProgram('src/cli/main.ts', 'dist/nastavnik.cjs', ['src/cli', 'src/local', 'src/contract', 'src/domain']);

/** Everything that `npm start` and the tests run. */
export const ensureBuilt = async () => {
  await ensureScriptProject();
  await ensureExecutionWorker();
  await ensureCommandLine();
};

/**
 * What the tests run, for a test runner that is started by itself. Sources that don't bundle fail the tests that run the
 * bundle, since it is gone then, and let the others go on.
 */
export const ensureBuiltForTests = async () => {
  await ensureExecutionWorker();
  try {
    await ensureScriptProject();
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(`build/ could not be made, so nothing is in it.\n${error.message}`);
    rmSync(buildFolder, { recursive: true, force: true });
  }
};

/**
 * Bundles a program for Node when its sources have changed.
 * @param {string} source its entry @param {string} output @param {string[]} rooms the folders it may import from
 */
export const ensureNodeProgram = async (source, output, rooms) => {
  if (!existsSync(inClone(source))) throw new BuildError(`${source} is missing: the clone is incomplete.`);
  return buildIfStale({
    name: output.replaceAll('/', '-'),
    sources: [...rooms, source, 'package-lock.json', 'scripts/lib'],
    outputs: [output],
    build: () => bundleForNode(source, output),
  });
};
