import { REGION_TARGETS } from '../../src/contract/targets';
import { INDICATOR_IDS } from '../../src/domain/indicators/indicator';

const years = (region: keyof typeof REGION_TARGETS, id: (typeof INDICATOR_IDS)[number]) =>
  REGION_TARGETS[region].targets[id] ?? {};

test('Kirov sets four indicators for five years', () => {
  expect(years('kirov', 'I1')).toEqual({ 2020: 10, 2021: 30, 2022: 40, 2023: 55, 2024: 70 });
  expect(years('kirov', 'I2')).toEqual({ 2020: 2, 2021: 4, 2022: 6, 2023: 8, 2024: 10 });
  expect(years('kirov', 'I3')).toEqual(years('kirov', 'I1'));
  expect(years('kirov', 'I4')).toEqual({ 2020: 2, 2021: 10, 2022: 20, 2023: 25, 2024: 30 });
  expect(Object.keys(REGION_TARGETS.kirov.targets)).toHaveLength(4);
});

test('Khakassia sets the first and the last year, and nothing between', () => {
  for (const id of ['I1', 'I2', 'I3', 'I4', 'I5', 'I6'] as const)
    expect(Object.keys(years('khakassia', id))).toEqual(['2020', '2024']);
  expect(years('khakassia', 'I5')).toEqual({ 2020: 50, 2024: 85 });
  expect(years('khakassia', 'I7')).toEqual({ 2024: 70 });
});

test('I2 is divided by the children of that age in Kirov and by all children in Khakassia; I1 by all in both', () => {
  expect(REGION_TARGETS.kirov.denominators.I2).toBe('children-15-19');
  expect(REGION_TARGETS.khakassia.denominators.I2).toBe('children-all');
  for (const region of Object.values(REGION_TARGETS)) {
    expect(region.denominators.I1).toBe('children-all');
    for (const id of INDICATOR_IDS) expect(region.denominators[id]).toBeTruthy();
  }
  expect(REGION_TARGETS.own.targets).toEqual({});
});
