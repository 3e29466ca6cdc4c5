// The stable matching by deferred acceptance, as an alternative to the best one: nobody is left who would rather be
// together, at the price of some matches and points.
import { totalsOf } from './adjust-instance';
import { type Assignment, type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';
import { type Liking, UNRANKED } from './blocking-pairs';

/** Pairs without a proof: there is none to give, stability is not an optimum. */
export type StablePairs = Pick<Assignment, 'mentorOf' | 'matched' | 'score' | 'loads'>;

/**
 * Mentees propose from their best mentor down, mentors keep the best who proposed. Equal liking falls to the lower number
 * on both sides, so the result is one matching: the stable one best for mentees. Pairs that a side did not rank are never
 * made; locks hold and give way to nobody.
 */
export function matchStably(instance: AssignmentInstance, liking: Liking): StablePairs {
  const { cap, rowPtr, col, lock } = instance;
  const { byMentee, byMentor } = liking;
  const mentees = menteeCount(instance);
  const mentorOf = new Int32Array(mentees).fill(UNMATCHED);
  const free = cap.slice();
  const loads = new Int32Array(cap.length);
  const lists: number[][] = [];
  const proposers: number[] = [];
  for (let i = mentees - 1; i >= 0; i--) {
    const locked = lock === undefined ? UNMATCHED : lock[i]!;
    if (locked !== UNMATCHED) {
      mentorOf[i] = locked;
      free[locked]! -= 1;
      loads[locked]! += 1;
      continue;
    }
    const list: number[] = [];
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      if (byMentee[e] !== UNRANKED && byMentor[e] !== UNRANKED) list.push(e);
    }
    lists[i] = list.sort((a, b) => byMentee[b]! - byMentee[a]! || col[a]! - col[b]!);
    proposers.push(i);
  }
  /** Pairs held by each mentor, not locked ones: [mentee, place]. */
  const held: { mentee: number; liked: number }[][] = Array.from(cap, () => []);
  const nextProposal = new Int32Array(mentees);
  for (let i = proposers.pop(); i !== undefined; i = proposers.pop()) {
    const e = lists[i]![nextProposal[i]!++];
    if (e === undefined) continue;
    const j = col[e]!;
    const mine = held[j]!;
    mine.push({ mentee: i, liked: byMentor[e]! });
    mentorOf[i] = j;
    if (mine.length <= free[j]!) continue;
    let worst = 0;
    for (let h = 1; h < mine.length; h++) {
      const order = mine[h]!.liked - mine[worst]!.liked || mine[worst]!.mentee - mine[h]!.mentee;
      if (order < 0) worst = h;
    }
    const refused = mine.splice(worst, 1)[0]!.mentee;
    mentorOf[refused] = UNMATCHED;
    proposers.push(refused);
  }
  held.forEach((mine, j) => {
    loads[j]! += mine.length;
  });
  return { mentorOf, loads, ...totalsOf(instance, mentorOf) };
}

/** What stability costs against the optimum of the same instance. */
export function priceOfStability(
  optimum: Pick<Assignment, 'matched' | 'score'>,
  stable: Pick<Assignment, 'matched' | 'score'>,
): { readonly matches: number; readonly points: number } {
  return { matches: optimum.matched - stable.matched, points: optimum.score - stable.score };
}
