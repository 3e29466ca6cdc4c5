/**
 * Decides in which ways a roadmap may state a deadline: a closed grammar that covers the five roadmaps of the regions.
 * What dates a rule means is left to `resolve-deadline.ts`, how it is worded for people to the contract.
 *
 * Months are counted as the roadmaps count them: the third month after an order begins two months after its date.
 */
import type { CalendarDate } from '../calendar/calendar-date';

/** How often something recurs: at least once in two weeks, a month, a quarter. */
export const RHYTHMS = ['two-weekly', 'monthly', 'quarterly'] as const;

/** Names one rhythm. */
export type Rhythm = (typeof RHYTHMS)[number];

/** What a deadline may wait for, other than the two orders: one pair ends its work, or the whole programme does. */
export const ROADMAP_EVENTS = ['pair-ends', 'programme-ends'] as const;

/** Names one event. */
export type RoadmapEvent = (typeof ROADMAP_EVENTS)[number];

/** A month of a year that the document prints. */
export interface PrintedMonth {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

/** A deadline that has two ends. */
export type SpanRule =
  /** Whole months of printed years, both included. */
  | { readonly kind: 'printed-months'; readonly from: PrintedMonth; readonly to: PrintedMonth }
  /**
   * Whole months without a year, both included: they belong to the cycle. `afterMonth` says that they are the first
   * such months after that month of the cycle, as the January that follows December's close.
   */
  | { readonly kind: 'cycle-months'; readonly from: number; readonly to: number; readonly afterMonth?: number }
  /** From the first day of the cycle to the end of its lessons; all of a cycle that is a calendar year. */
  | { readonly kind: 'teaching-year' }
  /** The month in which the lessons end. */
  | { readonly kind: 'teaching-year-end' }
  /** Months `first` to `last`, both included, after the introduction order (anchor O). */
  | { readonly kind: 'order-months'; readonly first: number; readonly last: number }
  /** Up to so many months after the order that approves the register of mentors (anchor R). */
  | { readonly kind: 'register-months'; readonly months: number }
  /** From so many months after the register order to the end of a month of the cycle, where the programme ends. */
  | { readonly kind: 'register-until'; readonly months: number; readonly untilMonth: number }
  /** Dates that the curator entered; without `from` only the last day is set. */
  | { readonly kind: 'own-dates'; readonly from: CalendarDate | null; readonly to: CalendarDate };

/** A deadline that is one day. */
export type PointRule =
  /** Whole months after the introduction order, and half a month (15 days) more where the document says so. */
  | { readonly kind: 'order-point'; readonly months: number; readonly half: boolean }
  /** A day without a year; `afterMonth` as in `cycle-months`. `sense` tells an event's own day from a last day. */
  | {
      readonly kind: 'cycle-day';
      readonly month: number;
      readonly day: number;
      readonly afterMonth?: number;
      readonly sense: 'on' | 'by';
    };

/** Any deadline that a row may have. */
export type DeadlineRule =
  | SpanRule
  | PointRule
  /** The same day of one or several months every year; the day must exist in each of them. */
  | { readonly kind: 'yearly-day'; readonly day: number; readonly months: readonly number[] }
  /** The same month every year, never before `firstYear` where the document names one. */
  | { readonly kind: 'yearly-month'; readonly month: number; readonly firstYear: number | null }
  /** Again and again within a span. */
  | { readonly kind: 'recurring'; readonly rhythm: Rhythm; readonly within: SpanRule }
  /** Once within a span, then again and again without an end. */
  | { readonly kind: 'then-recurring'; readonly first: SpanRule; readonly rhythm: Rhythm }
  /** Once within a span, then all the time. */
  | { readonly kind: 'then-continuous'; readonly first: SpanRule }
  /** When something happens. */
  | { readonly kind: 'on-event'; readonly event: RoadmapEvent }
  /** By somebody else's plan, named in words; its dates are entered once they are known. */
  | {
      readonly kind: 'external-plan';
      readonly plan: string;
      readonly dates: { readonly from: CalendarDate | null; readonly to: CalendarDate } | null;
    }
  /** All the time: for ever, or through the cycle's lessons. */
  | { readonly kind: 'continuous'; readonly through: 'always' | 'teaching-year' };

/** The rule with its printed years moved by so many years; a first year that the document sets stays. */
export function moveRule(rule: DeadlineRule, years: number): DeadlineRule {
  if (rule.kind === 'printed-months') return moveSpan(rule, years);
  if (rule.kind === 'recurring') return { ...rule, within: moveSpan(rule.within, years) };
  if (rule.kind === 'then-recurring' || rule.kind === 'then-continuous') {
    return { ...rule, first: moveSpan(rule.first, years) };
  }
  return rule;
}

function moveSpan(rule: SpanRule, years: number): SpanRule {
  if (rule.kind !== 'printed-months') return rule;
  const moved = (printed: PrintedMonth): PrintedMonth => ({ ...printed, year: printed.year + years });
  return { ...rule, from: moved(rule.from), to: moved(rule.to) };
}
