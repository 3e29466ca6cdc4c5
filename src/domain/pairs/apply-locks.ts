// Decides which of the curator's locks can hold: the rules and the seats outweigh them, and what can't hold is said, never dropped in
// silence. Those who named each other first come after the curator's word; where they can't be joined, their wish counts as points only.
import { againstMentee, againstPair, type MatchingRound, type MentorPlace } from './admissible-pairs';
import { mentorsGranted } from './mentee-rules';
import { freeSeats } from './mentor-rules';
import type { PairConstraint } from './pool';
import type { BrokenLock } from './proposal';
import { rulesOf } from './rules';

/** Locks that hold, by mentee (index of the mentor or -1), and those that don't. */
export interface AppliedLocks {
  readonly mentorOf: Int32Array;
  /** Seats of each mentor that locks for a later place keep. */
  readonly reserved: Int32Array;
  readonly broken: readonly BrokenLock[];
}

/**
 * Takes the locks by the order of mentees, then mentors: where seats are short, the earlier request keeps its lock. Of two locks of a
 * mentee with two mentors, the one that was proposed as the second comes second.
 *
 * @param place  which mentors are being chosen
 */
export function applyLocks(round: MatchingRound, place: MentorPlace): AppliedLocks {
  const menteeById = new Map(round.mentees.map((mentee, index) => [mentee.id, index]));
  const mentorById = new Map(round.mentors.map((mentor, index) => [mentor.id, index]));
  const seats = round.mentors.map(freeSeats);
  const mentorOf = new Int32Array(round.mentees.length).fill(-1);
  const reserved = new Int32Array(round.mentors.length);
  const lockedTo = round.mentees.map((): number[] => []);
  const broken: BrokenLock[] = [];

  const asked = (wanted: PairConstraint['kind']) =>
    round.pool.constraints
      .filter(({ kind }) => kind === wanted)
      .map(({ menteeId, mentorId, kind, second }) => ({
        menteeId,
        mentorId,
        kind,
        second: second ? 1 : 0,
        mentee: menteeById.get(menteeId) ?? -1,
        mentor: mentorById.get(mentorId) ?? -1,
      }))
      .sort((a, b) => a.mentee - b.mentee || a.second - b.second || a.mentor - b.mentor || compareIds(a, b));

  for (const { menteeId, mentorId, kind, mentee, mentor } of [...asked('lock'), ...asked('mutual')]) {
    const refuse = (code: BrokenLock['code'], mask = 0) => {
      if (kind === 'lock') broken.push({ menteeId, mentorId, code, rules: rulesOf(mask) });
    };
    const earlier = lockedTo[mentee] ?? [];
    if (earlier.includes(mentor)) continue;
    const turn = (round.validPairs[mentee] ?? 0) + earlier.length + 1;
    // A wish, unlike the curator's word, keeps no seat for a second mentor while others wait for their first.
    if (kind === 'mutual' && turn > place) continue;
    if (mentee === -1 || mentor === -1) refuse('unknown-person');
    else if (againstMentee(round, mentee) !== 0) refuse('mentee-not-eligible', againstMentee(round, mentee));
    else if (againstPair(round, mentee, mentor) !== 0) refuse('rules', againstPair(round, mentee, mentor));
    else if (turn > grantedTo(round, mentee)) refuse('second-lock');
    else if ((seats[mentor] ?? 0) === 0) refuse('no-seats');
    else {
      earlier.push(mentor);
      if (turn === place) mentorOf[mentee] = mentor;
      else if (turn > place) reserved[mentor] = (reserved[mentor] ?? 0) + 1;
      seats[mentor] = (seats[mentor] ?? 0) - 1;
    }
  }
  return { mentorOf, reserved, broken };
}

function grantedTo({ mentees }: MatchingRound, mentee: number): number {
  const person = mentees[mentee];
  return person ? mentorsGranted(person) : 0;
}

function compareIds(a: { menteeId: string; mentorId: string }, b: { menteeId: string; mentorId: string }): number {
  const [first, second] = [`${a.menteeId}|${a.mentorId}`, `${b.menteeId}|${b.mentorId}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
