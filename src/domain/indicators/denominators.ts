// Decides which entered number an indicator is divided by and which target it is held against. Nothing is guessed for an empty year or place.
import type { EnteredDenominator, IndicatorId, RegionTargets } from './indicator';

/** One row of «Знаменатели и цели»: what was entered for a year and a place. */
export interface DenominatorRow {
  readonly year: number;
  /** Blank: the whole region, or the whole of whatever the workbook is about. */
  readonly municipality: string;
  /** What the value counts, or the indicator that the row is meant for. */
  readonly subject: EnteredDenominator | IndicatorId;
  readonly value?: number;
  /** Percent. */
  readonly target?: number;
  readonly source?: string;
}

/** The indicator that a target entered beside a denominator is meant for. */
const TARGET_OF: Readonly<Record<EnteredDenominator, IndicatorId>> = {
  'children-all': 'I1',
  'children-10-19': 'I1',
  'children-15-19': 'I2',
  'young-teachers': 'I3',
  enterprises: 'I4',
  'students-and-teachers': 'I7',
};

/** The spelling under which names of municipalities are compared. */
export function normalisePlace(place: string): string {
  return place
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\s\-‐-―]+/g, ' ')
    .trim();
}

/**
 * The number entered for a denominator, or undefined. For one municipality its own rows count; for all of them the row of the whole,
 * and where there is none the sum over municipalities. A row meant for the indicator itself goes before one of the denominator;
 * of two rows for the same thing the last one counts.
 */
export function enteredDenominator(
  rows: readonly DenominatorRow[],
  indicator: IndicatorId,
  denominator: EnteredDenominator,
  year: number,
  municipality?: string,
): number | undefined {
  for (const subject of [indicator, denominator]) {
    const known = rows.filter((row) => row.year === year && row.subject === subject && row.value !== undefined);
    const byPlace = new Map(known.map((row) => [normalisePlace(row.municipality), row.value ?? 0]));
    const own = byPlace.get(normalisePlace(municipality ?? ''));
    if (own !== undefined) return own;
    if (municipality === undefined && byPlace.size > 0)
      return [...byPlace.values()].reduce((sum, value) => sum + value, 0);
  }
  return undefined;
}

/**
 * The target of a year in percent, or undefined: one entered by hand goes before the region's roadmap. For one municipality its own rows
 * count before those of the whole; for the whole the municipalities' targets count only where they agree.
 */
export function targetOf(
  rows: readonly DenominatorRow[],
  region: RegionTargets,
  indicator: IndicatorId,
  year: number,
  municipality?: string,
): number | undefined {
  const beside = (row: DenominatorRow) => TARGET_OF[row.subject as EnteredDenominator] === indicator;
  const entered = rows.filter((row) => row.year === year && row.target !== undefined);
  const meant = [...entered.filter(beside), ...entered.filter(({ subject }) => subject === indicator)];
  const at = (place: string) => meant.filter((row) => normalisePlace(row.municipality) === place).pop()?.target;
  const own = municipality === undefined ? undefined : at(normalisePlace(municipality));
  const agreed = new Set(meant.map(({ target }) => target));
  const everywhere = municipality === undefined && agreed.size === 1 ? [...agreed][0] : undefined;
  return own ?? at('') ?? everywhere ?? region.targets[indicator]?.[year];
}
