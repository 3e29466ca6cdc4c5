import {
  DENOMINATOR_LABELS,
  denominatorOfText,
  INDICATOR_TITLES,
  indicatorRemark,
  percentText,
} from '../../../src/contract/texts/indicators';
import { ENTERED_DENOMINATORS, INDICATOR_IDS } from '../../../src/domain/indicators/indicator';
import type { IndicatorResult } from '../../../src/domain/indicators/indicator-results';

const result = (more: Partial<IndicatorResult>): IndicatorResult => ({
  id: 'I1',
  year: 2026,
  status: 'value',
  numerator: 0,
  denominatorName: 'children-all',
  aboveAll: false,
  ...more,
});

test('codes, names and other names of denominators and indicators are all understood', () => {
  for (const code of ENTERED_DENOMINATORS) {
    expect(denominatorOfText(code)).toBe(code);
    expect(denominatorOfText(` ${DENOMINATOR_LABELS[code].toUpperCase()} `)).toBe(code);
  }
  for (const id of INDICATOR_IDS) {
    expect(denominatorOfText(id.toLowerCase())).toBe(id);
    expect(denominatorOfText(INDICATOR_TITLES[id])).toBe(id);
  }
  expect(denominatorOfText('Дети 10-19 лет')).toBe('children-10-19');
  expect(denominatorOfText('children_15_19')).toBe('children-15-19');
  expect(denominatorOfText('педагоги – молодые специалисты')).toBe('young-teachers');
  expect(denominatorOfText('пенсионеры')).toBeNull();
  expect(denominatorOfText('')).toBeNull();
});

test('a missing figure is explained, a full one is not', () => {
  expect(indicatorRemark(result({ percent: 5, target: 10 }))).toBe('');
  expect(indicatorRemark(result({ status: 'no-denominator' }))).toBe('Нет данных: не указан знаменатель.');
  expect(indicatorRemark(result({ status: 'no-denominator', denominator: 0 }))).toBe(
    'Нет данных: знаменатель равен нулю.',
  );
  expect(indicatorRemark(result({ status: 'no-target' }))).toBe('На этот год цели нет.');
  expect(indicatorRemark(result({ status: 'nobody', denominator: 0, answered: { count: 0 } }))).toBe(
    'Нет данных: участников пока нет.',
  );
});

test('satisfaction tells who answered, enterprises tell what is unnamed, too much is doubted', () => {
  expect(indicatorRemark(result({ id: 'I5', denominator: 10, answered: { count: 6, rate: 60, percent: 83.33 } }))).toBe(
    'Ответили 6 из 10 (60 %), из ответивших довольны 83,33 %.',
  );
  expect(indicatorRemark(result({ id: 'I5', status: 'few', denominator: 10, answered: { count: 4, rate: 40 } }))).toBe(
    'Мало данных: ответили слишком немногие, доля не показана. Ответили 4 из 10 (40 %).',
  );
  expect(indicatorRemark(result({ id: 'I4', unnamed: 2 }))).toBe(
    'Место работы не указано или не называет предприятие: 2 наставника.',
  );
  expect(indicatorRemark(result({ aboveAll: true }))).toBe('Числитель больше знаменателя: проверьте знаменатель.');
});

test('a percentage has a comma, and a dash stands where there is none', () => {
  expect(percentText(12.5)).toBe('12,5 %');
  expect(percentText(undefined)).toBe('—');
});
