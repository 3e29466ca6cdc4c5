/**
 * The command `roadmap`: a template's rows with dates and states, as a table, JSON, iCalendar or CSV.
 * It knows no organisation: what is done there, only the organisation's own workbook shows.
 */
import { placeAsPrinted, placeInCycle, TEMPLATES } from '../../contract/roadmaps/templates';
import { SOON_DAYS } from '../../contract/roadmaps/watch-defaults';
import { usageHint } from '../../contract/texts/command-line';
import { argumentProblemText, ROADMAP_USAGE } from '../../contract/texts/roadmap-command';
import { warningText } from '../../contract/texts/roadmap-warnings';
import { type CalendarDate, calendarDate } from '../../domain/calendar/calendar-date';
import { scheduleRows } from '../../domain/roadmap/roadmap-row';
import { roadmapWarnings } from '../../domain/roadmap/roadmap-warnings';
import type { Watch } from '../../domain/roadmap/row-status';
import { type RoadmapArguments, readRoadmapArguments } from '../roadmap/arguments';
import { roadmapCsv } from '../roadmap/roadmap-csv';
import { roadmapIcs } from '../roadmap/roadmap-ics';
import { roadmapRecord } from '../roadmap/roadmap-record';
import { roadmapTable } from '../roadmap/roadmap-table';

/** Where a command writes: what was asked for goes `out`, warnings and mistakes go `err`. */
export interface CommandOutput {
  out(text: string): void;
  err(text: string): void;
}

/**
 * Runs `roadmap` with the words after its name; the exit code is 0, or 2 where the arguments are wrong. Deadlines
 * that passed before the introduction order are never overdue. `clock` tells the real today where none is given.
 */
export function runRoadmap(argv: readonly string[], io: CommandOutput, clock: () => Date = () => new Date()): number {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(`${ROADMAP_USAGE}\n`);
    return 0;
  }
  const read = readRoadmapArguments(argv);
  if (!read.ok) {
    io.err(`${[...read.problems.map(argumentProblemText), usageHint('roadmap')].join('\n')}\n`);
    return 2;
  }
  printRoadmap(read.arguments, read.arguments.today ?? dayOnThisMachine(clock()), io);
  return 0;
}

function printRoadmap(asked: RoadmapArguments, today: CalendarDate, io: CommandOutput): void {
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
