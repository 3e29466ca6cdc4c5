// Decides what the head's orders do: one puts mentors in the register, one makes pairs valid. Nothing becomes valid without an order.

import type { ApprovedPairs, Registered } from '../contract/entry-answers';
import type { OrderAbout, OrderAhead } from '../contract/order/order-protocol';
import { pairsOrderText, registerOrderText } from '../contract/texts/orders';
import { MENTOR_STATE_LABELS } from '../contract/texts/states';
import { readDate } from '../domain/answers/read-date';
import type { Mentor } from '../domain/banks/member';
import type { CalendarDate } from '../domain/calendar/calendar-date';
import { formatDottedDate } from '../domain/calendar/dotted-date';
import { latestValue } from '../domain/ledger/latest-mark';
import { marksAbout, type Programme } from '../domain/programme/derive-programme';
import type { Pair } from '../domain/programme/pair';
import { MENTOR_STATES_ASIDE } from '../domain/states/mentor-states';
import { advance } from './advance';
import { AppError } from './app-error';
import type { MarkDraft } from './edits/accept-edit';
import { pairsOrder, pairsOrderAhead } from './matching/part';
import type { Ports } from './ports';
import { refTo } from './show/names';

/** An order as the curator gives it: number and date as written. */
export interface OrderGiven {
  readonly number: string;
  readonly date: string;
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

/** The mentors whom the register's order would take now. */
export function mentorsToRegister(programme: Programme): readonly Mentor[] {
  return registrable(programme, undefined, () => false);
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
    return own(mentor) || (!hasOrder(programme, mentor) && state !== undefined && !MENTOR_STATES_ASIDE.includes(state));
  });
}

/** What an order would do now, with everything that the curator has just typed. Whoever looks remembers edits, as every run does, and nothing else. */
export function orderAhead(ports: Ports, by: string, about: OrderAbout): OrderAhead {
  const { programme } = advance(ports, { by, sheets: ['pairs', 'mentees', 'mentors'] });
  return about === 'pairs' ? pairsOrderAhead(programme) : registerOrderAhead(programme);
}

function registerOrderAhead(programme: Programme): OrderAhead {
  const due = mentorsToRegister(programme);
  const line = ({ number }: Mentor) => ({ number, people: refTo(programme, number) });
  const rest = programme.banks.mentors.filter((mentor) => mentor.inBank && !due.includes(mentor));
  return {
    today: formatDottedDate(programme.today),
    lines: due.map((mentor) => ({ ...line(mentor), warnings: [] })),
    leftOut: rest
      .filter((mentor) => !hasOrder(programme, mentor))
      .map((mentor) => {
        const state = programme.mentorStandings.get(mentor.number)?.state;
        return { ...line(mentor), code: 'state' as const, by: state ? MENTOR_STATE_LABELS[state] : '' };
      }),
    others: rest.filter((mentor) => hasOrder(programme, mentor)).length,
  };
}

function hasOrder(programme: Programme, mentor: Mentor): boolean {
  return noted(programme, mentor, 'registerOrder') !== '' && noted(programme, mentor, 'registerDate') !== '';
}

function noted(programme: Programme, mentor: Mentor, field: string): string {
  return latestValue(marksAbout(programme, mentor), field);
}

/**
 * Makes pairs valid by one order: those that the curator decided to approve, or with `all` every open proposal that wasn't declined.
 * A pair that has an order keeps it. Left out is a pair that can't hold (any more): a side is not in the bank, the mentee has as many
 * running pairs as granted, a hard rule stands between the two, or the mentor's seats went to earlier ones. With `pairs` nothing but these
 * is taken: what the curator has seen.
 */
export function approvePairs(
  ports: Ports,
  by: string,
  given: OrderGiven & { readonly all?: boolean; readonly pairs?: readonly string[] },
): ApprovedPairs {
  const { number, date } = readOrder(given);
  let due: readonly Pair[] = [];
  const { programme } = advance(ports, {
    by,
    sheets: ['pairs', 'mentees', 'mentors'],
    decide: (before) => {
      const possible = pairsOrder(before, given.all === true).due.map(({ pair }) => pair);
      due = given.pairs ? possible.filter((pair) => given.pairs?.includes(pair.number)) : possible;
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
