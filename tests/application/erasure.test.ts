import { eraseUnconsented, erasureDue } from '../../src/application/erase-unconsented';
import { Ledger } from '../../src/application/ledger';
import { approvePairs, approveRegister } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { summarise } from '../../src/application/summary';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields, mentorFields } from './people';
import { CURATOR, column, edit, quickLook, rowOf, submit, sweep } from './programme-book';

const HER = 'Хрусталёва Евдокия Львовна';
const WORDS = ['Хрусталёва', 'Хрусталева', 'Евдокия', '9997654321', '765-43-21', 'evdokia@'];
const own = { name: HER, birthDate: '05.05.2012', phone: '+7 (999) 765-43-21', email: 'Evdokia@example.test' };

/** Places where something of her can still be read. */
function traces(ports: MemoryPorts): string[] {
  const places: [string, unknown][] = [
    ...ports.workbook.contents,
    ...ports.forms.responses,
    ['notes', [...ports.workbook.notes]],
  ];
  return places
    .filter(([, content]) => WORDS.some((word) => JSON.stringify(content).includes(word)))
    .map(([place]) => place);
}

/** She answers, is written about, gets a mentor and meets him; a girl of another name shares her phone. */
function lived(): MemoryPorts {
  const ports = memoryPorts();
  submit(ports, 'mentee', 'm', 1, menteeFields({ ...own, requests: `спорт, Другое: кружок ${HER}` }));
  submit(ports, 'consent', 'c', 2, consentFields({ participant: HER, birthDate: own.birthDate }));
  submit(
    ports,
    'mentee',
    'sister',
    1,
    menteeFields({
      name: 'Хрустова Алла',
      birthDate: '06.06.2013',
      email: 'alla@example.test',
      requestText: `Как у ${HER}`,
    }),
  );
  submit(ports, 'consent', 'cs', 2, consentFields({ participant: 'Хрустова Алла', birthDate: '06.06.2013' }));
  submit(ports, 'mentor', 't', 1, mentorFields());
  submit(
    ports,
    'consent',
    'ct',
    2,
    consentFields({ participant: 'Петров Илья Олегович', birthDate: '01.02.2009', signer: 'Мать' }),
  );
  sweep(ports);
  edit(ports, 'mentees', 'Н-0002', {
    results: `Дружит с ${HER}, тел. 8 999 765 43 21`,
    state: 'Выбыл досрочно',
    reason: `${HER} уехала`,
  });
  edit(ports, 'mentees', 'Н-0001', { email: 'x', results: 'хорошо' });
  approveRegister(ports, CURATOR, { number: '1', date: '03.09.2026' });
  propose(ports, CURATOR);
  approvePairs(ports, CURATOR, { number: '2', date: '04.09.2026', all: true });
  const [link] = summarise(ports).pairLinks;
  const meeting = { date: '05.09.2026', mood: '9', trouble: 'нет' };
  submit(ports, 'meeting', 'her', 5, { ...meeting, pairToken: link?.menteeToken ?? '', topic: `Я ${HER}` });
  submit(ports, 'meeting', 'his', 5, {
    ...meeting,
    pairToken: link?.mentorToken ?? '',
    topic: `${HER} старается`,
    result: 'начали',
  });
  sweep(ports);
  return ports;
}

test('A withdrawal leaves number, dates and counts, and her words nowhere', () => {
  const ports = lived();
  const counts = summarise(ports).pairs.approved;
  expect(traces(ports).length).toBeGreaterThan(5);
  edit(ports, 'mentees', 'Н-0001', { state: 'Согласие отозвано', reason: 'так решила семья' });
  expect(traces(ports)).toEqual([]);
  expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ name: 'данные удалены', state: 'Обезличен' });
  expect(rowOf(ports, 'meetings', 'В-0001')).toMatchObject({ mood: 9, topic: '' });
  expect(rowOf(ports, 'meetings', 'В-0002')).toMatchObject({ topic: '', result: 'начали' });
  expect(summarise(ports).pairs.approved).toBe(counts);
  const once = JSON.stringify([...ports.workbook.contents]);
  quickLook(ports);
  sweep(ports);
  expect(JSON.stringify([...ports.workbook.contents])).toBe(once);
});

test('A withdrawal chosen without a reason is put back, since nothing brings erased words back', () => {
  const ports = lived();
  const before = traces(ports).length;
  const { refusals } = edit(ports, 'mentees', 'Н-0001', { state: 'Согласие отозвано' });
  expect(refusals).toEqual([
    expect.stringMatching(/если указаны: причина.*стирает всё, что известно о человеке, навсегда/),
  ]);
  expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ name: HER });
  expect(traces(ports)).toHaveLength(before);
});

