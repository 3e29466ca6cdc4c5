/**
 * What a command asks of a workspace: which scripts there are, and calls of their functions. One process owns a workspace, so a command
 * either opens it itself or asks the process that has it open, over 127.0.0.1, with the secret of the owner's note.
 */
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { ownerOf } from './kernel/owner-note';
import { DATABASE_FILE } from './kernel/storage';
import { openSpreadsheet } from './services/spreadsheet/state/open-spreadsheet';
import type { ExecutionResult, Workspace } from './workspace';

/** A script project that is bound to a spreadsheet. */
export interface BoundScript {
  readonly id: string;
  readonly name: string;
  readonly spreadsheetId: string;
  /** Name of the spreadsheet. */
  readonly spreadsheet: string;
}

/** A function to be called; the arguments are plain JSON. */
export interface CallAsked {
  readonly scriptId: string;
  readonly functionName: string;
  readonly args: readonly unknown[];
}

/** A workspace that answers a command, wherever it is open. */
export interface AskedWorkspace {
  scripts(): Promise<readonly BoundScript[]>;
  /** Calls a function as `Workspace.call` does; what it returns comes back as JSON keeps it. */
  call(scriptId: string, functionName: string, args: readonly unknown[]): Promise<ExecutionResult>;
}

/** Asks a workspace that this process has open. */
export function askedHere(workspace: Workspace): AskedWorkspace {
  return {
    scripts: async () =>
      workspace.scripts().flatMap(({ id, name, boundTo }) => {
        if (boundTo === null) return [];
        const { document } = openSpreadsheet(workspace.world, boundTo);
        return [{ id, name, spreadsheetId: boundTo, spreadsheet: document.name }];
      }),
    call: (scriptId, functionName, args) => workspace.call(scriptId, functionName, args),
  };
}

/** True where a folder holds a workspace. */
export function holdsWorkspace(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

/** Thrown where the process that has a workspace open doesn't answer a command. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Asks the process that serves the workspace of a folder; undefined where none has said that it does. */
export function askedElsewhere(folder: string): AskedWorkspace | undefined {
  const { address, secret } = ownerOf(folder);
  if (address === null || secret === null) return undefined;
  const ask = <T>(method: string, path: string, body?: CallAsked): Promise<T> =>
    exchange<T>(new URL(path, address), method, secret, body);
  return {
    scripts: () => ask('GET', '/commands/scripts'),
    call: (scriptId, functionName, args) => ask('POST', '/commands/call', { scriptId, functionName, args }),
  };
}

/** One question and its answer. A call may take minutes, so there is no time limit: the other process has its own. */
function exchange<T>(url: URL, method: string, secret: string, body?: CallAsked): Promise<T> {
  return new Promise((resolve, reject) => {
    const failed = (why: string) => reject(new NoAnswer(`${url.href}: ${why}`));
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const sent = request(url, { method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', ({ message }) => failed(message));
      response.on('end', () => {
        if (response.statusCode !== 200) return failed(`HTTP ${response.statusCode}`);
        resolve(JSON.parse(Buffer.concat(pieces).toString('utf8')) as T);
      });
    });
    sent.on('error', ({ message }) => failed(message));
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
