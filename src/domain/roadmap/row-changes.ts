/**
 * Decides what the curator's marks on one row of the roadmap add up to: other words and dates, what was said of the
 * work itself, what happened to a control point. What follows for the row's state is left to `row-status.ts`.
 */
import { byTime } from '../answers/fold-fields';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date';
import type { MarkEntry } from '../ledger/entry';
import type { ControlPointEvent } from './control-point';
import type { CuratorMark } from './curator-mark';

const TARGET = 'roadmap:';

/** Target of the marks on a row: `roadmap:E4.1`. */
export function rowTarget(id: string): string {
  return `${TARGET}${id}`;
}

/** The row that a mark is about; undefined where it is about something else. */
export function rowOfTarget(target: string): string | undefined {
  return target.startsWith(TARGET) ? target.slice(TARGET.length) : undefined;
}

/** Texts that a curator may give to a row; `typed` is the fingerprint of a row of the curator's own as it was typed. */
export const ROW_TEXTS = ['title', 'responsible', 'stage', 'reason', 'links', 'typed'] as const;

/** Names one text. */
export type RowText = (typeof ROW_TEXTS)[number];

/** Takes the last mark of a field back. */
export const UNDO = 'undo';

/** Everything that a curator changed about a row. */
export interface RowChanges {
  /** Texts by name; blank or absent = as the template has it. */
  readonly texts: Readonly<Partial<Record<RowText, string>>>;
  /** Dates in place of the template's; null = the template's. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly dropped: boolean;
  /** What was said of the work, in the order in which it was said. */
  readonly marks: readonly CuratorMark[];
  readonly control: readonly ControlPointEvent[];
}

/** A row that nobody touched. */
export const NO_CHANGES: RowChanges = { texts: {}, from: null, to: null, dropped: false, marks: [], control: [] };

/** Value of a mark that says what happened on a day: `done:2026-11-20`. Its counterparts are read back by `foldRowChanges`. */
export function saidOn(kind: CuratorMark['kind'] | ControlPointEvent['kind'], on: CalendarDate): string {
  return `${kind}:${on}`;
}

/** Adds the marks of one row up. Marks that can't be read, as those of an erased person's words, say nothing. */
export function foldRowChanges(marks: readonly MarkEntry[]): RowChanges {
  if (marks.length === 0) return NO_CHANGES;
  const ordered = byTime(marks);
  const latest = (field: string): string =>
    ordered.reduce((value, mark) => (mark.field === field ? mark.value : value), '');
  const date = (field: string): CalendarDate | null => {
    const value = latest(field);
    return isCalendarDate(value) ? value : null;
  };
  const texts: Partial<Record<RowText, string>> = {};
  for (const field of ROW_TEXTS) {
    const value = latest(field);
    if (value !== '') texts[field] = value;
  }
  const said = (field: string): string[] => ordered.filter((mark) => mark.field === field).map(({ value }) => value);
  return {
    texts,
    from: date('from'),
    to: date('to'),
    dropped: latest('dropped') === 'yes',
    marks: withUndo(
      said('mark').map((value) => readMark(value, texts.reason ?? '')),
      setAside,
    ),
    control: withUndo(said('control').map(readEvent), (known, event) => [...known, event]),
  };
}

/** The curator's last word counts: what was said before it of a later day is set aside. Said twice, it is said once. */
function setAside(known: readonly CuratorMark[], mark: CuratorMark): readonly CuratorMark[] {
  const same = (each: CuratorMark): boolean => each.on === mark.on && each.kind === mark.kind;
  const last = known[known.length - 1];
  if (last && same(last)) return known;
  return [...known.filter((each) => each.on <= mark.on && !same(each)), mark];
}

/** Adds one after another; `UNDO` goes one step back. */
function withUndo<T>(
  steps: readonly (T | typeof UNDO | undefined)[],
  add: (known: readonly T[], step: T) => readonly T[],
): readonly T[] {
  const past: (readonly T[])[] = [];
  let known: readonly T[] = [];
  for (const step of steps) {
    if (step === undefined) continue;
    if (step === UNDO) known = past.pop() ?? [];
    else {
      const next = add(known, step);
      if (next !== known) past.push(known);
      known = next;
    }
  }
  return known;
}

function readMark(value: string, reason: string): CuratorMark | typeof UNDO | undefined {
  if (value === UNDO) return UNDO;
  const [kind, on] = value.split(':');
  if (!isCalendarDate(on)) return undefined;
  if (kind === 'done') return { kind, on };
  return kind === 'not-needed' || kind === 'reopened' ? { kind, on, reason } : undefined;
}

function readEvent(value: string): ControlPointEvent | typeof UNDO | undefined {
  if (value === UNDO) return UNDO;
  const [kind, on] = value.split(':');
  const known = kind === 'data-arrived' || kind === 'submitted' || kind === 'accepted' || kind === 'returned';
  return known && isCalendarDate(on) ? { kind, on } : undefined;
}
