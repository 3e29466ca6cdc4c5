// Decides which pairs an order may make valid, and why others that were wished are left out. Numbers and dates of orders are left to
// application/orders.ts.
import type { LeftOut, LeftOutCode, OrderAhead } from '../../contract/order/order-protocol';
import { mentorsGranted } from '../../domain/pairs/mentee-rules';
import { freeSeats } from '../../domain/pairs/mentor-rules';
import { numberNow, type Programme } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { pairIsOpen, pairRuns } from '../../domain/states/pair-states';
import { refTo } from '../show/names';
import { matchingPool } from './matching-pool';

/** Why a pair can't be in the order; `by` is the pair in whose favour. */
interface Hindrance {
  readonly code: LeftOutCode;
  readonly by?: string;
}

/** What an order given now would do. */
export interface PairsOrder {
  readonly due: readonly Pair[];
  readonly leftOut: readonly (Hindrance & { readonly pair: Pair })[];
}

/**
 * The pairs that an order may make valid now, taken by their numbers while seats last, second mentors after the first ones.
 *
 * @param all  every open proposal that wasn't declined is wished, not only those that the curator decided to approve
 */
export function pairsOrder(programme: Programme, all = false): PairsOrder {
  const hindranceOf = hindrances(programme);
  const due: Pair[] = [];
  const leftOut: PairsOrder['leftOut'][number][] = [];
  const wished = programme.pairs.filter(
    (pair) => (pair.decision === 'approve' || (all && pair.decision !== 'decline')) && isUnordered(pair),
  );
  const isSecond = ({ proposal }: Pair): boolean => proposal.second === true;
  for (const pair of [...wished.filter((pair) => !isSecond(pair)), ...wished.filter(isSecond)]) {
    const hindrance = hindranceOf(pair);
    if (hindrance) leftOut.push({ pair, ...hindrance });
    else due.push(pair);
  }
  return { due, leftOut };
}

/** What the curator is shown before an order on the pairs that are decided. */
export function pairsOrderAhead(programme: Programme): OrderAhead {
  const { due, leftOut } = pairsOrder(programme);
  const lineOf = ({ number, menteeId, mentorId }: Pair) => ({
    number,
    people: `${refTo(programme, mentorId)} — ${refTo(programme, menteeId)}`,
  });
  return {
    lines: due.map(lineOf),
    leftOut: leftOut.map(({ pair, ...why }): LeftOut => ({ ...lineOf(pair), ...why })),
    others: programme.pairs.filter((pair) => isUnordered(pair) && pair.decision !== 'approve').length,
  };
}

function isUnordered(pair: Pair): boolean {
  return pair.order === undefined && pairIsOpen(pair.standing.state);
}

/** Judges pairs one after the other: one that nothing hinders takes a place of the mentee and a seat from those after it. */
function hindrances(programme: Programme): (pair: Pair) => Hindrance | undefined {
  const pool = matchingPool(programme);
  const mentees = new Set(pool.mentees.filter(({ suspended }) => !suspended).map(({ id }) => id));
  const granted = new Map(pool.mentees.map((mentee) => [mentee.id, mentorsGranted(mentee)]));
  const mentors = pool.mentors.filter(({ suspended }) => !suspended);
  const seats = new Map(mentors.map((mentor) => [mentor.id, freeSeats(mentor)]));
  const left = new Map(seats);
  const taken = new Map<string, readonly Pair[]>();
  return (pair) => {
    const [mentee, mentor] = [numberNow(programme, pair.menteeId), numberNow(programme, pair.mentorId)];
    const isSame = (other: Pair): boolean => numberNow(programme, other.mentorId) === mentor;
    const places = granted.get(mentee) ?? 1;
    const valid = (programme.pairsOf.get(mentee) ?? []).filter(({ standing }) => pairRuns(standing.state));
    const running = valid.length < places ? valid.find(isSame) : valid[0];
    if (running) return { code: 'mentee-paired', by: running.number };
    if (!mentees.has(mentee)) return { code: 'mentee-aside' };
    const ordered = taken.get(mentee) ?? [];
    const other = valid.length + ordered.length < places ? ordered.find(isSame) : ordered[0];
    if (other) return { code: 'mentee-taken', by: other.number };
    if (!seats.has(mentor)) return { code: 'mentor-aside' };
    const free = left.get(mentor) ?? 0;
    if (free === 0) return { code: seats.get(mentor) === 0 ? 'no-seats' : 'seats-taken' };
    taken.set(mentee, [...ordered, pair]);
    left.set(mentor, free - 1);
    return undefined;
  };
}
