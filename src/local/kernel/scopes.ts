/**
 * Decides whether an execution may call a member, and Google's words where it may not.
 * Texts: "You do not have permission to call FormApp.create. Required permissions: …" as recorded in Google's guides on
 * authorization and in many projects' logs.
 */
import type { AuthMode } from './call';
import { GoogleError } from './google-class';

/**
 * What a simple trigger may do whatever the manifest says: work on the document that it is bound to, and nothing that needs consent
 * (https://developers.google.com/apps-script/guides/triggers#restrictions).
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
  throw new GoogleError(
    authMode === 'FULL'
      ? `Specified permissions are not sufficient to call ${called}. Required permissions: ${scopes}`
      : `You do not have permission to call ${called}. Required permissions: ${scopes}`,
  );
}
