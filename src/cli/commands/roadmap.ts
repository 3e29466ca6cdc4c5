/**
 * The command `roadmap`: a template's rows with dates and states, as a table, JSON, iCalendar or CSV.
 * It knows no organisation: what is done there, only the organisation's own workbook shows.
 */
import { placeAsPrinted, placeInCycle, TEMPLATES } from '../../contract/roadmaps/templates';
import { SOON_DAYS } from '../../contract/roadmaps/watch-defaults';
import { warningText } from '../../contract/texts/roadmap-warnings';
import { type CalendarDate, calendarDate } from '../../domain/calendar/calendar-date';
import { scheduleRows } from '../../domain/roadmap/roadmap-row';
import { roadmapWarnings } from '../../domain/roadmap/roadmap-warnings';
import type { Watch } from '../../domain/roadmap/row-status';
import { type CommandIo, EXIT } from '../command';
import { type RoadmapArguments, readRoadmapArguments } from '../roadmap/arguments';
import { roadmapCsv } from '../roadmap/roadmap-csv';
import { roadmapIcs } from '../roadmap/roadmap-ics';
import { roadmapRecord } from '../roadmap/roadmap-record';
import { roadmapTable } from '../roadmap/roadmap-table';

/**
 * Runs `roadmap` with the words after its name. Throws CommandRefused for wrong ones. Deadlines that passed before the introduction order
 * are never overdue. `clock` tells the real today where none is given.
 */
export function runRoadmap(argv: readonly string[], io: CommandIo, clock: () => Date = () => new Date()): number {
  const asked = readRoadmapArguments(argv);
  printRoadmap(asked, asked.today ?? dayOnThisMachine(clock()), io);
  return EXIT.done;
}

function printRoadmap(asked: RoadmapArguments, today: CalendarDate, io: CommandIo): void {
  const template = TEMPLATES[asked.template];
  const placed = asked.cycle === null ? placeAsPrinted(template, asked.orderDate) : placeInCycle(template, asked.cycle);
  const timing = {
    cycle: placed.cycle,
    orderDate: asked.orderDate,
    registerDate: asked.registerDate,
    programmeEndsOn: null,
    eventDates: {},
  };
  const watch: Watch = { today, soonDays: SOON_DAYS, adoptedOn: asked.orderDate };
  const scheduled = scheduleRows(placed.rows, timing);
  const records = scheduled.map((row) => roadmapRecord(row, watch));
  const warnings = roadmapWarnings(scheduled, timing, template.cycleKind).map(warningText);
  switch (asked.output) {
    case 'json':
      io.out(`${JSON.stringify(records, null, 2)}\n`);
      break;
    case 'csv':
      io.out(roadmapCsv(records));
      break;
    case 'ics':
      io.out(roadmapIcs(placed, scheduled, watch));
      break;
    case 'table':
      io.out(roadmapTable(placed, asked, today, records, warnings));
      return;
  }
  for (const warning of warnings) io.err(`${warning}\n`);
}

/** A command is run by a person at a machine: their own today is the machine's. */
function dayOnThisMachine(now: Date): CalendarDate {
  return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
