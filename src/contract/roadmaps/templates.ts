/**
 * Decides which roadmaps come with the product, and how a template is set into an organisation's cycle: with the years
 * as printed, or moved to the organisation's own.
 */
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import { moveRule } from '../../domain/roadmap/deadline-rule';
import { type CycleKind, cycleContaining, type ProgrammeCycle } from '../../domain/roadmap/programme-cycle';
import { type RoadmapTemplate, rowsOf, type StagedRow, type TemplateKey } from './roadmap-template';
import { TEMPLATE_A } from './template-a';
import { TEMPLATE_B } from './template-b';
import { TEMPLATE_C } from './template-c';
import { TEMPLATE_D } from './template-d';
import { TEMPLATE_E } from './template-e';
import { TEMPLATE_M } from './template-m';

/** Every template by its key. */
export const TEMPLATES: Readonly<Record<TemplateKey, RoadmapTemplate>> = {
  A: TEMPLATE_A,
  B: TEMPLATE_B,
  C: TEMPLATE_C,
  D: TEMPLATE_D,
  E: TEMPLATE_E,
  M: TEMPLATE_M,
};

/** A template set into a cycle: its rows as they hold there, and the cycle itself. */
export interface PlacedRoadmap {
  readonly template: RoadmapTemplate;
  readonly cycle: ProgrammeCycle;
  readonly rows: readonly StagedRow[];
}

/**
 * «Как в документе»: the years as printed; a template that prints none takes the cycle that `date` falls in,
 * by default the introduction order's.
 */
export function placeAsPrinted(template: RoadmapTemplate, date: CalendarDate): PlacedRoadmap {
  const { cycleKind, printedYear } = template;
  const cycle = printedYear === null ? cycleContaining(cycleKind, date) : { kind: cycleKind, year: printedYear };
  return { template, cycle, rows: rowsOf(template) };
}

/**
 * «Перенести на наш цикл»: the same months in the cycle that begins in `year`. The kind of the cycle is the
 * template's unless the organisation sets its own; a first year that the document names stays as it is.
 */
export function placeInCycle(
  template: RoadmapTemplate,
  year: number,
  kind: CycleKind = template.cycleKind,
): PlacedRoadmap {
  const moved = template.printedYear === null ? 0 : year - template.printedYear;
  const rows = rowsOf(template).map((row) => ({ ...row, rule: moveRule(row.rule, moved) }));
  return { template, cycle: { kind, year }, rows };
}
