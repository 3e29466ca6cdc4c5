// Decides which steps of a mentor the curator may take by hand. Consent is never given by hand here: it has a register of its own.
import type { MentorState } from './mentor-states';
import type { Move, MoveTable } from './moves';

const to = (state: MentorState, ...needs: Move<MentorState>['needs']): Move<MentorState> => ({ to: state, needs });

const GONE = [to('left', 'reason'), to('withdrawn', 'reason')];
const TURNED_DOWN = [to('reserve'), to('not-selected', 'reason'), ...GONE];
const RUNNING = [to('suspended', 'reason'), ...GONE];

/** The steps by hand of a mentor. Left, anonymised and the base of practices have no way out but an undo. */
export const MENTOR_MOVES: MoveTable<MentorState> = {
  potential: TURNED_DOWN,
  questionnaire: TURNED_DOWN,
  'consent-received': [to('documents-checked'), to('interviewed'), to('selected'), to('in-register'), ...TURNED_DOWN],
  'documents-checked': [to('interviewed'), to('selected'), to('in-register'), ...TURNED_DOWN],
  interviewed: [to('selected'), to('in-register'), ...TURNED_DOWN],
  selected: [to('in-register'), ...TURNED_DOWN, to('suspended', 'reason')],
  'in-register': [to('training'), to('trained'), to('available'), ...RUNNING],
  training: [to('trained'), to('available'), ...RUNNING],
  trained: [to('available'), ...RUNNING],
  available: RUNNING,
  assigned: [to('working'), ...RUNNING],
  working: [to('completed'), ...RUNNING],
  completed: [to('rewarded'), to('practice-base'), ...RUNNING],
  rewarded: [to('practice-base'), to('withdrawn', 'reason')],
  reserve: [to('selected'), to('in-register'), to('not-selected', 'reason'), ...GONE],
  'not-selected': [to('reserve', 'reason'), to('selected', 'reason'), ...GONE],
  suspended: [to('in-register', 'reason'), to('available', 'reason'), to('not-selected', 'reason'), ...GONE],
  withdrawn: [to('anonymised')],
};
