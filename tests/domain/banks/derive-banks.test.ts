import { latestRevisions } from '../../../src/domain/banks/derive-banks';
import { banksOf, consent, marks, mentee, menteeStops, mentor, mentorStops, on } from './bank-builder';

describe('A person who answers twice', () => {
  const twice = () => [mentee(1, 1), mentee(2, 3, { requests: 'музыка', phone: '' }), consent(1, 2)];

  test('is one row under the lower number, the later answer amending the earlier', () => {
    for (const answers of [twice(), twice().reverse()]) {
      const { mentees } = banksOf(answers);
      expect(mentees).toHaveLength(1);
      expect(mentees[0]).toMatchObject({ number: 'Н-0001', formerNumbers: ['Н-0002'], requestedAt: on(1) });
      expect(mentees[0]?.profile).toMatchObject({ requests: ['music'], phone: '+79131234567' });
      expect(mentees[0]?.answerKeys).toHaveLength(2);
    }
  });

  test('and is in doubt stands twice, the later answer in «Разобрать»', () => {
    const { mentees } = banksOf([mentee(1, 1), mentee(2, 3, { birthDate: '05.05.2013' }), consent(1, 2)]);
    expect(mentees.map(({ inBank, like }) => ({ inBank, like }))).toEqual([
      { inBank: true, like: [] },
      { inBank: false, like: ['Н-0001'] },
    ]);
  });

  test('is settled by the curator either way', () => {
    const answers = [
      mentee(1, 1),
      mentee(2, 3, { birthDate: '05.05.2013' }),
      consent(1, 2),
      consent(2, 4, { birthDate: '05.05.2013' }),
    ];
    const ruled = (field: string) => banksOf(answers, { marks: marks(['Н-0002', field, 'Н-0001', 5]) }).mentees;
    expect(ruled('same-as').map(({ number, inBank }) => ({ number, inBank }))).toEqual([
      { number: 'Н-0001', inBank: true },
    ]);
    expect(ruled('different-from').map(({ inBank }) => inBank)).toEqual([true, true]);
  });
});

describe('A correction by the curator', () => {
  test('outweighs the answer, and is outweighed by a later answer', () => {
    const corrected = { marks: marks(['Н-0001', 'requests', 'спорт', 3]) };
    expect(banksOf([mentee(1, 1)], corrected).mentees[0]?.profile.requests).toEqual(['sport']);
    expect(
      banksOf([mentee(1, 1), mentee(2, 4, { requests: 'музыка' })], corrected).mentees[0]?.profile.requests,
    ).toEqual(['music']);
  });

  test('of a name or a date counts in both roles, of anything else in its own', () => {
    const both = [mentee(1, 1), mentor(1, 2, { name: 'Иванова Анна Петровна', birthDate: '05.05.2012' })];
    const banks = banksOf(both, {
      marks: marks(['Н-0001', 'birthDate', '06.05.2012', 3], ['Н-0001', 'interests', 'кино', 3]),
    });
    expect(banks.mentors[0]?.profile).toMatchObject({ birthDate: '2012-05-06', interests: [] });
    expect(banks.mentees[0]?.profile).toMatchObject({ birthDate: '2012-05-06', interests: ['cinema'] });
  });

  test('does not part a person who later repeats what was corrected', () => {
    const corrected = { marks: marks(['Н-0001', 'name', 'Иванова Анна Павловна', 3]) };
    const banks = banksOf([mentee(1, 1), mentee(2, 5)], corrected);
    expect(banks.mentees.map(({ number }) => number)).toEqual(['Н-0001']);
  });

  test('joins two rows once it makes their dates equal', () => {
    const answers = [mentee(1, 1), mentee(2, 3, { birthDate: '05.05.2013' })];
    const banks = banksOf(answers, { marks: marks(['Н-0002', 'birthDate', '05.05.2012', 4]) });
    expect(banks.mentees.map(({ number, formerNumbers }) => [number, ...formerNumbers])).toEqual([
      ['Н-0001', 'Н-0002'],
    ]);
  });
});

