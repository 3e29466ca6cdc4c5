// Decides what the window of an order (приказ) and the script tell each other. JSON both ways; the sentences are in texts/order-page.ts.
import type { RuleCode, WarningCode } from '../../domain/pairs/rules';
import type { ApprovedPairs, Registered } from '../entry-answers';

/** What an order is about: the pairs, or the register of mentors. */
export type OrderAbout = 'pairs' | 'register';

/** Why something that was wished isn't in the order. */
export const LEFT_OUT_CODES = [
  /** The mentee has a valid pair. */
  'mentee-paired',
  /** The mentee is in another pair of this order. */
  'mentee-taken',
  /** A side isn't in the bank, or is suspended. */
  'mentee-aside',
  'mentor-aside',
  /** No seat is free, or the pairs before it in this order take the last ones. */
  'no-seats',
  'seats-taken',
  /** Hard rules stand between the two as they are now. */
  'rules',
  /** A mentor whom the curator has put aside, by the state. */
  'state',
] as const;

/** A reason to be left out. */
export type LeftOutCode = (typeof LEFT_OUT_CODES)[number];

/** A line of an order: number of the pair or mentor, and the people as the sheets show them. */
export interface OrderLine {
  readonly number: string;
  readonly people: string;
}

/** What the order takes. */
export interface TakenLine extends OrderLine {
  /** What the curator should look at first; it hinders nothing. */
  readonly warnings: readonly WarningCode[];
}

/** What isn't in the order, and why. */
export interface LeftOut extends OrderLine {
  readonly code: LeftOutCode;
  /** The pair that stands in the way, or the state as it is called. */
  readonly by?: string;
  /** Of the code `rules`. */
  readonly rules?: readonly RuleCode[];
}

/** What an order given now would do. */
export interface OrderAhead {
  /** The day by the workbook's clock, as people write it: the date of the order unless another is written. */
  readonly today: string;
  readonly lines: readonly TakenLine[];
  readonly leftOut: readonly LeftOut[];
  /** Open proposals without «утвердить», or mentors whom an earlier order put in the register. */
  readonly others: number;
}

/** Number and date of an order as they are written. */
interface OrderWritten {
  readonly number: string;
  readonly date: string;
}

/** The functions of the script that the window calls. What was shown in it is all that an order does. */
export interface OrderScript {
  orderAhead(about: OrderAbout): OrderAhead;
  approvePairs(given: OrderWritten & { readonly pairs: readonly string[] }): ApprovedPairs;
  approveRegister(given: OrderWritten & { readonly mentors: readonly string[] }): Registered;
}
