// Decides in whose queues those without a mentor stand where the curator's limits bind: only where a seat more would surely go to the foremost.
import { loadsOf } from '../matching/adjust-instance';
import { countWithin, type Quota, quotaCover } from '../matching/quotas';
import { isLimited } from './assign';
import type { OpenMarket } from './pair-market';
import { LAST_PLACE_TOLD } from './proposal';

/** Pairs of somebody who waits, that stand in queues. */
interface QueuedPairs {
  readonly mentors: ArrayLike<number>;
  readonly scores: Int32Array;
}

/**
 * The pairs of a row that count for queues; all of them without limits. A pair that a full quota bars stands in none. A mentor has no queue
 * while another quota of somebody there has fewer places left than are told, while a seat is free, or while the group is too small.
 */
export function queuedPairs(open: OpenMarket, mentorOf: Int32Array): (row: number) => QueuedPairs {
  const { rows, market } = open;
  if (!isLimited(market)) {
    return (row) => ({ mentors: rows[row]?.candidates.mentors ?? [], scores: rows[row]?.scores ?? new Int32Array(0) });
  }
  const leastRoom = roomOfPairs(market.quotas ?? [], mentorOf);
  const loads = loadsOf(market, mentorOf);
  const isShut = market.cap.map((seats, mentor) => {
    const load = loads[mentor] ?? 0;
    return load < seats || (market.smallestGroup?.[mentor] ?? 0) - load > 1 ? 1 : 0;
  });
  rows.forEach(({ candidates }, row) => {
    if (mentorOf[row] !== -1) return;
    for (const mentor of candidates.mentors) {
      const room = leastRoom(row, mentor);
      if (room > 0 && room < LAST_PLACE_TOLD) isShut[mentor] = 1;
    }
  });
  return (row) => {
    const { candidates, scores } = rows[row] ?? { candidates: { mentors: [] }, scores: [] };
    const kept = candidates.mentors.flatMap((mentor, at) =>
      isShut[mentor] === 0 && leastRoom(row, mentor) > 0 ? [{ mentor, score: scores[at] ?? 0 }] : [],
    );
    return { mentors: kept.map(({ mentor }) => mentor), scores: Int32Array.from(kept, ({ score }) => score) };
  };
}

/** How many more pairs like this the quotas admit beside the choice. */
function roomOfPairs(quotas: readonly Quota[], mentorOf: Int32Array): (row: number, mentor: number) => number {
  const counted = quotas.map((quota) => {
    return { covers: quotaCover(quota), room: Math.max(0, quota.limit - countWithin(quota, mentorOf)) };
  });
  return (row, mentor) =>
    Math.min(...counted.map(({ covers, room }) => (covers(row, mentor) ? room : LAST_PLACE_TOLD)));
}
