// Decides which answers the rows of a table are, once every column has its target. Reading their meaning is left to the intake, as for forms.
import type { Answer } from '../../domain/answers/answer';
import type { RawValue } from '../../domain/answers/field';
import type { Instant } from '../../domain/people/profile';
import { type Questionnaire, questionsOf } from '../questionnaires/questionnaire';
import { AT, type ColumnMapping, ID } from './column-target';
import { cellsByField, joinCells } from './join-cells';
import { instantOfTime, readTime } from './read-time';
import { rowIdentity, type TableFacts, tableFacts } from './table-facts';

/** What can be wrong with a row as such. */
export const ROW_PROBLEMS = ['nothing-taken', 'time-unreadable', 'id-repeated', 'cells-beyond-header'] as const;

/**
 * One kind of trouble with a row: `nothing-taken` (cells in ignored columns only: no answer), and three that leave an answer:
 * `time-unreadable` (the order of rows stands for its time), `id-repeated` (another row of the table has the same id),
 * `cells-beyond-header` (quotes or separators may have shifted its cells).
 */
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

/** A trouble with a row, by the row's place in the table's rows, from 0. */
export interface RowProblem {
  readonly row: number;
  readonly code: RowProblemCode;
}

/** Rows of a table and how to take them. */
export interface RowsToRead {
  readonly questionnaire: Questionnaire;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  /** Zone in which times without an offset were written. */
  readonly timeZone: string;
  /** Stands for the time of answers that have none; the order of rows is kept before it. */
  readonly importedAt: Instant;
  /** What the whole table tells; absent when `rows` are all of it. */
  readonly facts?: TableFacts;
}

/** What the rows give. */
export interface AnswersFromRows {
  readonly answers: readonly Answer[];
  readonly problems: readonly RowProblem[];
}

/**
 * Turns rows into answers; blank rows are skipped. Keys are the same for the same rows however often and in whatever order they are
 * imported: `import:mentee:1000` with an id, else a fingerprint of all cells by title; the second of two rows with one identity gets `#2`.
 * Cells become fields unchanged, but for serial numbers where a date is asked, which become `YYYY-MM-DD`.
 */
export function answersFromRows(given: RowsToRead): AnswersFromRows {
  const { questionnaire, header, rows, mapping } = given;
  const facts = given.facts ?? tableFacts(header, rows, mapping);
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.key, question]));
  const atColumn = mapping.indexOf(AT);
  const answers: Answer[] = [];
  const problems: RowProblem[] = [];
  rows.forEach((cells, place) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row = facts.firstRow + place;
    const report = (code: RowProblemCode): number => problems.push({ row, code });
    if (cells.slice(header.length).some((cell) => cell.trim() !== '')) report('cells-beyond-header');
    const fields: [string, RawValue][] = [];
    for (const [key, found] of cellsByField(cells, mapping)) {
      const question = questions.get(key);
      const value = question && joinCells(question.kind, found);
      if (value !== undefined) fields.push([key, value]);
    }
    if (fields.length === 0) {
      report('nothing-taken');
      return;
    }
    const repeat = facts.repeats[place] ?? 0;
    if (repeat > 0 && hasId(cells, mapping)) report('id-repeated');
    const at = timeOf(cells[atColumn] ?? '', row, facts, given);
    if (at === undefined && atColumn >= 0) report('time-unreadable');
    answers.push({
      key: `import:${questionnaire.id}:${rowIdentity(header, cells, mapping)}${repeat > 0 ? `#${repeat + 1}` : ''}`,
      questionnaire: questionnaire.id,
      at: at ?? earlier(given.importedAt, facts.rowCount - row),
      fields: Object.fromEntries(fields),
    });
  });
  return { answers, problems };
}

function hasId(cells: readonly string[], mapping: ColumnMapping): boolean {
  const column = mapping.indexOf(ID);
  return column >= 0 && (cells[column] ?? '').trim() !== '';
}

/** A date without a time of day keeps the order of rows inside that day. */
function timeOf(text: string, row: number, facts: TableFacts, given: RowsToRead): Instant | undefined {
  const time = readTime(text, facts.monthFirst);
  if (time === undefined) return undefined;
  const at = instantOfTime(time, given.timeZone);
  return time.kind === 'wall' && time.secondOfDay === undefined ? earlier(at, -row) : at;
}

function earlier(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) - milliseconds).toISOString();
}
