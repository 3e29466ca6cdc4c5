/**
 * Decides which rule a row follows once the curator has entered dates of the organisation's own. What recurs goes on
 * recurring within the new dates or after them; a yearly row becomes one of this year alone until the dates are wiped.
 */
import type { CalendarDate } from '../calendar/calendar-date';
import type { DeadlineRule, SpanRule } from './deadline-rule';
import type { ResolvedDeadline } from './resolve-deadline';

/** Dates that the curator entered; null where the template's stay. */
export interface EnteredDates {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/**
 * The rule with the curator's dates in it; the same rule where none were entered, or where there is no last day at all.
 * `resolved` gives the template's own dates, which stay for the end that wasn't entered. A first day that would come
 * after the last one is left out.
 */
export function withOwnDates(rule: DeadlineRule, resolved: ResolvedDeadline, entered: EnteredDates): DeadlineRule {
  if (entered.from === null && entered.to === null) return rule;
  const to = entered.to ?? resolved.to;
  if (to === null) return rule;
  const from = entered.from ?? resolved.from;
  const dates = { from: from !== null && from <= to ? from : null, to };
  const own: SpanRule = { kind: 'own-dates', ...dates };
  if (rule.kind === 'recurring') return { ...rule, within: own };
  if (rule.kind === 'then-recurring' || rule.kind === 'then-continuous') return { ...rule, first: own };
  return rule.kind === 'external-plan' ? { ...rule, dates } : own;
}
