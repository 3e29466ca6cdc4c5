// Decides what the curator's limits mean for one run: how many pairs are left to each quota, and how small a mentor's group may be.
import type { MatchingRound } from './admissible-pairs';
import type { PairMarket, PairQuota } from './assign';
import type { CandidateRow } from './pair-market';

/** The limits of the settings beside the pairs that are valid already. Empty where the curator set none. */
export function pairLimits(
  round: MatchingRound,
  rows: readonly CandidateRow[],
): Pick<PairMarket, 'quotas' | 'smallestGroup'> {
  const quotas = [...formQuotas(round, rows), ...categoryQuotas(round)];
  const smallestGroup = groupSizes(round, rows);
  return {
    ...(quotas.length === 0 ? {} : { quotas }),
    ...(smallestGroup.every((size) => size <= 1) ? {} : { smallestGroup }),
  };
}

function formQuotas({ forms, pool }: MatchingRound, rows: readonly CandidateRow[]): PairQuota[] {
  return forms.flatMap(({ code, mostPairs }, form): PairQuota[] => {
    if (mostPairs === undefined) return [];
    const running = pool.constraints.filter((each) => each.kind === 'running' && each.form === code).length;
    const pairs = (row: number, mentor: number) => rows[row]?.candidates.formWith(mentor) === form;
    return [{ over: 'form', code, most: mostPairs, running, limit: Math.max(0, mostPairs - running), pairs }];
  });
}

function categoryQuotas({ settings, mentors, pool }: MatchingRound): PairQuota[] {
  return settings.lists.categories.flatMap(({ code, mostPairs }): PairQuota[] => {
    if (mostPairs === undefined) return [];
    const members = mentors.flatMap(({ profile }, mentor) => (profile.category === code ? [mentor] : []));
    const ids = new Set(members.map((mentor) => mentors[mentor]?.id));
    const running = pool.constraints.filter(({ kind, mentorId }) => kind === 'running' && ids.has(mentorId)).length;
    return [
      { over: 'category', code, most: mostPairs, running, limit: Math.max(0, mostPairs - running), mentors: members },
    ];
  });
}

/**
 * The least number of new mentees by mentor. A mentor who could lead in several forms keeps to the strictest of them; mentees led
 * already count.
 */
function groupSizes({ forms, mentors }: MatchingRound, rows: readonly CandidateRow[]): Int32Array {
  const sizes = new Int32Array(mentors.length);
  if (forms.every(({ smallestGroup }) => smallestGroup === undefined)) return sizes;
  for (const { candidates } of rows) {
    for (const mentor of candidates.mentors) {
      const size = forms[candidates.formWith(mentor)]?.smallestGroup ?? 0;
      const led = mentors[mentor]?.takenSeats ?? 0;
      sizes[mentor] = Math.max(sizes[mentor] ?? 0, size - led);
    }
  }
  return sizes;
}
