/** The Google class Protection. Whom it stops is in `state/access.ts`. */
import type { Call } from '../../kernel/call';
import { GoogleError, type GoogleObject, googleClass, object } from '../../kernel/google-class';
import { user } from '../session/user';
import { growingSheet, type SheetAtHand, sheetAt } from './at-hand';
import { enumOf, protectionType } from './enums';
import type { GridRange } from './grid/grid-range';
import { getter, partly, service } from './members';
import { declared, make, makeRange, type ProtectionState, type RangeState, type SheetState, stateOf } from './objects';
import { passesProtection } from './state/access';
import { announceChange } from './state/announce';
import type { ProtectionDocument } from './state/documents';
import { sizeOf } from './state/find-sheet';
import { nextId } from './state/open-spreadsheet';

/** Protects a rectangle (null: the sheet). At first the file's editors may edit it, until a script removes them. */
export function protect(self: SheetState, range: GridRange | null, call: Call): unknown {
  const { open, grid } = growingSheet(self, call);
  const id = nextId(open);
  grid.document.protections.push({
    id,
    kind: range === null ? 'SHEET' : 'RANGE',
    range,
    unprotected: [],
    description: '',
    warningOnly: false,
    editors: [...open.document.editors],
  });
  grid.save();
  announceChange(open, self.sheetId, 'furniture');
  return make('Protection', { spreadsheetId: self.spreadsheetId, sheetId: self.sheetId, id });
}

/** The protections of a sheet of one kind as objects. */
export function protectionsOf(self: SheetState, kind: string, at: SheetAtHand): unknown[] {
  return at.grid.document.protections
    .filter((protection) => protection.kind === kind)
    .map(({ id }) => make('Protection', { spreadsheetId: self.spreadsheetId, sheetId: self.sheetId, id }));
}

function found(self: ProtectionState, at: SheetAtHand): ProtectionDocument {
  const protection = at.grid.document.protections.find(({ id }) => id === self.id);
  if (protection === undefined) throw new GoogleError('The protection no longer exists.');
  return protection;
}

function change(self: ProtectionState, call: Call, apply: (protection: ProtectionDocument) => void): unknown {
  const at = growingSheet(self, call);
  apply(found(self, at));
  at.grid.save();
  announceChange(at.open, self.sheetId, 'furniture');
  return call.self;
}

function addresses(given: unknown): string[] {
  const list = Array.isArray(given) ? given : [given];
  return list.map((one) => (typeof one === 'string' ? one : (one as GoogleObject<{ email: string }>).state.email));
}

const READ = (anchor: string, read: (protection: ProtectionDocument, at: SheetAtHand, call: Call) => unknown) =>
  service<ProtectionState>(`protection#${anchor}`, [[]], (self, _args, call) => {
    const at = sheetAt(self, call);
    return read(found(self, at), at, call);
  });

const ranges = (self: SheetState, list: readonly GridRange[], at: SheetAtHand) =>
  list.map((range) => makeRange(self, range, sizeOf(at.grid)));

/** Protection. */
export const protection = declared<'Protection'>(
  googleClass<ProtectionState>(
    'Protection',
    {
      getDescription: READ('getDescription()', ({ description }) => description),
      isWarningOnly: READ('isWarningOnly()', ({ warningOnly }) => warningOnly),
      getProtectionType: READ('getProtectionType()', ({ kind }) => enumOf(protectionType, kind)),
      // The owner may always edit and is not in the list: https://issuetracker.google.com/issues/442636162
      getEditors: READ('getEditors()', ({ editors }) => editors.map((email) => object(user, { email }))),
      canEdit: READ('canEdit()', (kept, at, call) => passesProtection(at.open.document, kept, call.execution.user)),
      canDomainEdit: READ('canDomainEdit()', () => false),
      getRange: service('protection#getRange()', [[]], (self, _args, call) => {
        const at = sheetAt(self, call);
        const whole = { row: 1, rows: null, column: 1, columns: null };
        return ranges(self, [found(self, at).range ?? whole], at)[0];
      }),
      getUnprotectedRanges: service('protection#getUnprotectedRanges()', [[]], (self, _args, call) => {
        const at = sheetAt(self, call);
        return ranges(self, found(self, at).unprotected, at);
      }),
      setDescription: service('protection#setDescription(String)', [['String']], (self, [text], call) =>
        change(self, call, (kept) => {
          kept.description = text as string;
        }),
      ),
      setWarningOnly: service('protection#setWarningOnly(Boolean)', [['Boolean']], (self, [isWarning], call) =>
        change(self, call, (kept) => {
          kept.warningOnly = isWarning as boolean;
        }),
      ),
      setDomainEdit: partly(
        service('protection#setDomainEdit(Boolean)', [['Boolean']], (_self, _args, call) => call.self),
      ),
      setRange: service('protection#setRange(Range)', [['class:Range']], (self, [range], call) =>
        change(self, call, (kept) => {
          kept.range = stateOf('Range', range).range;
        }),
      ),
      setUnprotectedRanges: service(
        'protection#setUnprotectedRanges(Range)',
        [['class:Range[]']],
        (self, [list], call) =>
          change(self, call, (kept) => {
            kept.unprotected = (list as GoogleObject<RangeState>[]).map(({ state }) => state.range);
          }),
      ),
      addEditor: service('protection#addEditor(String)', [['String'], ['class:User']], (self, [one], call) =>
        change(self, call, (kept) => {
          kept.editors = [...new Set([...kept.editors, ...addresses(one)])];
        }),
      ),
      addEditors: service('protection#addEditors(String)', [['String[]']], (self, [list], call) =>
        change(self, call, (kept) => {
          kept.editors = [...new Set([...kept.editors, ...addresses(list)])];
        }),
      ),
      removeEditor: service('protection#removeEditor(String)', [['String'], ['class:User']], (self, [one], call) =>
        change(self, call, (kept) => {
          kept.editors = kept.editors.filter((email) => !addresses(one).includes(email));
        }),
      ),
      removeEditors: service(
        'protection#removeEditors(String)',
        [['String[]'], ['class:User[]']],
        (self, [list], call) =>
          change(self, call, (kept) => {
            kept.editors = kept.editors.filter((email) => !addresses(list).includes(email));
          }),
      ),
      remove: service('protection#remove()', [[]], (self, _args, call) => {
        const at = growingSheet(self, call);
        const kept = found(self, at);
        at.grid.document.protections = at.grid.document.protections.filter((other) => other !== kept);
        at.grid.save();
        announceChange(at.open, self.sheetId, 'furniture');
      }),
      getRangeName: getter('protection#getRangeName()', [[]], () => null),
    },
    { service: 'SpreadsheetApp' },
  ),
);
