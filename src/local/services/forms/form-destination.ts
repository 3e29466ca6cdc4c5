/**
 * Decides the members of Form that link it to a spreadsheet.
 * https://developers.google.com/apps-script/reference/forms/form#setDestination(DestinationType,String)
 */
import { GoogleError, type Member } from '../../kernel/google-class';
import { mayEdit } from '../spreadsheet/state/access';
import { spreadsheets } from '../spreadsheet/state/spreadsheet-store';
import { writeAnswerRow } from './destination/answer-row';
import { linkAnswerTab, releaseAnswerTab } from './destination/answer-tab';
import { DestinationTypeEnum } from './enums';
import { type FormHandle, formGetter } from './form-settings';
import type { FormRecord } from './model/form-record';
import { changeForm, formById, NO_SUCH_FILE, responsesInOrder } from './model/form-store';
import { formScopes, reference } from './scopes';

/** The id of the linked spreadsheet. Throws Google's text where there is none: live, it is no null. */
function destinationOf(form: FormRecord): string {
  if (form.destinationId === null) throw new GoogleError('The form currently has no response destination.');
  return form.destinationId;
}

/** Members of Form for its destination. */
export const formDestination: Readonly<Record<string, Member<FormHandle>>> = {
  getDestinationId: formGetter('getDestinationId', destinationOf),
  getDestinationType: formGetter('getDestinationType', (form) => {
    destinationOf(form);
    return DestinationTypeEnum.of('SPREADSHEET');
  }),
  setDestination: {
    kind: 'service',
    overloads: [['enum:FormApp.DestinationType', 'String']],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'setDestination(DestinationType,String)'),
    run: ({ formId }, [, id], call) => {
      const { world } = call;
      const spreadsheetId = id as string;
      const file = spreadsheets(world).get(spreadsheetId);
      if (file === undefined || !mayEdit(file, call.execution.user)) throw new GoogleError(NO_SUCH_FILE);
      linkAnswerTab(world, formById(world, formId), spreadsheetId);
      const form = changeForm(world, formId, { destinationId: spreadsheetId });
      for (const response of responsesInOrder(world, formId)) writeAnswerRow(world, form, response, false);
      return call.self;
    },
  },
  removeDestination: {
    kind: 'service',
    overloads: [[]],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'removeDestination()'),
    run: ({ formId }, _args, call) => {
      releaseAnswerTab(call.world, formById(call.world, formId));
      changeForm(call.world, formId, { destinationId: null });
      return call.self;
    },
  },
};
