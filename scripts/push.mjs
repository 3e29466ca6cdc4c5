/** `npm run push`: builds and hands build/ to clasp, which replaces the whole content of the script project with it. */
import { readFileSync } from 'node:fs';
import { BuildError } from './lib/esbuild.mjs';
import { runTool } from './lib/node-tool.mjs';
import { inClone } from './lib/paths.mjs';
import { buildScriptProject, describeSizes } from './lib/script-project.mjs';

const placeholder = 'PUT-YOUR-SCRIPT-ID-HERE';

const { scriptId } = JSON.parse(readFileSync(inClone('.clasp.json'), 'utf8'));

if (!scriptId || scriptId === placeholder) {
  console.error(
    'Put the script id (Apps Script editor → Project Settings → Script ID) into .clasp.json as "scriptId".',
  );
  process.exitCode = 1;
} else {
  try {
    const { sizes } = await buildScriptProject();
    console.log(describeSizes(sizes));
    process.exitCode = await runTool('@google/clasp', 'clasp', ['push', ...process.argv.slice(2)]);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
