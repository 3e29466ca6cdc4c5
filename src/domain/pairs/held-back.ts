// Decides whether a mentee without a mentor is held back by the curator's limits rather than by seats: by full quotas, or by the least size of a group.
import { quotaCover } from '../matching/quotas';
import type { PairMarket } from './assign';
import type { HeldBy } from './proposal';

/**
 * Tells for a row left without a mentor which limits to widen so that an admissible mentor could take the mentee; undefined where
 * only a seat would help. Of several ways it names the one with the fewest quotas.
 *
 * @param left  seats that the choice leaves to each mentor
 */
export function heldBack(
  market: PairMarket,
  mentorOf: Int32Array,
  left: Int32Array,
): (row: number) => HeldBy | undefined {
  const { quotas = [], smallestGroup, rowPtr, col } = market;
  const full = quotas
    .map((quota) => {
      const covers = quotaCover(quota);
      const made = mentorOf.reduce((sum, mentor, row) => sum + (mentor !== -1 && covers(row, mentor) ? 1 : 0), 0);
      return { quota, covers, made };
    })
    .filter(({ quota, made }) => made >= quota.limit);
  return (row) => {
    if (full.length === 0 && smallestGroup === undefined) return undefined;
    const mentors = [...col.subarray(rowPtr[row], rowPtr[row + 1])];
    const ways = mentors.map((mentor) => ({
      mentor,
      free: (left[mentor] ?? 0) > 0,
      barred: full.filter(({ covers }) => covers(row, mentor)),
    }));
    const grouped = ways.find(
      ({ mentor, free, barred }) => free && barred.length === 0 && (smallestGroup?.[mentor] ?? 0) > 1,
    );
    if (grouped) return { group: smallestGroup?.[grouped.mentor] ?? 0 };
    const free = ways.filter((way) => way.free && way.barred.length > 0);
    const seatsWouldHelp = ways.some(({ barred }) => barred.length === 0);
    const open = free.length > 0 || seatsWouldHelp ? free : ways;
    const [easiest] = open.sort((a, b) => a.barred.length - b.barred.length);
    if (!easiest) return undefined;
    const named = easiest.barred.map(({ quota: { over, code, most, running }, made }) => ({
      over,
      code,
      most,
      enough: running + made + 1,
    }));
    return { quotas: named, ...(easiest.free ? {} : { seatsToo: true }) };
  };
}
