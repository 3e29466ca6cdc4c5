/**
 * Decides where a year of the programme begins and ends, and to which year a month without a year belongs.
 * Which cycle an organisation runs is its setting; what happens in the months is left to the roadmap.
 */
import { type CalendarDate, calendarDate, endOfMonth, monthOf, yearOf } from '../calendar/calendar-date';

/** January to December, or September to August. */
export const CYCLE_KINDS = ['calendar-year', 'school-year'] as const;

/** Names how a programme's year is cut out of the calendar. */
export type CycleKind = (typeof CYCLE_KINDS)[number];

/** One year of a programme: the kind, and the year in which it begins (the school year 2023–24 begins in 2023). */
export interface ProgrammeCycle {
  readonly kind: CycleKind;
  readonly year: number;
}

/** Lessons end in May, while the school year as a cycle runs on to August: the default of roadmap D. */
const LAST_TEACHING_MONTH = 5;

function firstMonth(kind: CycleKind): number {
  return kind === 'school-year' ? 9 : 1;
}

/** The first day of the cycle: 1 January or 1 September. */
export function cycleStart(cycle: ProgrammeCycle): CalendarDate {
  return calendarDate(cycle.year, firstMonth(cycle.kind), 1);
}

/** The last day of the cycle: 31 December, or 31 August of the next year. */
export function cycleEnd(cycle: ProgrammeCycle): CalendarDate {
  return cycle.kind === 'school-year' ? calendarDate(cycle.year + 1, 8, 31) : calendarDate(cycle.year, 12, 31);
}

/** The cycle that the date falls in: `cycleContaining('school-year', '2024-08-31')` begins in 2023. */
export function cycleContaining(kind: CycleKind, date: CalendarDate): ProgrammeCycle {
  const year = yearOf(date);
  return { kind, year: monthOf(date) >= firstMonth(kind) ? year : year - 1 };
}

/** The year of a month (1–12) that is named without one: January of the school year 2023–24 is in 2024. */
export function yearOfMonth(cycle: ProgrammeCycle, month: number): number {
  return month >= firstMonth(cycle.kind) ? cycle.year : cycle.year + 1;
}

/** The last day of the cycle's lessons, 31 May; a cycle of the calendar year has one as well. */
export function teachingEnd(cycle: ProgrammeCycle): CalendarDate {
  return endOfMonth(yearOfMonth(cycle, LAST_TEACHING_MONTH), LAST_TEACHING_MONTH);
}
