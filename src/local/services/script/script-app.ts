/** The service ScriptApp: triggers of the account that runs the script, the script's id, permissions. */

import type { AuthMode, Call } from '../../kernel/call';
import { type EnumValue, GoogleError, type GoogleObject, googleClass, object } from '../../kernel/google-class';
import { deleteTrigger, type Trigger, triggersOf } from '../../kernel/triggers/trigger-store';
import { authMode, eventType, triggerSource, weekDay } from './enums';
import { TRIGGER_SCOPES } from './scopes';
import { trigger } from './trigger';
import { triggerBuilder } from './trigger-builder';

const REFERENCE = 'https://developers.google.com/apps-script/reference/script/script-app';

/** Google's words to a person who has to consent first; an execution that meets them ends. */
const NEEDS_CONSENT = 'Authorization is required to perform that action.';

/** Everything in the manifest is granted here, so consent can lack only outside a full execution or for a scope that the manifest lacks. */
function requireConsent(mode: AuthMode, scopes: readonly string[], { execution }: Call): void {
  if (mode !== 'FULL') return;
  const granted = execution.scopes;
  const lacks = granted !== null && scopes.some((scope) => !granted.includes(scope));
  if (execution.authMode !== 'FULL' || lacks) throw new GoogleError(NEEDS_CONSENT);
}

/** ScriptApp. */
export const scriptApp = googleClass<null>(
  'ScriptApp',
  {
    getScriptId: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#getscriptid`,
      run: (_self, _args, { execution }) => execution.script.id,
    },
    newTrigger: {
      kind: 'getter',
      overloads: [['String']],
      complete: true,
      scopes: TRIGGER_SCOPES,
      source: `${REFERENCE}#newtriggerfunctionname`,
      run: (_self, [functionName]) => object(triggerBuilder, { functionName: functionName as string }),
    },
    getProjectTriggers: {
      kind: 'service',
      overloads: [[]],
      scopes: TRIGGER_SCOPES,
      source: `${REFERENCE}#getprojecttriggers`,
      run: (_self, _args, { world, execution }) =>
        triggersOf(world, execution.script.id, execution.user).map((found) => object(trigger, found)),
    },
    deleteTrigger: {
      kind: 'service',
      overloads: [['class:Trigger']],
      complete: true,
      scopes: TRIGGER_SCOPES,
      source: `${REFERENCE}#deletetriggertrigger`,
      run: (_self, [gone], { world }) => deleteTrigger(world, (gone as GoogleObject<Trigger>).state.uid),
    },
    requireScopes: {
      kind: 'service',
      overloads: [['enum:ScriptApp.AuthMode', 'String[]']],
      complete: true,
      source: `${REFERENCE}#requirescopesauthmode,-oauthscopes`,
      run: (_self, [mode, scopes], call) =>
        requireConsent((mode as EnumValue).value as AuthMode, scopes as string[], call),
    },
    requireAllScopes: {
      kind: 'service',
      overloads: [['enum:ScriptApp.AuthMode']],
      complete: true,
      source: `${REFERENCE}#requireallscopesauthmode`,
      run: (_self, [mode], call) => requireConsent((mode as EnumValue).value as AuthMode, [], call),
    },
  },
  { enums: [authMode, eventType, triggerSource, weekDay] },
);
