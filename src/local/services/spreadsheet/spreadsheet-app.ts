/** The service SpreadsheetApp: the door to files, builders and enums. */
import type { Call } from '../../kernel/call';
import { GoogleError, googleClass, object } from '../../kernel/google-class';
import { ui } from '../ui/ui';
import { activeSheet, setActive } from './active';
import './conditional-format-rule';
import { EMPTY_FORMAT } from './conditional-format-rule';
import { EMPTY_RULE } from './data-validation';
import './developer-metadata';
import './developer-metadata-finder';
import * as enums from './enums';
import './filter';
import { ALL_SPREADSHEETS_SCOPE, getter, partly, service } from './members';
import { make, type SpreadsheetState, stateOf } from './objects';
import './range';
import './sheet';
import './spreadsheet';
import { mayOpen } from './state/access';
import { noAccess, noSuchFile } from './state/errors';
import { openSpreadsheet } from './state/open-spreadsheet';
import { createSpreadsheet, hasSpreadsheet, idInUrl } from './workbook';

function active(call: Call): SpreadsheetState | null {
  const { container } = call.execution;
  return container !== null && hasSpreadsheet(call.world, container) ? { spreadsheetId: container } : null;
}

function opened(spreadsheetId: string, call: Call): unknown {
  const { document } = openSpreadsheet(call.world, spreadsheetId);
  if (!mayOpen(document, call.execution.user)) throw noAccess();
  return make('Spreadsheet', { spreadsheetId });
}

const getActive = (name: string) =>
  service<null>(`spreadsheet-app#${name}()`, [[]], (_self, _args, call) => {
    const state = active(call);
    return state === null ? null : make('Spreadsheet', state);
  });

/** SpreadsheetApp. */
export const spreadsheetApp = googleClass<null>(
  'SpreadsheetApp',
  {
    getActive: getActive('getActive'),
    getActiveSpreadsheet: getActive('getActiveSpreadsheet'),
    getActiveSheet: service('spreadsheet-app#getActiveSheet()', [[]], (_self, _args, call) => {
      const state = active(call);
      return state === null ? null : make('Sheet', activeSheet(state, call));
    }),
    setActiveSheet: service('spreadsheet-app#setActiveSheet(Sheet)', [['class:Sheet']], (_self, [sheet], call) => {
      setActive(call.execution.scratch, stateOf('Sheet', sheet));
      return sheet;
    }),
    openById: {
      ...service<null>('spreadsheet-app#openById(String)', [['String']], (_self, [id], call) =>
        opened(id as string, call),
      ),
      scopes: ALL_SPREADSHEETS_SCOPE,
    },
    openByUrl: {
      ...service<null>('spreadsheet-app#openByUrl(String)', [['String']], (_self, [url], call) => {
        const id = idInUrl(url as string);
        if (id === undefined) throw new GoogleError('Invalid argument: url');
        if (!hasSpreadsheet(call.world, id)) throw noSuchFile();
        return opened(id, call);
      }),
      scopes: ALL_SPREADSHEETS_SCOPE,
    },
    create: {
      ...service<null>(
        'spreadsheet-app#create(String,Integer,Integer)',
        [['String'], ['String', 'Integer', 'Integer']],
        (_self, [name, rows, columns], call) => {
          const size = rows === undefined ? {} : { rows: rows as number, columns: columns as number };
          const spreadsheetId = createSpreadsheet(call.world, {
            name: name as string,
            owner: call.execution.user,
            ...size,
          });
          return make('Spreadsheet', { spreadsheetId });
        },
      ),
      scopes: ALL_SPREADSHEETS_SCOPE,
    },
    flush: service('spreadsheet-app#flush()', [[]], (_self, _args, call) => {
      call.world.commit();
    }),
    getUi: getter('spreadsheet-app#getUi()', [[]], (_self, _args, call) => {
      // A clock or form trigger has nobody in front of it: https://developers.google.com/apps-script/guides/menus
      const isUnattended = call.execution.triggerUid !== null && call.execution.activeUser === '';
      if (active(call) === null || isUnattended) {
        throw new GoogleError('Cannot call SpreadsheetApp.getUi() from this context.');
      }
      return object(ui, null);
    }),
    newDataValidation: getter('spreadsheet-app#newDataValidation()', [[]], () =>
      make('DataValidationBuilder', { rule: EMPTY_RULE, spreadsheetId: '' }),
    ),
    newConditionalFormatRule: partly(
      getter('spreadsheet-app#newConditionalFormatRule()', [[]], () =>
        make('ConditionalFormatRuleBuilder', { rule: EMPTY_FORMAT, sheet: null }),
      ),
    ),
  },
  {
    enums: [
      enums.booleanCriteria,
      enums.dataValidationCriteria,
      enums.dimension,
      enums.metadataLocationType,
      enums.metadataVisibility,
      enums.protectionType,
      enums.wrapStrategy,
    ],
  },
);
