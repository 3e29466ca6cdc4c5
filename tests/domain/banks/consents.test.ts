import { banksOf, consent, marks, mentee, menteeStops, mentor, mentorStops, on } from './bank-builder';

const adult = { name: 'Орлов Пётр Ильич', birthDate: '01.02.1980', category: 'педагог', forms: 'учитель – учитель' };
const adultConsent = {
  participant: 'Орлов Пётр Ильич',
  birthDate: '01.02.1980',
  signer: 'Орлов Пётр Ильич',
  relation: 'сам участник',
};
const verdictOf = (...answers: Parameters<typeof banksOf>[0]) => banksOf(answers).consents[0]?.verdict;

describe('A consent', () => {
  test('of a mother lets her child in; without it the child waits', () => {
    expect(menteeStops(banksOf([mentee(1, 1)]))).toEqual(['consent-missing']);
    expect(menteeStops(banksOf([mentee(1, 1), consent(1, 2)]))).toEqual([]);
    expect(menteeStops(banksOf([consent(1, 1), mentee(1, 2)]))).toEqual([]);
  });

  test.each([
    ['сам участник', 'Иванова Анна Петровна'],
    ['сам участник', ''],
    ['мать', 'ИВАНОВА АННА ПЕТРОВНА'],
    ['бабушка', 'Иванова Раиса Львовна'],
    ['классный руководитель', 'Сидорова Вера Павловна'],
    ['', ''],
  ])('for a minor signed as «%s» by «%s» is not the legal representative’s', (relation, signer) => {
    const banks = banksOf([mentee(1, 1), consent(1, 2, { relation, signer })]);
    expect(menteeStops(banks)).toEqual(['consent-not-by-representative']);
    expect(banks.consents[0]?.verdict).toBe('invalid');
  });

  test('for a minor may come from father or guardian, and without a relation from anybody else', () => {
    for (const relation of ['отец', 'опекун', 'законный представитель', ''])
      expect(menteeStops(banksOf([mentee(1, 1), consent(1, 2, { relation })]))).toEqual([]);
  });

  test('of an adult is the adult’s own', () => {
    expect(mentorStops(banksOf([mentor(1, 1, adult), consent(1, 2, adultConsent)]))).toEqual([]);
    const another = { ...adultConsent, signer: 'Орлова Вера Ильинична', relation: 'мать' };
    expect(mentorStops(banksOf([mentor(1, 1, adult), consent(1, 2, another)]))).toEqual(['consent-not-by-participant']);
  });

  test('is judged by the age on the day it was signed, in the organisation’s zone', () => {
    const self = (birthDate: string) => consent(1, 5, { birthDate, relation: 'сам участник', signer: '' });
    expect(verdictOf(self('05.09.2008'))).toBe('valid');
    expect(verdictOf(self('06.09.2008'))).toBe('invalid');
    const lateEvening = { ...self('06.09.2008'), at: '2026-09-05T20:00:00.000Z' };
    const verdictIn = (timeZone: string) => banksOf([lateEvening], { settings: { timeZone } }).consents[0]?.verdict;
    expect(verdictIn('Asia/Krasnoyarsk')).toBe('valid');
    expect(verdictIn('Europe/Moscow')).toBe('invalid');
    expect(verdictIn('America/Sao_Paulo')).toBe('invalid');
  });

  test('with «Нет» is a refusal, whoever signed and however badly the rest is written', () => {
    const banks = banksOf([mentee(1, 1), consent(1, 2, { decision: 'Нет', relation: 'сам участник', birthDate: '' })]);
    expect(banks.consents[0]?.verdict).toBe('refused');
    expect(menteeStops(banks)).toEqual(['consent-refused']);
  });

  test('sent last decides, whatever the order of arrival; one that can’t count decides nothing', () => {
    const yes = consent(1, 2);
    const no = consent(2, 3, { decision: 'Нет' });
    const broken = consent(3, 4, { relation: 'сам участник', signer: '' });
    const again = consent(4, 5);
    const stateOf = (...consents: (typeof yes)[]) => banksOf([mentee(1, 1), ...consents]).mentees[0]?.consent;
    expect(stateOf(yes, no)).toBe('refused');
    expect(stateOf(no, yes)).toBe('refused');
    expect(stateOf(broken, no, yes)).toBe('refused');
    expect(stateOf(again, broken, no, yes)).toBe('given');
    expect(stateOf(broken, yes)).toBe('given');
    expect(stateOf(broken)).toBe('not-by-representative');
  });
});

