import fc from 'fast-check';
import type { QuestionRecord } from '../../../../../src/local/services/forms/model/item-record';
import type { Answer } from '../../../../../src/local/services/forms/model/response-record';
import { problemWith } from '../../../../../src/local/services/forms/pages/answer-checks';
import {
  answersInFields,
  type Field,
  fieldsOf,
  prefilledAddress,
  prefilledAnswers,
} from '../../../../../src/local/services/forms/pages/entry-fields';
import { formTexts } from '../../../../../src/local/services/forms/pages/form-texts';
import { plainChoices, sampleForm, sampleItem } from '../sample-form';

const items = [
  sampleItem('TEXT', 1),
  sampleItem('MULTIPLE_CHOICE', 2, { choices: plainChoices('да', 'нет'), other: true }),
  sampleItem('CHECKBOX', 3, { choices: plainChoices('a', 'b'), other: true }),
  sampleItem('SCALE', 4),
  sampleItem('GRID', 5, { rows: ['r', 's'], columns: ['1', '2'] }),
  sampleItem('CHECKBOX_GRID', 6, { rows: ['r', 's'], columns: ['1', '2'] }),
  sampleItem('DATE', 7),
  sampleItem('TIME', 8),
  sampleItem('PAGE_BREAK', 9),
  sampleItem('LIST', 10, { choices: plainChoices('x', 'y') }),
];
const form = sampleForm(items);

// https://developers.google.com/apps-script/reference/forms/form-response#toPrefilledUrl()
test('a prefilled address carries every answer in fields entry.<id>', () => {
  const address = prefilledAddress('https://docs.google.com', form, {
    1: 'Анна & Ко',
    2: 'иначе',
    3: ['a', 'b'],
    7: '2026-02-01',
  });
  expect(address).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/published-1\/viewform\?usp=pp_url&/);
  expect([...new URL(address).searchParams]).toEqual([
    ['usp', 'pp_url'],
    ['entry.10', 'Анна & Ко'],
    ['entry.20', '__other_option__'],
    ['entry.20.other_option_response', 'иначе'],
    ['entry.30', 'a'],
    ['entry.30', 'b'],
    ['entry.70', '2026-02-01'],
  ]);
});

test('answers come back from the fields that carry them', () => {
  const text = fc.string({ minLength: 1 }).filter((drawn) => drawn.trim() !== '');
  const column = fc.constantFrom('1', '2');
  const answers = fc.record(
    {
      1: text,
      2: fc.oneof(fc.constantFrom('да', 'нет'), text),
      3: fc
        .uniqueArray(fc.oneof(fc.constantFrom('a', 'b'), fc.constant('своё')), { minLength: 1 })
        .map((ticked) => [...ticked].sort()),
      4: fc.constantFrom('1', '5'),
      5: fc.tuple(column, fc.option(column)).map(([one, other]) => [one, other]),
      6: fc.tuple(fc.uniqueArray(column, { minLength: 1 }), fc.constant(null)).map(([one, other]) => [one, other]),
      7: fc.constant('2026-02-01'),
      8: fc.constant('07:45'),
      10: fc.constantFrom('x', 'y'),
    } satisfies Record<number, fc.Arbitrary<Answer>>,
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(answers, (drawn) => {
      const given = Object.fromEntries(Object.entries(drawn).filter(([, answer]) => answer !== undefined)) as Record<
        string,
        Answer
      >;
      const fields = items.flatMap((item) => ('entryIds' in item ? fieldsOf(item, given[String(item.id)]) : []));
      expect(answersInFields(form, fields)).toEqual(given);
      const address = new URL(prefilledAddress('https://docs.google.com', form, given));
      expect(prefilledAnswers(form, address.searchParams)).toEqual(given);
    }),
  );
});

test('a page opens without the answers in its address that nobody could give', () => {
  const fields: readonly Field[] = [
    ['entry.10', 'любой текст'],
    ['entry.40', '17'],
    ['entry.70', '2026-02-31'],
    ['entry.100', 'z'],
    ['entry.999', 'чужое поле'],
    ['usp', 'pp_url'],
  ];
  expect(prefilledAnswers(form, fields)).toEqual({ 1: 'любой текст' });
  expect(answersInFields(form, fields)).toEqual({ 1: 'любой текст', 4: '17', 7: '2026-02-31', 10: 'z' });
});

test('a text beside «other» counts though its button was not marked', () => {
  expect(answersInFields(form, [['entry.20.other_option_response', 'своё']])).toEqual({ 2: 'своё' });
  expect(
    answersInFields(form, [
      ['entry.20', 'да'],
      ['entry.20.other_option_response', 'своё'],
    ]),
  ).toEqual({ 2: 'да' });
  expect(
    answersInFields(form, [
      ['entry.30', 'a'],
      ['entry.30.other_option_response', 'своё'],
    ]),
  ).toEqual({ 3: ['a', 'своё'] });
});

test('dates and times may come in parts, as from three and two fields', () => {
  expect(
    answersInFields(form, [
      ['entry.70_year', '2026'],
      ['entry.70_month', '2'],
      ['entry.70_day', '1'],
      ['entry.80_hour', '7'],
      ['entry.80_minute', '45'],
    ]),
  ).toEqual({ 7: '2026-02-01', 8: '07:45' });
});

test('a part that is left out is no zero: the answer is taken for no date and no time', () => {
  const { 7: date, 8: time } = answersInFields(form, [
    ['entry.70_year', '2026'],
    ['entry.70_month', ''],
    ['entry.70_day', '1'],
    ['entry.80_hour', ''],
    ['entry.80_minute', '30'],
  ]);
  expect([date, time]).toEqual(['2026--01', ':30']);
  expect(problemWith(items[6] as QuestionRecord, date)).toBe(formTexts.dateWithYear);
  expect(problemWith(items[7] as QuestionRecord, time)).toBe(formTexts.time);
  expect(answersInFields(form, [['entry.80_hour', '7']])).toEqual({ 8: '07:' });
  expect(problemWith(items[7] as QuestionRecord, '07:')).toBe(formTexts.time);
});

test('empty fields answer nothing', () => {
  const names = ['entry.10', 'entry.20', 'entry.30', 'entry.50', 'entry.70', 'entry.70_year', 'entry.80'];
  expect(
    answersInFields(
      form,
      names.map((name): Field => [name, '']),
    ),
  ).toEqual({});
});
