// Decides why a mentee doesn't have a certain mentor: what stands between them, or what the exchange would cost everybody together.
import type { PairAnswer, ScoreShown } from '../../contract/what-if/what-if-protocol';
import { totalsOf } from '../../domain/matching/adjust-instance';
import { UNMATCHED } from '../../domain/matching/assignment';
import { compareMatchings } from '../../domain/matching/compare-matchings';
import { againstMentee, againstPair, placeOf } from '../../domain/pairs/admissible-pairs';
import { choosePairs } from '../../domain/pairs/choose-pairs';
import { freeSeats } from '../../domain/pairs/mentor-rules';
import { type OpenMarket, openMarket } from '../../domain/pairs/pair-market';
import type { PoolMentor } from '../../domain/pairs/pool';
import { rulesOf } from '../../domain/pairs/rules';
import { scoreOf } from '../../domain/pairs/score-parts';
import { type ChosenPlace, type ChosenPlaces, choosePlaces } from '../../domain/pairs/second-mentors';
import { numberNow, type Programme } from '../../domain/programme/derive-programme';
import { pairIsOpen, pairRuns } from '../../domain/states/pair-states';
import { refTo } from '../show/names';
import { matchingPool } from './matching-pool';
import { moveShown } from './proposals-now';

/** Answers for a mentee and a mentor by their numbers, as the banks and the settings stand. */
export function explainPair(programme: Programme, menteeId: string, mentorId: string): PairAnswer {
  const opened = openMarket(matchingPool(programme), programme.settings);
  const mentee = opened.round.mentees.findIndex(({ id }) => id === menteeId);
  const mentor = opened.round.mentors.findIndex(({ id }) => id === mentorId);
  if (mentee < 0 || mentor < 0) return { kind: 'unknown' };
  const ours = (programme.pairsOf.get(menteeId) ?? []).filter(
    (pair) => numberNow(programme, pair.mentorId) === mentorId,
  );
  const running = ours.find((pair) => pairRuns(pair.standing.state));
  if (running) return { kind: 'running', pair: running.number };
  const places = choosePlaces(opened);
  const place = placeAsked(places, mentee, mentor);
  const { round, scorer, locks } = place.open;
  const aside = againstMentee(round, mentee);
  if (aside !== 0) return { kind: 'ruled-out', rules: rulesOf(aside), aside: true };
  const rules = rulesOf(againstPair(round, mentee, mentor));
  // Beside second mentors those chosen first count as valid: that their seats are gone is what this run makes of it, no rule.
  const hasSeats = freeSeats(opened.round.mentors[mentor] as PoolMentor) > 0;
  const between = rules.filter((rule) => rule !== 'no-seats' || !hasSeats);
  if (between.length > 0) return { kind: 'ruled-out', rules: between, aside: false };
  const parts = scorer.points(mentee, mentor);
  const shown: ScoreShown = { parts, score: scoreOf(parts) };
  if (rules.length > 0) return { kind: 'seats-to-firsts', ...firstOf(programme, opened, mentee), ...shown };
  const proposed = ours.find((pair) => pairIsOpen(pair.standing.state));
  if (proposed) return { kind: 'proposed', pair: proposed.number, ...shown };
  const locked = round.mentors[locks.mentorOf[mentee] ?? UNMATCHED];
  if (locked) return { kind: 'locked', mentor: refTo(programme, locked.id), ...shown };
  const cost = costOf(programme, place, mentee, mentor);
  const isOfOne = places.second && cost.kind === 'possible';
  return { ...cost, ...(isOfOne ? { place: place.open.place } : {}), ...shown };
}

/**
 * The choice that a question is about: of second mentors where it gave this one, or where the first is settled by a valid pair or by a lock.
 * Both choices number people alike.
 */
function placeAsked({ first, second }: ChosenPlaces, mentee: number, mentor: number): ChosenPlace {
  const row = second?.open.rows.findIndex((one) => one.mentee === mentee) ?? -1;
  if (!second || row < 0) return first;
  if (second.choice.mentorOf[row] === mentor) return second;
  const locked = first.open.locks.mentorOf[mentee] ?? UNMATCHED;
  const isSettled = placeOf(first.open.round, mentee) === 2 || (locked !== UNMATCHED && locked !== mentor);
  return isSettled ? second : first;
}

/** To whom a lock has joined the mentee first. */
function firstOf(programme: Programme, { round, locks }: OpenMarket, mentee: number): { readonly first?: string } {
  const locked = round.mentors[locks.mentorOf[mentee] ?? UNMATCHED];
  return locked ? { first: refTo(programme, locked.id) } : {};
}

/** What only the choice as a whole can tell. */
type Cost = { [K in PairAnswer['kind']]: Omit<Extract<PairAnswer, { kind: K }>, keyof ScoreShown> }[
  | 'would-be-proposed'
  | 'seats-locked'
  | 'possible'];

/** The cost is found by choosing once more with the pair insisted on: so everything counts that counts in a run. */
function costOf(programme: Programme, { open, choice }: ChosenPlace, mentee: number, mentor: number): Cost {
  const { market, rows, round } = open;
  const row = rows.findIndex((one) => one.mentee === mentee);
  const { mentorOf } = choice;
  const now = totalsOf(market, mentorOf);
  if (mentorOf[row] === mentor) return { kind: 'would-be-proposed' };
  if (market.lock.filter((locked) => locked === mentor).length >= (market.cap[mentor] ?? 0))
    return { kind: 'seats-locked' };
  const insisted = choosePairs({ ...market, lock: market.lock.map((locked, i) => (i === row ? mentor : locked)) });
  const { matched, score } = totalsOf(insisted.market, insisted.mentorOf);
  const { moves } = compareMatchings(mentorOf, insisted.mentorOf);
  const menteeOf = (index: number): string => round.mentees[rows[index]?.mentee ?? -1]?.id ?? '';
  return {
    kind: 'possible',
    lost: { pairs: now.matched - matched, points: now.score - score },
    total: now.score,
    others: moves
      .filter((move) => move.mentee !== row)
      .map((move) =>
        moveShown(programme, menteeOf(move.mentee), round.mentors[move.from]?.id, round.mentors[move.to]?.id),
      ),
  };
}
