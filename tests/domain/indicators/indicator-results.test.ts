import fc from 'fast-check';
import { REGION_TARGETS } from '../../../src/contract/targets';
import { type DenominatorRow, enteredDenominator, targetOf } from '../../../src/domain/indicators/denominators';
import { type FigureCounts, type Figures, figureCounts } from '../../../src/domain/indicators/figures';
import type { IndicatorId } from '../../../src/domain/indicators/indicator';
import { indicatorResults, percentOf, type ResultInput } from '../../../src/domain/indicators/indicator-results';

const figures = (counts: Partial<FigureCounts>): Figures => ({
  counts: figureCounts((part) => counts[part] ?? 0),
  enterprises: [],
});
const row = (subject: DenominatorRow['subject'], more: Partial<DenominatorRow> = {}): DenominatorRow => ({
  year: 2024,
  municipality: '',
  subject,
  ...more,
});
const result = (id: IndicatorId, input: Partial<ResultInput>) => {
  const results = indicatorResults({
    figures: figures({}),
    denominators: [],
    region: REGION_TARGETS.kirov,
    year: 2024,
    fewRespondents: 5,
    ...input,
  });
  return results.find((one) => one.id === id);
};

test('a share has two decimals and exists only where there is something to divide by', () => {
  expect(percentOf(1, 3)).toBe(33.33);
  expect(percentOf(0, 10)).toBe(0);
  for (const nothing of [0, -1, undefined, Number.NaN]) expect(percentOf(5, nothing)).toBeUndefined();
});

test('a fact stands beside its denominator, the target of the year and the deviation', () => {
  expect(
    result('I1', { figures: figures({ 'mentees-10-19': 120 }), denominators: [row('children-all', { value: 1000 })] }),
  ).toEqual({
    id: 'I1',
    year: 2024,
    status: 'value',
    numerator: 120,
    denominatorName: 'children-all',
    denominator: 1000,
    percent: 12,
    target: 70,
    deviation: -58,
    aboveAll: false,
  });
});

test('a missing denominator, or one of nought, is no data and never nought percent', () => {
  for (const denominators of [
    [],
    [row('children-all', { value: 0 })],
    [row('children-all', { year: 2023, value: 5 })],
  ]) {
    const empty = result('I1', { figures: figures({ 'mentees-10-19': 3 }), denominators });
    expect(empty).toMatchObject({ status: 'no-denominator', numerator: 3, target: 70 });
    expect(empty).not.toHaveProperty('percent');
    expect(empty).not.toHaveProperty('deviation');
  }
});

test('the regions divide I2 by different numbers, and say which', () => {
  const input = {
    figures: figures({ 'mentors-15-19': 10 }),
    denominators: [row('children-all', { value: 1000 }), row('children-15-19', { value: 200 })],
  };
  expect(result('I2', input)).toMatchObject({ denominatorName: 'children-15-19', percent: 5, target: 10 });
  expect(result('I2', { ...input, region: REGION_TARGETS.khakassia })).toMatchObject({
    denominatorName: 'children-all',
    percent: 1,
    target: 10,
  });
});

test('a year without a target shows the fact alone', () => {
  const input = {
    figures: figures({ 'mentees-10-19': 1 }),
    denominators: [row('children-all', { year: 2022, value: 10 })],
    year: 2022,
  };
  expect(result('I1', { ...input, region: REGION_TARGETS.khakassia })).toMatchObject({
    status: 'no-target',
    percent: 10,
  });
  expect(result('I1', { ...input, region: REGION_TARGETS.khakassia })).not.toHaveProperty('target');
  expect(result('I1', input)).toMatchObject({ status: 'value', target: 40, deviation: -30 });
});

test('satisfaction is told of all who took part and of those who answered', () => {
  const counts = { mentees: 10, 'mentees-answered': 6, 'mentees-satisfied': 5 };
  expect(result('I5', { figures: figures(counts), region: REGION_TARGETS.khakassia })).toMatchObject({
    status: 'value',
    numerator: 5,
    denominatorName: 'mentees',
    denominator: 10,
    percent: 50,
    target: 85,
    deviation: -35,
    answered: { count: 6, rate: 60, percent: 83.33 },
  });
});

