/**
 * A school's workbook with the script under test, in a workspace in memory, and the settings with which it is set up.
 * Left to others: the script (entries-under-test.ts).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SetupProgress, SetupRefusal } from '../../../src/contract/setup/setup-progress';
import type { SetupSettings } from '../../../src/contract/setup/setup-settings';
import {
  type CallOptions,
  type ExecutionResult,
  openWorkspace,
  returnedValue,
  type ScriptToLoad,
  type Workspace,
  type WorkspaceSettings,
} from '../../../src/local/workspace';

/** Owns the workbook. */
export const OWNER = 'head@example.test';
/** Edits it too. */
export const CURATOR = 'curator@example.test';

/** A school that uses two forms of mentoring. */
export const SCHOOL: SetupSettings = {
  role: 'organisation',
  organisation: 'МБОУ «СОШ № 5»',
  address: 'г. Абакан, ул. Школьная, 5',
  municipality: 'город Абакан',
  targets: 'khakassia',
  forms: ['pupil-pupil', 'employer-pupil'],
  cycle: 'school-year',
  identity: 'person',
  timeZone: 'Asia/Krasnoyarsk',
  registerRequired: false,
};

/** A regional centre: no forms, no people. */
export const REGION: SetupSettings = {
  role: 'region',
  organisation: 'Региональный центр',
  address: '',
  municipality: '',
  targets: 'khakassia',
  forms: [],
  cycle: 'calendar-year',
  identity: 'person',
  timeZone: 'Asia/Krasnoyarsk',
};

let code: string | undefined;

/** The script under test, bundled once for each file of tests by the project's own bundler. */
export function scriptUnderTest(): ScriptToLoad {
  code = code ?? bundled();
  const manifest = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as NonNullable<
    ScriptToLoad['manifest']
  >;
  return { files: { 'Code.js': code }, manifest };
}

const root = join(__dirname, '..', '..', '..');

function bundled(): string {
  const bundler = pathToFileURL(join(root, 'scripts', 'lib', 'esbuild.mjs')).href;
  const program = `
    const { bundle } = await import(${JSON.stringify(bundler)});
    const { text } = await bundle({ entryPoints: ['tests/apps-script/setup/entries-under-test.ts'], format: 'iife', globalName: 'App', target: 'es2019', platform: 'neutral' });
    process.stdout.write(text);`;
  const text = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const names = [
    ...readFileSync(join(__dirname, 'entries-under-test.ts'), 'utf8').matchAll(/^export function (\w+)/gm),
  ].map(([, name]) => name ?? '');
  const all = [...names, 'startSetup', 'setupProgress', 'continueSetup', 'checkAndRepair', 'describeAll'];
  return text + all.map((name) => `function ${name}(...given) { return App.${name}(...given); }`).join('\n');
}

/** A workbook in a workspace. */
export class School {
  constructor(
    readonly workspace: Workspace,
    readonly spreadsheet: string,
    readonly script: string,
  ) {}

  /** A new, empty workbook with the script in it. */
  static open(options: WorkspaceSettings = {}): School {
    const workspace = openWorkspace({ memory: true, seed: 7, owner: OWNER, ...options });
    const spreadsheet = workspace.createSpreadsheet('Наставник', {
      owner: OWNER,
      locale: 'en_US',
      timeZone: 'Etc/UTC',
    });
    workspace.share(spreadsheet, { editors: [CURATOR] });
    return new School(
      workspace,
      spreadsheet,
      workspace.loadScript({ ...scriptUnderTest(), boundTo: spreadsheet, owner: OWNER }),
    );
  }

  /** Calls the script and gives the whole result. */
  run(name: string, args: readonly unknown[] = [], options: CallOptions = {}): Promise<ExecutionResult> {
    return this.workspace.call(this.script, name, args, options);
  }

  /** Calls the script and gives what it returned. */
  async ask<T = unknown>(name: string, ...args: readonly unknown[]): Promise<T> {
    return returnedValue(await this.run(name, args)) as T;
  }

  /** Sets the workbook up to the end. */
  async setUp(settings: SetupSettings = SCHOOL): Promise<SetupProgress> {
    const progress = await this.ask<SetupProgress | SetupRefusal>('startSetup', settings);
    if (!progress.ok || !progress.done) throw new Error(JSON.stringify(progress));
    return progress;
  }

  /** Everything that the setup made, comparable from run to run. */
  describe(): Promise<unknown> {
    return this.ask('describeAll');
  }

  /** A sheet by its name. */
  sheet(name: string) {
    const found = this.workspace.read(this.spreadsheet).sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  }

  /** Names of all sheets, in their order. */
  sheetNames(): readonly string[] {
    return this.workspace.read(this.spreadsheet).sheets.map(({ name }) => name);
  }
}