describe('The day of entering the programme', () => {
  const acceptedOn = (...given: Parameters<typeof banksOf>) => banksOf(...given).mentees[0]?.acceptedOn;

  test('is the day on which the last thing needed came, whichever that was', () => {
    expect(acceptedOn([mentee(1, 1), consent(1, 4)])).toBe('2026-09-04');
    expect(acceptedOn([mentee(1, 5), consent(1, 4)])).toBe('2026-09-05');
    expect(acceptedOn([mentee(1, 1, { requests: '' }), consent(1, 2), mentee(2, 4)])).toBe('2026-09-04');
    expect(
      acceptedOn([mentee(1, 1, { birthDate: 'не скажу' }), consent(1, 2)], {
        marks: marks(['Н-0001', 'birthDate', '05.05.2012', 6]),
      }),
    ).toBe('2026-09-06');
  });

  test('stays when something is amended later that wasn’t needed', () => {
    const later = { marks: marks(['Н-0001', 'interests', 'кино', 9]) };
    expect(acceptedOn([mentee(1, 1), consent(1, 2), mentee(2, 8, { requests: 'музыка' }), consent(2, 9)], later)).toBe(
      '2026-09-02',
    );
  });

  test('is a day of the organisation’s zone', () => {
    const late = { ...consent(1, 2), at: '2026-09-02T20:30:00.000Z' };
    const inZone = (timeZone: string) => acceptedOn([mentee(1, 1), late], { settings: { timeZone } });
    expect(inZone('Asia/Krasnoyarsk')).toBe('2026-09-03');
    expect(inZone('Europe/Moscow')).toBe('2026-09-02');
    expect(inZone('America/Sao_Paulo')).toBe('2026-09-02');
  });
});

describe('An edited response', () => {
  test('counts by its time, and at one time by its place in the ledger', () => {
    const first = mentee(1, 1, { requests: 'спорт' });
    const sameTime = { ...mentee(1, 1, { requests: 'музыка' }) };
    const earlier = { ...mentee(1, 1, { requests: 'кино' }), at: '2026-08-31T00:00:00.000Z' };
    expect(latestRevisions([first, sameTime]).map(({ fields }) => fields.requests)).toEqual(['музыка']);
    expect(latestRevisions([first, sameTime, earlier]).map(({ fields }) => fields.requests)).toEqual(['музыка']);
  });
});

describe('The age', () => {
  const stops = (
    birthDate: string,
    today: '2026-09-05' | '2026-09-06' = '2026-09-05',
    form = 'ученик – ученик',
    role = 'ученик',
  ) =>
    menteeStops(banksOf([mentee(1, 1, { birthDate, form, role }), consent(1, 2, { birthDate })], { today })).filter(
      (code) => code === 'age-outside-form',
    );

  test('at both bounds of a form is inside, a day beyond is outside', () => {
    expect(stops('05.09.2016')).toEqual([]);
    expect(stops('06.09.2016')).toEqual(['age-outside-form']);
    expect(stops('06.09.2016', '2026-09-06')).toEqual([]);
    expect(stops('06.09.2006')).toEqual([]);
    expect(stops('05.09.2006')).toEqual(['age-outside-form']);
  });

  test('only warns where the form says so, and says nothing where it asks nothing', () => {
    const student = banksOf([
      mentee(1, 1, { birthDate: '05.09.1996', role: 'студент', form: 'работодатель – студент' }),
    ]).mentees[0];
    expect(student?.issues).toContainEqual({
      code: 'age-outside-form',
      weight: 'warn',
      field: 'birthDate',
      facts: { age: 30, form: 'employer-student', from: 10, to: 19 },
    });
    expect(stops('05.09.1966', '2026-09-05', 'учитель – учитель', 'педагог')).toEqual([]);
  });

  test('of somebody born on 29 February is full on 1 March', () => {
    const born = '29.02.2016';
    const on = (today: '2026-02-28' | '2026-03-01') =>
      menteeStops(banksOf([mentee(1, 1, { birthDate: born }), consent(1, 2, { birthDate: born })], { today })).includes(
        'age-outside-form',
      );
    expect(on('2026-02-28')).toBe(true);
    expect(on('2026-03-01')).toBe(false);
  });
});

