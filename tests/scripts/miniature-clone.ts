/**
 * Makes a clone of a product of a few lines, with the real scripts in it, in a folder whose name has spaces and Cyrillic
 * letters: what the scripts do with sources, right and wrong ones, is tried there.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../architecture/tree';

/** What a finished program left. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a program is started. */
export interface Start {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A small clone on disk. Paths are relative to it, with slashes. */
export interface MiniatureClone {
  readonly folder: string;
  write(path: string, text: string): void;
  read(path: string): string;
  list(path: string): readonly string[];
  exists(path: string): boolean;
  run(script: string, args?: readonly string[], start?: Start): Outcome;
  remove(): void;
}

const sources: Readonly<Record<string, string>> = {
  'appsscript.json': '{ "runtimeVersion": "V8" }\n',
  'package-lock.json': '{}\n',
  '.clasp.json': '{ "scriptId": "PUT-YOUR-SCRIPT-ID-HERE", "rootDir": "build" }\n',
  'src/apps-script/entries.ts': "export const entries = { onOpen: (event?: unknown) => 'открыто ' + event };\n",
  'src/apps-script/main.ts': "import { entries } from './entries';\nexport const { onOpen } = entries;\n",
  'src/apps-script/pages/import.html': '<!DOCTYPE html>\n<p>Импорт</p>\n<script src="import.ts"></script>\n',
  'src/apps-script/pages/import.ts': 'document.title = "</script><!-- <?";\n',
  'src/local/kernel/execution-worker.ts': 'console.log("worker");\n',
  'src/local/kernel/realm/bootstrap.ts': 'export const bootstrap = 1;\n',
  'src/cli/main.ts': 'console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() }));\n',
};

/** A fresh clone; `remove` it afterwards. */
export function makeMiniatureClone(): MiniatureClone {
  const outer = mkdtempSync(join(realpathSync(tmpdir()), 'Школа № 2 '));
  const folder = join(outer, 'Наставник (проба)');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(sources)) write(path, text);
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    list: (path) => readdirSync(join(folder, path)).sort(),
    exists: (path) => existsSync(join(folder, path)),
    run: (script, args = [], { cwd = folder, env = {} } = {}) => {
      const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|CI$)/.test(name));
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts', script), ...args], {
        cwd,
        env: { ...Object.fromEntries(inherited), ...env },
        encoding: 'utf8',
      });
      return { code: status, stdout, stderr };
    },
    remove: () => rmSync(outer, { recursive: true, force: true }),
  };
}
