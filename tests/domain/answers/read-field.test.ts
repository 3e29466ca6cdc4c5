import { fieldSpecsFor } from '../../../src/contract/questionnaires/catalogue';
import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import type { FieldSpec } from '../../../src/domain/answers/field';
import { foldFields } from '../../../src/domain/answers/fold-fields';
import { readField } from '../../../src/domain/answers/read-field';

const TODAY = '2026-09-05';
const byPerson = fieldSpecsFor('person');
const byCode = fieldSpecsFor('code');
const spec = (questionnaire: keyof typeof byPerson, key: string, specs = byPerson): FieldSpec =>
  specs[questionnaire].find((each) => each.key === key) as FieldSpec;
const read = (field: FieldSpec, raw: string | string[] | undefined) => readField(field, raw, DEFAULT_LISTS, TODAY);

describe('An option', () => {
  test('is meant by its label and its aliases, whatever the case, the dashes and the quotes', () => {
    const form = spec('mentee', 'form');
    for (const written of [
      'ученик – ученик',
      'Ученик-ученик',
      ' УЧЕНИК — УЧЕНИК ',
      '«ученик – ученик»',
      'ученик ученику',
    ])
      expect(read(form, written)).toEqual({ value: 'pupil-pupil', issues: [] });
  });

  test('outside a closed list is a mistake that says what was given', () => {
    expect(read(spec('mentee', 'form'), 'кот – собака')).toEqual({
      issues: [{ code: 'form-unknown', weight: 'stop', field: 'form', given: 'кот – собака' }],
    });
  });

  test('«-» and «+» answer for or against a consent', () => {
    expect(read(spec('consent', 'decision'), '-').value).toBe('no');
    expect(read(spec('consent', 'decision'), '+').value).toBe('yes');
    expect(read(spec('consent', 'decision'), 'Не согласна').value).toBe('no');
    expect(read(spec('consent', 'decision'), 'подумаю').issues[0]?.code).toBe('decision-missing');
  });
});

describe('Several options', () => {
  const requests = spec('mentee', 'requests');

  test('are read from a checkbox and from one line alike, each once', () => {
    const expected = { value: ['mathematics', 'communication'], issues: [] };
    expect(read(requests, ['математика', 'общение'])).toEqual(expected);
    expect(read(requests, 'Математика; общение, алгебра')).toEqual(expected);
    expect(read(requests, 'математика\nобщение')).toEqual(expected);
  });

  test('keep what stands in no list as it was written, without the word «другое»', () => {
    expect(read(requests, 'математика, Другое: вышивка').value).toEqual(['mathematics', 'other:вышивка']);
    expect(read(requests, 'другой – резьба по дереву').value).toEqual(['other:резьба по дереву']);
  });

  test('that are nothing but separators are blank', () => {
    expect(read(requests, ' , ; ').issues).toEqual([{ code: 'requests-missing', weight: 'stop', field: 'requests' }]);
  });
});

describe('A birth date', () => {
  const birth = spec('mentee', 'birthDate');
  const code = (written: string) => read(birth, written).issues[0]?.code;

  test.each([
    ['не скажу', 'birth-date-malformed'],
    ['', 'birth-date-missing'],
    ['05.09.2026', 'birth-date-implausible'],
    ['06.09.2025', 'birth-date-implausible'],
    ['01.01.2030', 'birth-date-implausible'],
    ['01.01.1900', 'birth-date-implausible'],
  ])('«%s» is told as %s', (written, expected) => {
    expect(code(written)).toBe(expected);
  });

  test('at the bounds of the plausible is taken', () => {
    expect(code('05.09.2025')).toBeUndefined();
    expect(code('06.09.1915')).toBeUndefined();
    expect(code('05.09.1915')).toBe('birth-date-implausible');
  });

  test('in pseudonym mode is a year, also taken from a whole date, of which no more is kept', () => {
    const year = spec('mentee', 'birthYear', byCode);
    expect(read(year, '2012').value).toBe(2012);
    expect(read(year, '2012 г.').value).toBe(2012);
    expect(read(year, '05.05.2012').value).toBe(2012);
    expect(read(year, '2026').issues[0]?.code).toBe('birth-date-implausible');
    expect(read(year, '12').issues[0]?.code).toBe('birth-date-malformed');
  });
});

describe('A blank', () => {
  test('is a dash, or «нет» where a thing is asked for', () => {
    for (const key of ['representative', 'phone']) expect(read(spec('mentee', key), 'нет')).toEqual({ issues: [] });
    expect(read(spec('mentor', 'certificateDate'), '—')).toEqual({ issues: [] });
    expect(read(spec('mentee', 'name'), '-').issues[0]?.code).toBe('name-missing');
  });

  test('is no blank where an address is asked for: the person has to be asked', () => {
    expect(read(spec('mentee', 'email'), 'нет').issues[0]?.code).toBe('email-malformed');
  });
});

describe('Answers that amend each other', () => {
  const fold = (...statements: { at: string; key?: string; fields: Record<string, string>; emptied?: string }[]) =>
    foldFields(
      byPerson.mentee,
      statements.map((statement, index) => ({ key: `a${index}`, ...statement })),
      DEFAULT_LISTS,
      TODAY,
    );

  test('are folded field by field: the latest readable text counts, a blank amends nothing', () => {
    const early = {
      at: '2026-09-01T00:00:00.000Z',
      fields: { phone: '89131234567', email: 'a@mail.ru', groupOrPost: '8 Б' },
    };
    const late = {
      at: '2026-09-02T00:00:00.000Z',
      fields: { phone: 'кнопочный', email: 'b@mail.ru', groupOrPost: ' ' },
    };
    for (const folded of [fold(early, late), fold(late, early)])
      expect(folded.values).toMatchObject({ phone: '+79131234567', email: 'b@mail.ru', groupOrPost: '8 Б' });
  });

  test('report the latest unreadable text only while nothing readable was given', () => {
    const first = { at: '2026-09-01T00:00:00.000Z', fields: { email: 'раз' } };
    const second = { at: '2026-09-02T00:00:00.000Z', fields: { email: 'два' } };
    const folded = fold(first, second);
    expect(folded.written.email).toBe('два');
    expect(folded.issues).toContainEqual({ code: 'email-malformed', weight: 'stop', field: 'email', given: 'два' });
    expect(fold(first, second, { at: '2026-08-01T00:00:00.000Z', fields: { email: 'c@mail.ru' } }).values.email).toBe(
      'c@mail.ru',
    );
  });

  test('are outweighed by a correction that empties a field, until a later answer fills it', () => {
    const answer = { at: '2026-09-01T00:00:00.000Z', fields: { phone: '89131234567' } };
    const emptied = { at: '2026-09-02T00:00:00.000Z', fields: { phone: '' }, emptied: 'phone' };
    const later = { at: '2026-09-03T00:00:00.000Z', fields: { phone: '89230000000' } };
    expect(fold(answer, emptied).values.phone).toBeUndefined();
    expect(fold(answer, emptied, later).values.phone).toBe('+79230000000');
  });
});
