// Tells the checkers which pairs count towards which quota; they read it for themselves, as they share nothing with the solver.
import type { Quota } from './quotas';

/** Whether a pair counts towards a quota, by the quota's place in the list. */
export function pairWithin(quotas: readonly Quota[]): (quota: number, mentee: number, mentor: number) => boolean {
  const members = quotas.map(({ mentees, mentors }) => ({
    mentees: mentees === undefined ? undefined : new Set(mentees),
    mentors: mentors === undefined ? undefined : new Set(mentors),
  }));
  return (q, i, j) =>
    members[q]!.mentees?.has(i) !== false &&
    members[q]!.mentors?.has(j) !== false &&
    quotas[q]!.pairs?.(i, j) !== false;
}
