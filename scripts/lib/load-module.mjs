/** Lets a script use a module of the product or of the benches: bundles it when its sources changed, then loads it. */
import { createRequire } from 'node:module';
import { ensureNodeProgram } from './ensure-built.mjs';
import { inClone } from './paths.mjs';

/**
 * @param {string} source a TypeScript module, relative to the clone, with slashes
 * @param {string[]} rooms the folders that it may import from
 * @returns {Promise<any>} its exports
 */
export const loadModule = async (source, rooms) => {
  const output = `dist/modules/${source.replaceAll('/', '-').replace(/\.ts$/, '.cjs')}`;
  await ensureNodeProgram(source, output, rooms);
  return createRequire(import.meta.url)(inClone(output));
};
