// Decides which indicators there are and what each may be divided by. Source: domain.md (c). Titles live in contract/texts/indicators.

/**
 * The indicators that are counted: I1–I7 of the two regions' roadmaps, and I10, the rhythm of meetings.
 * I8, I9 and I11–I14 count documents and events that no questionnaire holds yet; they join this list with their sources.
 */
export const INDICATOR_IDS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I10'] as const;

/** An indicator. */
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Numbers that only the ministry (or the organisation, of itself) knows, entered year by year. */
export const ENTERED_DENOMINATORS = [
  'children-all',
  'children-10-19',
  'children-15-19',
  'young-teachers',
  'enterprises',
  'students-and-teachers',
] as const;

/** A denominator that is entered by hand. */
export type EnteredDenominator = (typeof ENTERED_DENOMINATORS)[number];

/** Numbers that the programme counts itself: everybody who took part, pairs at work. */
export const COUNTED_DENOMINATORS = ['mentees', 'mentors', 'pairs-active'] as const;

/** A denominator that the programme counts itself. */
export type CountedDenominator = (typeof COUNTED_DENOMINATORS)[number];

/** What an indicator is divided by. */
export type Denominator = EnteredDenominator | CountedDenominator;

/** Which denominator each indicator has: data of a region, since the roadmaps differ (I2) and their wording is loose (I1). */
export type DenominatorChoice = Readonly<Record<IndicatorId, Denominator>>;

/** Whether the number is entered by hand. */
export function isEntered(denominator: Denominator): denominator is EnteredDenominator {
  return (ENTERED_DENOMINATORS as readonly string[]).includes(denominator);
}

/** Targets in percent by indicator and year; an absent year has no target and is never interpolated. */
export type YearlyTargets = Readonly<Partial<Record<IndicatorId, Readonly<Partial<Record<number, number>>>>>>;

/** What a region measures itself by. */
export interface RegionTargets {
  readonly denominators: DenominatorChoice;
  readonly targets: YearlyTargets;
}
