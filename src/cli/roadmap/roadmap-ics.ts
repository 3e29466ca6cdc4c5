/**
 * Decides which events a roadmap has in a calendar: a row's dates as one all-day event, what recurs as a recurring one.
 * Rows without dates have none. The format itself is written by the package `ics`.
 */
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { recurrenceRule } from '../../contract/roadmaps/recurrence-rule';
import type { StagedRow } from '../../contract/roadmaps/roadmap-template';
import type { PlacedRoadmap } from '../../contract/roadmaps/templates';
import { CALENDAR_TEXTS } from '../../contract/texts/roadmap-command';
import { addDays, type CalendarDate, partsOf } from '../../domain/calendar/calendar-date';
import { turnAt } from '../../domain/roadmap/recurrence';
import type { ScheduledRow } from '../../domain/roadmap/roadmap-row';
import type { Watch } from '../../domain/roadmap/row-status';
import { foldLines } from './fold-lines';
import { type RoadmapRecord, roadmapRecord } from './roadmap-record';

/** The package takes the time of a stamp, though its types leave it out. */
type StampedEvent = EventAttributes & { readonly timestamp: number };

/**
 * The iCalendar text of a scheduled roadmap. The same rows give the same text on the same day, and the same event
 * keeps its identity from export to export, so that a calendar updates it.
 */
export function roadmapIcs(placed: PlacedRoadmap, scheduled: readonly ScheduledRow<StagedRow>[], watch: Watch): string {
  const cycle = placed.cycle.year;
  const events = scheduled.flatMap((row) => rowEvents(row, cycle, watch));
  const header = {
    productId: '-//Nastavnik//Roadmap//RU',
    method: 'PUBLISH',
    calName: `${CALENDAR_TEXTS.calendar} ${cycle}`,
  };
  const { error, value } = createEvents(events, header);
  if (error || value === null) throw new Error('The calendar could not be written', { cause: error });
  return foldLines(value);
}

function rowEvents(scheduled: ScheduledRow<StagedRow>, cycle: number, watch: Watch): StampedEvent[] {
  const { from, to, recurrence } = scheduled.deadline;
  if (to === null) return from === null ? [] : [rowEvent(scheduled, cycle, watch, from, from, '')];
  if (recurrence === null) return [rowEvent(scheduled, cycle, watch, from ?? to, to, '')];
  const rule = recurrenceRule(recurrence);
  if (recurrence.kind !== 'rhythm') {
    return [{ ...rowEvent(scheduled, cycle, watch, from ?? to, to, ''), recurrenceRule: rule }];
  }
  const first = turnAt(recurrence, 0);
  const repeated: StampedEvent[] =
    first === null
      ? []
      : [{ ...rowEvent(scheduled, cycle, watch, first.due, first.due, 'again'), recurrenceRule: rule }];
  const ownDates = recurrence.afterSpan || first === null;
  return ownDates ? [rowEvent(scheduled, cycle, watch, from ?? to, to, ''), ...repeated] : repeated;
}

function rowEvent(
  scheduled: ScheduledRow<StagedRow>,
  cycle: number,
  watch: Watch,
  from: CalendarDate,
  to: CalendarDate,
  suffix: '' | 'again',
): StampedEvent {
  const record = roadmapRecord(scheduled, watch);
  const title = `${record.id} ${record.title}`;
  return {
    uid: `${record.id.toLowerCase()}-${cycle}${suffix === '' ? '' : `-${suffix}`}@nastavnik`,
    title: suffix === '' ? title : `${title} (${CALENDAR_TEXTS.reminder})`,
    description: description(record),
    start: dateArray(from),
    end: dateArray(addDays(to, 1)),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    timestamp: Date.parse(`${watch.today}T00:00:00Z`),
  };
}

function description(record: RoadmapRecord): string {
  const lines = [`${CALENDAR_TEXTS.rule}: ${record.rule}`];
  if (record.responsible.length > 0) lines.push(`${CALENDAR_TEXTS.responsible}: ${record.responsible.join(', ')}`);
  if (record.documents.length > 0) lines.push(`${CALENDAR_TEXTS.documents}: ${record.documents.join('; ')}`);
  return lines.join('\n');
}

function dateArray(date: CalendarDate): DateArray {
  const { year, month, day } = partsOf(date);
  return [year, month, day];
}
