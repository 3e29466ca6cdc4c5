/** The service Session: who runs the script, in which zone and language. Who that is, the execution says. */

import { googleClass, object } from '../../kernel/google-class';
import { localeOf } from './accounts';
import { user } from './user';

const REFERENCE = 'https://developers.google.com/apps-script/reference/base/session';
const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

/** Session. Without the scope userinfo.email both accounts are refused by name, as they are live. */
export const session = googleClass<null>('Session', {
  getActiveUser: {
    kind: 'getter',
    overloads: [[]],
    scopes: [EMAIL_SCOPE],
    source: `${REFERENCE}#getactiveuser`,
    run: (_self, _args, { execution }) => object(user, { email: execution.activeUser }),
  },
  getEffectiveUser: {
    kind: 'getter',
    overloads: [[]],
    scopes: [EMAIL_SCOPE],
    source: `${REFERENCE}#geteffectiveuser`,
    run: (_self, _args, { execution }) => object(user, { email: execution.user }),
  },
  getActiveUserLocale: {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#getactiveuserlocale`,
    run: (_self, _args, { execution, world }) => localeOf(world, execution.user),
  },
  getScriptTimeZone: {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#getscripttimezone`,
    run: (_self, _args, { execution }) => execution.script.manifest.timeZone ?? 'Etc/GMT',
  },
  getTemporaryActiveUserKey: {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#gettemporaryactiveuserkey`,
    run: (_self, _args, { execution }) => `${execution.script.id}/${execution.activeUser}`,
  },
});
