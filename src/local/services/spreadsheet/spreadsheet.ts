/** The Google class Spreadsheet: a file and its sheets. */
import { type EnumValue, GoogleError, googleClass, NotEmulated, object } from '../../kernel/google-class';
import { user } from '../session/user';
import { activeSheet, setActive } from './active';
import { changingSpreadsheet, sheetAt, spreadsheetAt } from './at-hand';
import { getter, partly, service } from './members';
import { metadataMembers } from './metadata-members';
import { declared, make, makeRange, type SheetState, type SpreadsheetState, stateOf } from './objects';
import { protectionsOf } from './protection';
import { spreadsheetSheets } from './spreadsheet-sheets';
import { announceChange } from './state/announce';
import { rangeSpelled, sizeOf } from './state/find-sheet';
import { gridNamed, saveSpreadsheet } from './state/open-spreadsheet';
import { localeOf } from './values/locale';
import { isKnownTimeZone } from './values/zone-offset';
import { copySpreadsheet, shareSpreadsheet, spreadsheetUrl } from './workbook';

/** Spreadsheet. */
export const spreadsheet = declared<'Spreadsheet'>(
  googleClass<SpreadsheetState>(
    'Spreadsheet',
    {
      getId: getter('spreadsheet#getId()', [[]], ({ spreadsheetId }) => spreadsheetId),
      getName: getter(
        'spreadsheet#getName()',
        [[]],
        (self, _args, call) => spreadsheetAt(self, call).open.document.name,
      ),
      getUrl: getter('spreadsheet#getUrl()', [[]], ({ spreadsheetId }) => spreadsheetUrl(spreadsheetId)),
      rename: service('spreadsheet#rename(String)', [['String']], (self, [name], call) => {
        const { open } = changingSpreadsheet(self, call);
        open.document.name = name as string;
        saveSpreadsheet(open);
        announceChange(open, null, 'file');
      }),
      getSpreadsheetLocale: service(
        'spreadsheet#getSpreadsheetLocale()',
        [[]],
        (self, _args, call) => spreadsheetAt(self, call).open.document.locale,
      ),
      setSpreadsheetLocale: service(
        'spreadsheet#setSpreadsheetLocale(String)',
        [['String']],
        (self, [locale], call) => {
          const { open } = changingSpreadsheet(self, call);
          const known = localeOf(locale as string);
          if (known === undefined) throw new NotEmulated(`Spreadsheet.setSpreadsheetLocale(${locale as string})`);
          open.document.locale = known.id;
          saveSpreadsheet(open);
          announceChange(open, null, 'file');
        },
      ),
      getSpreadsheetTimeZone: service(
        'spreadsheet#getSpreadsheetTimeZone()',
        [[]],
        (self, _args, call) => spreadsheetAt(self, call).open.document.timeZone,
      ),
      setSpreadsheetTimeZone: service(
        'spreadsheet#setSpreadsheetTimeZone(String)',
        [['String']],
        (self, [zone], call) => {
          const { open } = changingSpreadsheet(self, call);
          if (!isKnownTimeZone(zone as string)) throw new GoogleError('Invalid argument: timezone');
          open.document.timeZone = zone as string;
          saveSpreadsheet(open);
          announceChange(open, null, 'file');
        },
      ),
      getRange: partly(
        getter('spreadsheet#getRange(String)', [['String']], (self, [a1], call) => {
          const { open } = spreadsheetAt(self, call);
          const home = gridNamed(open, activeSheet(self, call).sheetId);
          const { grid, range } = rangeSpelled(open, a1 as string, home);
          return makeRange({ spreadsheetId: self.spreadsheetId, sheetId: grid.document.id }, range, sizeOf(grid));
        }),
      ),
      getActiveSheet: service('spreadsheet#getActiveSheet()', [[]], (self, _args, call) =>
        make('Sheet', activeSheet(self, call)),
      ),
      setActiveSheet: service(
        'spreadsheet#setActiveSheet(Sheet)',
        [['class:Sheet'], ['class:Sheet', 'Boolean']],
        (_self, [sheet], call) => {
          setActive(call.execution.scratch, stateOf('Sheet', sheet));
          return sheet;
        },
      ),
      toast: service(
        'spreadsheet#toast(String,String,Number)',
        [['String'], ['String', 'String?'], ['String', 'String?', 'Number?']],
        (_self, [message, title, seconds], call) => {
          const shown = {
            message: message as string,
            title: (title ?? '') as string,
            seconds: (seconds ?? 5) as number,
          };
          call.execution.ui.toasts.push(shown);
        },
      ),
      copy: service('spreadsheet#copy(String)', [['String']], (self, [name], call) =>
        make('Spreadsheet', {
          spreadsheetId: copySpreadsheet(call.world, self.spreadsheetId, name as string, call.execution.user),
        }),
      ),
      getProtections: service(
        'spreadsheet#getProtections(ProtectionType)',
        [['enum:SpreadsheetApp.ProtectionType']],
        (self, [kind], call) =>
          spreadsheetAt(self, call).open.document.sheets.flatMap((sheetId) => {
            const state: SheetState = { spreadsheetId: self.spreadsheetId, sheetId };
            return protectionsOf(state, (kind as EnumValue).value, sheetAt(state, call));
          }),
      ),
      getOwner: service('spreadsheet#getOwner()', [[]], (self, _args, call) =>
        object(user, { email: spreadsheetAt(self, call).open.document.owner }),
      ),
      getEditors: service('spreadsheet#getEditors()', [[]], (self, _args, call) => {
        const { owner, editors } = spreadsheetAt(self, call).open.document;
        return [...editors, owner].map((email) => object(user, { email }));
      }),
      addEditor: partly(
        service('spreadsheet#addEditor(String)', [['String']], (self, [email], call) => {
          changingSpreadsheet(self, call);
          shareSpreadsheet(call.world, self.spreadsheetId, { editors: [email as string] });
          return call.self;
        }),
      ),
      addEditors: service('spreadsheet#addEditors(String)', [['String[]']], (self, [emails], call) => {
        changingSpreadsheet(self, call);
        shareSpreadsheet(call.world, self.spreadsheetId, { editors: emails as string[] });
        return call.self;
      }),
      addViewer: partly(
        service('spreadsheet#addViewer(String)', [['String']], (self, [email], call) => {
          changingSpreadsheet(self, call);
          shareSpreadsheet(call.world, self.spreadsheetId, { viewers: [email as string] });
          return call.self;
        }),
      ),
      ...metadataMembers<SpreadsheetState>(
        'spreadsheet',
        () => ({ place: 'SPREADSHEET' }),
        (self, call) => {
          changingSpreadsheet(self, call);
          return { place: 'SPREADSHEET' };
        },
      ),
      ...spreadsheetSheets,
    },
    { service: 'SpreadsheetApp' },
  ),
);
