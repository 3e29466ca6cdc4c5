// Decides the states of a mentor (наставник), domain.md (d). Their Russian names live in contract/texts/states.
import { type SideState, type Standing, type StateFact, type StateMark, standingOf } from './standing';

/** The main path of a mentor, from the questionnaire through the register order to the thanks. */
export const MENTOR_PATH = [
  'potential',
  'questionnaire',
  'consent-received',
  'documents-checked',
  'interviewed',
  'selected',
  'in-register',
  'training',
  'trained',
  'available',
  'assigned',
  'working',
  'completed',
  'rewarded',
  'practice-base',
] as const;

/** States beside the path: kept back, turned down, suspended, gone. */
export const MENTOR_SIDES = ['reserve', 'not-selected', 'suspended', 'left', 'withdrawn', 'anonymised'] as const;

/** Every state of a mentor. */
export const MENTOR_STATES = [...MENTOR_PATH, ...MENTOR_SIDES] as const;

/** A state of a mentor. */
export type MentorState = (typeof MENTOR_STATES)[number];

/** A later register order takes a mentor out of the reserve or reverses a refusal; suspension ends by the curator's mark alone. */
const SIDES: Readonly<Record<(typeof MENTOR_SIDES)[number], SideState<MentorState>>> = {
  reserve: { weight: 1, yieldsTo: ['selected', 'in-register'] },
  'not-selected': { weight: 1, yieldsTo: ['in-register'] },
  suspended: { weight: 2, yieldsTo: [] },
  left: { weight: 3, yieldsTo: [] },
  withdrawn: { weight: 4, yieldsTo: [] },
  anonymised: { weight: 5, yieldsTo: [] },
};

/** The mentor's states as one space for `standingOf`. */
export const MENTOR_SPACE = { path: MENTOR_PATH, sides: SIDES } as const;

/** States from which the path shows that the mentor stands in the approved register (H5), unless a side state holds them aside. */
export function mentorIsInRegister(state: MentorState): boolean {
  const path: readonly MentorState[] = MENTOR_PATH;
  return path.indexOf(state) >= path.indexOf('in-register');
}

/** States in which matching must pass a mentor by, whatever the register says (H10). */
export const MENTOR_STATES_ASIDE: readonly MentorState[] = MENTOR_SIDES;

/**
 * Where a mentor stands. `lastMark` is the curator's latest mark that stands (`standingMark`) and was allowed when it was made.
 * Give `completed` only when none of the mentor's pairs runs any more: one of two ended pairs doesn't end the mentor's work.
 */
export function mentorState(
  facts: readonly StateFact<MentorState>[],
  lastMark?: StateMark<MentorState>,
): Standing<MentorState> | undefined {
  return standingOf<MentorState>(MENTOR_SPACE, facts, lastMark);
}
