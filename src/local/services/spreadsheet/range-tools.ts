/** Range's members that sort, clear, protect, filter and activate. */
import type { Member } from '../../kernel/google-class';
import { NotEmulated } from '../../kernel/google-class';
import { setActive } from './active';
import { announceRange, changingRange } from './at-hand';
import { createFilter } from './filter';
import { service } from './members';
import type { RangeState } from './objects';
import { protect } from './protection';
import { clearRules } from './range-validations';
import { clearValues } from './range-values';
import { type SortKey, sortArea } from './state/sort';
import { clearStyles } from './state/styles';
import { formulaIn, makeCell, valueIn } from './values/cell-value';

/** Sorting, clearing, protecting, filtering, activating. */
export const rangeTools: Record<string, Member<RangeState>> = {
  sort: service('range#sort(Object)', [['Integer'], ['Object'], ['Any[]']], (self, [spec], call) => {
    const at = changingRange(self, call);
    sortArea(at.grid, self.area, (Array.isArray(spec) ? spec : [spec]).map(sortKey), at.facts);
    announceRange(self, at, 'values');
    return call.self;
  }),
  clear: service('range#clear(Object)', [[], ['Object']], (self, [options], call) => {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = (options ?? {}) as Record<string, unknown>;
    const hasLimits = [contentsOnly, formatOnly, commentsOnly, validationsOnly].includes(true);
    const at = changingRange(self, call);
    if (!hasLimits || contentsOnly === true) clearValues(at, self.area);
    if (!hasLimits || formatOnly === true) clearStyles(at.grid, self.area);
    if (validationsOnly === true) clearRules(self, at);
    if (commentsOnly === true) {
      const bare = at.grid
        .read(self.area)
        .map((row) => row.map((cell) => makeCell(valueIn(cell), formulaIn(cell), '')));
      at.grid.write(self.area, bare);
    }
    announceRange(self, at, 'values');
    return call.self;
  }),
  clearFormat: service('range#clearFormat()', [[]], (self, _args, call) => {
    const at = changingRange(self, call);
    clearStyles(at.grid, self.area);
    announceRange(self, at, 'formats');
    return call.self;
  }),
  protect: service('range#protect()', [[]], (self, _args, call) => protect(self, self.range, call)),
  createFilter: service('range#createFilter()', [[]], (self, _args, call) => createFilter(self, call)),
  activate: service('range#activate()', [[]], (self, _args, call) => {
    setActive(call.execution.scratch, self);
    return call.self;
  }),
};

function sortKey(spec: unknown): SortKey {
  if (typeof spec === 'number') return { column: Math.trunc(spec), ascending: true };
  const { column, ascending } = (spec ?? {}) as { column?: unknown; ascending?: unknown };
  if (typeof column !== 'number') throw new NotEmulated('Range.sort(Object without a column)');
  return { column, ascending: ascending !== false };
}
