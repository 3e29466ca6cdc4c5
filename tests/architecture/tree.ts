/** Lists the files of the clone that people wrote. What is generated or installed is left out; what is wrong with a file is for others to say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The clone's root folder. */
export const root = join(__dirname, '..', '..');

/** A text file of the clone: its path from the root, with slashes on every system, and what stands in it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const generated = ['.git', 'node_modules', 'build', 'dist'];
const withoutText = /\.(png|xlsx|ico|db|db-wal|db-shm|log)$/;

/** Every text file under the folder, sorted by path. */
export function listFiles(folder = ''): readonly SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (generated.includes(path) || withoutText.test(path)) return [];
      return entry.isDirectory() ? listFiles(path) : [{ path, text: readFileSync(join(root, path), 'utf8') }];
    });
}

/** The files of programs: TypeScript and JavaScript under src, tests and scripts. */
export function listPrograms(): readonly SourceFile[] {
  return ['src', 'tests', 'scripts']
    .flatMap((folder) => listFiles(folder))
    .filter(({ path }) => /\.[cm]?[jt]s$/.test(path));
}
