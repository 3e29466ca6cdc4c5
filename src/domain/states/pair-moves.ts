// Decides which steps of a pair the curator may take by hand. No step leads to «Утверждена приказом» without the order's number and date.
import type { Move, MoveTable } from './moves';
import type { PairState } from './pair-states';

const to = (state: PairState, ...needs: Move<PairState>['needs']): Move<PairState> => ({ to: state, needs });

const APPROVED = to('approved', 'order');
const DECLINED = to('declined');
const DISSOLVED = to('dissolved', 'reason', 'initiator');

/** Steps before the order, in their sequence: any of them may be skipped, none repeated. */
const PREPARATION = [
  'under-review',
  'offered-to-sides',
  'group-meeting',
  'trial-meeting',
  'compatible',
  'planning',
] as const;

const after = (state: PairState): Move<PairState>[] =>
  PREPARATION.slice((PREPARATION as readonly PairState[]).indexOf(state) + 1).map((step) => to(step));

/** The steps by hand of a pair. Declined, incompatible, dissolved and completed have no way out but an undo. */
export const PAIR_MOVES: MoveTable<PairState> = {
  proposed: [...after('proposed'), APPROVED, DECLINED],
  'under-review': [...after('under-review'), APPROVED, DECLINED],
  'offered-to-sides': [...after('offered-to-sides'), APPROVED, DECLINED],
  'group-meeting': [...after('group-meeting'), APPROVED, DECLINED],
  'trial-meeting': [...after('trial-meeting'), APPROVED, to('incompatible'), DECLINED],
  compatible: [...after('compatible'), APPROVED, to('incompatible'), DECLINED],
  planning: [APPROVED, to('incompatible'), DECLINED],
  approved: [to('active'), to('attention', 'reason'), DISSOLVED],
  active: [to('attention', 'reason'), to('final-meeting'), to('completed'), DISSOLVED],
  attention: [to('active'), to('final-meeting'), to('completed'), DISSOLVED],
  'final-meeting': [to('completed'), DISSOLVED],
};
