// Decides which pairs an order may make valid, what to look at in them, and why others that were wished are left out. Numbers and dates of
// orders are left to application/orders.ts.
import type { LeftOut, OrderAhead } from '../../contract/order/order-protocol';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import { againstPair, type MatchingRound, openRound } from '../../domain/pairs/admissible-pairs';
import { mentorsGranted } from '../../domain/pairs/mentee-rules';
import { freeSeats } from '../../domain/pairs/mentor-rules';
import { trialFailed } from '../../domain/pairs/opinion-table';
import { pairWarnings } from '../../domain/pairs/pair-warnings';
import { type RuleCode, rulesOf, type WarningCode } from '../../domain/pairs/rules';
import { numberNow, type Programme, validPairsOf } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { lowerTrialMark } from '../../domain/programme/trial-marks';
import { pairIsOpen } from '../../domain/states/pair-states';
import { refTo } from '../show/names';
import { matchingPool } from './matching-pool';

/** Why a pair can't be in the order; `by` is the pair in whose favour. */
type Hindrance = Pick<LeftOut, 'code' | 'by' | 'rules'>;

/** What an order given now would do. */
export interface PairsOrder {
  readonly due: readonly { readonly pair: Pair; readonly warnings: readonly WarningCode[] }[];
  readonly leftOut: readonly (Hindrance & { readonly pair: Pair })[];
}

/** What the order says in its own words: who has a pair already, who is put aside, whose seats are gone. */
const SAID_OTHERWISE: readonly RuleCode[] = [
  'already-running',
  'already-together',
  'no-consent',
  'suspended',
  'no-seats',
];

/**
 * The pairs that an order may make valid now, taken by their numbers while seats last, second mentors after the first ones. What matching
 * would never propose as people stand now is left out; what it would warn of comes with the warning.
 *
 * @param all  every open proposal that wasn't declined is wished, not only those that the curator decided to approve
 */
export function pairsOrder(programme: Programme, all = false): PairsOrder {
  const round = openRound(matchingPool(programme), programme.settings);
  const hindranceOf = hindrances(programme, round);
  const due: PairsOrder['due'][number][] = [];
  const leftOut: PairsOrder['leftOut'][number][] = [];
  const wished = programme.pairs.filter(
    (pair) => (pair.decision === 'approve' || (all && pair.decision !== 'decline')) && isUnordered(pair),
  );
  const isSecond = ({ proposal }: Pair): boolean => proposal.second === true;
  for (const pair of [...wished.filter((pair) => !isSecond(pair)), ...wished.filter(isSecond)]) {
    const sides = sidesOf(programme, round, pair);
    const hindrance = hindranceOf(pair, sides);
    if (hindrance) leftOut.push({ pair, ...hindrance });
    else {
      const form = round.forms.findIndex(({ code }) => code === pair.form);
      const trial = lowerTrialMark(programme.marks.get(pair.number));
      const low: readonly WarningCode[] = trial !== undefined && trialFailed({ trialMark: trial }) ? ['low-trial'] : [];
      due.push({ pair, warnings: [...pairWarnings(round, ...sides, form), ...low] });
    }
  }
  return { due, leftOut };
}

/** What the curator is shown before an order on the pairs that are decided. */
export function pairsOrderAhead(programme: Programme): OrderAhead {
  const { due, leftOut } = pairsOrder(programme);
  const lineOf = ({ number, menteeId, mentorId }: Pair) => ({
    number,
    people: `${refTo(programme, mentorId)} — ${refTo(programme, menteeId)}`,
  });
  return {
    today: formatDottedDate(programme.today),
    lines: due.map(({ pair, warnings }) => ({ ...lineOf(pair), warnings })),
    leftOut: leftOut.map(({ pair, ...why }): LeftOut => ({ ...lineOf(pair), ...why })),
    others: programme.pairs.filter((pair) => isUnordered(pair) && pair.decision !== 'approve').length,
  };
}

/** Whether a pair waits for an order, or for a decision before that. */
export function isUnordered(pair: Pair): boolean {
  return pair.order === undefined && pairIsOpen(pair.standing.state);
}

/** Where the sides of a pair stand in a round; -1 = not there. */
type Sides = readonly [mentee: number, mentor: number];

function sidesOf(programme: Programme, round: MatchingRound, pair: Pair): Sides {
  const [mentee, mentor] = [numberNow(programme, pair.menteeId), numberNow(programme, pair.mentorId)];
  return [round.mentees.findIndex(({ id }) => id === mentee), round.mentors.findIndex(({ id }) => id === mentor)];
}

/** Judges pairs one after the other: one that nothing hinders takes a place of the mentee and a seat from those after it. */
function hindrances(programme: Programme, round: MatchingRound): (pair: Pair, sides: Sides) => Hindrance | undefined {
  const orderedOf = new Map<number, readonly Pair[]>();
  const seatsTaken = new Map<number, number>();
  return (pair, [mentee, mentor]) => {
    const [led, leads] = [round.mentees[mentee], round.mentors[mentor]];
    const mentorId = numberNow(programme, pair.mentorId);
    const isSame = (other: Pair): boolean => numberNow(programme, other.mentorId) === mentorId;
    const places = led ? mentorsGranted(led) : 1;
    const valid = validPairsOf(programme, numberNow(programme, pair.menteeId));
    const running = valid.length < places ? valid.find(isSame) : valid[0];
    if (running) return { code: 'mentee-paired', by: running.number };
    if (!led || led.suspended) return { code: 'mentee-aside' };
    const ordered = orderedOf.get(mentee) ?? [];
    const other = valid.length + ordered.length < places ? ordered.find(isSame) : ordered[0];
    if (other) return { code: 'mentee-taken', by: other.number };
    if (!leads || leads.suspended) return { code: 'mentor-aside' };
    const rules = rulesOf(againstPair(round, mentee, mentor)).filter((rule) => !SAID_OTHERWISE.includes(rule));
    if (rules.length > 0) return { code: 'rules', rules };
    const [free, taken] = [freeSeats(leads), seatsTaken.get(mentor) ?? 0];
    if (free === taken) return { code: free === 0 ? 'no-seats' : 'seats-taken' };
    orderedOf.set(mentee, [...ordered, pair]);
    seatsTaken.set(mentor, taken + 1);
    return undefined;
  };
}
