/**
 * Decides what values written by a script or typed by a person become in the cells: everything is read and checked
 * before anything is stored, so a refused write changes nothing.
 * Leaves rights to `access.ts`.
 */
import { NotEmulated } from '../../../kernel/google-class';
import { columnLetters } from '../grid/a1';
import type { Area } from '../grid/grid-range';
import { idsIn, writeIds } from '../grid/runs';
import { type Cell, makeCell, NOT_COMPUTED, noteIn } from '../values/cell-value';
import { displayValue } from '../values/display';
import { isAutomatic, TEXT_FORMAT } from '../values/number-format';
import { serialOfScriptDate } from '../values/script-value';
import { readTyped, type TypedInput } from '../values/typed-input';
import { textTooLong, violatesValidation } from './errors';
import type { OpenSpreadsheet, ValueFacts } from './open-spreadsheet';
import type { SheetGrid } from './sheet-grid';
import { ruleOf, styleId, styleOf } from './styles';
import { ruleCheck } from './validate';

const MAX_TEXT = 50_000;

/** Longer texts hardly repeat themselves and are not remembered. */
const REPEATED_LENGTH = 24;

/**
 * Who writes. A person is held to rules that reject, a script as the switch `scriptsObeyValidation` says. Nobody computes
 * formulas: to read the result of a script's own is NotEmulated, while a person's formula must not keep a bundle from reading
 * the sheet around it and reads as one that Google can't compute.
 */
export type Writer = 'script' | 'person';

/**
 * Writes a table of the area's shape. Strings are read as typed; Dates become serials in the spreadsheet's zone; null
 * and undefined clear a cell; notes stay. A moment, money or percent gives its format to cells of automatic format.
 */
export function writeValues(
  open: OpenSpreadsheet,
  grid: SheetGrid,
  area: Area,
  values: readonly (readonly unknown[])[],
  facts: ValueFacts,
  writer: Writer,
): void {
  const old = grid.read(area);
  const cells: Cell[][] = old.map(() => []);
  const obeys = ruleCheck(open, facts);
  const isHeld = writer === 'person' || facts.switches.scriptsObeyValidation;
  const read = typedReader(facts);
  const looks = new Map<string, number>();
  const restyled = new Map<number, number[]>();
  for (let offset = 0; offset < area.columns; offset += 1) {
    const styles = idsIn(grid.layer(area.column + offset, 'styles'), area.row - 1, area.rows);
    const rules = idsIn(grid.layer(area.column + offset, 'validations'), area.row - 1, area.rows);
    for (let row = 0; row < area.rows; row += 1) {
      const style = styleOf(grid, styles[row] ?? 0);
      const typed = inputOf(values[row]?.[offset], style.numberFormat, facts, read);
      const inferred = typed.kind === 'number' && isAutomatic(style.numberFormat) ? typed.format : undefined;
      const cell = cellOf(typed, noteIn(old[row]?.[offset]), writer);
      const rule = ruleOf(grid, rules[row] ?? 0);
      if (isHeld && rule !== null && !rule.allowInvalid && typed.kind !== 'formula') {
        const candidate = { value: valueOfInput(typed), format: inferred ?? style.numberFormat };
        if (!obeys(rule, candidate)) {
          throw violatesValidation(`${columnLetters(area.column + offset)}${area.row + row}`);
        }
      }
      (cells[row] as Cell[])[offset] = cell;
      if (inferred !== undefined) {
        const key = `${styles[row]} ${inferred}`;
        const look = looks.get(key) ?? styleId(grid, { ...style, numberFormat: inferred });
        looks.set(key, look);
        styles[row] = look;
        restyled.set(offset, styles);
      }
    }
  }
  grid.write(area, cells);
  for (const [offset, ids] of restyled) {
    const column = { ...area, column: area.column + offset, columns: 1 };
    grid.changeLayer('styles', column, (runs) => writeIds(runs, area.row - 1, ids));
  }
}

/** Writes values that are already what they shall be, without reading strings as typed: what Google's forms do. */
export function writeCells(grid: SheetGrid, area: Area, cells: readonly (readonly Cell[])[]): void {
  const old = grid.read(area);
  grid.write(
    area,
    cells.map((row, at) => row.map((cell, offset) => withNote(cell, noteIn(old[at]?.[offset])))),
  );
}

function withNote(cell: Cell, note: string): Cell {
  return note === '' || (typeof cell === 'object' && cell !== null) ? cell : makeCell(cell, '', note);
}

/** Reads typed strings; the same string is read once in a write, since columns repeat themselves. */
function typedReader(facts: ValueFacts): (text: string, isTextCell: boolean) => TypedInput {
  const { locale, currentYear, switches } = facts;
  const { formulasInTextCells } = switches;
  const known = [new Map<string, TypedInput>(), new Map<string, TypedInput>()] as const;
  return (text, isTextCell) => {
    const inputs = known[isTextCell ? 1 : 0];
    let input = inputs.get(text);
    if (input === undefined) {
      input = readTyped(text, { locale, currentYear, isTextCell, formulasInTextCells });
      if (text.length <= REPEATED_LENGTH) inputs.set(text, input);
    }
    return input;
  };
}

function inputOf(
  given: unknown,
  format: string | undefined,
  facts: ValueFacts,
  read: ReturnType<typeof typedReader>,
): TypedInput {
  const isTextCell = format === TEXT_FORMAT;
  if (given === null || given === undefined) return { kind: 'blank' };
  if (typeof given === 'string') {
    if (given.length > MAX_TEXT) throw textTooLong();
    return read(given, isTextCell);
  }
  const input = plainInput(given, facts);
  if (!isTextCell || !facts.switches.valuesInTextCellsBecomeText) return input;
  const value = valueOfInput(input);
  const shown = displayValue(value, input.kind === 'number' ? input.format : undefined, facts.locale);
  return { kind: 'text', text: shown };
}

function plainInput(given: unknown, facts: ValueFacts): TypedInput {
  if (typeof given === 'boolean') return { kind: 'boolean', value: given };
  if (typeof given === 'number') {
    return Number.isFinite(given) ? { kind: 'number', value: given } : { kind: 'text', text: '#NUM!' };
  }
  if (given instanceof Date) {
    if (Number.isNaN(given.getTime())) throw new NotEmulated('Range.setValue(invalid Date)');
    const { serial, hasTime } = serialOfScriptDate(given, facts.timeZone);
    return { kind: 'number', value: serial, format: hasTime ? facts.locale.dateTimeFormat : facts.locale.dateFormat };
  }
  throw new NotEmulated('Range.setValue(Object)');
}

function cellOf(typed: TypedInput, note: string, writer: Writer): Cell {
  if (typed.kind === 'formula') return makeCell(writer === 'person' ? NOT_COMPUTED : null, typed.formula, note);
  return makeCell(valueOfInput(typed), '', note);
}

function valueOfInput(typed: TypedInput): string | number | boolean | null {
  switch (typed.kind) {
    case 'blank':
    case 'formula':
      return null;
    case 'text':
      return typed.text;
    case 'boolean':
    case 'number':
      return typed.value;
  }
}
