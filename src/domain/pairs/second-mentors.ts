// Decides how second mentors are found: on the seats that are left once everybody's first mentor is chosen, so that nobody's second mentor
// costs anybody a first one, a better first one, or a proposal that stands (decision 0013). Which mentees are to have two is the pool's.

import { groupBy } from '../group-by';
import { loadsOf } from '../matching/adjust-instance';
import { choosePairs, type PairChoice } from './choose-pairs';
import { type OpenMarket, openMarket } from './pair-market';
import type { PairConstraint, Pool } from './pool';
import type { LaterChoice } from './propose-pairs';

/** What was chosen for one place of the mentees. */
export interface ChosenPlace {
  /** With the pairs of the choice in the lists of the market. */
  readonly open: OpenMarket;
  readonly choice: PairChoice;
}

/** Both choices of a run: the first mentors, then the second ones where anybody waits for one. */
export interface ChosenPlaces {
  readonly first: ChosenPlace;
  readonly second?: ChosenPlace;
}

/** Chooses first mentors, then second ones on the seats that are left. `solve` is the engine, as in `choosePairs`. */
export function choosePlaces(open: OpenMarket, solve?: Parameters<typeof choosePairs>[1]): ChosenPlaces {
  const first = chosenIn(open, solve);
  const second = openSecondMarket(first.open, first.choice.mentorOf);
  return second ? { first, second: chosenIn(second, solve) } : { first };
}

function chosenIn(open: OpenMarket, solve: Parameters<typeof choosePairs>[1]): ChosenPlace {
  const choice = choosePairs(open.market, solve);
  return { open: { ...open, market: choice.market }, choice };
}

/**
 * The market of second mentors; undefined where nobody who has a first mentor is to have a second.
 *
 * @param first     the market of first mentors
 * @param mentorOf  what was chosen there, by its rows
 */
export function openSecondMarket(first: OpenMarket, mentorOf: Int32Array): OpenMarket | undefined {
  const { pool, settings } = first.round;
  if (!pool.mentees.some(({ secondForm }) => secondForm !== undefined)) return undefined;
  const second = openMarket(asIfValid(first, mentorOf), settings, 2);
  return second.rows.length === 0 ? undefined : second;
}

/** What was chosen in the market of second mentors, as the explanations of the first choice want it. */
export function laterChoice({ round, rows, market }: OpenMarket, mentorOf: Int32Array): LaterChoice {
  const ofMentees = new Int32Array(round.mentees.length).fill(-1);
  rows.forEach(({ mentee }, row) => {
    ofMentees[mentee] = mentorOf[row] ?? -1;
  });
  return { loads: loadsOf(market, mentorOf), mentorOf: ofMentees };
}

/** The pool as it would stand with the chosen pairs valid: they take seats, count towards limits, and are never proposed twice. */
function asIfValid({ round, rows, market }: OpenMarket, mentorOf: Int32Array): Pool {
  const { pool, mentees, mentors, forms } = round;
  const loads = loadsOf(market, mentorOf);
  const load = new Map(mentors.map(({ id }, mentor) => [id, loads[mentor] ?? 0]));
  const chosen = rows.flatMap(({ mentee, candidates }, row): PairConstraint[] => {
    const mentor = mentorOf[row] ?? -1;
    if (mentor === -1) return [];
    const sides = { menteeId: mentees[mentee]?.id ?? '', mentorId: mentors[mentor]?.id ?? '' };
    return [{ ...sides, kind: 'running', form: forms[candidates.formWith(mentor)]?.code ?? '' }];
  });
  const chosenOf = groupBy(chosen, ({ menteeId }) => menteeId);
  const isChosen = ({ menteeId, mentorId }: PairConstraint): boolean =>
    chosenOf.get(menteeId)?.some((pair) => pair.mentorId === mentorId) === true;
  return {
    ...pool,
    mentors: pool.mentors.map((mentor) => ({
      ...mentor,
      takenSeats: mentor.takenSeats + (load.get(mentor.id) ?? 0),
    })),
    constraints: [...pool.constraints.filter((constraint) => !isChosen(constraint)), ...chosen],
  };
}
