/** The Google class TriggerBuilder: chooses what a new trigger waits for. */

import { type GoogleObject, googleClass, object } from '../../kernel/google-class';
import { noWishes } from './clock-schedule';
import { clockTriggerBuilder } from './clock-trigger-builder';
import { formTriggerBuilder, spreadsheetTriggerBuilder } from './document-trigger-builders';

const REFERENCE = 'https://developers.google.com/apps-script/reference/script/trigger-builder';

/** The function that the trigger will run. */
export interface TriggerBuilderState {
  readonly functionName: string;
}

/** The id of a file given as itself or by its id. */
function idOf(file: unknown, field: 'spreadsheetId' | 'formId'): string {
  return typeof file === 'string' ? file : (file as GoogleObject<Record<typeof field, string>>).state[field];
}

/** TriggerBuilder. */
export const triggerBuilder = googleClass<TriggerBuilderState>(
  'TriggerBuilder',
  {
    forSpreadsheet: {
      kind: 'getter',
      overloads: [['class:Spreadsheet'], ['String']],
      complete: true,
      source: `${REFERENCE}#forspreadsheetsheet`,
      run: (self, [file]) =>
        object(spreadsheetTriggerBuilder, {
          functionName: self.functionName,
          source: 'SPREADSHEETS',
          sourceId: idOf(file, 'spreadsheetId'),
          eventType: null,
        }),
    },
    forForm: {
      kind: 'getter',
      overloads: [['class:Form'], ['String']],
      complete: true,
      source: `${REFERENCE}#forformform`,
      run: (self, [file]) =>
        object(formTriggerBuilder, {
          functionName: self.functionName,
          source: 'FORMS',
          sourceId: idOf(file, 'formId'),
          eventType: null,
        }),
    },
    timeBased: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#timebased`,
      run: (self, _args, { execution }) =>
        object(clockTriggerBuilder, {
          functionName: self.functionName,
          wishes: noWishes(execution.script.manifest.timeZone ?? 'Etc/GMT'),
        }),
    },
  },
  { service: 'ScriptApp' },
);
