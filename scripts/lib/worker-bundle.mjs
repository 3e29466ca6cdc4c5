/**
 * Makes the worker thread in which the local workspace runs scripts. It is one file; the bootstrap of the realms that it
 * opens is bundled first and lies inside as text, because it must be compiled in each realm and share nothing with Node.
 */
import { bundle } from './esbuild.mjs';
import { inClone } from './paths.mjs';
import { writeInPlace } from './write-files.mjs';

/** @param {string} output where the worker goes, relative to the clone */
export const bundleWorker = async (output) => {
  const realm = await bundle({
    entryPoints: ['src/local/kernel/realm/bootstrap.ts'],
    format: 'iife',
    globalName: 'realm',
    platform: 'neutral',
    target: 'node20',
  });
  const { text } = await bundle({
    entryPoints: ['src/local/kernel/execution-worker.ts'],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    define: { REALM_BOOTSTRAP: JSON.stringify(`(function () {\n${realm.text}\nreturn realm.bootstrap;\n})()`) },
  });
  writeInPlace(inClone(output), text);
};
