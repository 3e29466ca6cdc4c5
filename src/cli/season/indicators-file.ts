/** Decides how the rows of indicators.csv become denominators and targets. Which of them count is left to the bundle. */
import { TABLES } from '../../contract/tables/catalogue';
import { denominatorOfText } from '../../contract/texts/indicators';
import { INDICATOR_ROW_PROBLEMS, indicatorRowRefused } from '../../contract/texts/season-command';
import { CommandRefused } from '../command';
import type { TableFile } from '../tables/table-file';

/** A row for the entry `setDenominators`. */
export interface DenominatorGiven {
  readonly year: number;
  readonly municipality: string;
  readonly denominator: string;
  readonly value?: number;
  readonly target?: number;
  readonly source: string;
}

type ColumnKey = 'year' | 'municipality' | 'denominator' | 'value' | 'target' | 'source';
type Problem = keyof typeof INDICATOR_ROW_PROBLEMS;

/** The rows of the file. Columns are known by their English keys or by the titles of the sheet. Throws CommandRefused with every mistake. */
export function readIndicators(table: TableFile): DenominatorGiven[] {
  const columns = columnsOf(table.header);
  if (columns.year < 0 || columns.denominator < 0 || (columns.value < 0 && columns.target < 0)) {
    throw new CommandRefused([
      indicatorRowRefused(table.path, table.firstRowNumber - 1, INDICATOR_ROW_PROBLEMS.columns),
    ]);
  }
  const problems: string[] = [];
  const rows = table.rows.flatMap((cells, at): DenominatorGiven[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const read = readRow((key) => (cells[columns[key]] ?? '').trim());
    if (typeof read !== 'string') return [read];
    problems.push(indicatorRowRefused(table.path, at + table.firstRowNumber, INDICATOR_ROW_PROBLEMS[read]));
    return [];
  });
  if (problems.length > 0) throw new CommandRefused(problems);
  return rows;
}

function columnsOf(header: readonly string[]): Readonly<Record<ColumnKey, number>> {
  const plain = (text: string): string => text.trim().toLowerCase();
  const at = (key: ColumnKey): number => {
    const column = TABLES.denominators.columns.find((known) => known.key === key);
    const names = [key, column?.title ?? key, ...(column?.aliases ?? [])].map(plain);
    return header.findIndex((title) => names.includes(plain(title)));
  };
  return {
    year: at('year'),
    municipality: at('municipality'),
    denominator: at('denominator'),
    value: at('value'),
    target: at('target'),
    source: at('source'),
  };
}

function readRow(cell: (key: ColumnKey) => string): DenominatorGiven | Problem {
  const year = Number(cell('year'));
  if (!/^\d{4}$/.test(cell('year'))) return 'year';
  if (denominatorOfText(cell('denominator')) === null) return 'denominator';
  const value = numberIn(cell('value'));
  const target = numberIn(cell('target').replace(/\s*%$/, ''));
  if (value === null || (value !== undefined && (value < 0 || !Number.isInteger(value)))) return 'value';
  if (target === null || (target !== undefined && target < 0)) return 'target';
  return {
    year,
    municipality: cell('municipality'),
    denominator: cell('denominator'),
    source: cell('source'),
    ...(value === undefined ? {} : { value }),
    ...(target === undefined ? {} : { target }),
  };
}

/** A number as people write it («12 345», «70,5»); undefined for a blank, null for something else. */
function numberIn(text: string): number | undefined | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
