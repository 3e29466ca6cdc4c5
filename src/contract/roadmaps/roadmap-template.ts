/**
 * Decides what a template of a roadmap holds for people: stages, titles, roles, documents. The rules of dates and
 * states are left to the domain, the templates' own words to a file each.
 */
import type { CycleKind } from '../../domain/roadmap/programme-cycle';
import type { RoadmapRow } from '../../domain/roadmap/roadmap-row';

/** A–E come from the five roadmaps, M is the model roadmap of seven stages for whoever has none. */
export const TEMPLATE_KEYS = ['A', 'B', 'C', 'D', 'E', 'M'] as const;

/** Names one template. */
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** Who answers for a row. The softer kinds: takes part by agreement, or stands in brackets in the document. */
export interface Responsible {
  readonly role: string;
  readonly participation: 'firm' | 'by-agreement' | 'in-brackets';
}

/** A document that a row results in; `ifNeeded` where the document itself is foreseen only as needed. */
export interface RowDocument {
  readonly title: string;
  readonly ifNeeded: boolean;
}

/** A row with everything that people read of it. */
export interface TemplateRow extends RoadmapRow {
  /** The number as the document prints it, without a closing dot; null where it prints none. */
  readonly printed: string | null;
  readonly title: string;
  readonly keyResult: string | null;
  readonly responsible: readonly Responsible[];
  readonly documents: readonly RowDocument[];
  /** At least so many publications of the organisation; null where the row has no such norm. */
  readonly publicationsNorm: number | null;
}

/** A stage with its rows in the document's order. */
export interface TemplateStage {
  readonly number: number;
  readonly title: string;
  readonly tasks: readonly string[];
  readonly keyResult: string | null;
  readonly rows: readonly TemplateRow[];
}

/** What a template is made for. */
export interface TemplateKind {
  readonly cycleKind: CycleKind;
  /** The year in which the cycle of the printed dates begins; null where the document prints none. */
  readonly printedYear: number | null;
  /** Whose introduction order is the anchor O. */
  readonly orderIssuer: 'ministry' | 'organisation';
}

/** A whole template. */
export interface RoadmapTemplate extends TemplateKind {
  readonly key: TemplateKey;
  readonly title: string;
  /** `stage` where the document names result documents for a whole stage: their place by row is ours. */
  readonly documentsGivenFor: 'row' | 'stage' | 'none';
  readonly stages: readonly TemplateStage[];
}

/** A row and the stage it stands in. */
export interface StagedRow extends TemplateRow {
  readonly stage: number;
}

/** All rows of the template in order, each with the number of its stage. */
export function rowsOf(template: RoadmapTemplate): StagedRow[] {
  return template.stages.flatMap((stage) => stage.rows.map((row) => ({ ...row, stage: stage.number })));
}
