/**
 * Decides how the refusal to open a workspace is told: by a code and facts for programs, and a sentence for whoever reads the log.
 * Left to others: words for people who use the program (command line, pages).
 */

/** Why a workspace is not opened, with what is known of it. */
export interface RefusalFacts {
  'in use': { readonly folder: string; readonly pid: number | null; readonly address: string | null };
  'newer version': { readonly folder: string; readonly found: number; readonly known: number };
}

/** Thrown by `openWorkspace`. */
export class WorkspaceRefused<C extends keyof RefusalFacts = keyof RefusalFacts> extends Error {
  override readonly name = 'WorkspaceRefused';
  constructor(
    readonly code: C,
    readonly facts: RefusalFacts[C],
  ) {
    super(sentence(code, facts));
  }
}

function sentence(code: keyof RefusalFacts, facts: RefusalFacts[keyof RefusalFacts]): string {
  if (code === 'in use') {
    const { folder, pid, address } = facts as RefusalFacts['in use'];
    const who = pid === null ? 'another process' : `process ${pid}`;
    const where = address === null ? '' : ` and served at ${address}`;
    return `The workspace in ${folder} is already open in ${who}${where}.`;
  }
  const { folder, found, known } = facts as RefusalFacts['newer version'];
  return `The workspace in ${folder} was written by a newer program (storage version ${found}, this one knows ${known}). Use that program, or another folder.`;
}