describe('A certificate', () => {
  const outside = { category: 'предприниматель', forms: 'работодатель – ученик', birthDate: '01.02.1980' };
  const stops = (certificateDate: string, settings: Parameters<typeof banksOf>[1] = {}) =>
    mentorStops(banksOf([mentor(1, 1, { ...outside, certificateDate })], settings)).filter((code) =>
      code.startsWith('certificate'),
    );

  test('is asked of mentors from outside only', () => {
    expect(stops('')).toEqual(['certificate-missing']);
    expect(stops('нет')).toEqual(['certificate-missing']);
    expect(stops('01.09.2026')).toEqual([]);
    expect(mentorStops(banksOf([mentor(1, 1)])).filter((code) => code.startsWith('certificate'))).toEqual([]);
  });

  test('has no end by default, and ends after so many months where the organisation says so', () => {
    const settings = { certificateMonths: 12 };
    expect(stops('01.09.1999')).toEqual([]);
    expect(stops('05.09.2025', { settings })).toEqual([]);
    expect(stops('04.09.2025', { settings })).toEqual(['certificate-expired']);
  });

  test('may be a warning or nothing', () => {
    const banks = (certificates: 'warn' | 'off') =>
      banksOf([mentor(1, 1, outside)], { settings: { certificates } }).mentors[0]?.issues;
    expect(banks('warn')).toContainEqual({ code: 'certificate-missing', weight: 'warn', field: 'certificateDate' });
    expect(banks('off')?.map(({ code }) => code)).not.toContain('certificate-missing');
  });

  test('whose date can’t be read is told', () => {
    expect(stops('летом')).toEqual(['certificate-malformed']);
    expect(mentorStops(banksOf([mentor(1, 1, { certificateDate: 'не нужна' })]))).toEqual(['consent-missing']);
  });
});

describe('A mentor', () => {
  test('without seats, or with forms that don’t fit the category, waits', () => {
    expect(mentorStops(banksOf([mentor(1, 1, { seats: '0' })]))).toContain('no-seats');
    expect(mentorStops(banksOf([mentor(1, 1, { seats: '' })]))).toContain('seats-missing');
    expect(mentorStops(banksOf([mentor(1, 1, { forms: 'учитель – учитель' })]))).toContain('form-not-for-category');
  });

  test('all of whose forms are out of use is warned about', () => {
    const banks = banksOf([mentor(1, 1, { category: 'педагог', forms: 'педагог – ученик', birthDate: '01.02.1980' })]);
    expect(banks.mentors[0]?.issues).toContainEqual({ code: 'form-unknown', weight: 'warn', field: 'forms' });
  });
});

describe('A mentee', () => {
  test('needs an address or a phone, and a good address wherever one is given', () => {
    expect(menteeStops(banksOf([mentee(1, 1, { phone: '', email: '' })]))).toContain('contact-missing');
    expect(menteeStops(banksOf([mentee(1, 1, { email: '' })]))).not.toContain('contact-missing');
    expect(menteeStops(banksOf([mentee(1, 1, { email: 'почта.ру' })]))).toContain('email-malformed');
  });

  test('whose phone can’t be read is only warned about', () => {
    const { mentees } = banksOf([mentee(1, 1, { phone: '12' }), consent(1, 2)]);
    expect(mentees[0]?.inBank).toBe(true);
    expect(mentees[0]?.written.phone).toBe('12');
  });

  test('has every mistake told at once', () => {
    expect(
      menteeStops(banksOf([mentee(1, 1, { birthDate: '', role: '', form: 'кот', requests: '', email: 'x' })])),
    ).toEqual([
      'birth-date-missing',
      'role-missing',
      'form-unknown',
      'requests-missing',
      'email-malformed',
      'consent-missing',
    ]);
  });

  test('who chose a form out of use, or one for another role, waits', () => {
    expect(menteeStops(banksOf([mentee(1, 1, { form: 'педагог – ученик' })]))).toContain('form-unknown');
    expect(menteeStops(banksOf([mentee(1, 1, { form: 'учитель – учитель' })]))).toContain('form-not-for-role');
  });
});

test('Empty ledgers give empty banks', () => {
  expect(banksOf([])).toEqual({ mentees: [], mentors: [], consents: [], erased: [] });
});
