// Decides which steps a curator may take by hand and what each needs. What happens by itself is left to the folds beside this file.

import { MENTEE_MOVES } from './mentee-moves';
import type { MenteeState } from './mentee-states';
import { MENTOR_MOVES } from './mentor-moves';
import type { MentorState } from './mentor-states';
import { PAIR_MOVES } from './pair-moves';
import type { PairState } from './pair-states';
import { isOrder, type OrderReference } from './standing';

/** Whose states they are. */
export const STATE_KINDS = ['mentee', 'mentor', 'pair'] as const;

/** Whose state it is. */
export type StateKind = (typeof STATE_KINDS)[number];

/** The states of each kind. */
export interface StatesOf {
  readonly mentee: MenteeState;
  readonly mentor: MentorState;
  readonly pair: PairState;
}

/** What a step must bring along: a reason, who wanted it, the order's number and date. */
export type MoveNeed = 'reason' | 'initiator' | 'order';

/** One allowed step by hand. */
export interface Move<S extends string> {
  readonly to: S;
  readonly needs: readonly MoveNeed[];
}

/** All steps allowed by hand from each state; a state without an entry has no way out but an undo. */
export type MoveTable<S extends string> = Readonly<Partial<Record<S, readonly Move<S>[]>>>;

/** What the curator gave along with the step. */
export interface MoveGiven {
  readonly reason?: string;
  readonly initiator?: string;
  readonly order?: OrderReference;
}

/** Why a step is put back: not on the list at all, or something is missing. */
export type MoveRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'needs'; readonly missing: readonly MoveNeed[] };

const TABLES: { readonly [K in StateKind]: MoveTable<StatesOf[K]> } = {
  mentee: MENTEE_MOVES,
  mentor: MENTOR_MOVES,
  pair: PAIR_MOVES,
};

/** The steps a curator may take from this state, in the order of the lists: what the dropdown offers beside the state itself. */
export function movesFrom<K extends StateKind>(kind: K, from: StatesOf[K]): readonly Move<StatesOf[K]>[] {
  const table: MoveTable<StatesOf[K]> = TABLES[kind];
  return table[from] ?? [];
}

/** Whether the step is on the allow-list; what it needs is a second question (`checkMove`). A state to itself is no step. */
export function canMove<K extends StateKind>(kind: K, from: StatesOf[K], to: StatesOf[K]): boolean {
  return movesFrom(kind, from).some((move) => move.to === to);
}

/** Why the step can't be taken with what was given, or null when it can. */
export function checkMove<K extends StateKind>(
  kind: K,
  from: StatesOf[K],
  to: StatesOf[K],
  given: MoveGiven = {},
): MoveRefusal | null {
  const move = movesFrom(kind, from).find((one) => one.to === to);
  if (!move) return { code: 'not-allowed' };
  const missing = move.needs.filter((need) => !has(given, need));
  return missing.length === 0 ? null : { code: 'needs', missing };
}

function has(given: MoveGiven, need: MoveNeed): boolean {
  if (need === 'order') return isOrder(given.order);
  return (given[need] ?? '').trim() !== '';
}
