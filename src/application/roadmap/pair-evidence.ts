// Decides which facts about pairs show that rows of the roadmap are done: proposals, the order, meetings, plans, final questionnaires.
import { byTime } from '../../domain/answers/fold-fields';
import { type CalendarDate, isCalendarDate, laterOf } from '../../domain/calendar/calendar-date';
import { dateInZone } from '../../domain/calendar/zone';
import type { Programme } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import type { PairState } from '../../domain/states/pair-states';
import { firstDayAllDone, nthDay, type Waiting } from './counted-days';
import type { RecordedKind } from './recorded-kinds';

/** A kind of evidence and the day since which it holds; null while it doesn't. */
export type DatedKind = readonly [kind: RecordedKind, on: CalendarDate | null];

/**
 * What pairs show once. Meetings and final questionnaires count when every pair that had an order by then has them;
 * the trial meeting and the plan are known from the states into which the curator brings a pair.
 */
export function pairEvidence(programme: Programme): DatedKind[] {
  const { pairs, settings } = programme;
  const proposed = pairs.map(({ at }) => dateInZone(at, settings.timeZone));
  const ordered = pairs.flatMap(({ order }) => (order ? [order.date] : []));
  const reached = (...states: readonly PairState[]): CalendarDate | null =>
    nthDay(pairs.map(({ number }) => markedStateDay(programme, number, states)).filter(isCalendarDate), 1);
  const planned = reached('planning');
  return [
    ['proposals-made', nthDay(proposed, 1)],
    ['pairs-order', nthDay(ordered, 1)],
    ['group-meeting-held', reached('group-meeting')],
    ['trial-meeting-held', reached('trial-meeting', 'compatible', 'incompatible')],
    ['planning-meeting-held', planned],
    ['plans-made', planned],
    ['first-meeting-held', firstDayAllDone(waitingPairs(pairs, (pair) => pair.meetingDays[0] ?? null))],
    ['final-survey', firstDayAllDone(waitingPairs(pairs, finalsOn))],
  ];
}

/** The days on which pairs with an order met, each once, earliest first: what recurs must see them all. */
export function meetingDays({ pairs }: Programme): CalendarDate[] {
  return [...new Set(pairs.flatMap(({ order, meetingDays: days }) => (order ? days : [])))].sort();
}

/** The days on which pairs ended, earliest first: completed, or dissolved before the end. */
export function endingDays({ pairs }: Programme): CalendarDate[] {
  return pairs
    .filter(({ order, standing }) => order && (standing.state === 'completed' || standing.state === 'dissolved'))
    .map(({ standing }) => standing.since)
    .sort();
}

/** The day on which the curator first brought a person or pair into one of the states; undefined when never. */
export function markedStateDay(
  programme: Programme,
  number: string,
  states: readonly string[],
): CalendarDate | undefined {
  const marks = (programme.marks.get(number) ?? []).filter(
    ({ field, value }) => field === 'state' && states.includes(value),
  );
  const first = byTime(marks)[0];
  return first && dateInZone(first.at, programme.settings.timeZone);
}

function waitingPairs(pairs: readonly Pair[], doneOn: (pair: Pair) => CalendarDate | null): Waiting[] {
  return pairs.flatMap((pair) => {
    if (!pair.order) return [];
    const goneOn = pair.standing.state === 'dissolved' ? pair.standing.since : null;
    return [{ since: pair.order.date, doneOn: doneOn(pair), goneOn }];
  });
}

function finalsOn({ menteeFinalOn, mentorFinalOn }: Pair): CalendarDate | null {
  return menteeFinalOn && mentorFinalOn ? laterOf(menteeFinalOn, mentorFinalOn) : null;
}
