/**
 * Decides the shape of the file behind `--map`: by table, in which column each question is answered. Where no column is, it may hold the
 * answer of everybody in the table; null says that there is none.
 */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { mapMalformed } from '../../contract/texts/import-command';
import { CommandRefused, EXIT } from '../command';

/** Column titles by field, null for a field that the table lacks. */
export type ColumnAnswers = Readonly<Record<string, string | null>>;

/** The same as it is given: instead of a title there may stand one answer for all rows. */
export type GivenAnswers = Readonly<Record<string, string | null | { readonly all: string }>>;

/** Answers by the name of a table. */
export type AnswersByTable = Readonly<Record<string, GivenAnswers>>;

/** The name under which a table is spoken of: `…/mentees.csv` is `mentees`. */
export function tableName(path: string): string {
  return basename(path, extname(path)).toLowerCase();
}

/** Reads the file. Throws CommandRefused when it has another shape. */
export function readColumnAnswers(path: string): AnswersByTable {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CommandRefused([mapMalformed(path, (error as Error).message)], EXIT.usage);
  }
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const isForAll = (value: unknown): boolean =>
    isRecord(value) && Object.keys(value).length === 1 && typeof value.all === 'string';
  const isAnswers = (value: unknown): value is GivenAnswers =>
    isRecord(value) &&
    Object.values(value).every((answer) => answer === null || typeof answer === 'string' || isForAll(answer));
  if (!isRecord(read) || !Object.values(read).every(isAnswers)) {
    throw new CommandRefused([mapMalformed(path, JSON.stringify(read).slice(0, 80))], EXIT.usage);
  }
  return Object.fromEntries(
    Object.entries(read as Record<string, GivenAnswers>).map(([name, answers]) => [tableName(name), answers]),
  );
}
