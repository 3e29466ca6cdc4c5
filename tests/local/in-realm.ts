/**
 * Runs a piece of Apps Script in a workspace of its own, through the real worker, and gives what it returned.
 * For tests of emulated classes: `expect(await runInWorkspace(() => SpreadsheetApp.getActive().getName())).toBe('Test')`.
 */
import { type ExecutionResult, returnedValue } from '../../src/local/kernel/execution-result';
import {
  type CallOptions,
  openWorkspace,
  type ScriptToLoad,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/local/workspace';

/** What a test may set. */
export interface InWorkspace extends CallOptions {
  readonly workspace?: Omit<WorkspaceOptions, 'memory'>;
  readonly manifest?: ScriptToLoad['manifest'];
  /** Further files of the project, such as pages. */
  readonly files?: ScriptToLoad['files'];
  /** Name of the spreadsheet to which the script is bound; null for a standalone script. 'Test' by default. */
  readonly spreadsheet?: string | null;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly args?: readonly unknown[];
  /** Prepares the workspace before the script runs, or looks at it afterwards. */
  before?(
    workspace: Workspace,
    ids: { readonly spreadsheet: string | null; readonly script: string },
  ): void | Promise<void>;
  after?(
    workspace: Workspace,
    ids: { readonly spreadsheet: string | null; readonly script: string },
  ): void | Promise<void>;
}

/** A function whose source is run (it sees only the realm, not the test's variables), or a source text that declares `main`. */
export type Code = string | ((...args: never[]) => unknown);

/** Runs code and gives the whole result. */
export async function executeInWorkspace(code: Code, options: InWorkspace = {}): Promise<ExecutionResult> {
  const {
    workspace: workspaceOptions,
    manifest,
    files,
    spreadsheet = 'Test',
    args = [],
    before,
    after,
    ...call
  } = options;
  const workspace = openWorkspace({ memory: true, seed: 1, ...workspaceOptions });
  try {
    const { locale = 'ru_RU', timeZone = 'Europe/Moscow' } = options;
    const boundTo = spreadsheet === null ? null : workspace.createSpreadsheet(spreadsheet, { locale, timeZone });
    const script = workspace.loadScript({
      files: { 'Code.js': typeof code === 'string' ? code : `const main = ${String(code)};`, ...files },
      boundTo,
      ...(manifest === undefined ? {} : { manifest }),
    });
    await before?.(workspace, { spreadsheet: boundTo, script });
    const result = await workspace.call(script, 'main', args, call);
    await after?.(workspace, { spreadsheet: boundTo, script });
    return result;
  } finally {
    await workspace.close();
  }
}

/** Runs code and gives the value that it returned; throws ScriptError where it ended with an error. */
export async function runInWorkspace(code: Code, options: InWorkspace = {}): Promise<unknown> {
  return returnedValue(await executeInWorkspace(code, options));
}

/** Runs code and gives 'Name: message' of the error with which it ended; throws where there was none. */
export async function errorInWorkspace(code: Code, options: InWorkspace = {}): Promise<string> {
  const { error, value } = await executeInWorkspace(code, options);
  if (error === null) throw new Error(`No error, but ${JSON.stringify(value)}`);
  return `${error.name}: ${error.message}`;
}
