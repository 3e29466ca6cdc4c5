import { propose } from '../../src/application/propose';
import { summarise } from '../../src/application/summary';
import type { MemoryPorts } from './in-memory-ports';
import { day, meet, order, pairOf, pairs, proposed, tokensOf } from './pair-book';
import { consentFields } from './people';
import { CURATOR, edit, rowOf, submit, sweep } from './programme-book';

describe('A valid pair', () => {
  function valid(): MemoryPorts {
    const ports = proposed();
    order(ports, { all: true });
    return ports;
  }

  test('works from its first meeting, stands «На контроле» after fourteen days without one, and works again after the next', () => {
    const ports = valid();
    meet(ports, 'П-0001', 'one', 6);
    day(ports, '09-20');
    sweep(ports);
    expect(rowOf(ports, 'pairs', 'П-0001')).toMatchObject({ state: 'Активна', meetings: 1, lastMeeting: '2026-09-06' });
    day(ports, '09-21');
    sweep(ports);
    expect(rowOf(ports, 'pairs', 'П-0001')).toMatchObject({ state: 'На контроле', attention: 'нет встреч 15 дней' });
    meet(ports, 'П-0001', 'two', 21);
    sweep(ports);
    expect(rowOf(ports, 'pairs', 'П-0001')).toMatchObject({ state: 'Активна', attention: '', meetings: 2 });
  });

  test('says in its log which records don’t count: those before the order, and those of a day to come', () => {
    const ports = valid();
    const pairToken = tokensOf(ports, 'П-0001').mentee;
    const record = { pairToken, topic: 'цели', mood: '8', trouble: 'нет' };
    submit(ports, 'meeting', 'early', 5, { ...record, date: '03.09.2026' });
    submit(ports, 'meeting', 'late', 5, { ...record, date: '30.09.2026' });
    submit(ports, 'meeting', 'good', 5, { ...record, date: '05.09.2026' });
    sweep(ports);
    const problems = Object.fromEntries(ports.workbook.rows('meetings').map(({ date, problems }) => [date, problems]));
    expect(problems).toEqual({
      '2026-09-03': 'Встреча раньше приказа о паре (04.09.2026): в число встреч не входит.',
      '2026-09-30': expect.stringContaining('Дата не подходит'),
      '2026-09-05': '',
    });
    expect(rowOf(ports, 'pairs', 'П-0001')).toMatchObject({ meetings: 1, lastMeeting: '2026-09-05' });
  });

  test('doesn’t swallow answers with a wrong code: they stand in «Разобрать» for a while, where nothing can be done to them', () => {
    const ports = valid();
    const wrong = {
      pairToken: 'чужой',
      topic: 'цели',
      mood: '8',
      trouble: 'нет',
      date: '05.09.2026',
      satisfaction: '9',
    };
    submit(ports, 'meeting', 'stray', 5, wrong);
    submit(ports, 'final', 'stray', 5, wrong);
    sweep(ports);
    const rows = () => ports.workbook.rows('attention').map(({ number, who }) => [number, who]);
    const stray = [
      ['В-0001', 'запись встречи'],
      ['И-0001', 'итоговая анкета'],
    ];
    expect(rows()).toEqual(stray);
    expect(rowOf(ports, 'attention', 'И-0001')?.problems).toBe('Код пары никому не принадлежит.');
    edit(ports, 'attention', 'В-0001', { decision: 'удалить навсегда' });
    edit(ports, 'attention', 'И-0001', { name: 'Иванова Анна' });
    expect(rows()).toEqual(stray);
    expect(rowOf(ports, 'meetings', 'В-0001')?.topic).toBe('цели');
    day(ports, '09-20');
    sweep(ports);
    expect(rows()).toEqual([]);
  });

  test('calls the curator by a low mark or a call for help, until the curator has seen to it', () => {
    const ports = valid();
    meet(ports, 'П-0001', 'one', 4, { trouble: 'да', mood: '2' });
    sweep(ports);
    expect(rowOf(ports, 'pairs', 'П-0001')?.state).toBe('На контроле');
    edit(ports, 'pairs', 'П-0001', { state: 'Активна' });
    expect(rowOf(ports, 'pairs', 'П-0001')).toMatchObject({ state: 'Активна', attention: '' });
  });

  test('is flagged when a side withdraws, and stays flagged no longer than until the curator has seen it', () => {
    const ports = valid();
    submit(
      ports,
      'consent',
      'no',
      4,
      consentFields({ participant: 'Иванова Анна', birthDate: '01.05.2012', decision: 'Нет' }),
    );
    sweep(ports);
    const pair = String(pairOf(ports, 'Н-0001')?.number);
    expect(rowOf(ports, 'pairs', pair)?.attention).toContain('согласие');
    edit(ports, 'pairs', pair, { state: 'Активна' });
    day(ports, '09-07');
    sweep(ports);
    expect(rowOf(ports, 'pairs', pair)?.attention).toBe('');
  });

  test('is completed by the final questionnaires of both sides', () => {
    const ports = valid();
    meet(ports, 'П-0001', 'one', 5);
    const link = summarise(ports).pairLinks[0];
    submit(ports, 'final', 'f1', 5, { pairToken: link?.menteeToken ?? '', satisfaction: '9' });
    sweep(ports);
    expect(rowOf(ports, 'pairs', 'П-0001')).toMatchObject({ state: 'Активна', menteeMark: 9 });
    submit(ports, 'final', 'f2', 5, { pairToken: link?.mentorToken ?? '', satisfaction: '8' });
    sweep(ports);
    expect(rowOf(ports, 'pairs', 'П-0001')).toMatchObject({
      state: 'Завершена',
      mentorMark: 8,
      finished: '2026-09-05',
    });
  });

  test('that is dissolved lets the mentee be matched anew, with somebody else', () => {
    const ports = valid();
    const pair = pairOf(ports, 'Н-0001');
    expect(edit(ports, 'pairs', String(pair?.number), { state: 'Расторгнута досрочно' }).refusals).toHaveLength(1);
    edit(ports, 'pairs', String(pair?.number), {
      state: 'Расторгнута досрочно',
      reason: 'не подошли',
      initiator: 'куратор',
    });
    expect(rowOf(ports, 'mentees', 'Н-0001')?.state).toBe('Замена наставника');
    edit(ports, 'mentors', String(pair?.mentor).slice(0, 6) === 'М-0001' ? 'М-0002' : 'М-0001', { seats: 5 });
    propose(ports, CURATOR);
    const next = pairs(ports).filter((row) => String(row.mentee).startsWith('Н-0001') && row.number !== pair?.number);
    expect(next).toHaveLength(1);
    expect(next[0]?.mentor).not.toBe(pair?.mentor);
    order(ports, { number: '8', all: true });
    expect(rowOf(ports, 'mentees', 'Н-0001')?.state).toBe('Закреплён приказом');
  });
});

