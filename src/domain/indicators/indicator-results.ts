// Decides what each indicator comes to: fact, which denominator, target, deviation, or why there is no figure. Never ∞, never NaN, never a false 0 %.
import { type DenominatorRow, enteredDenominator, targetOf } from './denominators';
import { type FigurePart, type Figures, numeratorOf } from './figures';
import { type Denominator, INDICATOR_IDS, type IndicatorId, isEntered, type RegionTargets } from './indicator';

/**
 * What a result is: a figure held against a target; a figure of a year without a target; no denominator, or a denominator of nought;
 * nobody to ask; too few answers for a share.
 */
export const INDICATOR_STATUSES = ['value', 'no-target', 'no-denominator', 'nobody', 'few'] as const;

/** What a result is. */
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

/** One indicator of one year. */
export interface IndicatorResult {
  readonly id: IndicatorId;
  readonly year: number;
  readonly status: IndicatorStatus;
  readonly numerator: number;
  readonly denominatorName: Denominator;
  readonly denominator?: number;
  /** Percent, two decimals. */
  readonly percent?: number;
  readonly target?: number;
  /** Percent minus target, in points, two decimals. */
  readonly deviation?: number;
  /** Of satisfaction: who answered, their share of all, and the satisfied among them, in percent. */
  readonly answered?: { readonly count: number; readonly rate?: number; readonly percent?: number };
  /** Of enterprises: mentors from outside whose enterprise nothing tells. */
  readonly unnamed?: number;
  /** More than all: the denominator can't be right. */
  readonly aboveAll: boolean;
}

/** What results depend on besides the figures. */
export interface ResultInput {
  readonly figures: Figures;
  readonly denominators: readonly DenominatorRow[];
  readonly region: RegionTargets;
  readonly year: number;
  /** Below how many answers a share isn't shown. */
  readonly fewRespondents: number;
  /** One municipality; absent = the whole. */
  readonly municipality?: string;
}

/** All indicators of a year, in the order of the list. */
export function indicatorResults(input: ResultInput): IndicatorResult[] {
  return INDICATOR_IDS.map((id) => resultOf(id, input));
}

/** A share in percent, two decimals, halves up; undefined where there is nothing to divide by. */
export function percentOf(numerator: number, denominator: number | undefined): number | undefined {
  if (denominator === undefined || !Number.isFinite(denominator) || denominator <= 0) return undefined;
  return Math.round((numerator * 10_000) / denominator) / 100;
}

function resultOf(id: IndicatorId, input: ResultInput): IndicatorResult {
  const { figures, denominators, region, year, municipality } = input;
  const denominatorName = region.denominators[id];
  const numerator = numeratorOf(figures, id);
  const denominator = isEntered(denominatorName)
    ? enteredDenominator(denominators, id, denominatorName, year, municipality)
    : figures.counts[denominatorName];
  const target = targetOf(denominators, region, id, year, municipality);
  const answered = answersOf(id, figures, input.fewRespondents);
  const few = answered !== undefined && (denominator ?? 0) > 0 && answered.count < input.fewRespondents;
  const percent = few ? undefined : percentOf(numerator, denominator);
  return {
    id,
    year,
    status: statusOf(denominatorName, percent, target, few),
    numerator,
    denominatorName,
    ...(denominator === undefined ? {} : { denominator }),
    ...(percent === undefined ? {} : { percent }),
    ...(target === undefined ? {} : { target }),
    ...(percent === undefined || target === undefined ? {} : { deviation: Math.round((percent - target) * 100) / 100 }),
    ...(answered === undefined ? {} : { answered }),
    ...(id === 'I4' ? { unnamed: figures.counts['enterprises-unnamed'] } : {}),
    aboveAll: denominator !== undefined && denominator > 0 && numerator > denominator,
  };
}

function statusOf(
  name: Denominator,
  percent: number | undefined,
  target: number | undefined,
  few: boolean,
): IndicatorStatus {
  if (few) return 'few';
  if (percent === undefined) return isEntered(name) ? 'no-denominator' : 'nobody';
  return target === undefined ? 'no-target' : 'value';
}

const SATISFACTION: Readonly<
  Partial<Record<IndicatorId, readonly [all: FigurePart, answered: FigurePart, satisfied: FigurePart]>>
> = {
  I5: ['mentees', 'mentees-answered', 'mentees-satisfied'],
  I6: ['mentors', 'mentors-answered', 'mentors-satisfied'],
};

function answersOf(id: IndicatorId, { counts }: Figures, few: number): IndicatorResult['answered'] {
  const parts = SATISFACTION[id];
  if (!parts) return undefined;
  const [all, answered, satisfied] = parts;
  const rate = percentOf(counts[answered], counts[all]);
  const percent = counts[answered] < few ? undefined : percentOf(counts[satisfied], counts[answered]);
  return {
    count: counts[answered],
    ...(rate === undefined ? {} : { rate }),
    ...(percent === undefined ? {} : { percent }),
  };
}