describe('Whom a consent concerns', () => {
  test('is told by the name in any spelling and the birth date in any notation', () => {
    const banks = banksOf([
      mentee(1, 1),
      consent(1, 2, { participant: ' ИВАНОВА  АННА ПЕТРОВНА', birthDate: '2012-05-05' }),
    ]);
    expect(menteeStops(banks)).toEqual([]);
  });

  test('is nobody when the dates contradict; the person is told of the consent that nearly fits', () => {
    const banks = banksOf([mentee(1, 1), consent(1, 2, { birthDate: '05.06.2012' })]);
    expect(banks.consents[0]?.personId).toBeUndefined();
    expect(banks.mentees[0]?.issues).toContainEqual({
      code: 'consent-missing',
      weight: 'stop',
      facts: { consent: 'С-0001', why: 'date' },
    });
  });

  test('is an orphan until the questionnaire comes', () => {
    const [orphan] = banksOf([consent(1, 1)]).consents;
    expect(orphan).toMatchObject({ verdict: 'valid', issues: [] });
    expect(orphan?.personId).toBeUndefined();
  });

  test('is nobody when it fits two, and says so', () => {
    const banks = banksOf([
      mentee(1, 1, { birthDate: 'не скажу', phone: '', email: 'a@mail.ru' }),
      mentee(2, 1, { birthDate: 'забыла', phone: '', email: 'b@mail.ru' }),
      consent(1, 2),
    ]);
    expect(banks.consents[0]?.issues).toEqual([{ code: 'possible-duplicate', weight: 'stop', field: 'participant' }]);
    expect(banks.mentees.map((each) => each.consent)).toEqual(['missing', 'missing']);
    expect(banks.mentees[0]?.issues).toContainEqual(
      expect.objectContaining({ facts: { consent: 'С-0001', why: 'several' } }),
    );
  });

  test('is the one whom the curator names', () => {
    const banks = banksOf([mentee(1, 1), consent(1, 2, { participant: 'Ивонова Анна', birthDate: '05.06.2012' })], {
      marks: marks(['С-0001', 'concerns', 'Н-0001', 3]),
    });
    expect(menteeStops(banks)).toEqual([]);
  });

  test('is one person in both roles', () => {
    const both = { name: 'Иванова Анна Петровна', birthDate: '05.05.2012' };
    const banks = banksOf([mentee(1, 1), mentor(1, 2, both), consent(1, 3)]);
    expect(menteeStops(banks)).toEqual([]);
    expect(mentorStops(banks)).toEqual([]);
    expect(banks.mentees[0]?.personId).toBe(banks.mentors[0]?.personId);
  });

  test('is still that person after the curator has corrected the name or the date in the bank', () => {
    const corrected = marks(['Н-0001', 'name', 'Иванова Анна Павловна', 3], ['Н-0001', 'birthDate', '06.05.2012', 3]);
    expect(menteeStops(banksOf([mentee(1, 1), consent(1, 2)], { marks: corrected }))).toEqual([]);
  });
});

test('An invalid consent is told by its number where the person’s consent is missing', () => {
  const banks = banksOf([mentee(1, 1), consent(1, 2, { decision: 'наверное' })]);
  expect(banks.consents[0]?.verdict).toBe('invalid');
  expect(banks.mentees[0]?.issues).toContainEqual({
    code: 'consent-missing',
    weight: 'stop',
    facts: { consent: 'С-0001', why: 'invalid' },
  });
});

test('A correction of the consent’s own row counts', () => {
  const given = { marks: marks(['С-0001', 'relation', 'опекун', 3]) };
  const answers = [mentee(1, 1), consent(1, 2, { relation: 'бабушка' })];
  expect(menteeStops(banksOf(answers))).toEqual(['consent-not-by-representative']);
  expect(menteeStops(banksOf(answers, given))).toEqual([]);
});

describe('In pseudonym mode', () => {
  const settings = { identity: 'code' } as const;
  const coded = { name: 'К-17', birthYear: '2012', birthDate: '', phone: '', email: '' };
  const signed = (change: Record<string, string> = {}) => ({
    participant: 'К-17',
    birthDate: '',
    birthYear: '2012',
    signer: '',
    relation: 'мать',
    ...change,
  });
  const stops = (change: Record<string, string>, questionnaire: Record<string, string> = {}) =>
    menteeStops(banksOf([mentee(1, 1, { ...coded, ...questionnaire }), consent(1, 2, signed(change))], { settings }));

  test('a consent is known by its code', () => {
    expect(stops({})).toEqual([]);
    expect(stops({ participant: 'К-18' })).toEqual(['consent-missing']);
  });

  test('a minor is told by the year; in the year of majority either may have signed', () => {
    expect(stops({ relation: 'сам участник' })).toEqual(['consent-not-by-representative']);
    const student = { role: 'студент', form: 'работодатель – студент' };
    for (const relation of ['мать', 'сам участник'])
      expect(stops({ relation, birthYear: '2008' }, { ...student, birthYear: '2008' })).toEqual([]);
    expect(stops({ birthYear: '2007' }, { ...student, birthYear: '2007' })).toEqual(['consent-not-by-participant']);
  });
});

test('Everybody’s consent is judged by its own time, not by that of the corrections', () => {
  const banks = banksOf([mentee(1, 1), consent(1, 2)], { marks: marks(['С-0001', 'relation', 'отец', 9]) });
  expect(banks.consents[0]?.at).toBe(on(2));
  expect(banks.mentees[0]?.acceptedOn).toBe('2026-09-02');
});
