/** The Google classes SpreadsheetTriggerBuilder and FormTriggerBuilder: triggers on what happens in a file. */

import type { Call } from '../../kernel/call';
import { GoogleError, type GoogleObject, googleClass, type Member } from '../../kernel/google-class';
import type { EventType } from '../../kernel/triggers/trigger-store';
import { created } from './new-trigger';
import { TRIGGER_SCOPES } from './scopes';

const REFERENCE = 'https://developers.google.com/apps-script/reference/script';

/** A builder of a trigger on a file. */
export interface DocumentBuilder {
  readonly functionName: string;
  readonly source: 'SPREADSHEETS' | 'FORMS';
  readonly sourceId: string;
  eventType: EventType | null;
}

function on(eventType: EventType, anchor: string): Member<DocumentBuilder> {
  return {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}/${anchor}`,
    run: (self, _args, call): GoogleObject => {
      self.eventType = eventType;
      return call.self;
    },
  };
}

function create(self: DocumentBuilder, call: Call): GoogleObject {
  const { eventType, functionName, source, sourceId } = self;
  if (eventType === null) throw new GoogleError('The trigger event type must be specified before it can be created.');
  return created({ functionName, eventType, source, sourceId, schedule: null }, call);
}

const createMember = (anchor: string): Member<DocumentBuilder> => ({
  kind: 'service',
  overloads: [[]],
  scopes: TRIGGER_SCOPES,
  source: `${REFERENCE}/${anchor}#create`,
  run: (self, _args, call) => create(self, call),
});

/** SpreadsheetTriggerBuilder. */
export const spreadsheetTriggerBuilder = googleClass<DocumentBuilder>(
  'SpreadsheetTriggerBuilder',
  {
    onOpen: on('ON_OPEN', 'spreadsheet-trigger-builder#onopen'),
    onEdit: on('ON_EDIT', 'spreadsheet-trigger-builder#onedit'),
    onChange: on('ON_CHANGE', 'spreadsheet-trigger-builder#onchange'),
    onFormSubmit: on('ON_FORM_SUBMIT', 'spreadsheet-trigger-builder#onformsubmit'),
    create: createMember('spreadsheet-trigger-builder'),
  },
  { service: 'ScriptApp' },
);

/** FormTriggerBuilder. */
export const formTriggerBuilder = googleClass<DocumentBuilder>(
  'FormTriggerBuilder',
  {
    onFormSubmit: on('ON_FORM_SUBMIT', 'form-trigger-builder#onformsubmit'),
    onOpen: on('ON_OPEN', 'form-trigger-builder#onopen'),
    create: createMember('form-trigger-builder'),
  },
  { service: 'ScriptApp' },
);
