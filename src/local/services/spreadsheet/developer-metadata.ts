/** The Google classes DeveloperMetadata and DeveloperMetadataLocation. */
import type { Call } from '../../kernel/call';
import { type EnumValue, GoogleError, googleClass } from '../../kernel/google-class';
import { changingSpreadsheet, sheetAt, spreadsheetAt } from './at-hand';
import { enumOf, metadataLocationType, metadataVisibility } from './enums';
import type { GridRange } from './grid/grid-range';
import { getter, service } from './members';
import { declared, type MetadataState, make, makeRange, stateOf } from './objects';
import { sizeOf } from './state/find-sheet';
import {
  changeMetadata,
  lineOf,
  type MetadataPlace,
  metadataById,
  moveMetadata,
  type PlacedMetadata,
  removeMetadata,
} from './state/metadata';

function found(self: MetadataState, call: Call): PlacedMetadata {
  const { open } = spreadsheetAt(self, call);
  const placed = metadataById(open, self.id, call.execution.script.id);
  if (placed === undefined) throw new GoogleError('The developer metadata no longer exists.');
  return placed;
}

function move(self: MetadataState, at: MetadataPlace, call: Call): unknown {
  moveMetadata(changingSpreadsheet(self, call).open, found(self, call), at);
  return call.self;
}

function lineArgument(range: unknown, call: Call): MetadataPlace {
  const state = stateOf('Range', range);
  const { grid, facts } = sheetAt(state, call);
  return lineOf(grid, state.range, facts.switches.boundedRangesAreWholeLines);
}

/** DeveloperMetadata. */
export const developerMetadata = declared<'DeveloperMetadata'>(
  googleClass<MetadataState>(
    'DeveloperMetadata',
    {
      getId: getter('developer-metadata#getId()', [[]], ({ id }) => id),
      getKey: getter('developer-metadata#getKey()', [[]], (self, _args, call) => found(self, call).entry.key),
      getValue: getter('developer-metadata#getValue()', [[]], (self, _args, call) => found(self, call).entry.value),
      getVisibility: getter('developer-metadata#getVisibility()', [[]], (self, _args, call) =>
        enumOf(metadataVisibility, found(self, call).entry.visibility),
      ),
      getLocation: getter('developer-metadata#getLocation()', [[]], (self) => make('DeveloperMetadataLocation', self)),
      setKey: service('developer-metadata#setKey(String)', [['String']], (self, [key], call) => {
        changeMetadata(changingSpreadsheet(self, call).open, found(self, call), { key: key as string });
        return call.self;
      }),
      setValue: service('developer-metadata#setValue(String)', [['String']], (self, [value], call) => {
        changeMetadata(changingSpreadsheet(self, call).open, found(self, call), { value: value as string });
        return call.self;
      }),
      setVisibility: service(
        'developer-metadata#setVisibility(DeveloperMetadataVisibility)',
        [['enum:SpreadsheetApp.DeveloperMetadataVisibility']],
        (self, [visibility], call) => {
          const isProject = (visibility as EnumValue).value === 'PROJECT';
          changeMetadata(changingSpreadsheet(self, call).open, found(self, call), {
            visibility: isProject ? 'PROJECT' : 'DOCUMENT',
          });
          return call.self;
        },
      ),
      moveToColumn: service('developer-metadata#moveToColumn(Range)', [['class:Range']], (self, [column], call) =>
        move(self, lineArgument(column, call), call),
      ),
      moveToRow: service('developer-metadata#moveToRow(Range)', [['class:Range']], (self, [row], call) =>
        move(self, lineArgument(row, call), call),
      ),
      moveToSheet: service('developer-metadata#moveToSheet(Sheet)', [['class:Sheet']], (self, [sheet], call) =>
        move(self, { place: 'SHEET', grid: sheetAt(stateOf('Sheet', sheet), call).grid }, call),
      ),
      moveToSpreadsheet: service('developer-metadata#moveToSpreadsheet()', [[]], (self, _args, call) =>
        move(self, { place: 'SPREADSHEET' }, call),
      ),
      remove: service('developer-metadata#remove()', [[]], (self, _args, call) => {
        removeMetadata(changingSpreadsheet(self, call).open, found(self, call));
      }),
    },
    { service: 'SpreadsheetApp' },
  ),
);

function lineRange(self: MetadataState, place: 'ROW' | 'COLUMN', call: Call): unknown {
  const { at } = found(self, call);
  if (at.place !== place) return null;
  const range: GridRange =
    place === 'ROW'
      ? { row: at.line, rows: 1, column: 1, columns: null }
      : { row: 1, rows: null, column: at.line, columns: 1 };
  return makeRange({ spreadsheetId: self.spreadsheetId, sheetId: at.grid.document.id }, range, sizeOf(at.grid));
}

/** DeveloperMetadataLocation: where the metadata is now. */
export const developerMetadataLocation = declared<'DeveloperMetadataLocation'>(
  googleClass<MetadataState>(
    'DeveloperMetadataLocation',
    {
      getLocationType: getter('developer-metadata-location#getLocationType()', [[]], (self, _args, call) =>
        enumOf(metadataLocationType, found(self, call).at.place),
      ),
      getColumn: getter('developer-metadata-location#getColumn()', [[]], (self, _args, call) =>
        lineRange(self, 'COLUMN', call),
      ),
      getRow: getter('developer-metadata-location#getRow()', [[]], (self, _args, call) => lineRange(self, 'ROW', call)),
      getSheet: getter('developer-metadata-location#getSheet()', [[]], (self, _args, call) => {
        const { at } = found(self, call);
        if (at.place !== 'SHEET') return null;
        return make('Sheet', { spreadsheetId: self.spreadsheetId, sheetId: at.grid.document.id });
      }),
      getSpreadsheet: getter('developer-metadata-location#getSpreadsheet()', [[]], (self, _args, call) =>
        found(self, call).at.place === 'SPREADSHEET'
          ? make('Spreadsheet', { spreadsheetId: self.spreadsheetId })
          : null,
      ),
    },
    { service: 'SpreadsheetApp' },
  ),
);
