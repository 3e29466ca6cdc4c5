/**
 * Decides where the worker's file is: beside the running program, or in the dist folder of the clone that it runs from.
 * Left to others: building it (scripts/lib/worker-bundle.mjs).
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const fileName = 'execution-worker.cjs';

/** Path of the built worker. Throws with the remedy where there is none. */
export function findWorkerFile(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const candidate of [join(folder, fileName), join(folder, 'dist', fileName)]) {
      if (existsSync(candidate)) return candidate;
    }
    if (dirname(folder) === folder) throw new Error(`${fileName} is missing: run "npm run build" in the clone first.`);
  }
}
