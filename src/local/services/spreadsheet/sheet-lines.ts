/** Sheet's members on rows and columns: adding, deleting, appending, sorting, hiding, freezing, widths. */
import type { Call } from '../../kernel/call';
import { GoogleError, type Member, NotEmulated } from '../../kernel/google-class';
import { changingSheet, growingSheet, type SheetAtHand, sheetAt } from './at-hand';
import type { Axis, GridRange } from './grid/grid-range';
import { service } from './members';
import type { SheetState } from './objects';
import { announceChange } from './state/announce';
import { linesOutOfBounds } from './state/errors';
import { deleteLines, insertLines } from './state/reshape';
import { sortArea, sortableArea } from './state/sort';
import { writeValues } from './state/write-values';

type SheetMember = Member<SheetState>;

/** Where new lines come to stand, given the argument: after it, before it, or after the last line with data. */
type Side = 'after' | 'before';

function inserting(name: string, axis: Axis, side: Side, hasCount: boolean): SheetMember {
  const parameters = hasCount ? (['Integer', 'Integer'] as const) : (['Integer'] as const);
  return service(`sheet#${name}(${parameters.join()})`, [parameters], (self, args, call) => {
    const [position = 0, count = 1] = args as number[];
    const { open, grid } = growingSheet(self, call);
    const length = axis === 'rows' ? grid.rowCount : grid.columnCount;
    if (position < 1 || position > length) throw linesOutOfBounds(axis);
    // New lines look like the line that the script named.
    insertLines(open, grid, axis, side === 'after' ? position + 1 : position, count, position);
    return call.self;
  });
}

function deleting(name: string, axis: Axis, hasCount: boolean): SheetMember {
  const parameters = hasCount ? (['Integer', 'Integer'] as const) : (['Integer'] as const);
  return service(`sheet#${name}(${parameters.join()})`, [parameters], (self, args, call) => {
    const [position = 0, count = 1] = args as number[];
    const { open, grid } = changingSheet(self, call, linesAt(axis, position, count));
    deleteLines(open, grid, axis, position, count);
    return hasCount ? undefined : call.self;
  });
}

function hiding(name: string, axis: Axis, isHidden: boolean): SheetMember {
  return service(`sheet#${name}(Integer,Integer)`, [['Integer'], ['Integer', 'Integer']], (self, args, call) => {
    const [position = 0, count = 1] = args as number[];
    const { open, grid } = growingSheet(self, call);
    const length = axis === 'rows' ? grid.rowCount : grid.columnCount;
    if (position < 1 || count < 1 || position + count - 1 > length) throw linesOutOfBounds(axis);
    const keys = Array.from({ length: count }, (_, offset) =>
      axis === 'rows' ? grid.rowKey(position + offset) : grid.columnKey(position + offset),
    );
    const list = axis === 'rows' ? 'hiddenRows' : 'hiddenColumns';
    const others = grid.document[list].filter((key) => !keys.includes(key));
    grid.document[list] = isHidden ? [...others, ...keys] : others;
    grid.save();
    announceChange(open, self.sheetId, 'furniture');
    return undefined;
  });
}

function freezing(name: string, property: 'frozenRows' | 'frozenColumns'): SheetMember {
  return service(`sheet#${name}(Integer)`, [['Integer']], (self, [count], call) => {
    const { open, grid } = growingSheet(self, call);
    const length = property === 'frozenRows' ? grid.rowCount : grid.columnCount;
    if ((count as number) < 0 || (count as number) >= length) {
      throw new GoogleError(
        `You can't freeze all visible ${property === 'frozenRows' ? 'rows' : 'columns'} on the sheet.`,
      );
    }
    grid.document[property] = count as number;
    grid.save();
    announceChange(open, self.sheetId, 'furniture');
    return undefined;
  });
}

