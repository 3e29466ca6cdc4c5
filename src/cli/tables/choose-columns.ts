/**
 * Decides for what each column of a table is finally taken: as the bundle suggests, as the answers behind `--map` say, or not at all
 * while a required question is open. Then the answer is a question to whoever typed the command.
 */
import {
  AT,
  type ColumnMapping,
  type ColumnTarget,
  ID,
  IGNORED,
  splitTarget,
} from '../../contract/import/column-target';
import type { ImportColumnsResponse } from '../../contract/import/import-protocol';
import { doubtText } from '../../contract/texts/import';
import {
  columnsQuestion,
  mappedColumnMissing,
  mappedFieldUnknown,
  type OpenQuestion,
  type UnclearTable,
} from '../../contract/texts/import-command';
import { CommandRefused, EXIT } from '../command';
import { type ColumnAnswers, tableName } from './column-answers';
import type { TableFile } from './table-file';

/** Refuses a table whose columns leave a required question open; whoever reads several asks about all of them at once. */
export class ColumnsUnclear extends CommandRefused {
  constructor(readonly asked: UnclearTable) {
    super(columnsQuestion([asked]), EXIT.usage);
  }
}

/**
 * The mapping of a table, and of columns behind those that were described. Throws CommandRefused (exit code 2) with everything that is to be said first. Of a table without rows nothing
 * can be mistaken, so nothing is asked.
 *
 * @param name  how the table is called behind `--map`
 */
export function chooseColumns(
  table: TableFile,
  described: ImportColumnsResponse,
  answers: ColumnAnswers = {},
  name = tableName(table.path),
): ColumnMapping {
  const known = [AT, ID, ...described.choices.map(({ target }) => target)];
  const answered = new Map<number, ColumnTarget>();
  for (const [field, title] of Object.entries(answers)) {
    if (!known.includes(field)) refuse([mappedFieldUnknown(table.path, field, known)]);
    if (title === null) continue;
    const column = columnTitled(table, title);
    if (column < 0) refuse([mappedColumnMissing(table.path, title, table.header)]);
    answered.set(column, field);
  }
  const suggested = described.suggestions.columns.map(({ target }) =>
    Object.hasOwn(answers, target) ? IGNORED : target,
  );
  const mapping = table.header.map((_, column) => answered.get(column) ?? suggested[column] ?? IGNORED);
  const open = openQuestions(table, described, answers, mapping);
  if (open.length > 0 && table.rows.some((row) => row.some((cell) => cell.trim() !== '')))
    throw new ColumnsUnclear({ path: table.path, name, header: table.header.slice(0, suggested.length), open });
  return mapping;
}

function refuse(sentences: readonly string[]): never {
  throw new CommandRefused(sentences, EXIT.usage);
}

function columnTitled(table: TableFile, title: string): number {
  const plain = (text: string): string => text.trim().toLowerCase();
  const exact = table.header.indexOf(title);
  return exact >= 0 ? exact : table.header.findIndex((other) => plain(other) === plain(title));
}

/** Required questions that have no column, or whose column is only guessed. Whatever was answered is closed. */
function openQuestions(
  table: TableFile,
  described: ImportColumnsResponse,
  answers: ColumnAnswers,
  mapping: ColumnMapping,
): OpenQuestion[] {
  const titleOf = (target: ColumnTarget): string =>
    described.choices.find((choice) => choice.target === target)?.title ?? target;
  const needed = described.choices.filter((choice) => choice.needed && !Object.hasOwn(answers, choice.target));
  return needed.flatMap(({ target, title }): OpenQuestion[] => {
    const columns = mapping.flatMap((chosen, column) => (splitTarget(chosen).key === target ? [column] : []));
    if (columns.length === 0) return [{ code: 'no-column', target, title }];
    return columns.flatMap((column): OpenQuestion[] => {
      const doubt = described.suggestions.columns[column]?.doubt;
      if (doubt === undefined) return [];
      const about = { target: mapping[column] ?? target, title, column: table.header[column] ?? '' };
      return [{ code: 'doubtful', ...about, doubt: doubtText(doubt, table.header, titleOf) }];
    });
  });
}
