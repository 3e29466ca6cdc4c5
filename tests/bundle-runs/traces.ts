/**
 * Looks for words of a person everywhere that an organisation leaves traces: sheets, notes, properties, responses, logs, files. Left to
 * others: which words, and what must have happened before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutionResult } from '../../src/local/workspace';
import type { Organisation } from './organisation';

/** Where which word still stands. */
export interface Trace {
  readonly where: string;
  readonly word: string;
}

/** Words in the open workspace: every sheet with its notes and formulas, properties, waiting events, responses of every form. */
export function tracesInWorkspace(organisation: Organisation, words: readonly string[]): readonly Trace[] {
  const { workspace, facts } = organisation;
  const places: (readonly [where: string, content: unknown])[] = [
    ...organisation.sheets().map((sheet) => [`sheet ${sheet.name}`, sheet] as const),
    ['properties', workspace.properties(facts.script)],
    ['events', workspace.waitingEvents()],
    ...workspace
      .forms()
      .map((id) => [`responses ${id}`, workspace.world.collection(`formResponses/${id}`).values()] as const),
  ];
  return places.flatMap(([where, content]) => tracesIn(where, JSON.stringify(content), words));
}

/** Words in what executions logged, told or returned. */
export function tracesInLogs(executions: readonly ExecutionResult[], words: readonly string[]): readonly Trace[] {
  return executions.flatMap(({ functionName, log, error, ui }) =>
    tracesIn(`log of ${functionName}`, JSON.stringify([log, error, ui]), words),
  );
}

/** Words in the bytes of a folder's files, as UTF-8, as UTF-16 and as escapes of JSON. */
export function tracesInFiles(folder: string, words: readonly string[]): readonly Trace[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return words
        .filter((word) => spellings(word).some((spelling) => bytes.includes(spelling)))
        .map((word) => ({ where: `file ${entry.name}`, word }));
    });
}

function tracesIn(where: string, text: string, words: readonly string[]): readonly Trace[] {
  const lower = text.toLowerCase();
  return words.filter((word) => lower.includes(word.toLowerCase())).map((word) => ({ where, word }));
}

/** A word in every way in which a file may hold it. */
function spellings(word: string): readonly Buffer[] {
  const escaped = [...word]
    .map((sign) => (sign < '\x7f' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .join('');
  const cases = [word, word.toLowerCase(), word.toUpperCase()];
  return [
    ...cases.flatMap((each) => [Buffer.from(each, 'utf8'), Buffer.from(each, 'utf16le')]),
    Buffer.from(escaped, 'utf8'),
    Buffer.from(escaped.toUpperCase().replace(/\\U/g, '\\u'), 'utf8'),
  ];
}
