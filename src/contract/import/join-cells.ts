// Decides how cells of several columns become one field: parts of a name, a question asked on several pages, options in columns of their own.
import type { FieldKind, RawValue } from '../../domain/answers/field';
import { type ColumnMapping, NAME_PARTS, type NamePart, splitTarget } from './column-target';
import { readSerialDate } from './read-time';

/** The filled cells of one field in one row, in the order of the columns. */
export interface FieldCells {
  readonly whole: readonly string[];
  readonly parts: Readonly<Partial<Record<NamePart, string>>>;
}

/** The filled cells of a row by the key of the field that they belong to. */
export function cellsByField(cells: readonly string[], mapping: ColumnMapping): ReadonlyMap<string, FieldCells> {
  const byField = new Map<string, FieldCells>();
  mapping.forEach((target, column) => {
    const cell = cells[column] ?? '';
    if (cell.trim() === '') return;
    const { key, part } = splitTarget(target);
    const { whole, parts } = byField.get(key) ?? { whole: [], parts: {} };
    byField.set(
      key,
      part === undefined ? { whole: [...whole, cell], parts } : { whole, parts: { ...parts, [part]: cell } },
    );
  });
  return byField;
}

/**
 * One written value out of the cells of a field, or undefined when there are none. A single cell stays exactly as it is. Several cells
 * are several options, or texts set side by side; of other kinds the first one counts. Parts of a name count where no whole name is.
 */
export function joinCells(kind: FieldKind, { whole, parts }: FieldCells): RawValue | undefined {
  const [first, ...others] = whole;
  if (first === undefined) {
    const inOrder = NAME_PARTS.map((part) => parts[part]?.trim() ?? '').filter((text) => text !== '');
    return inOrder.length === 0 ? undefined : inOrder.join(' ');
  }
  const isDate = kind === 'date' || kind === 'birth-date';
  if (isDate) return readSerialDate(first) ?? first;
  if (others.length === 0) return first;
  if (kind === 'options') return whole;
  return kind === 'text' ? Array.from(new Set(whole)).join(', ') : first;
}
