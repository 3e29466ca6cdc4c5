/**
 * A school's workbook with the script under test, in a workspace in memory, and the settings with which it is set up.
 * Left to others: the script (entries-under-test.ts).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { QUESTIONNAIRES } from '../../../src/contract/questionnaires/catalogue';
import type { SetupProgress, SetupRefusal } from '../../../src/contract/setup/setup-progress';
import type { SetupSettings } from '../../../src/contract/setup/setup-settings';
import type { QuestionnaireId } from '../../../src/domain/answers/answer';
import {
  type CallOptions,
  type ExecutionResult,
  openWorkspace,
  returnedValue,
  type ScriptToLoad,
  type Workspace,
  type WorkspaceOptions,
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

let files: ScriptToLoad['files'] | undefined;

const root = join(__dirname, '..', '..', '..');

/** The script under test with its page, bundled once for each file of tests by the project's own bundler. */
export function scriptUnderTest(): ScriptToLoad {
  files = files ?? bundled();
  const manifest = readFileSync(join(root, 'appsscript.json'), 'utf8');
  return { files, manifest: JSON.parse(manifest) as NonNullable<ScriptToLoad['manifest']> };
}

function bundled(): ScriptToLoad['files'] {
  const entry = 'tests/apps-script/setup/entries-under-test.ts';
  const bundler = (file: string) => JSON.stringify(pathToFileURL(join(root, 'scripts', 'lib', file)).href);
  const program = `
    const { bundle } = await import(${bundler('esbuild.mjs')});
    const { bundlePages } = await import(${bundler('page-bundle.mjs')});
    const code = await bundle({ entryPoints: ['${entry}'], format: 'iife', globalName: 'App', target: 'es2019', platform: 'neutral' });
    const names = await bundle({ entryPoints: ['${entry}'], format: 'esm', target: 'es2019', platform: 'neutral' });
    const page = (await bundlePages())['setup.html'].text;
    process.stdout.write(JSON.stringify({ code: code.text, exported: /export {([^}]*)};\\s*$/.exec(names.text)[1], page }));`;
  const written = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { code, exported, page } = JSON.parse(written) as { code: string; exported: string; page: string };
  const names = exported.split(',').map((name) => name.trim());
  const declarations = names.map((name) => `function ${name}(...given) { return App.${name}(...given); }`);
  return { 'Code.js': [code, ...declarations].join('\n'), 'setup.html': page };
}

/** A workbook in a workspace. */
export class School {
  constructor(
    readonly workspace: Workspace,
    readonly spreadsheet: string,
    readonly script: string,
  ) {}

  /** A new, empty workbook with the script in it. */
  static open(options: Omit<WorkspaceOptions, 'memory' | 'folder'> = {}): School {
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

  /** Does something to forms and sheets as their owner would by hand: the source of a function without arguments. */
  async byHand(work: string): Promise<unknown> {
    const script = this.workspace.loadScript({
      files: { 'Hand.js': `const byHand = ${work};` },
      owner: OWNER,
      boundTo: null,
    });
    return returnedValue(await this.workspace.call(script, 'byHand', []));
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

  /** Id of the form of a questionnaire. */
  formId(questionnaire: QuestionnaireId): string {
    const { title } = QUESTIONNAIRES[questionnaire];
    const found = this.workspace.forms().find((id) => this.workspace.formPage(id).title === title);
    if (found === undefined) throw new Error(`No form ${title}`);
    return found;
  }

  /** Names of all sheets, in their order. */
  sheetNames(): readonly string[] {
    return this.workspace.read(this.spreadsheet).sheets.map(({ name }) => name);
  }
}
