// Decides why a mentee didn't get the mentor whom they wished for first: what stands between the two, or who is with that mentor instead.
// Wishes of mentors are left to `mentors-missed-wish.ts`, the sentence to contract/texts.
import { groupBy } from '../group-by';
import type { Gain } from '../matching/gain';
import { againstPair } from './admissible-pairs';
import type { ChoiceReasons } from './explain-choice';
import type { OpenMarket } from './pair-market';
import type { Proposals } from './proposal';
import type { LaterChoice } from './propose-pairs';
import { type RuleCode, rulesOf } from './rules';

/** What is told of a first wish that is left unmet, whoever had it. */
export interface UnmetWish {
  /** Place of the wish: 1, or more where none stands before it. */
  readonly rank: number;
  /** Rules that keep the two apart; empty where the pair was possible. */
  readonly rules: readonly RuleCode[];
  /** The pair was possible, and the mentor has a seat that is left free. */
  readonly free: boolean;
  /** What everybody together would lose by the wish; absent where nobody can tell. */
  readonly loss?: Gain;
}

/** A mentee's first wish that a choice leaves unmet. */
export interface MissedWish extends UnmetWish {
  readonly mentorId: string;
  /** Whom the choice gives the mentor's seats, by date of request; with seats left over fewer than the seats. */
  readonly instead: readonly string[];
}

/**
 * Tells the first wish of a row's mentee, where the choice doesn't fulfil it. Of those who are to have two mentors both choices tell;
 * `wishesToldOnce` says which of them is heard.
 *
 * @param free   seats of each mentor that nobody gets
 * @param later  what a choice made after this one takes
 */
export function missedWishes(
  open: OpenMarket,
  mentorOf: Int32Array,
  reasons: ChoiceReasons,
  free: Int32Array,
  later?: Pick<LaterChoice, 'mentorOf'>,
): (row: number) => MissedWish | undefined {
  const taken = [
    ...open.rows.map(({ mentee }, row) => ({ mentee, mentor: mentorOf[row] ?? -1 })),
    ...[...(later?.mentorOf ?? [])].map((mentor, mentee) => ({ mentee, mentor })),
  ].sort((one, other) => one.mentee - other.mentee);
  const menteesOf = groupBy(taken, ({ mentor }) => mentor);
  const namesWith = (mentor: number): string[] =>
    (menteesOf.get(mentor) ?? []).map(({ mentee }) => open.round.mentees[mentee]?.id ?? '');
  return (row) => missedWish(open, row, mentorOf, reasons, free, namesWith);
}

function missedWish(
  { round, rows, scorer }: OpenMarket,
  row: number,
  mentorOf: Int32Array,
  reasons: ChoiceReasons,
  free: Int32Array,
  namesWith: (mentor: number) => readonly string[],
): MissedWish | undefined {
  const mentee = rows[row]?.mentee ?? -1;
  let [wished, rank] = [-1, Number.POSITIVE_INFINITY];
  for (const [mentor, { menteeRank }] of scorer.opinionsOf(mentee) ?? [])
    if (menteeRank !== undefined && menteeRank < rank) [wished, rank] = [mentor, menteeRank];
  if (wished === -1 || mentorOf[row] === wished) return undefined;
  const rules = rulesOf(againstPair(round, mentee, wished));
  if (rules.includes('already-together')) return undefined;
  const [loss] = rules.length === 0 && mentorOf[row] !== -1 ? reasons.losses(row, [wished]) : [];
  return {
    mentorId: round.mentors[wished]?.id ?? '',
    rank,
    rules,
    instead: namesWith(wished),
    free: rules.length === 0 && (free[wished] ?? 0) > 0,
    ...(loss ? { loss } : {}),
  };
}

/**
 * The same outcomes with each first wish of those who are to have two mentors told once: with the second mentor where the one wished for
 * could have been that, else with the first; not at all where either of the two is the one wished for.
 */
export function wishesToldOnce(
  first: Proposals,
  second: Proposals | undefined,
): readonly [first: Proposals, second?: Proposals] {
  if (!second) return [first];
  const waitsFor = ({ proposals, unmatched }: Proposals): ReadonlyMap<string, MissedWish | undefined> =>
    new Map([...proposals, ...unmatched].map(({ menteeId, missedWish }) => [menteeId, missedWish]));
  const [before, beside] = [waitsFor(first), waitsFor(second)];
  const couldBeSecond = (menteeId: string): boolean => beside.get(menteeId)?.rules.length === 0;
  return [
    hearing(
      first,
      (menteeId) => !beside.has(menteeId) || (beside.get(menteeId) !== undefined && !couldBeSecond(menteeId)),
    ),
    hearing(second, (menteeId) => !before.has(menteeId) || couldBeSecond(menteeId)),
  ];
}

function hearing(found: Proposals, isHeard: (menteeId: string) => boolean): Proposals {
  const heard = <T extends { readonly menteeId: string; readonly missedWish?: MissedWish }>(one: T): T => {
    const { missedWish: _, ...rest } = one;
    return isHeard(one.menteeId) ? one : (rest as T);
  };
  return { ...found, proposals: found.proposals.map(heard), unmatched: found.unmatched.map(heard) };
}
