/** The Google class DeveloperMetadataFinder: a search that is built without Google and made by `find`. */
import type { Call } from '../../kernel/call';
import { type EnumValue, googleClass, type Member, type Parameter } from '../../kernel/google-class';
import { spreadsheetAt } from './at-hand';
import { type GridRange, overlaps } from './grid/grid-range';
import { getter, service } from './members';
import { declared, type FinderState, make, type RangeState, type SheetState } from './objects';
import { metadataSeenBy, type PlacedMetadata } from './state/metadata';

type Limits = FinderState['limits'];

function limiting(anchor: string, parameter: Parameter | null, limit: (given: unknown) => Limits): Member<FinderState> {
  return getter(
    `developer-metadata-finder#${anchor}`,
    [parameter === null ? [] : [parameter]],
    (self, [given], call) => {
      Object.assign(self.limits, limit(given));
      return call.self;
    },
  );
}

/** DeveloperMetadataFinder. */
export const developerMetadataFinder = declared<'DeveloperMetadataFinder'>(
  googleClass<FinderState>(
    'DeveloperMetadataFinder',
    {
      withId: limiting('withId(Integer)', 'Integer', (given) => ({ id: given as number })),
      withKey: limiting('withKey(String)', 'String', (given) => ({ key: given as string })),
      withValue: limiting('withValue(String)', 'String', (given) => ({ value: given as string })),
      withVisibility: limiting(
        'withVisibility(DeveloperMetadataVisibility)',
        'enum:SpreadsheetApp.DeveloperMetadataVisibility',
        (given) => ({ visibility: (given as EnumValue).value }),
      ),
      withLocationType: limiting(
        'withLocationType(DeveloperMetadataLocationType)',
        'enum:SpreadsheetApp.DeveloperMetadataLocationType',
        (given) => ({ locationType: (given as EnumValue).value }),
      ),
      onIntersectingLocations: limiting('onIntersectingLocations()', null, () => ({ intersecting: true })),
      find: service('developer-metadata-finder#find()', [[]], (self, _args, call: Call) =>
        metadataSeenBy(spreadsheetAt(self, call).open, call.execution.script.id)
          .filter((placed) => isWithin(self, placed) && obeysLimits(self.limits, placed))
          .map(({ entry }) => make('DeveloperMetadata', { spreadsheetId: self.spreadsheetId, id: entry.id })),
      ),
    },
    { service: 'SpreadsheetApp' },
  ),
);

function obeysLimits(limits: Limits, { entry }: PlacedMetadata): boolean {
  return (
    (limits.id === undefined || limits.id === entry.id) &&
    (limits.key === undefined || limits.key === entry.key) &&
    (limits.value === undefined || limits.value === entry.value) &&
    (limits.visibility === undefined || limits.visibility === entry.visibility) &&
    (limits.locationType === undefined || limits.locationType === entry.place)
  );
}

/** A file's search sees all, a sheet's the sheet and its lines, a range's its own line, or all that it touches. */
function isWithin({ home, limits }: FinderState, { at }: PlacedMetadata): boolean {
  if (!('sheetId' in home)) return true;
  if (at.place === 'SPREADSHEET' || at.grid.document.id !== (home as SheetState).sheetId) return false;
  if (!('area' in home)) return true;
  if (at.place === 'SHEET') return limits.intersecting === true;
  const { range } = home as RangeState;
  const line: GridRange =
    at.place === 'ROW'
      ? { row: at.line, rows: 1, column: 1, columns: null }
      : { row: 1, rows: null, column: at.line, columns: 1 };
  if (limits.intersecting === true) return overlaps(line, range);
  return (['row', 'rows', 'column', 'columns'] as const).every((side) => line[side] === range[side]);
}
