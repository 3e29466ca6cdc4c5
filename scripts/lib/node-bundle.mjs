/** Makes the programs that Node runs on this machine: TypeScript in, one CommonJS file out, npm packages left where they are. */
import { bundle } from './esbuild.mjs';
import { inClone } from './paths.mjs';
import { writeInPlace } from './write-files.mjs';

/**
 * @param {string} source the entry, relative to the clone
 * @param {string} output where the program goes, relative to the clone; its source map goes beside it
 */
export const bundleForNode = async (source, output) => {
  const { text, map } = await bundle({
    entryPoints: [source],
    outfile: output,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
  });
  writeInPlace(inClone(`${output}.map`), map);
  writeInPlace(inClone(output), text);
};