test('Others keep what is theirs: a shared phone, their own words, their rows', () => {
  const ports = lived();
  edit(ports, 'mentees', 'Н-0002', { phone: own.phone });
  edit(ports, 'mentees', 'Н-0001', { state: 'Согласие отозвано', reason: 'x' });
  expect(rowOf(ports, 'mentees', 'Н-0002')).toMatchObject({
    name: 'Хрустова Алла',
    phone: '+79997654321',
    results: '',
    requestText: '',
  });
});

test('A run that finds edits in the sheets that an erasure changes takes them in', () => {
  const ports = lived();
  ports.workbook.type('pairs', 'number', 'П-0001', 'reason', 'важное');
  ports.workbook.type('consents', 'number', 'С-0002', 'relation', 'опекун');
  edit(ports, 'mentees', 'Н-0001', { state: 'Согласие отозвано', reason: 'x' });
  expect(rowOf(ports, 'pairs', 'П-0001')?.reason).toBe('важное');
  expect(rowOf(ports, 'consents', 'С-0002')?.relation).toBe('опекун');
});

test('Somebody erased may come again and gets a new number', () => {
  const ports = lived();
  edit(ports, 'mentees', 'Н-0001', { state: 'Согласие отозвано', reason: 'x' });
  submit(ports, 'mentee', 'new', 6, menteeFields(own));
  sweep(ports);
  expect(rowOf(ports, 'attention', 'Н-0003')).toMatchObject({ name: HER });
  expect(new Ledger(ports.workbook).entries.filter(({ kind }) => kind === 'answer').length).toBeGreaterThan(8);
});

test('Clearing out refusals erases whoever refused, in both roles, and says how many people that were', () => {
  const ports = memoryPorts();
  submit(ports, 'mentee', 'm', 1, menteeFields(own));
  submit(ports, 'mentor', 't', 1, mentorFields(own));
  submit(ports, 'consent', 'c', 2, consentFields({ participant: HER, birthDate: own.birthDate, decision: 'Нет' }));
  sweep(ports);
  expect(eraseUnconsented(ports, CURATOR)).toBe(1);
  expect(traces(ports)).toEqual([]);
  expect([column(ports, 'mentees', 'number'), column(ports, 'mentors', 'number')]).toEqual([['Н-0001'], ['М-0001']]);
  expect(eraseUnconsented(ports, CURATOR)).toBe(0);
});

test('Wishes and refusals that named her go, those of others stay, and her own are gone with her words', () => {
  const ports = lived();
  submit(
    ports,
    'mentor',
    't2',
    7,
    mentorFields({ name: 'Громова Дарья', birthDate: '03.03.2009', email: 'd@example.test' }),
  );
  submit(
    ports,
    'consent',
    'ct2',
    7,
    consentFields({ participant: 'Громова Дарья', birthDate: '03.03.2009', signer: 'Мать' }),
  );
  sweep(ports);
  edit(ports, 'mentors', 'М-0001', { wish1: 'Н-0001', wish2: 'Н-0002' });
  edit(ports, 'mentors', 'М-0002', { refused: 'Н-0002, Н-0001' });
  edit(ports, 'mentees', 'Н-0001', { wish1: 'М-0002', refused: 'М-0001' });
  const named = (): string[] =>
    new Ledger(ports.workbook).entries.flatMap((entry) =>
      entry.kind === 'mark' && /^(wish|refused)/.test(entry.field)
        ? [`${entry.target} ${entry.field} ${entry.value}`]
        : [],
    );
  expect(named()).toHaveLength(5);
  edit(ports, 'mentees', 'Н-0001', { state: 'Согласие отозвано', reason: 'x' });
  expect(named()).toEqual([
    'М-0001 wish1 ',
    'М-0001 wish2 Н-0002',
    'М-0002 refused Н-0002',
    'Н-0001 wish1 ',
    'Н-0001 refused ',
  ]);
  expect(rowOf(ports, 'mentors', 'М-0001')).toMatchObject({ wish1: '', wish2: 'Н-0002' });
  expect(rowOf(ports, 'mentors', 'М-0002')?.refused).toBe('Н-0002');
});

