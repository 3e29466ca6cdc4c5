// Decides which steps of a mentee the curator may take by hand. Consent is never given by hand here: it has a register of its own.
import type { MenteeState } from './mentee-states';
import type { Move, MoveTable } from './moves';

const to = (state: MenteeState, ...needs: Move<MenteeState>['needs']): Move<MenteeState> => ({ to: state, needs });

const GONE = [to('left-early', 'reason'), to('withdrawn', 'reason')];
const UNPAIRED = [to('unpaired-support'), to('unpaired-search'), to('appointed-directly', 'reason')];
const BEFORE_ORDER = [...UNPAIRED, to('out-of-age'), ...GONE];

/** The steps by hand of a mentee. The ends — invited to be a mentor, left early, anonymised — have no way out but an undo. */
export const MENTEE_MOVES: MoveTable<MenteeState> = {
  'request-received': [to('out-of-age'), ...GONE],
  'awaiting-consent': [to('out-of-age'), ...GONE],
  'consent-received': [to('out-of-age'), ...GONE],
  'in-bank': [to('request-clarified'), to('entry-monitoring'), to('matching'), ...BEFORE_ORDER],
  'request-clarified': [to('entry-monitoring'), to('matching'), ...BEFORE_ORDER],
  'entry-monitoring': [to('matching'), ...BEFORE_ORDER],
  matching: [to('mentor-proposed'), to('trial-meeting'), ...BEFORE_ORDER],
  'mentor-proposed': [to('trial-meeting'), to('approved', 'order'), ...BEFORE_ORDER],
  'trial-meeting': [to('approved', 'order'), ...BEFORE_ORDER],
  approved: [to('in-programme'), to('replacing-mentor', 'reason'), ...GONE],
  'in-programme': [to('final-questionnaire'), to('completed'), to('replacing-mentor', 'reason'), ...GONE],
  'final-questionnaire': [to('completed'), to('replacing-mentor', 'reason'), ...GONE],
  completed: [to('future-mentor'), to('withdrawn', 'reason')],
  'unpaired-support': [
    to('unpaired-search'),
    to('appointed-directly', 'reason'),
    to('matching'),
    to('out-of-age'),
    ...GONE,
  ],
  'unpaired-search': [
    to('unpaired-support'),
    to('appointed-directly', 'reason'),
    to('matching'),
    to('out-of-age'),
    ...GONE,
  ],
  'appointed-directly': [
    to('approved', 'order'),
    to('unpaired-support'),
    to('unpaired-search'),
    to('matching'),
    ...GONE,
  ],
  'replacing-mentor': [...UNPAIRED, to('in-programme', 'reason'), to('completed'), ...GONE],
  'out-of-age': [to('matching', 'reason'), ...GONE],
  withdrawn: [to('anonymised')],
};
