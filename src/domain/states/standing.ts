// Decides where a person or a pair stands, from facts and the curator's mark, whatever the order in which they came to be known.
// Which states there are, and which steps a curator may take by hand, is left to the three lists beside this file and to `moves.ts`.
import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant } from '../people/profile';

/** An order (приказ) of the head: without both its number and its date it is not an order yet. */
export interface OrderReference {
  readonly number: string;
  readonly date: CalendarDate;
}

/** Something that happened and brings its subject at least as far as `state`. */
export interface StateFact<S extends string> {
  readonly state: S;
  /** The day it happened, in the programme's zone: becomes `since`. */
  readonly on: CalendarDate;
  /** When it was recorded, where that differs from the day it happened (an order typed in later); decides what came after what. */
  readonly at?: Instant;
  readonly order?: OrderReference;
  /** Code of what exactly happened, carried into the standing: `gap`, `trouble`, `consent`. */
  readonly cause?: string;
}

/** The curator's decision about a state, or the undoing of the decision before it. */
export interface StateMark<S extends string> {
  readonly state: S | 'undo';
  readonly on: CalendarDate;
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string;
  /** Who wanted it (a pair dissolved early): code of the side. */
  readonly initiator?: string;
  readonly order?: OrderReference;
}

/** Where the subject stands, since when, and whose word that is. */
export interface Standing<S extends string> {
  readonly state: S;
  readonly since: CalendarDate;
  readonly from: 'facts' | 'mark';
  readonly cause?: string;
  readonly reason?: string;
  readonly initiator?: string;
  readonly order?: OrderReference;
}

/** How a side state behaves against the main path. */
export interface SideState<S extends string> {
  /** The heavier of two side states is shown; of equal ones the mark, then the later. */
  readonly weight: number;
  /** Facts recorded after it that it can't hold, and that return the subject to the path. */
  readonly yieldsTo: readonly S[];
  /** As a fact (not as a mark) it holds only against path states before this one. */
  readonly asFactBefore?: S;
}

/** The states of one kind of subject: the main path in its order, the side states, and the state that only an order opens. */
export interface StateSpace<S extends string> {
  readonly path: readonly S[];
  readonly sides: Readonly<Partial<Record<S, SideState<S>>>>;
  /** This state needs an order, and nothing beyond it on the path counts without one. */
  readonly orderGate?: S;
}

interface Entry<S extends string> {
  readonly state: S;
  readonly on: CalendarDate;
  readonly recorded: string;
  readonly source: StateFact<S> | StateMark<S>;
  readonly from: 'facts' | 'mark';
}

/** Whether the reference names both a number and a date. */
export function isOrder(order: OrderReference | undefined): order is OrderReference {
  return order !== undefined && order.number.trim() !== '' && (order.date as string) !== '';
}

/**
 * The mark that counts: the latest one that hasn't been undone. Each `undo` takes back the latest mark before it that still stands.
 * It carries the order of the latest standing mark that named one, so that a step after an order doesn't forget it.
 * Marks may come in any order; those of one moment are ordered by their text, so that the answer is the same everywhere.
 */
export function standingMark<S extends string>(marks: readonly StateMark<S>[]): StateMark<S> | undefined {
  const ordered = [...marks].sort((a, b) => compareText(a.at, b.at) || compareText(a.state, b.state));
  const standing: StateMark<S>[] = [];
  for (const mark of ordered) {
    if (mark.state === 'undo') standing.pop();
    else standing.push(mark);
  }
  const last = standing[standing.length - 1];
  const ordering = standing.filter((mark) => isOrder(mark.order)).pop();
  return last && ordering?.order ? { ...last, order: ordering.order } : last;
}

/**
 * Where the subject stands: the furthest of the facts and the mark on the main path, unless a side state holds it aside.
 * A side state holds until a fact that it yields to is recorded after it; a mark on the path lifts side *facts* recorded before it
 * when they yield to anything at all. Undefined when nothing is known. The order of `facts` doesn't matter.
 */
