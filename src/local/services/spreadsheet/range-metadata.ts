/** Range's members on developer metadata: only whole rows and whole columns carry any. */
import { changingSheet, type SheetAtHand, sheetAt } from './at-hand';
import { metadataMembers } from './metadata-members';
import type { RangeState } from './objects';
import { lineOf, type MetadataPlace } from './state/metadata';

function lineAt(self: RangeState, at: SheetAtHand): MetadataPlace {
  return lineOf(at.grid, self.range, at.facts.switches.boundedRangesAreWholeLines);
}

/** Developer metadata of a range. */
export const rangeMetadata = metadataMembers<RangeState>(
  'range',
  (self, call) => {
    const isLine = self.area.rows === 1 || self.area.columns === 1;
    const isOpen = self.range.rows === null || self.range.columns === null;
    return isLine && isOpen ? lineAt(self, sheetAt(self, call)) : null;
  },
  (self, call) => lineAt(self, changingSheet(self, call, self.area)),
);
