import { approvePairs, approveRegister } from '../../../src/application/orders';
import { propose } from '../../../src/application/propose';
import { recordSetup } from '../../../src/application/record-setup';
import { TEMPLATE_KEYS } from '../../../src/contract/roadmaps/roadmap-template';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date';
import type { MemoryPorts } from '../in-memory-ports';
import { consentFields, menteeFields, mentorFields } from '../people';
import { bookOn, daily, journalOf, morningOf, rowOf, rowsShown, set } from './roadmap-book';

const MENTEES = ['Иванова Анна Петровна', 'Сидорова Вера Павловна', 'Котов Егор Ильич'];
const MENTORS = ['Петров Илья Олегович', 'Орлов Пётр Сергеевич', 'Белова Ольга Игоревна'];

/** Somebody answers on the morning of a day: the questionnaire of their role, or their parent the consent. */
function answer(ports: MemoryPorts, what: 'mentee' | 'mentor' | 'consent', name: string, day: CalendarDate): void {
  const email = `${name.length}${name.charCodeAt(0)}@example.test`;
  const phone = `+7 913 ${String(name.charCodeAt(0)).padStart(7, '0')}`;
  const birthDate = MENTORS.includes(name) ? '01.02.2009' : '05.05.2012';
  const fields =
    what === 'mentee'
      ? menteeFields({ name, email, phone })
      : what === 'mentor'
        ? mentorFields({ name, email })
        : consentFields({ participant: name, birthDate });
  ports.forms.submit(what, { responseId: `${what}-${name}`, at: morningOf(day), fields });
}

/** A book with roadmap M since 1 September, in which answers came on the days given. */
function book(settings: Readonly<Record<string, string>> = {}): MemoryPorts {
  const ports = bookOn('2026-09-01');
  set(ports, { roadmap: 'M', introductionOrder: '01.09.2026', registerRequired: 'no', ...settings });
  return ports;
}

function fillBanks(ports: MemoryPorts): void {
  MENTEES.forEach((name, index) => {
    answer(ports, 'mentee', name, `2026-09-1${index}` as CalendarDate);
    answer(ports, 'consent', name, `2026-10-0${index + 1}` as CalendarDate);
  });
  MENTORS.forEach((name, index) => {
    answer(ports, 'mentor', name, `2026-09-1${index}` as CalendarDate);
    answer(ports, 'consent', name, `2026-10-0${index + 4}` as CalendarDate);
  });
}

const BY_SYSTEM = 'отмечено по данным системы: ';