const isHiddenLine = (name: string, axis: Axis): SheetMember =>
  service(`sheet#${name}(Integer)`, [['Integer']], (self, [position], call) => {
    const { grid } = sheetAt(self, call);
    return axis === 'rows'
      ? grid.document.hiddenRows.includes(grid.rowKey(position as number))
      : grid.document.hiddenColumns.includes(grid.columnKey(position as number));
  });

/** Rows and columns of a sheet. */
export const sheetLines: Record<string, SheetMember> = {
  insertRowAfter: inserting('insertRowAfter', 'rows', 'after', false),
  insertRowBefore: inserting('insertRowBefore', 'rows', 'before', false),
  insertRowsAfter: inserting('insertRowsAfter', 'rows', 'after', true),
  insertRowsBefore: inserting('insertRowsBefore', 'rows', 'before', true),
  insertColumnAfter: inserting('insertColumnAfter', 'columns', 'after', false),
  insertColumnBefore: inserting('insertColumnBefore', 'columns', 'before', false),
  insertColumnsAfter: inserting('insertColumnsAfter', 'columns', 'after', true),
  insertColumnsBefore: inserting('insertColumnsBefore', 'columns', 'before', true),
  deleteRow: deleting('deleteRow', 'rows', false),
  deleteRows: deleting('deleteRows', 'rows', true),
  deleteColumn: deleting('deleteColumn', 'columns', false),
  deleteColumns: deleting('deleteColumns', 'columns', true),
  hideRows: hiding('hideRows', 'rows', true),
  showRows: hiding('showRows', 'rows', false),
  hideColumns: hiding('hideColumns', 'columns', true),
  showColumns: hiding('showColumns', 'columns', false),
  isRowHiddenByUser: isHiddenLine('isRowHiddenByUser', 'rows'),
  isColumnHiddenByUser: isHiddenLine('isColumnHiddenByUser', 'columns'),
  setFrozenRows: freezing('setFrozenRows', 'frozenRows'),
  setFrozenColumns: freezing('setFrozenColumns', 'frozenColumns'),
  getFrozenRows: service(
    'sheet#getFrozenRows()',
    [[]],
    (self, _args, call) => sheetAt(self, call).grid.document.frozenRows,
  ),
  getFrozenColumns: service(
    'sheet#getFrozenColumns()',
    [[]],
    (self, _args, call) => sheetAt(self, call).grid.document.frozenColumns,
  ),
  appendRow: service('sheet#appendRow(Object)', [['Any[]']], (self, [values], call) => {
    appendRow(self, values as unknown[], call);
    return call.self;
  }),
  sort: service(
    'sheet#sort(Integer,Boolean)',
    [['Integer'], ['Integer', 'Boolean']],
    (self, [column, ascending], call) => {
      const area = sortableArea(sheetAt(self, call).grid);
      const { open, grid, facts } = changingSheet(self, call, area);
      sortArea(grid, area, [{ column: column as number, ascending: ascending !== false }], facts);
      announceChange(open, self.sheetId, 'values', area);
      return call.self;
    },
  ),
};

/** Writes below the last row with data; the grid grows by a row where it is full. */
function appendRow(self: SheetState, values: readonly unknown[], call: Call): void {
  const row = sheetAt(self, call).grid.lastRow() + 1;
  const area = { row, rows: 1, column: 1, columns: values.length };
  const at: SheetAtHand = changingSheet(self, call, area);
  const { open, grid, facts } = at;
  if (values.length > grid.columnCount) throw new NotEmulated('Sheet.appendRow(more values than columns)');
  if (row > grid.rowCount) {
    insertLines(open, grid, 'rows', row, 1, facts.switches.appendedRowsInherit ? grid.rowCount : 0);
  }
  writeValues(open, grid, area, [values], facts, 'script');
  announceChange(open, self.sheetId, 'values', area);
}

function linesAt(axis: Axis, at: number, count: number): GridRange {
  return axis === 'rows'
    ? { row: at, rows: count, column: 1, columns: null }
    : { row: 1, rows: null, column: at, columns: count };
}
