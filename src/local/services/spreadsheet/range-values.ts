/** Range's members on what cells hold: values, shown values, formulas, notes, and clearing them. */
import type { Member } from '../../kernel/google-class';
import { announceRange, changingRange, rangeAtHand, type SheetAtHand } from './at-hand';
import type { Area } from './grid/grid-range';
import { service } from './members';
import type { RangeState } from './objects';
import { wrongShape } from './state/errors';
import { readKnown } from './state/read-known';
import { byRow, stylesIn } from './state/styles';
import { writeValues } from './state/write-values';
import { formulaIn, hasContent, makeCell, noteIn, valueIn } from './values/cell-value';
import { displayValue } from './values/display';
import { scriptValue } from './values/script-value';

type Table = readonly (readonly unknown[])[];

/** Values, display values, formulas and notes of a range. */
export const rangeValues: Record<string, Member<RangeState>> = {
  getValue: service(
    'range#getValue()',
    [[]],
    (self, _args, call) => readValues(rangeAtHand(self, call), first(self), call.member)[0]?.[0],
  ),
  getValues: service('range#getValues()', [[]], (self, _args, call) =>
    readValues(rangeAtHand(self, call), self.area, call.member),
  ),
  setValue: service('range#setValue(Object)', [['Any?']], (self, [value], call) => {
    put(
      self,
      byRow(self.area, () => value),
      changingRange(self, call),
    );
    return call.self;
  }),
  setValues: service('range#setValues(Object)', [['Any[][]']], (self, [values], call) => {
    assertShape(self.area, values as Table);
    put(self, values as Table, changingRange(self, call));
    return call.self;
  }),
  getDisplayValue: service(
    'range#getDisplayValue()',
    [[]],
    (self, _args, call) => readDisplayed(rangeAtHand(self, call), first(self), call.member)[0]?.[0],
  ),
  getDisplayValues: service('range#getDisplayValues()', [[]], (self, _args, call) =>
    readDisplayed(rangeAtHand(self, call), self.area, call.member),
  ),
  isBlank: service('range#isBlank()', [[]], (self, _args, call) =>
    rangeAtHand(self, call)
      .grid.read(self.area)
      .every((row) => !row.some(hasContent)),
  ),
  getFormula: service('range#getFormula()', [[]], (self, _args, call) =>
    formulaIn(rangeAtHand(self, call).grid.cell(self.area.row, self.area.column)),
  ),
  getFormulas: service('range#getFormulas()', [[]], (self, _args, call) =>
    rangeAtHand(self, call)
      .grid.read(self.area)
      .map((row) => row.map(formulaIn)),
  ),
  setFormula: service('range#setFormula(String)', [['String']], (self, [formula], call) => {
    put(
      self,
      byRow(self.area, () => asFormula(formula as string)),
      changingRange(self, call),
    );
    return call.self;
  }),
  setFormulas: service('range#setFormulas(String)', [['String[][]']], (self, [formulas], call) => {
    assertShape(self.area, formulas as Table);
    put(
      self,
      (formulas as string[][]).map((row) => row.map(asFormula)),
      changingRange(self, call),
    );
    return call.self;
  }),
  getNote: service('range#getNote()', [[]], (self, _args, call) =>
    noteIn(rangeAtHand(self, call).grid.cell(self.area.row, self.area.column)),
  ),
  getNotes: service('range#getNotes()', [[]], (self, _args, call) =>
    rangeAtHand(self, call)
      .grid.read(self.area)
      .map((row) => row.map(noteIn)),
  ),
  setNote: service('range#setNote(String)', [['String?']], (self, [note], call) => {
    putNotes(
      self,
      byRow(self.area, () => (note ?? '') as string),
      changingRange(self, call),
    );
    return call.self;
  }),
  setNotes: service('range#setNotes(Object)', [['Any[][]']], (self, [notes], call) => {
    assertShape(self.area, notes as Table);
    const texts = (notes as Table).map((row) =>
      row.map((note) => (note === null || note === undefined ? '' : `${note}`)),
    );
    putNotes(self, texts, changingRange(self, call));
    return call.self;
  }),
  clearNote: service('range#clearNote()', [[]], (self, _args, call) => {
    putNotes(
      self,
      byRow(self.area, () => ''),
      changingRange(self, call),
    );
    return call.self;
  }),
  clearContent: service('range#clearContent()', [[]], (self, _args, call) => {
    clearValues(changingRange(self, call), self.area);
    return call.self;
  }),
};

/** The values of an area as a script reads them. Throws NotEmulated in the member's name where a formula's result is unknown. */
function readValues({ grid, facts }: SheetAtHand, area: Area, member: string): (string | number | boolean | Date)[][] {
  const styles = stylesIn(grid, area);
  return readKnown(grid, area, member).map((row, at) =>
    row.map((cell, offset) => scriptValue(valueIn(cell), styles[at]?.[offset]?.numberFormat, facts.timeZone)),
  );
}

/** The values of an area as a person sees them; throws as `readValues` does. */
function readDisplayed({ grid, facts }: SheetAtHand, area: Area, member: string): string[][] {
  const styles = stylesIn(grid, area);
  return readKnown(grid, area, member).map((row, at) =>
    row.map((cell, offset) => displayValue(valueIn(cell), styles[at]?.[offset]?.numberFormat, facts.locale)),
  );
}

/** Clears values and formulas of an area; looks, notes and rules stay. */
export function clearValues({ grid }: SheetAtHand, area: Area): void {
  grid.write(
    area,
    grid.read(area).map((row) => row.map((cell) => makeCell(null, '', noteIn(cell)))),
  );
}

/** Throws Google's text unless the table has the area's shape. */
export function assertShape(area: Area, table: Table): void {
  if (table.length !== area.rows) throw wrongShape('rows', table.length, area.rows);
  for (const row of table) {
    if (row.length !== area.columns) throw wrongShape('columns', row.length, area.columns);
  }
}

function put(self: RangeState, values: Table, at: SheetAtHand): void {
  writeValues(at.open, at.grid, self.area, values, at.facts, 'script');
  announceRange(self, at, 'values');
}

function putNotes(self: RangeState, notes: readonly (readonly string[])[], at: SheetAtHand): void {
  const cells = at.grid.read(self.area);
  at.grid.write(
    self.area,
    cells.map((row, index) =>
      row.map((cell, offset) => makeCell(valueIn(cell), formulaIn(cell), notes[index]?.[offset] ?? '')),
    ),
  );
  announceRange(self, at, 'notes');
}

function asFormula(text: string): string {
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}

function first({ area }: RangeState): Area {
  return { row: area.row, rows: 1, column: area.column, columns: 1 };
}
