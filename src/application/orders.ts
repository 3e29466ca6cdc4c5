// Decides what the head's orders do: one puts mentors in the register, one makes pairs valid. Nothing becomes valid without an order.

import type { ApprovedPairs } from '../contract/entry-answers';
import { pairsOrderText, registerOrderText } from '../contract/texts/orders';
import { readDate } from '../domain/answers/read-date';
import type { Mentor } from '../domain/banks/member';
import type { CalendarDate } from '../domain/calendar/calendar-date';
import { latestValue } from '../domain/ledger/latest-mark';
import { marksAbout, type Programme } from '../domain/programme/derive-programme';
import type { Pair } from '../domain/programme/pair';
import { MENTOR_STATES_ASIDE } from '../domain/states/mentor-states';
import { advance } from './advance';
import { AppError } from './app-error';
import type { MarkDraft } from './edits/accept-edit';
import { approvablePairs } from './matching/part';
import type { Ports } from './ports';

/** An order as the curator gives it: number and date as written. */
export interface OrderGiven {
  readonly number: string;
  readonly date: string;
}

/** What the register's order did. */
export interface Registered {
  readonly registered: number;
  /** The order as text, ready to be put on the organisation's paper. */
  readonly text: string;
}

function readOrder(given: OrderGiven): { number: string; date: CalendarDate } {
  const number = String(given.number ?? '').trim();
  const date = readDate(String(given.date ?? ''));
  if (number === '' || !date) throw new AppError('order-incomplete');
  return { number, date };
}

/**
 * Puts mentors of the bank in the register by one order: those named by number, or all whom no earlier order has put there and nobody has
 * turned down. Given twice, it changes nothing.
 */
export function approveRegister(
  ports: Ports,
  by: string,
  given: OrderGiven & { readonly mentors?: readonly string[]; readonly trainedOn?: string },
): Registered {
  const { number, date } = readOrder(given);
  const trainedOn = readDate(String(given.trainedOn ?? ''));
  const own = (programme: Programme, mentor: Mentor): boolean =>
    noted(programme, mentor, 'registerOrder') === number && noted(programme, mentor, 'registerDate') === date;
  const { programme } = advance(ports, {
    by,
    sheets: ['mentors'],
    decide: (before) => ({
      marks: registrable(before, given.mentors, (mentor) => own(before, mentor)).flatMap((mentor) => [
        ...changed(before, mentor.number, 'registerOrder', number),
        ...changed(before, mentor.number, 'registerDate', date),
        ...(trainedOn ? changed(before, mentor.number, 'trainedOn', trainedOn) : []),
      ]),
    }),
  });
  const registered = programme.banks.mentors.filter((mentor) => mentor.inBank && own(programme, mentor));
  if (registered.length === 0) throw new AppError('nothing-to-order');
  return {
    registered: registered.length,
    text: registerOrderText({ number, date }, programme.settings.operator.organisation, registered),
  };
}

function registrable(
  programme: Programme,
  named: readonly string[] | undefined,
  own: (mentor: Mentor) => boolean,
): Mentor[] {
  return programme.banks.mentors.filter((mentor) => {
    if (!mentor.inBank) return false;
    if (named) return named.includes(mentor.number);
    const state = programme.mentorStandings.get(mentor.number)?.state;
    const earlier = noted(programme, mentor, 'registerOrder') !== '' && noted(programme, mentor, 'registerDate') !== '';
    return own(mentor) || (!earlier && state !== undefined && !MENTOR_STATES_ASIDE.includes(state));
  });
}

function noted(programme: Programme, mentor: Mentor, field: string): string {
  return latestValue(marksAbout(programme, mentor), field);
}

/**
 * Makes pairs valid by one order: those that the curator decided to approve, or with `all` every open proposal that wasn't declined.
 * A pair that has an order keeps it. Left out is a pair that can't hold (any more): a side is not in the bank or has a running pair,
 * or the mentor's seats went to earlier ones.
 */
export function approvePairs(ports: Ports, by: string, given: OrderGiven & { readonly all?: boolean }): ApprovedPairs {
  const { number, date } = readOrder(given);
  let due: readonly Pair[] = [];
  const { programme } = advance(ports, {
    by,
    sheets: ['pairs', 'mentees', 'mentors'],
    decide: (before) => {
      due = approvablePairs(before, given.all === true);
      return {
        marks: due.flatMap(({ number: target }) => [
          { target, field: 'orderNumber', value: number },
          { target, field: 'orderDate', value: date },
        ]),
      };
    },
  });
  const ordered = programme.pairs.filter((pair) => pair.order?.number === number && pair.order.date === date);
  if (ordered.length === 0) throw new AppError('nothing-to-order');
  return {
    approved: due.length,
    text: pairsOrderText({ number, date }, programme.settings.operator.organisation, ordered, programme),
  };
}

/** A mark where the value isn't so already. */
function changed(programme: Programme, target: string, field: string, value: string): MarkDraft[] {
  return latestValue(programme.marks.get(target), field) === value ? [] : [{ target, field, value }];
}
