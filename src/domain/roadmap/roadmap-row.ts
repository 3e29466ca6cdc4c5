// Decides what the rules need to know about a row of a roadmap. Its titles, roles and documents live in the contract.
import type { DeadlineRule } from './deadline-rule';
import type { EvidenceKind } from './evidence';
import { type ResolvedDeadline, resolveDeadline } from './resolve-deadline';
import type { RoadmapTiming } from './roadmap-timing';

/** Who answers for a control point: the curator with a report to the region, or the ministry alone. */
export type ControlPoint = 'curators-report' | 'ministry';

/** One activity of a roadmap, as the rules see it. */
export interface RoadmapRow {
  /** Stable: `E4.1`. */
  readonly id: string;
  readonly rule: DeadlineRule;
  /** «При необходимости»: the document itself foresees that the row may not be needed. */
  readonly ifNeeded: boolean;
  /** null where the row is an ordinary activity. */
  readonly controlPoint: ControlPoint | null;
  /** The row is done by itself once every one of these is there; empty where only people can tell. */
  readonly provenBy: readonly EvidenceKind[];
}

/** A row with its dates. */
export interface ScheduledRow<Row extends RoadmapRow = RoadmapRow> {
  readonly row: Row;
  readonly deadline: ResolvedDeadline;
}

/** Every row with the dates that the timing gives it, in the same order. */
export function scheduleRows<Row extends RoadmapRow>(rows: readonly Row[], timing: RoadmapTiming): ScheduledRow<Row>[] {
  return rows.map((row) => ({ row, deadline: resolveDeadline(row.rule, timing) }));
}
