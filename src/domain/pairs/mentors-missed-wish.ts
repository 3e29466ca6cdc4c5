// Decides why a mentor didn't get the mentee whom they wished for first: what stands between the two, or whom the mentee has instead. The
// sentence is left to contract/texts.
import { loadsOf } from '../matching/adjust-instance';
import { againstPair } from './admissible-pairs';
import type { ChoiceReasons } from './explain-choice';
import type { UnmetWish } from './missed-wish';
import type { OpenMarket } from './pair-market';
import { rulesOf } from './rules';

/** Field of the mark that says why a mentor's first wish isn't met: a sentence, blank once it's over. */
export const MENTOR_WISH_FIELD = 'missed-wish';

/** A mentor's first wish that a run leaves unmet. */
export interface MentorsMissedWish extends UnmetWish {
  readonly mentorId: string;
  readonly menteeId: string;
  /** The mentors whom the run gives to the mentee: none, one, or a second beside the first. */
  readonly others: readonly string[];
}

/** What was chosen for one place of the mentees, and what it says of single people. */
export interface ToldPlace {
  readonly open: OpenMarket;
  readonly mentorOf: Int32Array;
  readonly reasons: ChoiceReasons;
}

/**
 * Tells the first wish of each mentor with seats, where the run doesn't fulfil it; nothing is said of pairs that are valid. A mentee who is
 * to have two mentors is looked at as one who waits for a second, where the wish was possible so.
 */
export function mentorsMissedWishes(first: ToldPlace, second?: ToldPlace): MentorsMissedWish[] {
  const { round, scorer, market } = first.open;
  const wishes = new Map<number, { readonly mentee: number; readonly rank: number }>();
  round.mentees.forEach((_, mentee) => {
    for (const [mentor, { mentorRank: rank }] of scorer.opinionsOf(mentee) ?? [])
      if (rank !== undefined && rank < (wishes.get(mentor)?.rank ?? Number.POSITIVE_INFINITY))
        wishes.set(mentor, { mentee, rank });
  });
  const places = second ? [first, second] : [first];
  const rowOf = places.map(({ open }) => new Map(open.rows.map(({ mentee }, row) => [mentee, row])));
  const last = second ?? first;
  const loads = loadsOf(last.open.market, last.mentorOf);
  return [...wishes]
    .sort(([a], [b]) => a - b)
    .flatMap(([mentor, { mentee, rank }]): MentorsMissedWish[] => {
      const chosen = places.map(({ mentorOf }, at) => mentorOf[rowOf[at]?.get(mentee) ?? -1] ?? -1);
      const against = places.map(({ open }) => rulesOf(againstPair(open.round, mentee, mentor)));
      const isMet = chosen.includes(mentor) || against[0]?.includes('already-together');
      if (market.cap[mentor] === 0 || isMet) return [];
      const couldBeSecond = rowOf[1]?.has(mentee) && against[1]?.length === 0;
      const at = couldBeSecond ? 1 : 0;
      const [rules = [], place] = [against[at], places[at]];
      const [loss] =
        rules.length === 0 && chosen[at] !== -1
          ? (place?.reasons.losses(rowOf[at]?.get(mentee) ?? -1, [mentor]) ?? [])
          : [];
      return [
        {
          mentorId: round.mentors[mentor]?.id ?? '',
          menteeId: round.mentees[mentee]?.id ?? '',
          rank,
          rules,
          others: chosen.flatMap((other) => round.mentors[other]?.id ?? []),
          free: rules.length === 0 && (loads[mentor] ?? 0) < (last.open.market.cap[mentor] ?? 0),
          ...(loss ? { loss } : {}),
        },
      ];
    });
}