test('few answers give no share; nobody at all gives no data', () => {
  const few = result('I6', { figures: figures({ mentors: 10, 'mentors-answered': 4, 'mentors-satisfied': 4 }) });
  expect(few).toMatchObject({ status: 'few', numerator: 4, denominator: 10, answered: { count: 4, rate: 40 } });
  expect(few).not.toHaveProperty('percent');
  expect(few?.answered).not.toHaveProperty('percent');
  const enough = { mentors: 10, 'mentors-answered': 5, 'mentors-satisfied': 4 };
  expect(result('I6', { figures: figures(enough) })).toMatchObject({ percent: 40, answered: { percent: 80 } });
  expect(result('I6', {})).toMatchObject({ status: 'nobody', denominator: 0, answered: { count: 0 } });
});

test('rhythm is divided by the pairs at work and needs nothing entered', () => {
  expect(result('I10', { figures: figures({ 'pairs-active': 4, 'pairs-in-rhythm': 3 }) })).toMatchObject({
    status: 'no-target',
    percent: 75,
  });
  expect(result('I10', {})?.status).toBe('nobody');
});

test('more than all is told as a doubt, not hidden', () => {
  expect(
    result('I3', { figures: figures({ 'young-teachers': 3 }), denominators: [row('young-teachers', { value: 2 })] }),
  ).toMatchObject({ percent: 150, aboveAll: true });
});

describe('entered rows', () => {
  const rows = [
    row('children-all', { municipality: 'Абакан', value: 100 }),
    row('children-all', { municipality: 'г. Черногорск', value: 50 }),
    row('children-all', { municipality: 'АБАКАН', value: 110 }),
  ];
  const entered = (more: DenominatorRow[], municipality?: string) =>
    enteredDenominator([...rows, ...more], 'I1', 'children-all', 2024, municipality);

  test('of the whole go before the sum over municipalities; the last row for a place counts', () => {
    expect(entered([])).toBe(160);
    expect(entered([row('children-all', { value: 500 })])).toBe(500);
    expect(entered([], 'абакан ')).toBe(110);
    expect(entered([], 'Сорск')).toBeUndefined();
  });

  test('meant for the indicator go before those of the denominator', () => {
    expect(entered([row('I1', { value: 70 })])).toBe(70);
    expect(enteredDenominator([row('I2', { value: 70 })], 'I1', 'children-all', 2024)).toBeUndefined();
  });

  test('bring targets of their own, before those of the roadmap', () => {
    const target = (more: DenominatorRow[], municipality?: string) =>
      targetOf(more, REGION_TARGETS.kirov, 'I1', 2024, municipality);
    expect(target([])).toBe(70);
    expect(target([row('children-10-19', { target: 60 })])).toBe(60);
    expect(target([row('children-10-19', { target: 60 }), row('I1', { target: 65 })])).toBe(65);
    expect(target([row('children-15-19', { target: 60 })])).toBe(70);
    expect(target([row('I1', { target: 40, municipality: 'Абакан' }), row('I1', { target: 65 })], 'Абакан')).toBe(40);
    expect(target([row('I1', { target: 65 })], 'Абакан')).toBe(65);
    expect(target([row('I1', { target: 40, municipality: 'Абакан' })])).toBe(40);
    expect(
      target([row('I1', { target: 40, municipality: 'Абакан' }), row('I1', { target: 45, municipality: 'Сорск' })]),
    ).toBe(70);
  });
});

test('whatever the figures, no result is infinite or not a number', () => {
  fc.assert(
    fc.property(
      fc.record({
        'mentees-10-19': fc.nat(50),
        mentees: fc.nat(5),
        'mentees-answered': fc.nat(5),
        'mentees-satisfied': fc.nat(5),
        'pairs-active': fc.nat(3),
      }),
      fc.option(fc.nat(3), { nil: undefined }),
      (counts, value) => {
        const denominators = value === undefined ? [] : [row('children-all', { value })];
        for (const one of indicatorResults({
          figures: figures(counts),
          denominators,
          region: REGION_TARGETS.khakassia,
          year: 2024,
          fewRespondents: 5,
        })) {
          for (const number of [
            one.numerator,
            one.percent,
            one.deviation,
            one.denominator,
            one.answered?.rate,
            one.answered?.percent,
          ]) {
            if (number !== undefined) expect(Number.isFinite(number)).toBe(true);
          }
          expect(one.status === 'value').toBe(one.percent !== undefined && one.target !== undefined);
          expect(one.percent === undefined).toBe(['few', 'nobody', 'no-denominator'].includes(one.status));
        }
      },
    ),
    { numRuns: 200 },
  );
});
