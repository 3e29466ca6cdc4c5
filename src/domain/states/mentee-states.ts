// Decides the states of a mentee (наставляемый), domain.md (d). Their Russian names live in contract/texts/states.
import { type SideState, type Standing, type StateFact, type StateMark, standingOf } from './standing';

/** The main path of a mentee, from the request to the invitation to become a mentor (E6.5). */
export const MENTEE_PATH = [
  'request-received',
  'awaiting-consent',
  'consent-received',
  'in-bank',
  'request-clarified',
  'entry-monitoring',
  'matching',
  'mentor-proposed',
  'trial-meeting',
  'approved',
  'in-programme',
  'final-questionnaire',
  'completed',
  'future-mentor',
] as const;

/** States beside the path: without a pair (A5.3, B5.3, D5.4, E5.5), replaced, gone. */
export const MENTEE_SIDES = [
  'unpaired-support',
  'unpaired-search',
  'appointed-directly',
  'replacing-mentor',
  'out-of-age',
  'left-early',
  'withdrawn',
  'anonymised',
] as const;

/** Every state of a mentee. */
export const MENTEE_STATES = [...MENTEE_PATH, ...MENTEE_SIDES] as const;

/** A state of a mentee. */
export type MenteeState = (typeof MENTEE_STATES)[number];

/**
 * Without a pair, appointed directly, being replaced: all of them end with a later order. A mentee out of age by the calendar
 * still ends a programme that an order has begun. Leaving and withdrawal yield to nothing; withdrawal is heavier than leaving.
 */
const SIDES: Readonly<Record<(typeof MENTEE_SIDES)[number], SideState<MenteeState>>> = {
  'unpaired-support': { weight: 1, yieldsTo: ['approved'] },
  'unpaired-search': { weight: 1, yieldsTo: ['approved'] },
  'appointed-directly': { weight: 1, yieldsTo: ['approved'] },
  'replacing-mentor': { weight: 1, yieldsTo: ['approved', 'completed'] },
  'out-of-age': { weight: 2, yieldsTo: ['approved'], asFactBefore: 'approved' },
  'left-early': { weight: 3, yieldsTo: [] },
  withdrawn: { weight: 4, yieldsTo: [] },
  anonymised: { weight: 5, yieldsTo: [] },
};

/** The mentee's states as one space for `standingOf`. */
export const MENTEE_SPACE = { path: MENTEE_PATH, sides: SIDES, orderGate: 'approved' } as const;

/** States in which a mentee may be proposed a mentor. The rest wait, are joined already, or are gone. */
export const MENTEE_STATES_TO_MATCH: readonly MenteeState[] = [
  'in-bank',
  'request-clarified',
  'entry-monitoring',
  'matching',
  'mentor-proposed',
  'unpaired-support',
  'unpaired-search',
  'replacing-mentor',
];

/** States in which a mentee with a valid pair may be proposed one more mentor, where the programme grants it. */
const STATES_TO_ADD_TO: readonly MenteeState[] = ['approved', 'in-programme', 'replacing-mentor'];

/** Whether matching may count with a mentee in this state, who has a valid pair or none. */
export function menteeMayBeMatched(state: MenteeState, hasValidPair: boolean): boolean {
  return (hasValidPair ? STATES_TO_ADD_TO : MENTEE_STATES_TO_MATCH).includes(state);
}

/**
 * Where a mentee stands. `lastMark` is the curator's latest mark that stands (`standingMark`) and was allowed when it was made (`canMove`).
 * Give facts of what is so now: of consent the latest answer, `replacing-mentor` only while the last pair is dissolved and none is valid.
 */
export function menteeState(
  facts: readonly StateFact<MenteeState>[],
  lastMark?: StateMark<MenteeState>,
): Standing<MenteeState> | undefined {
  return standingOf<MenteeState>(MENTEE_SPACE, facts, lastMark);
}
