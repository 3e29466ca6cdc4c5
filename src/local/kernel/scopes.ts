/**
 * Decides whether an execution may call a member, and Google's words where it may not.
 * Text as found in projects' logs, for example https://github.com/ttsukagoshi/mail-merge-for-gmail/issues/129 (in Japanese) and
 * https://github.com/enuchi/React-Google-Apps-Script/issues/44.
 */
import type { AuthMode } from './call';
import { GoogleError } from './google-class';

/**
 * What a simple trigger may do whatever the manifest says: work on the document that it is bound to, and nothing that needs consent
 * (https://developers.google.com/apps-script/guides/triggers#restrictions; services with a scope of their own refuse, see
 * https://github.com/googleworkspace/apps-script-oauth2/issues/125).
 */
const withoutConsent = ['spreadsheets', 'forms', 'documents', 'presentations'].map(
  (kind) => `https://www.googleapis.com/auth/${kind}.currentonly`,
);

/** Throws unless one of `required` is granted. `granted` null means that everything is. `called` is 'FormApp.create'. */
export function checkScopes(
  called: string,
  required: readonly string[] | undefined,
  granted: readonly string[] | null,
  authMode: AuthMode,
): void {
  if (required === undefined || required.length === 0) return;
  const allowed = authMode === 'FULL' ? granted : withoutConsent;
  if (allowed === null || required.some((scope) => allowed.includes(scope))) return;
  const scopes = required.length === 1 ? required[0] : `(${required.join(' || ')})`;
  throw new GoogleError(`You do not have permission to call ${called}. Required permissions: ${scopes}`);
}
