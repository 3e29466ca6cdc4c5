import { DEFAULT_LISTS } from '../../src/contract/settings/default-lists';
import { ATTENTION } from '../../src/contract/tables/banks';
import { issueText } from '../../src/contract/texts/issues';
import type { RawFields } from '../../src/domain/answers/answer';
import { ISSUE_CODES } from '../../src/domain/answers/issue';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields, mentorFields } from './people';
import { column, edit, rowOf, submit, sweep } from './programme-book';

const MENTOR = { name: 'Петров Илья', birthDate: '01.02.2009' };
const GUEST = {
  name: 'Орлов Пётр',
  birthDate: '01.02.1980',
  category: 'предприниматель',
  forms: 'работодатель – ученик',
};

/** A mentee or mentor who lacks one thing only. */
function waiting(role: 'mentee' | 'mentor', change: RawFields, consent: RawFields | undefined = {}): MemoryPorts {
  const ports = memoryPorts();
  const fields = role === 'mentee' ? menteeFields(change) : mentorFields({ ...MENTOR, ...change });
  submit(ports, role, 'answer', 1, fields);
  const adult = change.category === GUEST.category ? { signer: GUEST.name, relation: 'сам участник' } : {};
  const own =
    role === 'mentee'
      ? {}
      : { participant: fields.name ?? '', birthDate: fields.birthDate ?? '', signer: 'Мать', ...adult };
  if (consent) submit(ports, 'consent', 'consent', 2, consentFields({ ...own, ...consent }));
  sweep(ports);
  return ports;
}

const number = { mentee: 'Н-0001', mentor: 'М-0001' };
const bank = { mentee: 'mentees', mentor: 'mentors' } as const;
const inBank = (ports: MemoryPorts, role: 'mentee' | 'mentor') =>
  column(ports, bank[role], 'number').includes(number[role]);
const setting = (key: string, cells: Record<string, string>) => (ports: MemoryPorts) =>
  edit(ports, 'settings', key, cells);
const here = (role: 'mentee' | 'mentor', cells: Record<string, string | number>) => (ports: MemoryPorts) =>
  edit(ports, 'attention', number[role], cells);
const resend = (role: 'mentee' | 'mentor', fields: RawFields) => (ports: MemoryPorts) => {
  submit(ports, role, 'again', 3, role === 'mentee' ? menteeFields(fields) : mentorFields({ ...MENTOR, ...fields }));
  sweep(ports);
};
const sign =
  (change: RawFields = {}) =>
  (ports: MemoryPorts) => {
    submit(ports, 'consent', 'again', 4, consentFields(change));
    sweep(ports);
  };

