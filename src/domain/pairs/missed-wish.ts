// Decides why a mentee didn't get the mentor whom they wished for first, or a mentor the mentee: what stands between the two, or who is
// with them instead. The sentence is left to contract/texts.
import { groupBy } from '../group-by';
import { loadsOf } from '../matching/adjust-instance';
import type { Gain } from '../matching/gain';
import { againstPair } from './admissible-pairs';
import type { ChoiceReasons } from './explain-choice';
import type { OpenMarket } from './pair-market';
import { type RuleCode, rulesOf } from './rules';

/** A first wish that a choice leaves unmet. */
export interface MissedWish {
  readonly mentorId: string;
  /** Place of the wish: 1, or more where none stands before it. */
  readonly rank: number;
  /** Rules that keep the two apart; empty where the pair was possible. */
  readonly rules: readonly RuleCode[];
  /** Whom the choice gives the mentor's seats, by date of request; with seats left over fewer than the seats. */
  readonly instead: readonly string[];
  /** The mentor has a seat that the choice leaves free. */
  readonly free: boolean;
  /** What everybody together would lose by the wish; absent where nobody can tell. */
  readonly loss?: Gain;
}

/**
 * Tells the first wish of a row's mentee, where the choice doesn't fulfil it. Nothing is said of those who are to have two mentors: the
 * second may be the one wished for.
 */
export function missedWishes(
  open: OpenMarket,
  mentorOf: Int32Array,
  reasons: ChoiceReasons,
): (row: number) => MissedWish | undefined {
  const rowsOf = groupBy([...open.rows.keys()], (row) => mentorOf[row] ?? -1);
  return (row) => missedWish(open, row, mentorOf, rowsOf, reasons);
}

function missedWish(
  { round, rows, scorer, market }: OpenMarket,
  row: number,
  mentorOf: Int32Array,
  rowsOf: ReadonlyMap<number, readonly number[]>,
  reasons: ChoiceReasons,
): MissedWish | undefined {
  const mentee = rows[row]?.mentee ?? -1;
  if (round.mentees[mentee]?.secondForm !== undefined) return undefined;
  let [wished, rank] = [-1, Number.POSITIVE_INFINITY];
  for (const [mentor, { menteeRank }] of scorer.opinionsOf(mentee) ?? [])
    if (menteeRank !== undefined && menteeRank < rank) [wished, rank] = [mentor, menteeRank];
  if (wished === -1 || mentorOf[row] === wished) return undefined;
  const rules = rulesOf(againstPair(round, mentee, wished));
  const instead = (rowsOf.get(wished) ?? []).map((other) => round.mentees[rows[other]?.mentee ?? -1]?.id ?? '');
  const [loss] = rules.length === 0 && mentorOf[row] !== -1 ? reasons.losses(row, [wished]) : [];
  return {
    mentorId: round.mentors[wished]?.id ?? '',
    rank,
    rules,
    instead,
    free: rules.length === 0 && instead.length < (market.cap[wished] ?? 0),
    ...(loss ? { loss } : {}),
  };
}

/** Field of the mark that says why a mentor's first wish isn't met: a sentence, blank once it's over. */
export const MENTOR_WISH_FIELD = 'missed-wish';

/** A mentor's first wish that a choice leaves unmet. */
export interface MentorsMissedWish {
  readonly mentorId: string;
  readonly menteeId: string;
  /** Place of the wish: 1, or more where none stands before it. */
  readonly rank: number;
  /** Rules that keep the two apart; empty where the pair was possible. */
  readonly rules: readonly RuleCode[];
  /** The mentor whom the choice gives to the mentee; absent = none. */
  readonly other?: string;
  /** The pair was possible, and the mentor has a seat that the choice leaves free. */
  readonly free: boolean;
  /** What everybody together would lose by the wish; absent where nobody can tell. */
  readonly loss?: Gain;
}

/**
 * Tells the first wish of each mentor with seats, where the choice doesn't fulfil it. Nothing is said of mentees who are to have two
 * mentors, and of pairs that are valid.
 */
export function mentorsMissedWishes(
  { round, rows, scorer, market }: OpenMarket,
  mentorOf: Int32Array,
  reasons: ChoiceReasons,
): MentorsMissedWish[] {
  const first = new Map<number, { readonly mentee: number; readonly rank: number }>();
  round.mentees.forEach((_, mentee) => {
    for (const [mentor, { mentorRank: rank }] of scorer.opinionsOf(mentee) ?? [])
      if (rank !== undefined && rank < (first.get(mentor)?.rank ?? Number.POSITIVE_INFINITY))
        first.set(mentor, { mentee, rank });
  });
  const loads = loadsOf(market, mentorOf);
  const rowOf = new Map(rows.map(({ mentee }, row) => [mentee, row]));
  return [...first]
    .sort(([a], [b]) => a - b)
    .flatMap(([mentor, { mentee, rank }]): MentorsMissedWish[] => {
      const row = rowOf.get(mentee) ?? -1;
      const chosen = mentorOf[row] ?? -1;
      const person = round.mentees[mentee];
      const rules = rulesOf(againstPair(round, mentee, mentor));
      const isMet = chosen === mentor || rules.includes('already-together');
      if (market.cap[mentor] === 0 || isMet || !person || person.secondForm !== undefined) return [];
      const [loss] = rules.length === 0 && chosen !== -1 ? reasons.losses(row, [mentor]) : [];
      const other = round.mentors[chosen]?.id;
      return [
        {
          mentorId: round.mentors[mentor]?.id ?? '',
          menteeId: person.id,
          rank,
          rules,
          ...(other === undefined ? {} : { other }),
          free: rules.length === 0 && (loads[mentor] ?? 0) < (market.cap[mentor] ?? 0),
          ...(loss ? { loss } : {}),
        },
      ];
    });
}
