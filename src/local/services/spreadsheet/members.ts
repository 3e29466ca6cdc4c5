/**
 * Decides how members of the spreadsheet family are written down: kind, scopes, link to Google's reference.
 * Leaves what they do to the class files.
 */
import type { Call } from '../../kernel/call';
import type { Member, Parameter } from '../../kernel/google-class';

/** Any of these lets a script work on spreadsheets: https://developers.google.com/workspace/sheets/api/scopes */
export const SHEET_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/spreadsheets',
] as const;

/** Opening a file by its id needs this one: https://developers.google.com/workspace/add-ons/concepts/editor-scopes */
export const ALL_SPREADSHEETS_SCOPE = ['https://www.googleapis.com/auth/spreadsheets'] as const;

const REFERENCE = 'https://developers.google.com/apps-script/reference/spreadsheet';

type Run<S> = (self: S, args: readonly unknown[], call: Call) => unknown;
type Overloads = readonly (readonly Parameter[])[];

/** A member that reads or writes the file. `anchor` is its place in the reference: `range#getValues()`. */
export function service<S>(anchor: string, overloads: Overloads, run: Run<S>): Member<S> {
  return { kind: 'service', complete: true, scopes: SHEET_SCOPES, source: `${REFERENCE}/${anchor}`, overloads, run };
}

/** A member that needs nothing but the object at hand. */
export function getter<S>(anchor: string, overloads: Overloads, run: Run<S>): Member<S> {
  return { kind: 'getter', complete: true, source: `${REFERENCE}/${anchor}`, overloads, run };
}

/** A member of which Google has more overloads than are emulated: others are refused by name. */
export function partly<S>(member: Member<S>): Member<S> {
  return { ...member, complete: false };
}
