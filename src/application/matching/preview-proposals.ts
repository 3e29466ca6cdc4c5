// Decides what a run of matching would change for people, without planning what it would write.
import type { WeightsPreview } from '../../contract/what-if/what-if-protocol';
import { groupBy } from '../../domain/group-by';
import { totalsOf } from '../../domain/matching/adjust-instance';
import { seatsOf } from '../../domain/pairs/pair-market';
import type { ChosenPlace } from '../../domain/pairs/second-mentors';
import { numberNow, type Programme, validPairsOf } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { placesNow } from './places-now';
import { replacedPairs } from './plan-proposals';
import { menteesWithProposal, moveShown, openPairs, presentScore } from './proposals-now';

/** What proposing by the programme's weights would lead to, beside the proposals that stand; `places` where they are chosen already. */
export function previewProposals(programme: Programme, places = placesNow(programme)): WeightsPreview {
  const { first, second } = places;
  const { open: opened, choice } = first;
  const proposed = [first, ...(second ? [second] : [])].flatMap(chosenPairs);
  const moves = movesTo(proposed, programme);
  const count = (had: boolean, gets: boolean): number =>
    moves.filter(
      ({ from, to, second: beside }) => !beside && (from !== undefined) === had && (to !== undefined) === gets,
    ).length;
  const { matched, score } = totalsOf(opened.market, choice.mentorOf);
  return {
    eligible: opened.rows.length,
    seats: seatsOf(opened).reduce((sum, seats) => sum + seats, 0),
    matched,
    score: score + (second ? totalsOf(second.open.market, second.choice.mentorOf).score : 0),
    present: { matched: menteesWithProposal(programme), score: presentScore(programme, opened) },
    moved: count(true, true),
    gained: count(false, true),
    lost: count(true, false),
    seconds: moves.filter((move) => move.second).length,
    moves,
  };
}

/** Who is given to whom, by number. */
function chosenPairs({ open: { rows, round }, choice: { mentorOf } }: ChosenPlace): [string, string][] {
  return rows.flatMap(({ mentee }, row): [string, string][] => {
    const mentor = round.mentors[mentorOf[row] ?? -1];
    return mentor ? [[round.mentees[mentee]?.id ?? '', mentor.id]] : [];
  });
}

/** Proposals that would be taken away and those that would be new, by mentee, side by side. One whose score alone changes is no move. */
function movesTo(proposed: readonly (readonly [string, string])[], programme: Programme): WeightsPreview['moves'] {
  const keyOf = ([mentee, mentor]: readonly [string, string]): string => `${mentee}|${mentor}`;
  const open = openPairs(programme);
  const openKeys = new Set(open.map(({ key }) => key));
  const menteeOf = (pair: Pair): string => numberNow(programme, pair.menteeId);
  const replaced = groupBy(replacedPairs(programme, new Set(proposed.map(keyOf))), menteeOf);
  const added = groupBy(
    proposed.filter((pair) => !openKeys.has(keyOf(pair))),
    ([mentee]) => mentee,
  );
  const [had, gets] = [groupBy(open, menteeOf), groupBy(proposed, ([mentee]) => mentee)];
  return [...new Set([...replaced.keys(), ...added.keys()])].sort().flatMap((mentee) => {
    const from = (replaced.get(mentee) ?? []).map(({ mentorId }) => mentorId);
    const to = (added.get(mentee) ?? []).map(([, mentorId]) => mentorId);
    const hasOther = (others: readonly unknown[] | undefined, at: number): boolean =>
      at > 0 || (others ?? []).length > 0 || validPairsOf(programme, mentee).length > 0;
    return (from.length > to.length ? from : to).map((_, at) => {
      const isExchange = from[at] !== undefined && to[at] !== undefined;
      const others = from[at] === undefined ? had : gets;
      return moveShown(programme, mentee, from[at], to[at], !isExchange && hasOther(others.get(mentee), at));
    });
  });
}
