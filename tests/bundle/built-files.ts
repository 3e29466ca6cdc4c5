/** Gives the tests of the bundle the very files that clasp pushes, and the notes of how they were made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Program, parse } from 'acorn';
import { root } from '../architecture/tree';

/** What one file of build/ was made from: bytes by source, and bytes in all, the generated lines included. */
export interface FileNotes {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, number>>;
}

/** The names of the files in build/, sorted. */
export function listBuilt(): readonly string[] {
  return readdirSync(join(root, 'build')).sort();
}

/** The text of one file of build/. */
export function readBuilt(name: string): string {
  return readFileSync(join(root, 'build', name), 'utf8');
}

/** The notes of every file that was bundled, by its name in build/. */
export function readNotes(): Readonly<Record<string, FileNotes>> {
  return JSON.parse(readFileSync(join(root, 'dist', 'bundle-inputs.json'), 'utf8')) as Readonly<
    Record<string, FileNotes>
  >;
}

/** The script of a page that holds nothing else: a part that Code.js loads when it is needed. */
export function scriptOfPart(page: string): string {
  return readBuilt(`${page}.html`)
    .replace(/^<script>/, '')
    .replace(/<\/script>\n$/, '');
}

/** Parses a script as strictly as Google's parser does: ES2019 and no module. Throws a SyntaxError with the place. */
export function parseScript(text: string): Program {
  return parse(text, { ecmaVersion: 2019, sourceType: 'script' });
}
