// Decides which figures an organisation reports and how those of several organisations are added up.
import { countEnterprises, distinctEnterprises, type EnterpriseKey } from './enterprise';
import type { IndicatorId } from './indicator';

/** Whole numbers that an organisation counts, each with the indicator it belongs to. */
export const FIGURE_PARTS = {
  'mentees-10-19': 'I1',
  'mentors-15-19': 'I2',
  'young-teachers': 'I3',
  /** Mentors from outside whose enterprise nothing tells: no part of the numerator, shown as a gap of the data. */
  'enterprises-unnamed': 'I4',
  mentees: 'I5',
  'mentees-answered': 'I5',
  'mentees-satisfied': 'I5',
  mentors: 'I6',
  'mentors-answered': 'I6',
  'mentors-satisfied': 'I6',
  involved: 'I7',
  'pairs-active': 'I10',
  'pairs-in-rhythm': 'I10',
} as const satisfies Readonly<Record<string, IndicatorId>>;

/** The name of one figure. */
export type FigurePart = keyof typeof FIGURE_PARTS;

/** All figures by name. */
export type FigureCounts = Readonly<Record<FigurePart, number>>;

/** The figures of one organisation, or of several added up. */
export interface Figures {
  readonly counts: FigureCounts;
  /** Enterprises that gave mentors, each once. */
  readonly enterprises: readonly EnterpriseKey[];
}

/** The parts in their order. */
export const FIGURE_PART_NAMES = Object.keys(FIGURE_PARTS) as readonly FigurePart[];

/** Figures by name, each asked for by its name. */
export function figureCounts(countOf: (part: FigurePart) => number): FigureCounts {
  return Object.fromEntries(FIGURE_PART_NAMES.map((part) => [part, countOf(part)])) as FigureCounts;
}

/** Adds figures up: people by number (schools don't share theirs), enterprises each once between all schools. */
export function addFigures(all: readonly Figures[]): Figures {
  return {
    counts: figureCounts((part) => all.reduce((sum, { counts }) => sum + counts[part], 0)),
    enterprises: distinctEnterprises(all.flatMap(({ enterprises }) => enterprises)),
  };
}

/** What stands above the line of an indicator. Of satisfaction: the satisfied, whoever they are divided by. */
export function numeratorOf(figures: Figures, indicator: IndicatorId): number {
  const { counts } = figures;
  switch (indicator) {
    case 'I1':
      return counts['mentees-10-19'];
    case 'I2':
      return counts['mentors-15-19'];
    case 'I3':
      return counts['young-teachers'];
    case 'I4':
      return countEnterprises(figures.enterprises);
    case 'I5':
      return counts['mentees-satisfied'];
    case 'I6':
      return counts['mentors-satisfied'];
    case 'I7':
      return counts.involved;
    case 'I10':
      return counts['pairs-in-rhythm'];
  }
}
