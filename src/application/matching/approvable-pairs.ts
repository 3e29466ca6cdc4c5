// Decides which pairs an order may make valid. Numbers and dates of orders are left to application/orders.ts.
import { freeSeats } from '../../domain/pairs/mentor-rules';
import { numberNow, type Programme } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { pairIsOpen } from '../../domain/states/pair-states';
import { matchingPool } from './matching-pool';

/** The pairs that an order may make valid now, taken by their numbers while seats last. */
export function approvablePairs(programme: Programme, all: boolean): Pair[] {
  const pool = matchingPool(programme);
  const running = new Set(pool.constraints.filter(({ kind }) => kind === 'running').map(({ menteeId }) => menteeId));
  const waiting = new Set(
    pool.mentees.filter(({ id, suspended }) => !suspended && !running.has(id)).map(({ id }) => id),
  );
  const seats = new Map(
    pool.mentors.filter(({ suspended }) => !suspended).map((mentor) => [mentor.id, freeSeats(mentor)]),
  );
  return programme.pairs.filter((pair) => {
    const wanted = pair.decision === 'approve' || (all && pair.decision !== 'decline');
    if (!wanted || pair.order !== undefined || !pairIsOpen(pair.standing.state)) return false;
    const [mentee, mentor] = [numberNow(programme, pair.menteeId), numberNow(programme, pair.mentorId)];
    const left = seats.get(mentor) ?? 0;
    if (left === 0 || !waiting.delete(mentee)) return false;
    seats.set(mentor, left - 1);
    return true;
  });
}