test('A pair whose mentee left is said to keep the seat, beside it and where the mentor would be asked for one more', () => {
  const ports = proposed(['1', '1']);
  order(ports, { all: true });
  const gone = pairOf(ports, 'Н-0001') ?? pairOf(ports, 'Н-0002');
  const [pair, mentee, mentor] = [gone?.number, gone?.mentee, gone?.mentor].map((cell) => String(cell).slice(0, 6));
  edit(ports, 'mentees', mentee ?? '', { reason: 'переехал' });
  edit(ports, 'mentees', mentee ?? '', { state: 'Выбыл досрочно' });
  const attention = () => String(rowOf(ports, 'pairs', pair ?? '')?.attention);
  expect(attention()).toBe(
    'участник приостановлен или выбыл\nпара действует и занимает место: если она не продолжится, выберите состояние «Расторгнута досрочно»',
  );
  propose(ports, CURATOR);
  const asked = () =>
    Object.fromEntries(
      ports.workbook
        .rows('matching')
        .filter(({ section }) => String(section) === 'Кого попросить взять ещё одного')
        .map(({ label, explanation }) => [String(label).slice(0, 6), String(explanation)]),
    );
  expect(asked()).toEqual({
    [String(mentor)]: expect.stringMatching(new RegExp(`^Просить пока не нужно: место занимает пара ${pair}, `)),
    [mentor === 'М-0001' ? 'М-0002' : 'М-0001']: expect.stringMatching(/^Если согласится, /),
  });
  edit(ports, 'pairs', pair ?? '', { state: 'Расторгнута досрочно', reason: 'выбыл', initiator: 'куратор' });
  expect(attention()).toBe('');
  expect(propose(ports, CURATOR)).toMatchObject({ matched: 1 });
});
