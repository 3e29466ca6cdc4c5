/** Sheet's members on protections, conditional formats and widths. */
import { type EnumValue, type GoogleObject, type Member, NotEmulated } from '../../kernel/google-class';
import { growingSheet, sheetAt } from './at-hand';
import { service } from './members';
import { type ConditionalFormatState, isObject, make, type SheetState } from './objects';
import { protect, protectionsOf } from './protection';
import { announceChange } from './state/announce';
import { linesOutOfBounds } from './state/errors';

const DEFAULT_WIDTH = 100;

function widening(
  name: string,
  read: (args: readonly number[]) => [at: number, count: number, pixels: number],
): Member<SheetState> {
  const parameters =
    name === 'setColumnWidth' ? (['Integer', 'Integer'] as const) : (['Integer', 'Integer', 'Integer'] as const);
  return service(`sheet#${name}(${parameters.join()})`, [parameters], (self, args, call) => {
    const [at, count, pixels] = read(args as number[]);
    const { open, grid } = growingSheet(self, call);
    if (at < 1 || count < 1 || at + count - 1 > grid.columnCount) throw linesOutOfBounds('columns');
    for (let offset = 0; offset < count; offset += 1) grid.document.columnWidths[grid.columnKey(at + offset)] = pixels;
    grid.save();
    announceChange(open, self.sheetId, 'furniture');
    return call.self;
  });
}

/** What lies over the cells of a sheet. */
export const sheetFurniture: Record<string, Member<SheetState>> = {
  protect: service('sheet#protect()', [[]], (self, _args, call) => protect(self, null, call)),
  getProtections: service(
    'sheet#getProtections(ProtectionType)',
    [['enum:SpreadsheetApp.ProtectionType']],
    (self, [kind], call) => protectionsOf(self, (kind as EnumValue).value, sheetAt(self, call)),
  ),
  getConditionalFormatRules: service('sheet#getConditionalFormatRules()', [[]], (self, _args, call) => {
    const { spreadsheetId, sheetId } = self;
    return sheetAt(self, call).grid.document.conditionalFormats.map((rule) =>
      make('ConditionalFormatRule', { rule, sheet: { spreadsheetId, sheetId } }),
    );
  }),
  setConditionalFormatRules: service(
    'sheet#setConditionalFormatRules(ConditionalFormatRule)',
    [['Any[]']],
    (self, [rules], call) => {
      const { open, grid } = growingSheet(self, call);
      grid.document.conditionalFormats = (rules as unknown[]).map((rule) => {
        if (!isObject('ConditionalFormatRule', rule)) {
          throw new NotEmulated('Sheet.setConditionalFormatRules(other than ConditionalFormatRule[])');
        }
        return (rule as GoogleObject<ConditionalFormatState>).state.rule;
      });
      grid.save();
      announceChange(open, self.sheetId, 'formats');
    },
  ),
  clearConditionalFormatRules: service('sheet#clearConditionalFormatRules()', [[]], (self, _args, call) => {
    const { open, grid } = growingSheet(self, call);
    grid.document.conditionalFormats = [];
    grid.save();
    announceChange(open, self.sheetId, 'formats');
  }),
  getColumnWidth: service('sheet#getColumnWidth(Integer)', [['Integer']], (self, [column], call) => {
    const { grid } = sheetAt(self, call);
    if ((column as number) < 1 || (column as number) > grid.columnCount) throw linesOutOfBounds('columns');
    return grid.document.columnWidths[grid.columnKey(column as number)] ?? DEFAULT_WIDTH;
  }),
  setColumnWidth: widening('setColumnWidth', ([at = 0, pixels = 0]) => [at, 1, pixels]),
  setColumnWidths: widening('setColumnWidths', ([at = 0, count = 0, pixels = 0]) => [at, count, pixels]),
};
