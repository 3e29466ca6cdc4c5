// Decides what a run of matching would change for people, without planning what it would write.
import type { WeightsPreview } from '../../contract/what-if/what-if-protocol';
import { totalsOf } from '../../domain/matching/adjust-instance';
import { seatsOf } from '../../domain/pairs/pair-market';
import type { ChosenPlace } from '../../domain/pairs/second-mentors';
import type { Programme } from '../../domain/programme/derive-programme';
import { placesNow } from './places-now';
import { uniqueLocks } from './plan-proposals';
import { movesTo, type ProposedPair } from './proposal-moves';
import { menteesWithProposal, moveShown, presentScore } from './proposals-now';

/** What proposing by the programme's weights would lead to, beside the proposals that stand; `places` where they are chosen already. */
export function previewProposals(programme: Programme, places = placesNow(programme)): WeightsPreview {
  const { first, second } = places;
  const { open: opened, choice } = first;
  const both = second ? [first, second] : [first];
  const moves = movesTo(both.flatMap(chosenPairs), programme).map(({ menteeId, from, to, second: beside }) =>
    moveShown(programme, menteeId, from, to, beside),
  );
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
    brokenLocks: uniqueLocks(both.flatMap(({ open }) => open.locks.broken)).length,
    moves,
  };
}

/** Who is given to whom, by number. */
function chosenPairs({ open: { rows, round }, choice: { mentorOf } }: ChosenPlace): ProposedPair[] {
  return rows.flatMap(({ mentee }, row): ProposedPair[] => {
    const mentor = round.mentors[mentorOf[row] ?? -1];
    return mentor ? [[round.mentees[mentee]?.id ?? '', mentor.id]] : [];
  });
}
