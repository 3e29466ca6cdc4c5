/**
 * Brings what is generated up to date, each part only when its sources have changed.
 * The launcher, the tests' global setup and the generators of documents all ask here, so that none runs yesterday's code.
 */
import { existsSync } from 'node:fs';
import { buildIfStale } from './fingerprint.mjs';
import { bundleForNode } from './node-bundle.mjs';
import { inClone } from './paths.mjs';
import { buildScriptProject, scriptProjectSources } from './script-project.mjs';

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
  ensureNodeProgram('src/local/kernel/execution-worker.ts', 'dist/execution-worker.cjs', ['src/local']);

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
 * Bundles a program for Node when its sources have changed.
 * @param {string} source its entry @param {string} output @param {string[]} rooms the folders it may import from
 */
export const ensureNodeProgram = async (source, output, rooms) => {
  if (!existsSync(inClone(source))) throw new Error(`${source} is missing: the clone is incomplete.`);
  return buildIfStale({
    name: output.replaceAll('/', '-'),
    sources: [...rooms, source, 'package-lock.json', 'scripts/lib'],
    outputs: [output],
    build: () => bundleForNode(source, output),
  });
};
