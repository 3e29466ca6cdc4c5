// Why this mentor, and why not that one: facts for the sentences that people read. Scores' parts and rules are known to
// whoever made the instance; here is what follows from the optimum.
import { placeOfPair } from './adjust-instance';
import { type Assignment, type AssignmentInstance, UNMATCHED } from './assignment';
import { type Gain, gainOf } from './gain';
import type { LiveMatching } from './live-matching';
import { liveTotals } from './live-result';
import { clearSearch, searchForSeat } from './live-searches';

/** A mentee's mentor among the mentee's own candidates. */
export interface OwnChoice {
  readonly mentor: number;
  readonly score: number;
  /** 1 = no candidate scores higher. */
  readonly rank: number;
  readonly candidates: number;
  /** The best of the other candidates; `ahead` is how much better the mentor is, negative where the other scores higher. */
  readonly runnerUp?: { readonly mentor: number; readonly score: number; readonly ahead: number };
}

/** The rank of the mentor a mentee got; undefined for the unmatched and for locked pairs that are not listed. */
export function whyThisMentor(
  instance: AssignmentInstance,
  assignment: Pick<Assignment, 'mentorOf'>,
  mentee: number,
): OwnChoice | undefined {
  const mentor = assignment.mentorOf[mentee]!;
  const own = mentor === UNMATCHED ? -1 : placeOfPair(instance, mentee, mentor);
  if (own < 0) return undefined;
  const { rowPtr, col, weight } = instance;
  const score = weight[own]!;
  let rank = 1;
  let other = -1;
  for (let e = rowPtr[mentee]!; e < rowPtr[mentee + 1]!; e++) {
    if (e === own) continue;
    if (weight[e]! > score) rank++;
    const better = other < 0 || weight[e]! > weight[other]!;
    if (better || (weight[e] === weight[other] && col[e]! < col[other]!)) other = e;
  }
  return {
    mentor,
    score,
    rank,
    candidates: rowPtr[mentee + 1]! - rowPtr[mentee]!,
    ...(other < 0 ? {} : { runnerUp: { mentor: col[other]!, score: weight[other]!, ahead: score - weight[other]! } }),
  };
}

/** What it would cost everyone together to give a mentee a certain mentor. */
export type OtherChoice =
  | { readonly kind: 'own' | 'not-admissible' | 'no-seat' | 'does-not-take-part' }
  | {
      readonly kind: 'possible';
      /** The reduced cost: the loss is this at least. */
      readonly atLeast: Gain;
      /** The loss exactly; no matches and no points where it would be just as good. */
      readonly exactly: Gain;
    };

/**
 * Why not mentor X: the loss of the whole if the pair were made and everything else arranged at its best, by trying it on
 * a copy. Milliseconds at the size of a region, most of it copying.
 */
export function whyNotMentor(live: LiveMatching, mentee: number, mentor: number): OtherChoice {
  const { state } = live;
  if (state.active[mentee] === 0) return { kind: 'does-not-take-part' };
  if (state.mentorOf[mentee] === mentor) return { kind: 'own' };
  const place = placeOfPair(state, mentee, mentor);
  if (place < 0) return { kind: 'not-admissible' };
  if (state.cap[mentor] === 0) return { kind: 'no-seat' };
  const score = state.weight[place]!;
  const before = liveTotals(state);
  const trial = live.fork();
  trial.withdrawMentee(mentee);
  trial.removeSeat(mentor);
  const after = liveTotals(trial.state);
  return {
    kind: 'possible',
    atLeast: gainOf(state, state.gain[mentee]! + state.price[mentor]! - score),
    exactly: { matches: before.matched - after.matched - 1, points: before.score - after.score - score },
  };
}

/**
 * What everyone together would lose if a mentee had each of these mentors instead of their own, exactly as `whyNotMentor`
 * tells it, for the price of one trial: the mentee is taken out once, and each seat only asked for. Undefined where a mentor
 * has no seat but for locked pairs, or the pair isn't listed.
 */
export function exchangeLosses(live: LiveMatching, mentee: number, mentors: readonly number[]): (Gain | undefined)[] {
  const { state } = live;
  const before = liveTotals(state);
  const trial = live.fork();
  trial.withdrawMentee(mentee);
  const after = liveTotals(trial.state);
  return mentors.map((mentor) => {
    if (state.cap[mentor] === 0) return undefined;
    const e = placeOfPair(state, mentee, mentor);
    if (e < 0) return undefined;
    const lost = (before.matched - after.matched - 1) * state.penalty + before.score - after.score - state.weight[e]!;
    return gainOf(state, lost + costOfSeat(trial, mentor));
  });
}

/** What it costs everyone to leave one seat of a mentor to somebody new: its price and the cheapest chain of those who make room. */
function costOfSeat({ state, memory }: LiveMatching, mentor: number): number {
  if (state.load[mentor]! < state.cap[mentor]!) return 0;
  const { cost } = searchForSeat(state, memory, -1, mentor);
  clearSearch(memory);
  return state.price[mentor]! + cost;
}
