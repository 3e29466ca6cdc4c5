// Decides what the journal tells of the roadmap: rows whose state changed and why, anchors that moved, what the curator did to rows.

import { columnOf } from '../../contract/tables/catalogue';
import * as words from '../../contract/texts/roadmap-sheet';
import { causeText, ROW_STATE_LABELS } from '../../contract/texts/roadmap-states';
import { isCalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import type { MarkEntry } from '../../domain/ledger/entry';
import type { Programme } from '../../domain/programme/derive-programme';
import { rowOfTarget } from '../../domain/roadmap/row-changes';
import type { StatusCause } from '../../domain/roadmap/row-status';
import { type RoadmapLine, roadmapOf } from '../roadmap/derive-roadmap';
import type { JournalLine } from './journal-lines';

/**
 * Lines for anchors that moved and for rows whose state changed. Rows that come with a template or go with it have none:
 * the choice of the template has its own.
 */
export function roadmapLines(before: Programme, after: Programme): JournalLine[] {
  const [earlier, later] = [roadmapOf(before), roadmapOf(after)];
  if (!earlier || !later || earlier.template?.key !== later.template?.key) return [];
  const known = new Map(earlier.lines.map((line) => [line.id, line]));
  const [was, is] = [earlier.timing.registerDate, later.timing.registerDate];
  const anchor: JournalLine[] =
    was === is
      ? []
      : [
          {
            about: words.ROADMAP_NAME,
            event: 'anchor',
            from: was === null ? '' : formatDottedDate(was),
            to: is === null ? '' : formatDottedDate(is),
            why: words.REGISTER_ANCHOR,
          },
        ];
  return [...anchor, ...later.lines.flatMap((line) => stateLine(known.get(line.id), line))];
}

function stateLine(before: RoadmapLine | undefined, after: RoadmapLine): JournalLine[] {
  if (!before || before.status.state === after.status.state) return [];
  const [was, is] = [before.deadline, after.deadline].map(({ from, to }) => words.datesInWords(from, to));
  return [
    {
      about: after.id,
      event: 'state',
      from: ROW_STATE_LABELS[before.status.state],
      to: ROW_STATE_LABELS[after.status.state],
      why: whyText(after.status.because, was ?? '', is ?? ''),
    },
  ];
}

/** The cause, with the dates behind it or the way in which they moved. */
function whyText(because: StatusCause, was: string, is: string): string {
  const cause = causeWithoutReason(because);
  if (was !== is) return words.causeWithMovedDates(cause, was, is);
  return because.code === 'dates' ? words.causeWithDates(cause, is) : cause;
}

/** The curator's reason is free text and stays in the sheet. */
function causeWithoutReason(cause: StatusCause): string {
  return cause.code === 'mark' && cause.mark.kind !== 'done' ? words.decidedOn(cause.mark.on) : causeText(cause);
}

/**
 * The line for what the curator did to a row; undefined where the mark is about something else. What a new row was typed
 * with has no lines of its own.
 */
export function roadmapMarkLine(mark: MarkEntry, marks: readonly MarkEntry[]): JournalLine[] | undefined {
  const id = rowOfTarget(mark.target);
  if (id === undefined) return undefined;
  const isNew = ({ target, field, at }: MarkEntry): boolean =>
    target === mark.target && field === 'typed' && at === mark.at;
  if (mark.field !== 'typed' && marks.some(isNew)) return [];
  const common = { about: id, by: mark.by, at: mark.at };
  switch (mark.field) {
    case 'typed':
      return [{ ...common, event: 'rowAdded' }];
    case 'dropped':
      return mark.value === 'yes'
        ? [{ ...common, event: 'rowDropped', why: words.HOW_TO_RESTORE }]
        : [{ ...common, event: 'rowRestored' }];
    case 'mark':
    case 'control':
      return [{ ...common, event: 'decided', to: words.saidText(mark.value) }];
    default: {
      const column = columnOf('roadmap', mark.field);
      const date = isCalendarDate(mark.value) ? `: ${formatDottedDate(mark.value)}` : '';
      return column ? [{ ...common, event: 'corrected', to: `${column.title}${date}` }] : [];
    }
  }
}
