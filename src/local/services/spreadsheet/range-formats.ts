/** Range's members on number formats. */
import type { Member } from '../../kernel/google-class';
import { announceRange, changingRange, rangeAtHand } from './at-hand';
import { service } from './members';
import type { RangeState } from './objects';
import { assertShape } from './range-values';
import { changeStyle, changeStyles, styleAt, stylesIn } from './state/styles';
import { AUTOMATIC_FORMAT, isAutomatic, sectionsOf } from './values/number-format';

/** Number formats of a range. `general` gives a cell back to the automatic format. */
export const rangeFormats: Record<string, Member<RangeState>> = {
  getNumberFormat: service('range#getNumberFormat()', [[]], (self, _args, call) =>
    reported(styleAt(rangeAtHand(self, call).grid, self.area.row, self.area.column).numberFormat),
  ),
  getNumberFormats: service('range#getNumberFormats()', [[]], (self, _args, call) =>
    stylesIn(rangeAtHand(self, call).grid, self.area).map((row) => row.map((style) => reported(style.numberFormat))),
  ),
  setNumberFormat: service('range#setNumberFormat(String)', [['String']], (self, [format], call) => {
    const at = changingRange(self, call);
    changeStyle(at.grid, self.area, { numberFormat: kept(format as string) });
    announceRange(self, at, 'formats');
    return call.self;
  }),
  setNumberFormats: service('range#setNumberFormats(Object)', [['String[][]']], (self, [formats], call) => {
    assertShape(self.area, formats as string[][]);
    const at = changingRange(self, call);
    const changes = (formats as string[][]).map((row) => row.map((format) => ({ numberFormat: kept(format) })));
    changeStyles(at.grid, self.area, changes);
    announceRange(self, at, 'formats');
    return call.self;
  }),
};

/** The automatic format is reported so: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md */
function reported(format: string | undefined): string {
  return format ?? AUTOMATIC_FORMAT;
}

/** The format to store; reads it once, so that a format that is not emulated is refused when it is set. */
function kept(format: string): string | undefined {
  if (isAutomatic(format)) return undefined;
  sectionsOf(format);
  return format;
}
