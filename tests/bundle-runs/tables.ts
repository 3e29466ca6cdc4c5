/**
 * Tables of answers as files, and the way by which the command `import` takes them in: read, recognised, handed over piece by piece.
 * Left to others: who stands in them (people.ts), what becomes of the people (the tests).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTableFile, type TableFile } from '../../src/cli/tables/table-file';
import type { AskedBook } from '../../src/cli/workspaces/asked-book';
import type { Fields } from '../../src/cli/workspaces/form-answers';
import { type TakenTable, takeInTable } from '../../src/cli/workspaces/take-in-table';
import type { ImportRowsRequest } from '../../src/contract/import/import-protocol';
import { rowsRequests } from '../../src/contract/import/import-requests';
import { tableFromGrid } from '../../src/contract/import/table-shape';
import { QUESTIONNAIRES } from '../../src/contract/questionnaires/catalogue';
import { questionsOf } from '../../src/contract/questionnaires/questionnaire';
import type { QuestionnaireId } from '../../src/domain/answers/answer';
import type { Rows } from './csv';
import type { Organisation } from './organisation';

/** Answers under the questionnaire's own titles. */
export function tableOf(questionnaire: QuestionnaireId, answers: readonly Fields[]): Rows {
  return columnsOf(questionnaire, answers).rows;
}

/** A small table as the page hands it over: all of it in one piece. */
export function rowsAtOnce(questionnaire: QuestionnaireId, answers: readonly Fields[]): ImportRowsRequest {
  const { keys, rows } = columnsOf(questionnaire, answers);
  const [request] = rowsRequests(tableFromGrid(rows), questionnaire, keys);
  if (request?.last !== true) throw new Error('The table is too long for one piece.');
  return request;
}

function columnsOf(
  questionnaire: QuestionnaireId,
  answers: readonly Fields[],
): { readonly keys: readonly string[]; readonly rows: Rows } {
  const titles = new Map(
    [...questionsOf(QUESTIONNAIRES[questionnaire])].reverse().map(({ key, title }) => [key, title]),
  );
  const keys = [...titles.keys()].reverse().filter((key) => answers.some((fields) => key in fields));
  const textOf = (value: Fields[string] = ''): string => (typeof value === 'string' ? value : value.join(', '));
  const rows = answers.map((fields) => keys.map((key) => textOf(fields[key])));
  return { keys, rows: [keys.map((key) => titles.get(key) ?? key), ...rows] };
}

/** Takes rows in. Throws CommandRefused with a question where a needed column isn't clear. */
export function takeInRows(
  organisation: Organisation,
  questionnaire: QuestionnaireId,
  rows: Rows,
): Promise<TakenTable> {
  return takeIn(organisation, questionnaire, { path: 'ответы.csv', ...tableFromGrid(rows) });
}

/** The same with the bytes of a file. */
export async function takeInFile(
  organisation: Organisation,
  questionnaire: QuestionnaireId,
  contents: string | Uint8Array,
): Promise<TakenTable> {
  return takeIn(organisation, questionnaire, await inFile(contents, readTableFile));
}

/** Lets something be done with a CSV file of this content. */
export async function inFile<T>(contents: string | Uint8Array, work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'выгрузка '));
  try {
    const path = join(folder, 'ответы.csv');
    writeFileSync(path, contents);
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function takeIn(organisation: Organisation, questionnaire: QuestionnaireId, table: TableFile): Promise<TakenTable> {
  const book: AskedBook = { ask: (_useCase, entry, ...args) => organisation.ask(entry, ...args) };
  return takeInTable(book, { table, questionnaire, useCase: 'import' });
}
