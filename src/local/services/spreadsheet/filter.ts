/** The Google class Filter: a sheet's basic filter, as far as its rectangle. */
import type { Call } from '../../kernel/call';
import { GoogleError, googleClass } from '../../kernel/google-class';
import { growingSheet, sheetAt } from './at-hand';
import { service } from './members';
import { declared, make, makeRange, type RangeState, type SheetState } from './objects';
import { announceChange } from './state/announce';
import { sizeOf } from './state/find-sheet';

/** Makes the sheet's filter. A sheet has one at most. */
export function createFilter(self: RangeState, call: Call): unknown {
  const { open, grid } = growingSheet(self, call);
  if (grid.document.filter !== null) {
    throw new GoogleError("You can't create a filter in a sheet that already has a filter.");
  }
  grid.document.filter = self.range;
  grid.save();
  announceChange(open, self.sheetId, 'furniture');
  return make('Filter', { spreadsheetId: self.spreadsheetId, sheetId: self.sheetId });
}

/** The sheet's filter, or null. */
export function filterOf(self: SheetState, call: Call): unknown {
  if (sheetAt(self, call).grid.document.filter === null) return null;
  return make('Filter', { spreadsheetId: self.spreadsheetId, sheetId: self.sheetId });
}

/** Filter. */
export const filter = declared<'Filter'>(
  googleClass<SheetState>(
    'Filter',
    {
      getRange: service('filter#getRange()', [[]], (self, _args, call) => {
        const { grid } = sheetAt(self, call);
        if (grid.document.filter === null) throw new GoogleError('The filter no longer exists.');
        return makeRange(self, grid.document.filter, sizeOf(grid));
      }),
      remove: service('filter#remove()', [[]], (self, _args, call) => {
        const { open, grid } = growingSheet(self, call);
        grid.document.filter = null;
        grid.save();
        announceChange(open, self.sheetId, 'furniture');
      }),
    },
    { service: 'SpreadsheetApp' },
  ),
);
