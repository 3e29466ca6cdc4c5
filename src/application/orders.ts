// Decides what the head's orders do: one puts mentors in the register, one makes pairs valid. Nothing becomes valid without an order.

import { pairsOrderText, registerOrderText } from '../contract/texts/orders';
import { readDate } from '../domain/answers/read-date';
import type { CalendarDate } from '../domain/calendar/calendar-date';
import type { Programme } from '../domain/programme/derive-programme';
import type { Pair } from '../domain/programme/pair';
import { pairIsOpen } from '../domain/states/pair-states';
import { advance } from './advance';
import { AppError } from './app-error';
import type { MarkDraft } from './edits/accept-edit';
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

/** What the order on pairs did. */
export interface Approved {
  readonly approved: number;
  readonly text: string;
}

function readOrder(given: OrderGiven): { number: string; date: CalendarDate } {
  const number = String(given.number ?? '').trim();
  const date = readDate(String(given.date ?? ''));
  if (number === '' || !date) throw new AppError('order-incomplete');
  return { number, date };
}

/** Puts mentors of the bank in the register by one order: those named by number, or all of them. Given twice, it changes nothing. */
export function approveRegister(
  ports: Ports,
  by: string,
  given: OrderGiven & { readonly mentors?: readonly string[]; readonly trainedOn?: string },
): Registered {
  const { number, date } = readOrder(given);
  const trainedOn = readDate(String(given.trainedOn ?? ''));
  const chosen = (programme: Programme) =>
    programme.banks.mentors.filter((mentor) => mentor.inBank && (given.mentors?.includes(mentor.number) ?? true));
  const { programme } = advance(ports, {
    by,
    sheets: ['mentors'],
    decide: (before) => ({
      marks: chosen(before).flatMap((mentor) => [
        ...changed(before, mentor.number, 'registerOrder', number),
        ...changed(before, mentor.number, 'registerDate', date),
        ...(trainedOn ? changed(before, mentor.number, 'trainedOn', trainedOn) : []),
      ]),
    }),
  });
  const registered = chosen(programme);
  if (registered.length === 0) throw new AppError('nothing-to-order');
  return {
    registered: registered.length,
    text: registerOrderText({ number, date }, programme.settings.operator.organisation, registered),
  };
}

/**
 * Makes pairs valid by one order: those that the curator decided to approve, or with `all` every open proposal that wasn't declined.
 * A pair that has an order keeps it.
 */
export function approvePairs(ports: Ports, by: string, given: OrderGiven & { readonly all?: boolean }): Approved {
  const { number, date } = readOrder(given);
  const ready = (pair: Pair): boolean =>
    pair.order === undefined &&
    pairIsOpen(pair.standing.state) &&
    (pair.decision === 'approve' || (given.all === true && pair.decision !== 'decline'));
  let due: readonly string[] = [];
  const { programme } = advance(ports, {
    by,
    sheets: ['pairs'],
    decide: (before) => {
      due = before.pairs.filter(ready).map((pair) => pair.number);
      return {
        marks: due.flatMap((target) => [
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
  const marks = (programme.marks.get(target) ?? []).filter((mark) => mark.field === field);
  const last = marks.reduce((latest, mark) => (mark.at >= latest.at ? mark : latest), { at: '', value: '' }).value;
  return last === value ? [] : [{ target, field, value }];
}
