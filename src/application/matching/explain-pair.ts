// Decides why a mentee doesn't have a certain mentor: what stands between them, or what the exchange would cost everybody together.
import type { PairAnswer, ScoreShown } from '../../contract/what-if/what-if-protocol';
import { invariant } from '../../domain/invariant';
import { UNMATCHED } from '../../domain/matching/assignment';
import { whyNotMentor } from '../../domain/matching/explain-pair';
import { openLiveMatching } from '../../domain/matching/live-matching';
import { solveAssignment } from '../../domain/matching/solve-assignment';
import { againstMentee, againstPair } from '../../domain/pairs/admissible-pairs';
import { type OpenMarket, openMarket } from '../../domain/pairs/pair-market';
import { rulesOf } from '../../domain/pairs/rules';
import { scoreOf } from '../../domain/pairs/score-parts';
import { numberNow, type Programme } from '../../domain/programme/derive-programme';
import { pairIsOpen, pairRuns } from '../../domain/states/pair-states';
import { refTo } from '../show/names';
import { matchingPool } from './matching-pool';
import { moveShown } from './proposals-now';

/** Answers for a mentee and a mentor by their numbers, as the banks and the settings stand. */
export function explainPair(programme: Programme, menteeId: string, mentorId: string): PairAnswer {
  const opened = openMarket(matchingPool(programme), programme.settings);
  const { round, scorer, locks } = opened;
  const mentee = round.mentees.findIndex(({ id }) => id === menteeId);
  const mentor = round.mentors.findIndex(({ id }) => id === mentorId);
  if (mentee < 0 || mentor < 0) return { kind: 'unknown' };
  const ours = (programme.pairsOf.get(menteeId) ?? []).filter(
    (pair) => numberNow(programme, pair.mentorId) === mentorId,
  );
  const running = ours.find((pair) => pairRuns(pair.standing.state));
  if (running) return { kind: 'running', pair: running.number };
  const aside = againstMentee(round, mentee);
  if (aside !== 0) return { kind: 'ruled-out', rules: rulesOf(aside), aside: true };
  const between = againstPair(round, mentee, mentor);
  if (between !== 0) return { kind: 'ruled-out', rules: rulesOf(between), aside: false };
  const parts = scorer.points(mentee, mentor);
  const shown: ScoreShown = { parts, score: scoreOf(parts) };
  const proposed = ours.find((pair) => pairIsOpen(pair.standing.state));
  if (proposed) return { kind: 'proposed', pair: proposed.number, ...shown };
  const locked = round.mentors[locks.mentorOf[mentee] ?? UNMATCHED];
  if (locked) return { kind: 'locked', mentor: refTo(programme, locked.id), ...shown };
  return { ...costOf(programme, opened, mentee, mentor), ...shown };
}

/** What only an optimum can tell. */
type Cost = { [K in PairAnswer['kind']]: Omit<Extract<PairAnswer, { kind: K }>, keyof ScoreShown> }[
  | 'would-be-proposed'
  | 'seats-locked'
  | 'possible'];

function costOf(programme: Programme, opened: OpenMarket, mentee: number, mentor: number): Cost {
  const { market, rows, round } = opened;
  const solved = solveAssignment(market);
  const row = rows.findIndex((one) => one.mentee === mentee);
  const answer = whyNotMentor(openLiveMatching(market, solved).live, row, mentor);
  if (answer.kind === 'own') return { kind: 'would-be-proposed' };
  if (answer.kind === 'no-seat') return { kind: 'seats-locked' };
  invariant(answer.kind === 'possible', 'an admissible pair of a mentee who waits is in the market');
  const menteeOf = (index: number): string => round.mentees[rows[index]?.mentee ?? -1]?.id ?? '';
  return {
    kind: 'possible',
    lost: { pairs: answer.exactly.matches, points: answer.exactly.points },
    total: solved.score,
    others: answer.moves.map(({ mentee: moved, from, to }) =>
      moveShown(programme, menteeOf(moved), round.mentors[from]?.id, round.mentors[to]?.id),
    ),
  };
}
