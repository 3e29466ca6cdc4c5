/** Decides what addDeveloperMetadata, getDeveloperMetadata and createDeveloperMetadataFinder do wherever they are called. */
import type { Call } from '../../kernel/call';
import { EnumValue, type Member, type Parameter } from '../../kernel/google-class';
import { getter, service } from './members';
import { type FinderState, make, type SpreadsheetState } from './objects';
import { addMetadata, isSamePlace, type MetadataPlace, metadataSeenBy } from './state/metadata';
import { openSpreadsheet } from './state/open-spreadsheet';

const VISIBILITY = 'enum:SpreadsheetApp.DeveloperMetadataVisibility';

const OVERLOADS: readonly (readonly Parameter[])[] = [
  ['String'],
  ['String', VISIBILITY],
  ['String', 'String'],
  ['String', 'String', VISIBILITY],
];

/** The three members for a class whose objects are a place. `changing` finds the place and throws where it may not change. */
export function metadataMembers<S extends SpreadsheetState & FinderState['home']>(
  page: string,
  placeAt: (self: S, call: Call) => MetadataPlace | null,
  changing: (self: S, call: Call) => MetadataPlace,
): Record<'addDeveloperMetadata' | 'getDeveloperMetadata' | 'createDeveloperMetadataFinder', Member<S>> {
  return {
    addDeveloperMetadata: service(`${page}#addDeveloperMetadata(String,String)`, OVERLOADS, (self, args, call) => {
      const [key, ...rest] = args;
      const visibility = rest.find((arg) => arg instanceof EnumValue);
      const value = rest.find((arg) => typeof arg === 'string') as string | undefined;
      addMetadata(openSpreadsheet(call.world, self.spreadsheetId), changing(self, call), {
        key: key as string,
        value: value ?? null,
        visibility: visibility instanceof EnumValue && visibility.value === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
        scriptId: call.execution.script.id,
      });
      return call.self;
    }),
    getDeveloperMetadata: service(`${page}#getDeveloperMetadata()`, [[]], (self, _args, call) => {
      const place = placeAt(self, call);
      if (place === null) return [];
      return metadataSeenBy(openSpreadsheet(call.world, self.spreadsheetId), call.execution.script.id)
        .filter(({ at }) => isSamePlace(at, place))
        .map(({ entry }) => make('DeveloperMetadata', { spreadsheetId: self.spreadsheetId, id: entry.id }));
    }),
    createDeveloperMetadataFinder: getter(`${page}#createDeveloperMetadataFinder()`, [[]], (self) =>
      make('DeveloperMetadataFinder', { spreadsheetId: self.spreadsheetId, home: self, limits: {} }),
    ),
  };
}
