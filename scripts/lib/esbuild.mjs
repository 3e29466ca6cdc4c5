/** One door to esbuild: files stay in memory, warnings count as errors, and messages are printed as esbuild words them. */
import { root } from './paths.mjs';

/** Thrown when the sources can't be bundled; the message is for the terminal as it stands. */
export class BuildError extends Error {}

const load = async () => {
  try {
    return await import('esbuild');
  } catch {
    throw new BuildError('esbuild is missing: run "npm ci" in the folder of the clone first.');
  }
};

/**
 * Bundles in memory.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<{text: string, map?: string, inputs: Record<string, number>}>} the file, its source map where one
 *   was asked for, and how many bytes of it come from which source (paths relative to the clone, with slashes)
 */
export const bundle = async (options) => {
  const esbuild = await load();
  const settings = {
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: root,
    charset: 'utf8',
    logLevel: 'silent',
  };
  const result = await esbuild.build({ ...settings, outfile: 'dist/in-memory.js', ...options }).catch((error) => error);
  const problems = [...(result.errors ?? []), ...(result.warnings ?? [])];
  if (problems.length > 0 || result instanceof Error) {
    const texts = await esbuild.formatMessages(problems, { kind: 'error', color: process.stderr.isTTY === true });
    throw new BuildError(texts.length > 0 ? texts.join('\n') : String(result));
  }
  const map = result.outputFiles.find((file) => file.path.endsWith('.map'));
  const file = result.outputFiles.find((file) => file !== map);
  const output = Object.entries(result.metafile.outputs).find(([path]) => !path.endsWith('.map'))[1];
  const inputs = Object.fromEntries(Object.entries(output.inputs).map(([path, part]) => [path, part.bytesInOutput]));
  return { text: file.text, ...(map && { map: map.text }), inputs };
};
