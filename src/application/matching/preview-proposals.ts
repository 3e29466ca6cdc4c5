// Decides what a run of matching would change for people, without planning what it would write.
import type { WeightsPreview } from '../../contract/what-if/what-if-protocol';
import { totalsOf } from '../../domain/matching/adjust-instance';
import { choosePairs } from '../../domain/pairs/choose-pairs';
import { openMarket } from '../../domain/pairs/pair-market';
import { numberNow, type Programme } from '../../domain/programme/derive-programme';
import { matchingPool } from './matching-pool';
import { replacedPairs } from './plan-proposals';
import { menteesWithProposal, moveShown, openPairs, presentScore } from './proposals-now';

/** What proposing by the programme's weights would lead to, beside the proposals that stand. */
export function previewProposals(programme: Programme): WeightsPreview {
  const opened = openMarket(matchingPool(programme), programme.settings);
  const { market, round, rows } = opened;
  const { mentorOf } = choosePairs(market);
  const proposed = rows.flatMap(({ mentee }, row): [string, string][] => {
    const mentor = round.mentors[mentorOf[row] ?? -1];
    return mentor ? [[round.mentees[mentee]?.id ?? '', mentor.id]] : [];
  });
  const moves = movesTo(proposed, programme);
  const count = (had: boolean, gets: boolean): number =>
    moves.filter(({ from, to }) => (from !== undefined) === had && (to !== undefined) === gets).length;
  return {
    eligible: rows.length,
    seats: market.cap.reduce((sum, seats) => sum + seats, 0),
    ...totalsOf(market, mentorOf),
    present: { matched: menteesWithProposal(programme), score: presentScore(programme, opened) },
    moved: count(true, true),
    gained: count(false, true),
    lost: count(true, false),
    moves,
  };
}

/** Proposals that would be taken away and those that would be new, by mentee. One whose score alone changes is no move. */
function movesTo(proposed: readonly (readonly [string, string])[], programme: Programme): WeightsPreview['moves'] {
  const keyOf = ([mentee, mentor]: readonly [string, string]): string => `${mentee}|${mentor}`;
  const open = new Set(openPairs(programme).map(({ key }) => key));
  const from = new Map(
    replacedPairs(programme, new Set(proposed.map(keyOf))).map((pair) => [
      numberNow(programme, pair.menteeId),
      pair.mentorId,
    ]),
  );
  const to = new Map(proposed.filter((pair) => !open.has(keyOf(pair))));
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .map((mentee) => moveShown(programme, mentee, from.get(mentee), to.get(mentee)));
}
