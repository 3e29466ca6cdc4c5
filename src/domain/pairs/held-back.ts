// Decides whether a mentee without a mentor is held back by the curator's limits rather than by seats: by full quotas, or by the least size of a group.
import { countWithin, quotaCover } from '../matching/quotas';
import type { PairQuota } from './assign';
import type { OpenMarket } from './pair-market';
import type { HeldBy } from './proposal';
import { groupTeller, lackOf, type SmallGroup } from './small-groups';

/** A quota and the new pairs that count towards it. */
interface CountedQuota {
  readonly quota: PairQuota;
  readonly covers: (row: number, mentor: number) => boolean;
  readonly made: number;
}

/** A mentor whom the mentee could have, but for limits. */
interface Way {
  readonly mentor: number;
  readonly free: boolean;
  readonly barred: readonly CountedQuota[];
  readonly group?: SmallGroup | undefined;
}

/**
 * Tells for a row left without a mentor which limits to widen so that an admissible mentor could take the mentee; undefined where
 * only a seat would help. Of several ways it names the one with the fewest quotas; of several groups the one that lacks fewest people,
 * then fewest seats.
 *
 * @param left  seats that the choice leaves to each mentor
 */
export function heldBack(
  open: OpenMarket,
  mentorOf: Int32Array,
  left: Int32Array,
): (row: number) => HeldBy | undefined {
  const { quotas = [], smallestGroup, rowPtr, col } = open.market;
  const groupOf = groupTeller(open, mentorOf);
  const counted = quotas.map(
    (quota): CountedQuota => ({ quota, covers: quotaCover(quota), made: countWithin(quota, mentorOf) }),
  );
  const full = counted.filter(({ quota, made }) => made >= quota.limit);
  return (row) => {
    if (full.length === 0 && smallestGroup === undefined) return undefined;
    const ways = [...col.subarray(rowPtr[row], rowPtr[row + 1])].map(
      (mentor): Way => ({
        mentor,
        free: (left[mentor] ?? 0) > 0,
        barred: full.filter(({ covers }) => covers(row, mentor)),
        group: groupOf(mentor),
      }),
    );
    const within = ways.filter(({ barred }) => barred.length === 0);
    if (within.some(({ free, group }) => free && group)) {
      const held = heldByGroup(within, (mentor) => counted.filter(({ covers }) => covers(row, mentor)));
      if (held) return held;
    }
    const free = ways.filter((way) => way.free && way.barred.length > 0);
    const ready = free.length > 0 || within.length > 0 ? free : ways;
    const [easiest] = ready.sort((a, b) => a.barred.length - b.barred.length);
    if (!easiest) return undefined;
    return { quotas: easiest.barred.map((quota) => named(quota, 1)), ...(easiest.free ? {} : { seatsToo: true }) };
  };
}

/** The group that lacks least; what it lacks may be places in quotas alone. */
function heldByGroup(ways: readonly Way[], quotasOf: (mentor: number) => readonly CountedQuota[]): HeldBy | undefined {
  const groups = ways.flatMap(({ mentor, group }) => (group ? [{ mentor, group, lack: lackOf(group) }] : []));
  // To find one more mentee takes more than any number of seats to add.
  const [nearest] = groups.sort((a, b) => a.lack.people - b.lack.people || a.lack.seats - b.lack.seats);
  if (!nearest) return undefined;
  const { mentor, group, lack } = nearest;
  if (lack.people + lack.seats > 0) return { group: group.least, short: group };
  const joining = group.least - group.mentees;
  const narrow = quotasOf(mentor).filter(({ quota, made }) => quota.limit - made < joining);
  return narrow.length === 0
    ? { group: group.least }
    : { quotas: narrow.map((quota) => named(quota, joining)), group: group.least };
}

function named({ quota: { over, code, most, running }, made }: CountedQuota, joining: number) {
  return { over, code, most, enough: running + made + joining };
}
