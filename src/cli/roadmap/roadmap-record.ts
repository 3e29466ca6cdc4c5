// Decides what one row of a roadmap is for whoever reads it outside the product: the shape of `roadmap --json`.
import { recurrenceRule } from '../../contract/roadmaps/recurrence-rule';
import type { StagedRow } from '../../contract/roadmaps/roadmap-template';
import { IF_NEEDED_MARK, PARTICIPATION_MARKS } from '../../contract/texts/roadmap-command';
import { ruleText } from '../../contract/texts/roadmap-rules';
import { ROW_STATE_LABELS } from '../../contract/texts/roadmap-states';
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import type { ScheduledRow } from '../../domain/roadmap/roadmap-row';
import { rowStatus, type Watch } from '../../domain/roadmap/row-status';

/** A row with its dates (ISO or null), its recurrence (the value of an RRULE or null) and its state in words. */
export interface RoadmapRecord {
  readonly id: string;
  readonly stage: number;
  readonly printed: string | null;
  readonly title: string;
  readonly rule: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly recurrence: string | null;
  readonly responsible: readonly string[];
  readonly documents: readonly string[];
  readonly state: string;
}

/** The record of a scheduled row on a day, as its dates alone show it. */
export function roadmapRecord({ row, deadline }: ScheduledRow<StagedRow>, watch: Watch): RoadmapRecord {
  const { from, to, recurrence } = deadline;
  return {
    id: row.id,
    stage: row.stage,
    printed: row.printed,
    title: row.title,
    rule: ruleText(row.rule),
    from,
    to,
    recurrence: recurrence === null ? null : recurrenceRule(recurrence),
    responsible: row.responsible.map(({ role, participation }) => `${role}${PARTICIPATION_MARKS[participation]}`),
    documents: row.documents.map(({ title, ifNeeded }) => `${title}${ifNeeded ? IF_NEEDED_MARK : ''}`),
    state: ROW_STATE_LABELS[rowStatus(row, deadline, [], [], watch).state],
  };
}