describe('A row is done by itself', () => {
  test('by the introduction order, where the roadmap counts from the organisation’s own', () => {
    expect(rowOf(book(), 'M1.1')).toMatchObject({
      state: 'выполнено',
      doneOn: '2026-09-01',
      because: `${BY_SYSTEM}внесён приказ организации о внедрении`,
    });
  });

  test('not by the ministry’s order but by the organisation’s own, where the roadmap counts from the ministry’s', () => {
    const ports = book({ roadmap: 'E', introductionOrder: '01.09.2026' });
    expect(rowOf(ports, 'E1.1').state).toBe('в работе');
    set(ports, { ownOrder: '01.09.2026' });
    expect(rowOf(ports, 'E1.1').state).toBe('выполнено');
  });

  test('not by an order that is still to come', () => {
    const ports = book({ introductionOrder: '10.09.2026' });
    expect(rowOf(ports, 'M1.1').state).toBe('запланировано');
    daily(ports, '2026-09-10');
    expect(rowOf(ports, 'M1.1').state).toBe('выполнено');
  });

  test('by the setup and by its forms, once', () => {
    const ports = book();
    ports.setNow(morningOf('2026-09-03'));
    recordSetup(ports);
    expect(rowOf(ports, 'M1.2')).toMatchObject({ state: 'выполнено', because: `${BY_SYSTEM}настройка завершена` });
    expect(rowOf(ports, 'M1.3')).toMatchObject({ state: 'выполнено', because: `${BY_SYSTEM}анкеты открыты` });
    ports.setNow(morningOf('2026-09-04'));
    recordSetup(ports);
    expect(rowOf(ports, 'M1.2').doneOn).toBe('2026-09-03');
  });

  test('by questionnaires, consents and filled banks, on the day of the answer that makes them enough', () => {
    const ports = book();
    fillBanks(ports);
    answer(ports, 'mentee', 'Зуева Мария Олеговна', '2026-09-20');
    daily(ports, '2026-10-20');
    expect(rowOf(ports, 'M2.1')).toMatchObject({ state: 'выполнено', doneOn: '2026-09-12' });
    expect(rowOf(ports, 'M2.2')).toMatchObject({
      state: 'выполнено',
      doneOn: '2026-10-03',
      because: `${BY_SYSTEM}банк наставляемых заполнен, согласия получены`,
    });
    expect(rowOf(ports, 'M3.2')).toMatchObject({ state: 'выполнено', doneOn: '2026-10-06' });
    expect(journalOf(ports, 'M2.2')).toEqual([
      expect.objectContaining({
        from: 'запланировано',
        to: 'выполнено',
        why: expect.stringContaining('банк наставляемых'),
      }),
    ]);
  });

  test('not by fewer answers than are enough, which is a setting', () => {
    const ports = book();
    answer(ports, 'mentee', MENTEES[0] ?? '', '2026-09-10');
    daily(ports, '2026-09-11');
    expect(rowOf(ports, 'M2.1').state).toBe('в работе');
    set(ports, { enoughAnswers: '1' });
    expect(rowOf(ports, 'M2.1')).toMatchObject({ state: 'выполнено', doneOn: '2026-09-10' });
  });

  test('by the register order, which also is the anchor of what follows', () => {
    const ports = book();
    fillBanks(ports);
    daily(ports, '2026-11-06');
    expect(rowOf(ports, 'M5.3').state).toBe('срок не определён');
    approveRegister(ports, 'куратор', { number: '7', date: '05.11.2026' });
    expect(rowOf(ports, 'M4.1')).toMatchObject({ state: 'выполнено', doneOn: '2026-11-05' });
    expect(rowOf(ports, 'M5.3')).toMatchObject({ state: 'в работе', from: '2026-11-05', to: '2026-12-05' });
    expect(journalOf(ports, 'Дорожная карта')).toEqual([
      expect.objectContaining({ what: 'Точка отсчёта', from: '', to: '05.11.2026' }),
    ]);
    expect(journalOf(ports, 'M5.3')).toEqual([
      expect.objectContaining({
        from: 'срок не определён',
        to: 'в работе',
        why: 'по срокам дорожной карты; срок был: нет, стал: 05.11.2026 – 05.12.2026',
      }),
    ]);
    set(ports, { registerOrder: '10.11.2026' });
    expect(rowOf(ports, 'M5.3')).toMatchObject({ from: '2026-11-10', to: '2026-12-10' });
    expect(rowOf(ports, 'M4.1').doneOn).toBe('2026-11-05');
  });

  test('by training, once everybody in the register is trained', () => {
    const ports = book();
    fillBanks(ports);
    daily(ports, '2026-11-06');
    approveRegister(ports, 'куратор', { number: '7', date: '05.11.2026' });
    set(ports, { trainedOn: '2026-11-20' }, 'М-0001');
    set(ports, { trainedOn: '2026-11-21' }, 'М-0002');
    daily(ports, '2026-11-25');
    expect(rowOf(ports, 'M4.2').state).toBe('в работе');
    set(ports, { trainedOn: '2026-11-24' }, 'М-0003');
    expect(rowOf(ports, 'M4.2')).toMatchObject({ state: 'выполнено', doneOn: '2026-11-24' });
  });

  test('by the order on pairs, by their meetings and by the last questionnaires', () => {
    const ports = book();
    fillBanks(ports);
    daily(ports, '2026-11-06');
    approveRegister(ports, 'куратор', { number: '7', date: '05.11.2026' });
    propose(ports, 'куратор');
    approvePairs(ports, 'куратор', { number: '8', date: '06.11.2026', all: true });
    expect(rowOf(ports, 'M5.3')).toMatchObject({ state: 'выполнено', because: `${BY_SYSTEM}внесён приказ о парах` });
    expect(rowOf(ports, 'M6.1')).toMatchObject({ state: 'запланировано', from: '2026-12-05' });

    const tokens = daily(ports, '2026-12-10').programme.pairs.map((pair) => pair.tokens);
    expect(tokens).toHaveLength(3);
    ports.forms.submit('meeting', {
      responseId: 'v1',
      at: morningOf('2026-12-10'),
      fields: { pairToken: tokens[0]?.mentee ?? '', date: '09.12.2026', minutes: '60', format: 'очно', mood: '9' },
    });
    daily(ports, '2026-12-11');
    expect(rowOf(ports, 'M6.1')).toMatchObject({ state: 'постоянно', doneOn: '2026-12-09' });
    daily(ports, '2027-01-03');
    expect(rowOf(ports, 'M6.1')).toMatchObject({ state: 'просрочено', because: 'пропущен очередной срок 02.01.2027' });

    const final = (token: string | undefined, index: number) =>
      ports.forms.submit('final', {
        responseId: `i${index}`,
        at: morningOf('2027-05-10'),
        fields: { pairToken: token ?? '', satisfaction: '9' },
      });
    tokens
      .flatMap(({ mentee, mentor }) => [mentee, mentor])
      .forEach((token, index) => {
        if (index > 0) final(token, index);
      });
    daily(ports, '2027-05-11');
    expect(rowOf(ports, 'M7.2').state).toBe('в работе');
    final(tokens[0]?.mentee, 0);
    daily(ports, '2027-05-12');
    expect(rowOf(ports, 'M7.2')).toMatchObject({ state: 'выполнено', doneOn: '2027-05-10' });
  });
});

