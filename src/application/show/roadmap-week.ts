// Decides what of the roadmap belongs to this week, Monday to Sunday: what is overdue, what is due, what begins.
import * as words from '../../contract/texts/roadmap-sheet';
import { addDays, type CalendarDate, weekdayOf } from '../../domain/calendar/calendar-date';
import type { Roadmap, RoadmapLine } from '../roadmap/derive-roadmap';

/** A row that the week is about. */
export interface WeekLine {
  readonly line: RoadmapLine;
  readonly kind: keyof words.WeekCounts;
  readonly text: string;
}

/** How many rows the line on top names. */
const NAMED_ROWS = 4;

/** In this order the line on top names rows: what is due first, since what is overdue stands out by itself. */
const KINDS: readonly WeekLine['kind'][] = ['due', 'overdue', 'begins'];

/** Every row that this week is about, in the roadmap's order. */
export function weekLines({ lines, today }: Roadmap): WeekLine[] {
  const week = weekOf(today);
  return lines.flatMap((line) => weekLine(line, today, week) ?? []);
}

interface Week {
  readonly monday: CalendarDate;
  readonly sunday: CalendarDate;
}

function weekOf(today: CalendarDate): Week {
  const monday = addDays(today, 1 - weekdayOf(today));
  return { monday, sunday: addDays(monday, 6) };
}

function weekLine(line: RoadmapLine, today: CalendarDate, { monday, sunday }: Week): WeekLine | null {
  const inWeek = (day: CalendarDate | null): day is CalendarDate => day !== null && day >= monday && day <= sunday;
  const { state, because, nextDueOn } = line.status;
  if (state === 'overdue') {
    const due = because.code === 'turn-missed' ? because.due : line.deadline.to;
    return { line, kind: 'overdue', text: due === null ? '' : words.wasDue(due) };
  }
  if (state === 'done' || state === 'done-late' || state === 'not-needed') return null;
  if (inWeek(nextDueOn) && nextDueOn >= today) return { line, kind: 'due', text: words.isDue(nextDueOn) };
  const { from } = line.deadline;
  const begins = inWeek(from) && (state === 'planned' || state === 'in-progress' || state === 'due-soon');
  return begins ? { line, kind: 'begins', text: words.begins(from) } : null;
}

/** The cells of the line on top: numbers beside the headline, the most pressing rows under it. */
export function weekSummary(
  all: readonly WeekLine[],
  today: CalendarDate,
): { readonly week: string; readonly title: string } {
  const { monday, sunday } = weekOf(today);
  const sorted = KINDS.flatMap((kind) => all.filter((each) => each.kind === kind));
  const count = (kind: WeekLine['kind']): number => all.filter((each) => each.kind === kind).length;
  const named = sorted.slice(0, NAMED_ROWS).map(({ line, text }) => `${line.id} ${titleOf(line)} — ${text}`);
  const rest = sorted.length - named.length;
  return {
    week: words.weekSummary({ overdue: count('overdue'), due: count('due'), begins: count('begins') }),
    title: [words.weekHeadline(monday, sunday), ...named, ...(rest > 0 ? [words.andMore(rest)] : [])].join('\n'),
  };
}

/** What the row is called: the curator's words or the template's. */
export function titleOf({ changes, printed }: RoadmapLine): string {
  return changes.texts.title ?? printed.title;
}
