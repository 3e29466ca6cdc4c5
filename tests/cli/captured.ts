/** Runs a command line and keeps what it writes. */
import { runCommand } from '../../src/cli/run-command';

/** What came of a command line. */
export interface Captured {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the words as `nastavnik` would. */
export async function captured(...argv: readonly string[]): Promise<Captured> {
  let out = '';
  let err = '';
  const exitCode = await runCommand(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    watched: false,
  });
  return { exitCode, out, err };
}
