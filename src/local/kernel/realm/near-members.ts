/**
 * Decides which members run inside the bundle's realm, because they need the bundle's own variables and functions.
 * A class lists them in `near`; such a member does its part here and hands plain values to the host's member of the same name.
 */
import { evaluateTemplate } from './html-template';

/** Calls a member of the host on the same object. */
export type HandOn = (member: string, args: readonly unknown[]) => unknown;

/** A member inside the realm; `self` carries the properties that the bundle hung on it. */
export type NearMember = (self: object, args: readonly unknown[], handOn: HandOn) => unknown;

/** By 'Class.member'. HtmlTemplate.evaluate() reads `getRawContent()` and hands the finished page to the host's `evaluate(String)`. */
export const nearMembers: Readonly<Record<string, NearMember>> = {
  'HtmlTemplate.evaluate': (self, _args, handOn) =>
    handOn('evaluate', [evaluateTemplate(handOn('getRawContent', []) as string, self as Record<string, unknown>)]),
};
