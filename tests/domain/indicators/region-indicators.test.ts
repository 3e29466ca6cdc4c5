import { REGION_TARGETS } from '../../../src/contract/targets';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date';
import {
  type FiguresDocument,
  figuresDocument,
  figuresOf,
  isFiguresDocument,
} from '../../../src/domain/indicators/figures-document';
import type { IndicatorPair } from '../../../src/domain/indicators/organisation-facts';
import { organisationFigures } from '../../../src/domain/indicators/organisation-figures';
import { latestDocuments, regionIndicators } from '../../../src/domain/indicators/region-indicators';
import { organisation, pair, person, RULES } from './facts-builder';

function report(
  key: string,
  pairs: IndicatorPair[],
  { municipality = 'Абакан', year = 2024, date = '2024-12-15' as CalendarDate } = {},
): FiguresDocument {
  const facts = organisation(pairs, { organisation: key, municipality });
  return figuresDocument(facts, organisationFigures(facts, RULES, year, date), year, date);
}

const child = (id: string, more: Partial<IndicatorPair> = {}) =>
  pair(id, { orderDate: '2024-10-01', mentee: person(`m${id}`, { birthDate: '2012-01-01' }), ...more });
const worker = (id: string, workplace: string, inn?: string) =>
  child(id, { mentor: person(`w${id}`, { role: 'employee', workplace, ...(inn ? { inn } : {}) }) });
const region = (documents: FiguresDocument[], municipality?: string) =>
  regionIndicators(
    {
      documents,
      denominators: [
        { year: 2024, municipality: 'Абакан', subject: 'children-all', value: 10 },
        { year: 2024, municipality: 'Сорск', subject: 'children-all', value: 30 },
        { year: 2024, municipality: '', subject: 'enterprises', value: 20 },
      ],
      region: REGION_TARGETS.khakassia,
      year: 2024,
      fewRespondents: 5,
    },
    municipality,
  );
const result = (documents: FiguresDocument[], id: string, municipality?: string) =>
  region(documents, municipality).results.find((one) => one.id === id);

test('a document carries figures there and back, and no names', () => {
  const facts = organisation([worker('1', 'ООО «Саяны»'), child('2', { menteeMark: { mark: 9, on: '2024-12-01' } })]);
  const figures = organisationFigures(facts, RULES, 2024, '2024-12-15');
  const document = figuresDocument(facts, figures, 2024, '2024-12-15');
  expect(figuresOf(JSON.parse(JSON.stringify(document)))).toEqual(figures);
  expect(JSON.stringify(document.rows)).not.toMatch(/Саяны|саяны|m1|w1/);
  expect(isFiguresDocument(JSON.parse(JSON.stringify(document)))).toBe(true);
});

test('what is no document is not taken in, and an older one without some parts counts nought for them', () => {
  const good = report('a', [child('1')]);
  for (const bad of [
    null,
    'text',
    { ...good, schema: 2 },
    { ...good, organisation: '' },
    { ...good, date: '2024-13-01' },
    { ...good, rows: [{ indicator: 'I1', part: 'x', value: -1 }] },
    { ...good, rows: [{ indicator: 'I99', part: 'x', value: 1 }] },
  ]) {
    expect(isFiguresDocument(bad)).toBe(false);
  }
  expect(figuresOf({ rows: [{ indicator: 'I1', part: 'mentees-10-19', value: 4 }] }).counts).toMatchObject({
    'mentees-10-19': 4,
    mentors: 0,
  });
});

test('organisations add up over the denominators of the region', () => {
  const documents = [report('a', [child('1'), child('2')]), report('b', [child('3')], { municipality: 'Сорск' })];
  expect(result(documents, 'I1')).toMatchObject({
    numerator: 3,
    denominator: 40,
    percent: 7.5,
    target: 70,
    deviation: -62.5,
  });
  expect(result(documents, 'I1', 'абакан')).toMatchObject({ numerator: 2, denominator: 10, percent: 20 });
  expect(result(documents, 'I4', 'Абакан')).toMatchObject({ status: 'no-denominator' });
});

test('the latest document of an organisation counts, whatever the order of arrival', () => {
  const early = report('a', [child('1'), child('2')], { date: '2024-11-20' });
  const late = report('a', [child('1')], { date: '2024-12-20' });
  for (const documents of [
    [early, late],
    [late, early],
    [late, early, late],
  ]) {
    expect(result(documents, 'I1')?.numerator).toBe(1);
    expect(region(documents).organisations).toEqual(['a']);
  }
  expect(latestDocuments([late, { ...late, name: 'Б' }], 2024)).toEqual(
    latestDocuments([{ ...late, name: 'Б' }, late], 2024),
  );
});

test('documents of other years don’t count', () => {
  const lastYear = report('a', [child('1', { orderDate: '2023-10-01' })], { year: 2023, date: '2023-12-20' });
  expect(region([lastYear])).toMatchObject({ organisations: [] });
  expect(result([lastYear], 'I1')).toMatchObject({ numerator: 0, percent: 0 });
});

test('an enterprise that gave mentors to two schools counts once', () => {
  const documents = [
    report('a', [worker('1', 'ООО «Саяны»'), worker('2', 'Сбербанк', '7707083893')]),
    report('b', [worker('3', 'ооо Саяны'), worker('4', 'ПАО Сбербанк', '7707083893')]),
  ];
  expect(result(documents, 'I4')).toMatchObject({ numerator: 2, denominator: 20, percent: 10, target: 30 });
});

test('a region without documents has no satisfaction and no accident', () => {
  expect(result([], 'I5')?.status).toBe('nobody');
});
