// Decides of whom one more seat is asked where the curator's limits bind: prices say nothing of it there, so that it is tried out. Whom to try
// is limited, since each try is a choice of its own; what wasn't tried is counted, not guessed.
import { loadsOf } from '../matching/adjust-instance';
import { againstPair } from './admissible-pairs';
import { NO_SEATS, seatsWithOneMore } from './next-seats';
import type { OpenMarket } from './pair-market';
import type { Pool } from './pool';

/** What the tries found. */
export interface TriedSeats {
  /** By number of the mentor; the most pairs first. */
  readonly found: readonly { readonly mentorId: string; readonly seats: number; readonly pairs: number }[];
  /** Mentors who suit somebody left without one, have no seat left, and weren't tried. */
  readonly untried: number;
}

/** Mentors tried at most, and pairs in all the choices made for it. */
const MOST_TRIED = { mentors: 30, pairs: 1_500_000 } as const;

/**
 * Tries one more seat for mentors without a free one who suit somebody left without a mentor; those who suit most people first.
 *
 * @param matchedIn  how many would be matched in another pool, or more
 */
export function triedSeats(open: OpenMarket, mentorOf: Int32Array, matchedIn: (pool: Pool) => number): TriedSeats {
  const { round, market } = open;
  const full = fullMentors(open, mentorOf);
  const most = Math.min(MOST_TRIED.mentors, Math.floor(MOST_TRIED.pairs / (market.col.length + 1)));
  const matched = mentorOf.filter((mentor) => mentor !== -1).length;
  const found = full.slice(0, most).flatMap((mentor) => {
    const person = round.mentors[mentor];
    if (!person) return [];
    const seats = seatsWithOneMore(person);
    const asked = { ...person, profile: { ...person.profile, seats } };
    const mentors = round.pool.mentors.map((other) => (other.id === person.id ? asked : other));
    const pairs = matchedIn({ ...round.pool, mentors }) - matched;
    return pairs > 0 ? [{ mentorId: person.id, seats, pairs }] : [];
  });
  const inOrder = found.sort((a, b) => b.pairs - a.pairs || (a.mentorId < b.mentorId ? -1 : 1));
  return { found: inOrder, untried: Math.max(0, full.length - most) };
}

/** Mentors of whom nothing but a seat is wanted by somebody left without a mentor; those whom most want first. */
function fullMentors({ round, rows, market }: OpenMarket, mentorOf: Int32Array): number[] {
  const loads = loadsOf(market, mentorOf);
  const isFull = (mentor: number): boolean =>
    round.mentorOwn[mentor] === NO_SEATS ||
    (round.mentorOwn[mentor] === 0 && (loads[mentor] ?? 0) >= (market.cap[mentor] ?? 0));
  const wanted = new Map<number, number>();
  const full = [...round.mentors.keys()].filter(isFull);
  rows.forEach(({ mentee }, row) => {
    if (mentorOf[row] !== -1) return;
    for (const mentor of full)
      if ((againstPair(round, mentee, mentor) & ~NO_SEATS) === 0) wanted.set(mentor, (wanted.get(mentor) ?? 0) + 1);
  });
  return [...wanted].sort(([a, people], [b, others]) => others - people || a - b).map(([mentor]) => mentor);
}