/** What is wrong, a piece of the remedy, and doing just that. */
const CASES: readonly (readonly [
  wrong: string,
  role: 'mentee' | 'mentor',
  change: RawFields,
  says: string,
  act: (ports: MemoryPorts) => unknown,
])[] = [
  ['no name', 'mentee', { name: '' }, '«ФИО»', here('mentee', { name: 'Иванова Анна Петровна' })],
  ['no birth date', 'mentee', { birthDate: '' }, '«Дата рождения»', here('mentee', { birthDate: '05.05.2012' })],
  [
    'an unreadable birth date',
    'mentee',
    { birthDate: 'не скажу' },
    '«Дата рождения»',
    here('mentee', { birthDate: '5.5.2012' }),
  ],
  [
    'an impossible birth date',
    'mentee',
    { birthDate: '05.05.2030' },
    '«Дата рождения»',
    here('mentee', { birthDate: '5 мая 2012' }),
  ],
  [
    'no contact, then an address',
    'mentee',
    { phone: '', email: '' },
    'почту или телефон',
    here('mentee', { email: 'a@mail.ru' }),
  ],
  [
    'no contact, then a phone',
    'mentee',
    { phone: '', email: '' },
    'почту или телефон',
    here('mentee', { phone: '89130000000' }),
  ],
  ['a bad address', 'mentee', { email: 'почта.ру' }, '«Эл. почта»', here('mentee', { email: 'anna@mail.ru' })],
  ['no role', 'mentee', { role: '' }, '«Роль или категория»', here('mentee', { role: 'ученик' })],
  ['an unknown role, mended', 'mentee', { role: 'юннат' }, '«Роль или категория»', here('mentee', { role: 'ученик' })],
  [
    'an unknown role, made known',
    'mentee',
    { role: 'юннат' },
    '«Другие написания»',
    setting('list:roles:pupil', { aliases: DEFAULT_LISTS.roles[0]?.aliases.concat('юннат').join('; ') ?? '' }),
  ],
  ['no form', 'mentee', { form: '' }, '«Форма наставничества»', here('mentee', { form: 'ученик – ученик' })],
  [
    'an unknown form',
    'mentee',
    { form: 'дуэт' },
    '«Форма наставничества»',
    here('mentee', { form: 'ученик – ученик' }),
  ],
  [
    'a form out of use, another chosen',
    'mentee',
    { form: 'педагог – ученик' },
    'другую форму',
    here('mentee', { form: 'ученик – ученик' }),
  ],
  [
    'a form out of use, switched on',
    'mentee',
    { form: 'педагог – ученик' },
    '«Настройках»',
    setting('form:teacher-pupil:inUse', { value: 'да' }),
  ],
  [
    'a form for others, another form',
    'mentee',
    { form: 'учитель – учитель' },
    'форму или роль',
    here('mentee', { form: 'ученик – ученик' }),
  ],
  [
    'a form for others, another role',
    'mentee',
    { form: 'учитель – учитель' },
    'форму или роль',
    here('mentee', { role: 'педагог' }),
  ],
  [
    'an age outside, the date mended',
    'mentee',
    { birthDate: '05.05.2019' },
    'дату рождения',
    (ports) => {
      edit(ports, 'attention', 'Н-0001', { birthDate: '05.05.2012' });
    },
  ],
  [
    'an age outside, another form',
    'mentee',
    { birthDate: '05.05.2019' },
    'другую форму',
    here('mentee', { form: 'учитель – учитель', role: 'педагог' }),
  ],
  [
    'an age outside, other bounds',
    'mentee',
    { birthDate: '05.05.2019' },
    'границы возраста',
    setting('form:pupil-pupil:ages', { value: '6–19' }),
  ],
  ['no request', 'mentee', { requests: '' }, '«Запрос или компетенции»', here('mentee', { requests: 'спорт' })],
  ['no request, asked again', 'mentee', { requests: '' }, '«Запрос или компетенции»', resend('mentee', {})],
  [
    'no competence',
    'mentor',
    { competences: '' },
    '«Запрос или компетенции»',
    here('mentor', { requests: 'спорт, музыка' }),
  ],
  ['no category', 'mentor', { category: '' }, '«Роль или категория»', here('mentor', { role: 'ученик' })],
  [
    'forms for other categories, other forms',
    'mentor',
    { forms: 'учитель – учитель' },
    'формы или категорию',
    here('mentor', { form: 'ученик – ученик' }),
  ],
  ['no number of seats', 'mentor', { seats: '' }, '«Мест»', here('mentor', { seats: 2 })],
  ['an unreadable number of seats', 'mentor', { seats: 'сколько нужно' }, '«Мест»', here('mentor', { seats: '2' })],
  ['no seats', 'mentor', { seats: '0' }, '«Мест»', here('mentor', { seats: 1 })],
  ['no certificate', 'mentor', GUEST, '«Дата справки»', here('mentor', { certificateDate: '01.09.2026' })],
  [
    'an unreadable certificate',
    'mentor',
    { ...GUEST, certificateDate: 'летом' },
    '«Дата справки»',
    here('mentor', { certificateDate: '01.09.2026' }),
  ],
];

test.each(CASES)('%s: doing what «Разобрать» says lets the person into the bank', (_wrong, role, change, says, act) => {
  const consent =
    change.birthDate === undefined ? {} : { birthDate: role === 'mentor' ? change.birthDate : '05.05.2012' };
  const ports = waiting(role, change, consent);
  expect(inBank(ports, role)).toBe(false);
  expect(String(rowOf(ports, 'attention', number[role])?.remedy)).toContain(says);
  act(ports);
  if (!inBank(ports, role)) {
    // The age alone was mended: the consent that was given for the other date is mended where the row says.
    expect(String(rowOf(ports, 'attention', number[role])?.remedy)).toContain('С-0001');
    edit(ports, 'consents', 'С-0001', { birthDate: String(change.birthDate) });
  }
  expect(inBank(ports, role)).toBe(true);
  expect(rowOf(ports, 'attention', number[role])).toBeUndefined();
});

