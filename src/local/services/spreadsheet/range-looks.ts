/** Range's members on the look of cells: colours, weight, alignment, wrapping. */
import type { Member } from '../../kernel/google-class';
import { announceRange, changingRange, rangeAtHand } from './at-hand';
import { keptColour } from './colours';
import { enumOf, wrapStrategy } from './enums';
import { service } from './members';
import type { RangeState } from './objects';
import { assertShape } from './range-values';
import type { CellStyle } from './state/documents';
import { changeStyle, changeStyles, styleAt, stylesIn } from './state/styles';

type LookName = Exclude<keyof CellStyle, 'numberFormat' | 'wrap'>;

/** A look as scripts name it: what a bare cell reports, and how a given value is kept. */
interface Look {
  readonly property: LookName;
  readonly bare: string | number;
  readonly kind: 'String?' | 'Integer';
  readonly keep: (given: string | number) => string | number | undefined;
}

const asGiven = (given: string | number) => given;
const withoutNormal = (given: string | number) => (given === 'normal' ? undefined : given);

const looks: Readonly<Record<string, Look>> = {
  Background: { property: 'background', bare: '#ffffff', kind: 'String?', keep: (given) => keptColour(String(given)) },
  FontColor: { property: 'fontColor', bare: '#000000', kind: 'String?', keep: (given) => keptColour(String(given)) },
  FontWeight: { property: 'fontWeight', bare: 'normal', kind: 'String?', keep: withoutNormal },
  FontStyle: { property: 'fontStyle', bare: 'normal', kind: 'String?', keep: withoutNormal },
  FontLine: { property: 'fontLine', bare: 'none', kind: 'String?', keep: asGiven },
  FontFamily: { property: 'fontFamily', bare: 'Arial', kind: 'String?', keep: asGiven },
  FontSize: { property: 'fontSize', bare: 10, kind: 'Integer', keep: asGiven },
  // `setHorizontalAlignment('normal')` reports general-left: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
  HorizontalAlignment: {
    property: 'horizontalAlignment',
    bare: 'general',
    kind: 'String?',
    keep: (given) => (given === 'normal' ? 'general-left' : given),
  },
  VerticalAlignment: { property: 'verticalAlignment', bare: 'bottom', kind: 'String?', keep: asGiven },
};

/** Plurals that are not the singular and an s. */
const plurals: Readonly<Record<string, string>> = { FontFamily: 'FontFamilies' };

function membersOf(name: string, look: Look): Record<string, Member<RangeState>> {
  const plural = plurals[name] ?? `${name}s`;
  const change = (given: unknown) => {
    const value = given === null || given === undefined ? undefined : look.keep(given as string | number);
    return { [look.property]: value === look.bare ? undefined : value };
  };
  return {
    [`get${name}`]: service(`range#get${name}()`, [[]], (self, _args, call) => {
      return styleAt(rangeAtHand(self, call).grid, self.area.row, self.area.column)[look.property] ?? look.bare;
    }),
    [`get${plural}`]: service(`range#get${plural}()`, [[]], (self, _args, call) =>
      stylesIn(rangeAtHand(self, call).grid, self.area).map((row) =>
        row.map((style) => style[look.property] ?? look.bare),
      ),
    ),
    [`set${name}`]: service(`range#set${name}(String)`, [[look.kind]], (self, [given], call) => {
      const at = changingRange(self, call);
      changeStyle(at.grid, self.area, change(given));
      announceRange(self, at, 'formats');
      return call.self;
    }),
    [`set${plural}`]: service(`range#set${plural}(Object)`, [['Any[][]']], (self, [table], call) => {
      assertShape(self.area, table as unknown[][]);
      const at = changingRange(self, call);
      changeStyles(
        at.grid,
        self.area,
        (table as unknown[][]).map((row) => row.map(change)),
      );
      announceRange(self, at, 'formats');
      return call.self;
    }),
  };
}

/** Looks of a range. A null gives a look back to the default. */
export const rangeLooks: Record<string, Member<RangeState>> = {
  ...Object.assign({}, ...Object.entries(looks).map(([name, look]) => membersOf(name, look))),
  getWrap: service('range#getWrap()', [[]], (self: RangeState, _args, call) => {
    // A bare cell overflows and yet reports true: https://issuetracker.google.com/issues/427134600
    const { wrap } = styleAt(rangeAtHand(self, call).grid, self.area.row, self.area.column);
    return wrap === undefined || wrap === 'WRAP';
  }),
  setWrap: service('range#setWrap(Boolean)', [['Boolean']], (self: RangeState, [isWrapped], call) => {
    const at = changingRange(self, call);
    changeStyle(at.grid, self.area, { wrap: isWrapped === true ? 'WRAP' : 'OVERFLOW' });
    announceRange(self, at, 'formats');
    return call.self;
  }),
  getWrapStrategy: service('range#getWrapStrategy()', [[]], (self: RangeState, _args, call) =>
    enumOf(wrapStrategy, styleAt(rangeAtHand(self, call).grid, self.area.row, self.area.column).wrap ?? 'OVERFLOW'),
  ),
  setWrapStrategy: service(
    'range#setWrapStrategy(WrapStrategy)',
    [['enum:SpreadsheetApp.WrapStrategy']],
    (self: RangeState, [strategy], call) => {
      const at = changingRange(self, call);
      changeStyle(at.grid, self.area, { wrap: (strategy as { readonly value: string }).value });
      announceRange(self, at, 'formats');
      return call.self;
    },
  ),
};