export function standingOf<S extends string>(
  space: StateSpace<S>,
  facts: readonly StateFact<S>[],
  mark: StateMark<S> | undefined,
): Standing<S> | undefined {
  const entries = behindTheGate(space, entriesOf(facts, mark));
  const onPath = entries.filter((entry) => space.path.includes(entry.state));
  const aside = entries.filter((entry) => space.sides[entry.state] !== undefined);
  const furthest = best(onPath, (a, b) => compareOnPath(space, a, b));
  const held = best(
    aside.filter((side) => holds(space, side, entries, furthest)),
    (a, b) => compareSides(space, a, b),
  );
  const shown = held ?? furthest;
  return shown && asStanding(shown);
}

function entriesOf<S extends string>(facts: readonly StateFact<S>[], mark: StateMark<S> | undefined): Entry<S>[] {
  const entries: Entry<S>[] = facts.map((fact) => ({
    state: fact.state,
    on: fact.on,
    recorded: fact.at ?? fact.on,
    source: fact,
    from: 'facts',
  }));
  if (mark && mark.state !== 'undo') {
    entries.push({ state: mark.state, on: mark.on, recorded: mark.at, source: mark, from: 'mark' });
  }
  return entries;
}

/** Without an order that names its number and date, nothing from the gate on counts. */
function behindTheGate<S extends string>(space: StateSpace<S>, entries: readonly Entry<S>[]): readonly Entry<S>[] {
  if (space.orderGate === undefined) return entries;
  const gate = space.path.indexOf(space.orderGate);
  const beyond = (entry: Entry<S>) => space.path.indexOf(entry.state) >= gate;
  const opened = entries.some((entry) => beyond(entry) && isOrder(entry.source.order));
  if (!opened) return entries.filter((entry) => !beyond(entry));
  return entries.filter((entry) => entry.state !== space.orderGate || isOrder(entry.source.order));
}

function holds<S extends string>(
  space: StateSpace<S>,
  side: Entry<S>,
  entries: readonly Entry<S>[],
  furthest: Entry<S> | undefined,
): boolean {
  const rule = space.sides[side.state];
  if (!rule) return false;
  if (side.from === 'facts' && rule.asFactBefore !== undefined && furthest) {
    if (space.path.indexOf(furthest.state) >= space.path.indexOf(rule.asFactBefore)) return false;
  }
  return !entries.some(
    (other) =>
      other.recorded > side.recorded &&
      (rule.yieldsTo.includes(other.state) ||
        (side.from === 'facts' &&
          other.from === 'mark' &&
          rule.yieldsTo.length > 0 &&
          space.path.includes(other.state))),
  );
}

function compareOnPath<S extends string>(space: StateSpace<S>, a: Entry<S>, b: Entry<S>): number {
  return space.path.indexOf(b.state) - space.path.indexOf(a.state) || compareText(a.on, b.on) || compareSources(a, b);
}

function compareSides<S extends string>(space: StateSpace<S>, a: Entry<S>, b: Entry<S>): number {
  const weight = (entry: Entry<S>) => space.sides[entry.state]?.weight ?? 0;
  const markFirst = (entry: Entry<S>) => (entry.from === 'mark' ? 0 : 1);
  return (
    weight(b) - weight(a) ||
    markFirst(a) - markFirst(b) ||
    compareText(b.recorded, a.recorded) ||
    compareText(a.state, b.state) ||
    compareSources(a, b)
  );
}

/** Facts of one state and moment still differ in what they carry: a fixed order of their texts keeps the answer the same. */
function compareSources<S extends string>(a: Entry<S>, b: Entry<S>): number {
  const text = ({ from, on, recorded, source }: Entry<S>) =>
    [from, on, recorded, 'cause' in source ? source.cause : '', source.order?.date, source.order?.number].join('|');
  return compareText(text(a), text(b));
}

function best<T>(items: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (kept, item) => (kept === undefined || compare(item, kept) < 0 ? item : kept),
    undefined,
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function asStanding<S extends string>({ state, on, from, source }: Entry<S>): Standing<S> {
  return {
    state,
    since: on,
    from,
    ...('cause' in source && source.cause !== undefined ? { cause: source.cause } : {}),
    ...('reason' in source && source.reason !== undefined ? { reason: source.reason } : {}),
    ...('initiator' in source && source.initiator !== undefined ? { initiator: source.initiator } : {}),
    ...(isOrder(source.order) ? { order: source.order } : {}),
  };
}
