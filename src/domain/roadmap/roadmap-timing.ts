// Decides which facts of an organisation the dates of its roadmap hang on. Where they come from is left to the setup.
import type { CalendarDate } from '../calendar/calendar-date';
import type { RoadmapEvent } from './deadline-rule';
import type { ProgrammeCycle } from './programme-cycle';

/** The facts that turn rules into dates; what isn't known yet is null and gives no dates, never a guess. */
export interface RoadmapTiming {
  readonly cycle: ProgrammeCycle;
  /** Anchor O: the introduction order that the template counts from (the ministry's in E, the organisation's in A). */
  readonly orderDate: CalendarDate | null;
  /** Anchor R: the order that approves the register of mentors. */
  readonly registerDate: CalendarDate | null;
  /** The last day of the programme where the organisation sets its own; null = the end of the month that a rule names. */
  readonly programmeEndsOn: CalendarDate | null;
  /** When the events came that some rows wait for. */
  readonly eventDates: Readonly<Partial<Record<RoadmapEvent, CalendarDate>>>;
}

/** Which fact is missing where a row has no dates, or why none are left. */
export const MISSING_FACTS = ['order-date', 'register-date', 'event', 'plan-dates', 'empty-span'] as const;

/** Names one missing fact; `empty-span` says that the anchors leave no day between the span's two ends. */
export type MissingFact = (typeof MISSING_FACTS)[number];
