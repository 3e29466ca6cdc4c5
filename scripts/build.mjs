/** `npm run build`: makes build/ anew and prints what each file weighs, then what this machine runs, where that is stale. */
import { ensureBuilt } from './lib/ensure-built.mjs';
import { BuildError } from './lib/esbuild.mjs';
import { fingerprint, noteBuilt } from './lib/fingerprint.mjs';
import { buildScriptProject, describeSizes, scriptProjectSources } from './lib/script-project.mjs';

try {
  const now = fingerprint(scriptProjectSources);
  const { sizes } = await buildScriptProject();
  noteBuilt('script-project', now);
  console.log(describeSizes(sizes));
  await ensureBuilt();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
