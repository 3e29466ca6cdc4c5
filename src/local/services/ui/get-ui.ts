/** When a script may reach the person's screen: getUi() of SpreadsheetApp and FormApp. What it can do there is ui.ts'. */

import type { Call } from '../../kernel/call';
import { GoogleError, type GoogleObject, object } from '../../kernel/google-class';
import { triggersIn } from '../../kernel/triggers/trigger-store';
import { ui } from './ui';

/** Installable triggers that run while a person has the document open before them. */
const WITH_A_PERSON: readonly string[] = ['ON_OPEN', 'ON_EDIT'];

/**
 * The Ui of the document that the script is bound to.
 *
 * @param service 'SpreadsheetApp' or 'FormApp'
 * @throws GoogleError where nobody is there: in a standalone script, in a trigger by the clock or by a form
 *
 * Source: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getui («only if the script is bound»)
 */
export function uiOf(service: 'SpreadsheetApp' | 'FormApp', call: Call): GoogleObject {
  const { container, triggerUid } = call.execution;
  const trigger = triggerUid === null ? undefined : triggersIn(call.world).get(triggerUid);
  const isAlone = triggerUid !== null && !WITH_A_PERSON.includes(trigger?.eventType ?? '');
  if (container === null || isAlone) throw new GoogleError(`Cannot call ${service}.getUi() from this context.`);
  return object(ui, null) as GoogleObject;
}