describe('A consent', () => {
  const remedy = (ports: MemoryPorts) => String(rowOf(ports, 'attention', 'Н-0001')?.remedy);

  test('that is missing is asked for, and lets in by itself', () => {
    const ports = memoryPorts();
    submit(ports, 'mentee', 'answer', 1, menteeFields());
    sweep(ports);
    expect(remedy(ports)).toContain('Отправьте ссылку');
    sign()(ports);
    expect(inBank(ports, 'mentee')).toBe(true);
  });

  test('that is refused is asked for again, or the data go', () => {
    const again = waiting('mentee', {}, { decision: 'Нет' });
    expect(remedy(again)).toContain('«удалить данные»');
    sign()(again);
    expect(inBank(again, 'mentee')).toBe(true);
    const erased = waiting('mentee', {}, { decision: 'Нет' });
    const stands = JSON.stringify(erased.workbook.rows('attention'));
    edit(erased, 'attention', 'Н-0001', { decision: 'удалить данные' });
    expect(JSON.stringify(erased.workbook.rows('attention'))).toBe(stands);
    edit(erased, 'attention', 'Н-0001', { decision: 'Удалить навсегда' });
    expect(column(erased, 'mentees', 'state')).toEqual(['Обезличен']);
    expect(JSON.stringify([...erased.workbook.contents])).not.toContain('Иванова');
  });

  test('signed by the wrong one is asked of the right one', () => {
    const minor = waiting('mentee', {}, { relation: 'сам участник', signer: '' });
    expect(remedy(minor)).toContain('родителя, усыновителя, опекуна или попечителя');
    sign()(minor);
    expect(inBank(minor, 'mentee')).toBe(true);
  });

  test('that is invalid is mended in its own row', () => {
    const ports = waiting('mentee', {}, { birthDate: 'не помню' });
    expect(remedy(ports)).toContain('С-0001');
    edit(ports, 'consents', 'С-0001', { birthDate: '05.05.2012' });
    expect(inBank(ports, 'mentee')).toBe(true);
  });

  test('for another birth date is mended there or here', () => {
    for (const [table, id, birthDate] of [
      ['consents', 'С-0001', '05.05.2012'],
      ['attention', 'Н-0001', '06.06.2012'],
    ] as const) {
      const ports = waiting('mentee', {}, { birthDate: '06.06.2012' });
      expect(remedy(ports)).toContain('Исправьте дату там, где она неверна');
      edit(ports, table, id, { birthDate });
      expect(inBank(ports, 'mentee')).toBe(true);
    }
  });

  test('that fits two is given to one of them', () => {
    const ports = memoryPorts();
    for (const id of ['a', 'b'])
      submit(ports, 'mentee', id, 1, menteeFields({ birthDate: '', phone: '', email: `${id}@mail.ru` }));
    submit(ports, 'consent', 'c', 2, consentFields());
    sweep(ports);
    expect(rowOf(ports, 'attention', 'С-0001')?.remedy).toContain('«Чьё согласие»');
    edit(ports, 'attention', 'Н-0002', { birthDate: '07.07.2011' });
    edit(ports, 'consents', 'С-0001', { concerns: 'Н-0002' });
    expect(column(ports, 'mentees', 'number')).toEqual(['Н-0002']);
    expect(rowOf(ports, 'attention', 'С-0001')).toBeUndefined();
  });
});

test('Every mistake has a problem and a remedy in whole sentences, without holes', () => {
  const ages = { age: 8, from: 10, to: 19, months: 12 };
  for (const code of ISSUE_CODES)
    for (const more of [
      {},
      { like: 'Н-0001', count: 1 },
      { like: 'Н-0001, Н-0002', count: 2 },
      { consent: 'С-0001', why: 'date' },
    ]) {
      const facts: Record<string, string | number> = { ...ages, ...more };
      for (const text of Object.values(issueText({ code, weight: 'stop', field: 'role', given: 'текст', facts }))) {
        expect(text).toMatch(/^[А-ЯЁ].*[.!]$/s);
        expect(text).not.toMatch(/undefined|NaN|«»|null/);
      }
    }
});

test('Every column that a remedy names stands in «Разобрать», «Согласия», «Настройки» or «Пары»', () => {
  const known = [...ATTENTION.columns.map(({ title }) => title), 'Чьё согласие', 'Другие написания'];
  const named = new Set<string>();
  for (const code of ISSUE_CODES)
    for (const field of ['role', 'category', 'seats', undefined]) {
      const { remedy } = issueText({ code, weight: 'stop', given: 'текст', ...(field ? { field } : {}) });
      for (const [, title] of remedy.matchAll(/столбец «([^»]+)»|столбце «([^»]+)»/g)) if (title) named.add(title);
    }
  for (const title of named) expect(known).toContain(title);
});
