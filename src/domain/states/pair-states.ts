// Decides the states of a pair (пара), domain.md (d). Their Russian names live in contract/texts/states.
import { type SideState, type Standing, type StateFact, type StateMark, standingOf } from './standing';

/** The main path of a pair, from the proposal through the order to the last meeting. */
export const PAIR_PATH = [
  'proposed',
  'under-review',
  'offered-to-sides',
  'group-meeting',
  'trial-meeting',
  'compatible',
  'planning',
  'approved',
  'active',
  'attention',
  'final-meeting',
  'completed',
] as const;

/** States beside the path: turned down, not getting on, dissolved before the end. */
export const PAIR_SIDES = ['declined', 'incompatible', 'dissolved'] as const;

/** Every state of a pair. */
export const PAIR_STATES = [...PAIR_PATH, ...PAIR_SIDES] as const;

/** A state of a pair. */
export type PairState = (typeof PAIR_STATES)[number];

/** Why a pair stands under attention (На контроле). `gap` ends with a meeting only; the others when the curator has seen to them. */
export const ATTENTION_CAUSES = ['gap', 'low-mark', 'trouble', 'consent', 'person'] as const;

/** One cause of attention. */
export type AttentionCause = (typeof ATTENTION_CAUSES)[number];

/** The head's order outweighs an earlier refusal; a dissolved pair comes back by an undo or as a new pair only. */
const SIDES: Readonly<Record<(typeof PAIR_SIDES)[number], SideState<PairState>>> = {
  declined: { weight: 1, yieldsTo: ['approved'] },
  incompatible: { weight: 1, yieldsTo: ['approved'] },
  dissolved: { weight: 2, yieldsTo: [] },
};

/** The pair's states as one space for `standingOf`. */
export const PAIR_SPACE = { path: PAIR_PATH, sides: SIDES, orderGate: 'approved' } as const;

/** Whether an order has made the pair valid and it still runs: it takes a seat of the mentor and a place of the mentee. */
export function pairRuns(state: PairState): boolean {
  return state === 'approved' || state === 'active' || state === 'attention' || state === 'final-meeting';
}

/** Whether the pair waits for a decision: it may still be approved, declined or proposed otherwise. */
export function pairIsOpen(state: PairState): boolean {
  const path: readonly PairState[] = PAIR_PATH;
  return path.indexOf(state) >= 0 && path.indexOf(state) < path.indexOf('approved');
}

/**
 * Where a pair stands. `attention` facts carry their cause; the curator's mark `active` answers those recorded before it,
 * except `gap`. Nothing from `approved` on counts without a fact or mark `approved` that names the order's number and date.
 */
export function pairState(
  facts: readonly StateFact<PairState>[],
  lastMark?: StateMark<PairState>,
): Standing<PairState> | undefined {
  const seenAt = lastMark?.state === 'active' ? lastMark.at : undefined;
  const current = facts.filter(
    (fact) =>
      fact.state !== 'attention' || fact.cause === 'gap' || seenAt === undefined || (fact.at ?? fact.on) > seenAt,
  );
  return standingOf<PairState>(PAIR_SPACE, current, lastMark);
}