describe('Answers without consent', () => {
  const day = (ports: MemoryPorts, date: string) => {
    ports.setNow(`${date}T03:00:00.000Z`);
    sweep(ports);
  };
  const remedy = (ports: MemoryPorts, number: string) => String(rowOf(ports, 'attention', number)?.remedy);

  /** She and a man of another name without consents, a consent for nobody known, and one girl with everything. */
  function waiting(): MemoryPorts {
    const ports = memoryPorts();
    submit(ports, 'mentee', 'm', 1, menteeFields(own));
    submit(ports, 'mentor', 't', 2, mentorFields());
    submit(ports, 'consent', 'nobody', 1, consentFields({ participant: HER, birthDate: '06.06.2001', relation: '' }));
    submit(ports, 'consent', 'later', 2, consentFields({ participant: 'Белов Пётр' }));
    submit(ports, 'mentee', 'good', 1, menteeFields({ phone: '', email: 'good@example.test' }));
    submit(ports, 'consent', 'signed', 1, consentFields());
    day(ports, '2026-09-05');
    return ports;
  }

  test('are kept for the days that the settings name, then offered and erased, whatever else they await', () => {
    const ports = waiting();
    day(ports, '2026-10-01');
    expect(erasureDue(ports)).toEqual({ refused: 0, overdue: 0, days: 30 });
    expect(remedy(ports, 'Н-0001')).not.toContain('срока хранения');
    day(ports, '2026-10-02');
    expect(erasureDue(ports)).toEqual({ refused: 0, overdue: 2, days: 30 });
    expect(remedy(ports, 'Н-0001')).toContain('«удалить данные»');
    expect(remedy(ports, 'М-0001')).not.toContain('срока хранения');
    expect(eraseUnconsented(ports, CURATOR)).toBe(2);
    expect(traces(ports)).toEqual([]);
    expect(column(ports, 'attention', 'number')).toEqual(['М-0001']);
    expect(column(ports, 'mentees', 'state')).toEqual(['В базе', 'Обезличен']);
    expect(column(ports, 'consents', 'participant')).toEqual(['Белов Пётр', 'Иванова Анна Петровна']);
    expect(eraseUnconsented(ports, CURATOR)).toBe(0);
  });

  test('are offered earlier where the setting is shorter, and never once the consent has come', () => {
    const ports = waiting();
    edit(ports, 'settings', 'retentionDays', { value: '3' });
    expect(erasureDue(ports).overdue).toBe(2);
    submit(ports, 'consent', 'hers', 5, consentFields({ participant: HER, birthDate: own.birthDate }));
    sweep(ports);
    expect(eraseUnconsented(ports, CURATOR)).toBe(1);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.name).toBe(HER);
  });

  test('of refusals that concern nobody known go at once', () => {
    const ports = memoryPorts();
    submit(ports, 'consent', 'no', 1, consentFields({ participant: HER, decision: 'Нет' }));
    sweep(ports);
    expect(eraseUnconsented(ports, CURATOR)).toBe(1);
    expect(traces(ports)).toEqual([]);
  });
});

describe('Her name in the words of others', () => {
  const leave = (ports: MemoryPorts) => edit(ports, 'mentees', 'Н-0001', { state: 'Согласие отозвано', reason: 'x' });
  const written = (ports: MemoryPorts, responseId: string, topic: string) => {
    const pairToken = summarise(ports).pairLinks[0]?.mentorToken ?? '';
    submit(ports, 'meeting', responseId, 5, { pairToken, date: '05.09.2026', mood: '8', topic, result: 'начали' });
    sweep(ports);
  };

  test.each([
    'Хрусталёва старается',
    'Помогал Хрусталевой с задачами',
    'ЕВДОКИИ понравилось',
    'Встретились с Евдокией, всё хорошо',
    'Львовна устала',
  ])('goes from what her mentor wrote about their meetings: %s', (topic) => {
    const ports = lived();
    written(ports, 'more', topic);
    edit(ports, 'pairs', 'П-0001', { reason: topic });
    leave(ports);
    expect(JSON.stringify([...ports.workbook.contents, ...ports.forms.responses])).not.toMatch(
      /хрустал|евдоки|львовн/i,
    );
    expect(column(ports, 'meetings', 'result')).toContain('начали');
  });

  test('goes from what others answer and what is noted about them, in any case and order', () => {
    const ports = lived();
    edit(ports, 'mentors', 'М-0001', { motivation: 'Уже помогал Евдокии Хрусталёвой', results: 'вёл Хрусталёву' });
    leave(ports);
    expect(rowOf(ports, 'mentors', 'М-0001')).toMatchObject({ motivation: '', results: '' });
    expect(traces(ports)).toEqual([]);
  });

  test('stays with those who bear it too, and words that only sound alike stay', () => {
    const ports = lived();
    submit(
      ports,
      'mentee',
      'sister',
      6,
      menteeFields({
        name: 'Хрусталёва Алла',
        birthDate: '06.06.2013',
        representative: 'Хрусталёва Ольга',
        requestText: 'Мы, Хрусталёвы, дружные',
      }),
    );
    sweep(ports);
    edit(ports, 'mentors', 'М-0001', {
      results: 'Хрустальная ваза для Евдокимова',
      motivation: 'Помогал Алле Хрусталёвой',
    });
    leave(ports);
    expect(column(ports, 'attention', 'name')).toContain('Хрусталёва Алла');
    expect(JSON.stringify(ports.workbook.rows('ledger'))).toContain('дружные');
    expect(rowOf(ports, 'mentors', 'М-0001')).toMatchObject({
      results: 'Хрустальная ваза для Евдокимова',
      motivation: 'Помогал Алле Хрусталёвой',
    });
  });
});
