/**
 * Decides what an organisation's roadmap looks like on a day: the rows of its template and those of the curator's own,
 * each with its dates, its state and why. How that stands in a sheet is left to show/roadmap-rows.ts.
 */
import type { RoadmapTemplate, StagedRow, TemplateStage } from '../../contract/roadmaps/roadmap-template';
import { TEMPLATES } from '../../contract/roadmaps/templates';
import { type CalendarDate, earlierOf } from '../../domain/calendar/calendar-date';
import type { Programme } from '../../domain/programme/derive-programme';
import { controlPointProof } from '../../domain/roadmap/control-point';
import { markInForce } from '../../domain/roadmap/curator-mark';
import type { Evidence } from '../../domain/roadmap/evidence';
import { meetingsShownBy } from '../../domain/roadmap/evidence';
import { withOwnDates } from '../../domain/roadmap/own-dates';
import type { ProgrammeCycle } from '../../domain/roadmap/programme-cycle';
import { type ResolvedDeadline, resolveDeadline } from '../../domain/roadmap/resolve-deadline';
import { NO_ROADMAP } from '../../domain/roadmap/roadmap-settings';
import type { RoadmapTiming } from '../../domain/roadmap/roadmap-timing';
import { type RoadmapWarning, roadmapWarnings } from '../../domain/roadmap/roadmap-warnings';
import { foldRowChanges, type RowChanges, rowTarget } from '../../domain/roadmap/row-changes';
import { type RowStatus, rowStatus } from '../../domain/roadmap/row-status';
import { roadmapEvidence } from '../roadmap-evidence';
import { ownRows } from './own-rows';
import { placedRoadmap } from './placed-roadmap';

/** One row as it stands on the day. */
export interface RoadmapLine {
  readonly id: string;
  /** The curator's own, not the template's. */
  readonly own: boolean;
  /** Null for rows of the curator's own. */
  readonly stage: TemplateStage | null;
  /** The row with the rule that is followed. */
  readonly row: StagedRow;
  /** The row as the template has it. */
  readonly printed: StagedRow;
  readonly deadline: ResolvedDeadline;
  readonly status: RowStatus;
  readonly changes: RowChanges;
}

/** A roadmap on a day. */
export interface Roadmap {
  readonly today: CalendarDate;
  /** Null where the organisation keeps rows of its own only. */
  readonly template: RoadmapTemplate | null;
  readonly cycle: ProgrammeCycle;
  readonly timing: RoadmapTiming;
  /** Rows in the template's order, own rows after them; dropped ones are left out. */
  readonly lines: readonly RoadmapLine[];
  /** Rows that the curator dropped; each may come back. */
  readonly dropped: readonly string[];
  readonly warnings: readonly RoadmapWarning[];
}

const derived = new WeakMap<Programme, { readonly roadmap: Roadmap | null }>();

/** The roadmap of the programme; null where none is kept and nobody added a row. Derived once for a programme. */
export function roadmapOf(programme: Programme): Roadmap | null {
  const known = derived.get(programme);
  if (known) return known.roadmap;
  const roadmap = deriveRoadmap(programme);
  derived.set(programme, { roadmap });
  return roadmap;
}

/** The cycle in which dates without a year are read, also before there is any row. */
export function cycleOf(programme: Programme): ProgrammeCycle {
  return roadmapOf(programme)?.cycle ?? placedRoadmap(programme, null).cycle;
}

/** A row before its state is known. */
type Planned = Omit<RoadmapLine, 'status'>;

function deriveRoadmap(programme: Programme): Roadmap | null {
  const { marks, today } = programme;
  const settings = programme.settings.roadmap ?? NO_ROADMAP;
  const template = settings.template === 'none' ? null : TEMPLATES[settings.template];
  const { rows, cycle, timing, adoptedOn } = placedRoadmap(programme, template);
  const changesOf = (id: string): RowChanges => foldRowChanges(marks.get(rowTarget(id)) ?? []);
  const all = [...rows.map((row) => ({ row, own: false })), ...ownRows(marks).map((row) => ({ row, own: true }))];
  if (all.length === 0) return null;

  const planned = all.map(({ row, own }): Planned => {
    const changes = changesOf(row.id);
    const printed = resolveDeadline(row.rule, timing);
    const rule = withOwnDates(row.rule, printed, changes);
    const deadline = rule === row.rule ? printed : resolveDeadline(rule, timing);
    const stage = own ? null : (template?.stages.find(({ number }) => number === row.stage) ?? null);
    return { id: row.id, own, stage, row: { ...row, rule }, printed: row, deadline, changes };
  });
  const kept = planned.filter(({ changes }) => !changes.dropped);
  const evidence = [...roadmapEvidence(programme, ownOrder(programme, template)), ...shownByRows(kept, today)];
  const watch = { today, soonDays: settings.soonDays, adoptedOn };
  return {
    today,
    template,
    cycle,
    timing,
    lines: kept.map((line) => ({
      ...line,
      status: rowStatus(line.row, line.deadline, evidence, line.changes.marks, watch),
    })),
    dropped: planned.filter(({ changes }) => changes.dropped).map(({ id }) => id),
    warnings: roadmapWarnings(
      kept.filter(({ own }) => !own),
      timing,
      template?.cycleKind ?? cycle.kind,
    ),
  };
}

/** The organisation's own introduction order: the anchor itself, unless the template counts from the ministry's. */
function ownOrder(programme: Programme, template: RoadmapTemplate | null): CalendarDate | null {
  const { introductionOrder, ownOrder: own } = programme.settings.roadmap ?? NO_ROADMAP;
  if (template?.orderIssuer === 'ministry') return own;
  return own !== null && introductionOrder !== null ? earlierOf(own, introductionOrder) : (own ?? introductionOrder);
}

/** What rows prove for others: control points that were handed in, and meetings that were marked in one of their two rows. */
function shownByRows(lines: readonly Planned[], today: CalendarDate): Evidence[] {
  return lines.flatMap(({ row, changes }) => {
    const inForce = markInForce(changes.marks, today);
    const done = inForce?.kind === 'done' ? meetingsShownBy(row, inForce.on) : [];
    return [...controlPointProof(row.id, changes.control, today), ...done];
  });
}
