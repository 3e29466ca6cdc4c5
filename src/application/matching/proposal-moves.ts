// Decides what a run of matching does to the proposals that stand before it: which stay, which others take their place, which go.
import { groupBy } from '../../domain/group-by';
import type { ProposalChange, RunChanges } from '../../domain/pairs/matching-run';
import { numberNow, type Programme, validPairsOf } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { pairIsOpen } from '../../domain/states/pair-states';
import { pairIsHeld } from './matching-pool';
import { refusedPairs } from './pair-opinions';
import { openPairs } from './proposals-now';

/** A proposed pair by number: mentee, then mentor. */
export type ProposedPair = readonly [menteeId: string, mentorId: string];

/** Changes remembered of each kind; the others are counted. */
const MOST_TOLD = 5;

const keyOf = ([mentee, mentor]: ProposedPair): string => `${mentee}|${mentor}`;

/** Open pairs that a run takes away when it proposes those with the keys `proposed`: nobody has decided about them or begun an order. */
export function replacedPairs(programme: Programme, proposed: ReadonlySet<string>): Pair[] {
  return programme.pairs.filter((pair) => {
    const ordering = pair.orderNumber !== undefined || pair.orderDate !== undefined;
    return !proposed.has(pair.key) && !ordering && !pairIsHeld(pair) && pairIsOpen(pair.standing.state);
  });
}

/** Proposals that a run takes away and those that are new, by mentee, side by side. One whose score alone changes is no move. */
export function movesTo(proposed: readonly ProposedPair[], programme: Programme): ProposalChange[] {
  const openKeys = new Set(openPairs(programme).map(({ key }) => key));
  const menteeOf = (pair: Pair): string => numberNow(programme, pair.menteeId);
  const replaced = groupBy(replacedPairs(programme, new Set(proposed.map(keyOf))), menteeOf);
  const added = groupBy(
    proposed.filter((pair) => !openKeys.has(keyOf(pair))),
    ([mentee]) => mentee,
  );
  const gets = groupBy(proposed, ([mentee]) => mentee);
  return [...new Set([...replaced.keys(), ...added.keys()])].sort().flatMap((menteeId) => {
    const from = (replaced.get(menteeId) ?? []).map(({ mentorId }) => numberNow(programme, mentorId));
    const to = (added.get(menteeId) ?? []).map(([, mentorId]) => mentorId);
    const kept = (gets.get(menteeId) ?? []).length - to.length;
    const hasOther = kept > 0 || validPairsOf(programme, menteeId).length > 0;
    return (from.length > to.length ? from : to).map((_, at): ProposalChange => {
      const [before, after] = [from[at], to[at]];
      const isBeside = (before === undefined) !== (after === undefined);
      return {
        menteeId,
        ...(isBeside && (at > 0 || hasOther) ? { second: true } : {}),
        ...(before === undefined ? {} : { from: before }),
        ...(after === undefined ? {} : { to: after }),
      };
    });
  });
}

/** The same in numbers, with the first moves of each kind. Pairs that a side refused are counted, never named: that stays between them and the curator. */
export function changesTo(proposed: readonly ProposedPair[], programme: Programme): RunChanges {
  const moves = movesTo(proposed, programme);
  const kind = (had: boolean, gets: boolean) =>
    moves.filter(({ from, to }) => (from !== undefined) === had && (to !== undefined) === gets);
  const refused = new Set(refusedPairs(programme).map(({ menteeId, mentorId }) => keyOf([menteeId, mentorId])));
  const isOpen = ({ menteeId, from }: ProposalChange) => from === undefined || !refused.has(keyOf([menteeId, from]));
  const [replaced, removed, added] = [kind(true, true), kind(true, false), kind(false, true)];
  const kept = proposed.length - replaced.length - added.length;
  const unnamed = moves.filter((move) => !isOpen(move)).length;
  const held = openPairs(programme).length - kept - replaced.length - removed.length;
  return {
    kept,
    replaced: replaced.length,
    removed: removed.length,
    added: added.length,
    ...(held > 0 ? { held } : {}),
    ...(unnamed > 0 ? { refused: unnamed } : {}),
    moves: [replaced, removed, added].flatMap((all) => all.filter(isOpen).slice(0, MOST_TOLD)),
  };
}
