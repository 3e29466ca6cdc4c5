/** Decides where the program finds what lies in its clone: the script project in build/ and the samples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A script project as files: what clasp would push. */
export interface ScriptFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly manifest: { readonly [key: string]: unknown };
}

const MANIFEST = 'appsscript.json';
const CODE = 'Code.js';

/** The root of the clone that the running program belongs to. */
export function cloneFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, MANIFEST)) && existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error(`The clone is not found above ${from}.`);
  }
}

/** Reads a built script project; by default the clone's own. */
export function readScriptProject(folder: string = join(cloneFolder(), 'build')): ScriptFiles {
  if (!existsSync(join(folder, CODE))) throw new Error(`${join(folder, CODE)} is missing: run "npm run build" first.`);
  const names = readdirSync(folder).filter((name) => name === CODE || name.endsWith('.html'));
  return {
    files: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
    manifest: JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as ScriptFiles['manifest'],
  };
}
