/** Runs a few lines of Apps Script in a workspace of their own, for tests of what a script sees of Google's services. */

import type { ExecutionResult } from '../../../src/local/kernel/execution-result';
import type { Manifest } from '../../../src/local/kernel/scripts';
import { type CallOptions, openWorkspace, type Workspace, type WorkspaceOptions } from '../../../src/local/workspace';

/** Where the lines run. */
export interface Setting extends CallOptions {
  readonly workspace?: Workspace;
  readonly clock?: WorkspaceOptions['clock'];
  readonly seed?: number;
  readonly manifest?: Manifest;
  readonly boundTo?: string;
  /** HTML files and further scripts beside the lines. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A workspace for one test. */
export function testWorkspace(options: Partial<WorkspaceOptions> = {}): Workspace {
  return openWorkspace({ memory: true, seed: 1, ...options });
}

/** The result of the function `main` whose body these lines are. */
export async function runLines(lines: string, setting: Setting = {}): Promise<ExecutionResult> {
  const { workspace: given, clock, seed, manifest, boundTo, files, ...call } = setting;
  const workspace =
    given ?? testWorkspace({ ...(clock === undefined ? {} : { clock }), ...(seed === undefined ? {} : { seed }) });
  try {
    const script = workspace.loadScript({
      files: { 'Code.js': `function main() { ${lines} }`, ...files },
      ...(manifest === undefined ? {} : { manifest }),
      ...(boundTo === undefined ? {} : { boundTo }),
    });
    return await workspace.call(script, 'main', [], call);
  } finally {
    if (given === undefined) await workspace.close();
  }
}

/** The value of an expression, or of the lines' `return`. Throws the script's error. */
export async function valueOfLines(lines: string, setting: Setting = {}): Promise<unknown> {
  const result = await runLines(lines.includes('return ') ? lines : `return ${lines};`, setting);
  if (result.error !== null) throw new Error(`${result.error.name}: ${result.error.message}`);
  return result.value;
}
