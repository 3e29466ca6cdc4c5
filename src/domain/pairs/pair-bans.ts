// Decides which two people are kept apart by who they are to each other: H3, H10, H11 and the curator's word. Forms and papers are elsewhere.
import { normaliseName } from '../answers/read-name';
import type { PairConstraint, Pool, PoolMentee, PoolMentor } from './pool';
import { broken, type RuleCode, type RuleMask } from './rules';

const RULE_OF: Readonly<Record<PairConstraint['kind'], RuleCode | undefined>> = {
  lock: undefined,
  forbid: 'forbidden',
  declined: 'declined',
  refused: 'refused',
  ended: 'ended',
  related: 'parent-of-mentee',
  running: 'already-together',
  mutual: undefined,
  proposed: undefined,
};

/** Rules broken by particular pairs: of mentee (index) with mentor (index). Most pairs aren't there: they break none of these. */
export type PairBans = ReadonlyMap<number, ReadonlyMap<number, RuleMask>>;

/**
 * Collects the bans of all pairs without looking at each of them. A mentor who bears the name of the mentee's legal representative
 * counts as the parent (H3): the cost of a namesake is one candidate, the cost of the other mistake is the model's first rule.
 */
export function pairBans(mentees: readonly PoolMentee[], mentors: readonly PoolMentor[], pool: Pool): PairBans {
  const bans = new Map<number, Map<number, RuleMask>>();
  const ban = (mentee: number | undefined, mentor: number | undefined, rule: RuleCode) => {
    if (mentee === undefined || mentor === undefined) return;
    const row = bans.get(mentee) ?? new Map<number, RuleMask>();
    row.set(mentor, (row.get(mentor) ?? 0) | broken(rule));
    bans.set(mentee, row);
  };

  const menteeById = new Map(mentees.map((mentee, index) => [mentee.id, index]));
  const mentorById = new Map(mentors.map((mentor, index) => [mentor.id, index]));
  for (const { menteeId, mentorId, kind } of pool.constraints) {
    const rule = RULE_OF[kind];
    if (rule) ban(menteeById.get(menteeId), mentorById.get(mentorId), rule);
  }

  const mentorsByPerson = indexesBy(mentors, (mentor) => [mentor.personId]);
  const mentorsByName = indexesBy(mentors, (mentor) => [normaliseName(mentor.profile.name)]);
  const mentorsByChild = indexesBy(mentors, (mentor) => (mentor.ownChildren ?? []).map(normaliseName));
  mentees.forEach(({ personId, profile }, mentee) => {
    for (const mentor of mentorsByPerson.get(personId) ?? []) ban(mentee, mentor, 'same-person');
    for (const mentor of mentorsByChild.get(normaliseName(profile.name)) ?? []) ban(mentee, mentor, 'parent-of-mentee');
    const representative = normaliseName(profile.representative ?? '');
    if (representative === '') return;
    for (const mentor of mentorsByName.get(representative) ?? []) ban(mentee, mentor, 'parent-of-mentee');
  });
  return bans;
}

function indexesBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  items.forEach((item, index) => {
    for (const key of keysOf(item)) indexes.set(key, [...(indexes.get(key) ?? []), index]);
  });
  return indexes;
}
