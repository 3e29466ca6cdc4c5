// Decides which of the curator's locks can hold: the rules and the seats outweigh them, and what can't hold is said, never dropped in
// silence. Those who named each other first come after the curator's word; where they can't be joined, their wish counts as points only.
import { againstMentee, againstPair, type MatchingRound } from './admissible-pairs';
import { freeSeats } from './mentor-rules';
import type { PairConstraint } from './pool';
import type { BrokenLock } from './proposal';
import { rulesOf } from './rules';

/** Locks that hold, by mentee (index of the mentor or -1), and those that don't. */
export interface AppliedLocks {
  readonly mentorOf: Int32Array;
  readonly broken: readonly BrokenLock[];
}

/** Takes the locks by the order of mentees, then mentors: where seats are short, the earlier request keeps its lock. */
export function applyLocks(round: MatchingRound): AppliedLocks {
  const menteeById = new Map(round.mentees.map((mentee, index) => [mentee.id, index]));
  const mentorById = new Map(round.mentors.map((mentor, index) => [mentor.id, index]));
  const seats = round.mentors.map(freeSeats);
  const mentorOf = new Int32Array(round.mentees.length).fill(-1);
  const broken: BrokenLock[] = [];

  const asked = (wanted: PairConstraint['kind']) =>
    round.pool.constraints
      .filter(({ kind }) => kind === wanted)
      .map(({ menteeId, mentorId, kind }) => ({
        menteeId,
        mentorId,
        kind,
        mentee: menteeById.get(menteeId) ?? -1,
        mentor: mentorById.get(mentorId) ?? -1,
      }))
      .sort((a, b) => a.mentee - b.mentee || a.mentor - b.mentor || compareIds(a, b));

  for (const { menteeId, mentorId, kind, mentee, mentor } of [...asked('lock'), ...asked('mutual')]) {
    const refuse = (code: BrokenLock['code'], mask = 0) => {
      if (kind === 'lock') broken.push({ menteeId, mentorId, code, rules: rulesOf(mask) });
    };
    if (mentorOf[mentee] === mentor && mentor !== -1) continue;
    if (mentee === -1 || mentor === -1) refuse('unknown-person');
    else if (againstMentee(round, mentee) !== 0) refuse('mentee-not-eligible', againstMentee(round, mentee));
    else if (againstPair(round, mentee, mentor) !== 0) refuse('rules', againstPair(round, mentee, mentor));
    else if (mentorOf[mentee] !== -1) refuse('second-lock');
    else if ((seats[mentor] ?? 0) === 0) refuse('no-seats');
    else {
      mentorOf[mentee] = mentor;
      seats[mentor] = (seats[mentor] ?? 0) - 1;
    }
  }
  return { mentorOf, broken };
}

function compareIds(a: { menteeId: string; mentorId: string }, b: { menteeId: string; mentorId: string }): number {
  const [first, second] = [`${a.menteeId}|${a.mentorId}`, `${b.menteeId}|${b.mentorId}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