test('A meeting marked in one of its two rows satisfies the other', () => {
  const ports = book({ roadmap: 'E', introductionOrder: '01.03.2026', registerOrder: '01.09.2026' });
  expect(rowOf(ports, 'E6.2').state).toBe('в работе');
  ports.workbook.type('roadmap', 'id', 'E5.3', 'decision', 'выполнено');
  daily(ports, '2026-09-02');
  for (const id of ['E6.2', 'E6.3'])
    expect(rowOf(ports, id)).toMatchObject({ state: 'выполнено', doneOn: '2026-09-02' });
});

test('A control point is closed by the report handed in, on time or late', () => {
  const ports = book({ roadmap: 'E', introductionOrder: '01.09.2026' });
  const handIn = (id: string, day: CalendarDate): void => {
    ports.workbook.type('roadmap', 'id', id, 'control', 'сдана куратором');
    daily(ports, day);
  };
  expect(rowOf(ports, 'E1.8').closes).toBe('вы: отметьте в «Контрольной точке», что она сдана');
  handIn('E1.8', '2026-11-16');
  expect(rowOf(ports, 'E1.8')).toMatchObject({ state: 'выполнено', doneOn: '2026-11-16', closes: '' });
  handIn('E2.8', '2027-01-03');
  expect(rowOf(ports, 'E2.8').state).toBe('выполнено с опозданием');
});

describe('A row that isn’t done yet says who marks it', () => {
  const closes = (ports: MemoryPorts, id: string): unknown => rowOf(ports, id).closes;

  test('the system, where it records everything that the row waits for', () => {
    const ports = book();
    expect(closes(ports, 'M2.2')).toBe('сама, когда: банк наставляемых заполнен; согласия получены');
    expect(closes(ports, 'M5.3')).toBe('сама, когда: внесён приказ о парах');
    expect(closes(ports, 'M6.1')).toBe('сама, когда: встречи идут');
    expect(closes(ports, 'M5.1')).toBe(
      'сама, когда: групповая встреча прошла; если не понадобится — «не требуется» с причиной',
    );
    expect(closes(ports, 'M1.1')).toBe('');
  });

  test('the curator, once or each time, where one thing is known to people only', () => {
    const ports = book();
    expect(closes(ports, 'M2.4')).toBe('вы: выберите «выполнено»');
    expect(closes(ports, 'M1.4')).toMatch(/^вы: .*если не понадобится/);
    expect(closes(ports, 'M6.2')).toBe('вы: каждый раз вписывайте день в «Выполнено»');
    ports.workbook.type('roadmap', 'id', 'M1.4', 'decision', 'выполнено');
    daily(ports, '2026-09-02');
    expect(closes(ports, 'M1.4')).toBe('');
  });

  test('in every roadmap, for every row that is open', () => {
    for (const roadmap of TEMPLATE_KEYS) {
      const rows = rowsShown(book({ roadmap })).filter(({ id }) => id !== 'неделя');
      for (const { id, state, closes: who } of rows)
        expect([id, who]).toEqual([id, state === 'выполнено' ? '' : expect.stringMatching(/^(сама|вы)/)]);
    }
  });
});
