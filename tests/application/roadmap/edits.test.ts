import { advance } from '../../../src/application/advance';
import { bookA, bookOn, daily, idsOf, journalOf, rowOf, rowsShown, set, type } from './roadmap-book';

describe('A curator who says what became of a row', () => {
  test('marks it done today, and the journal tells whose decision it was', () => {
    const ports = bookA();
    type(ports, 'A1.6', { decision: 'выполнено' });
    expect(rowOf(ports, 'A1.6')).toMatchObject({
      state: 'выполнено',
      doneOn: '2026-09-05',
      because: 'отметка куратора от 05.09.2026',
      week: '',
    });
    expect(journalOf(ports, 'A1.6')).toEqual([
      expect.objectContaining({
        what: 'Состояние',
        from: 'в работе',
        to: 'выполнено',
        why: 'отметка куратора от 05.09.2026',
      }),
      expect.objectContaining({ what: 'Решение куратора', to: 'выполнено 05.09.2026', by: 'куратор' }),
    ]);
  });

  test.each([
    ['03.09.2026', '2026-09-03'],
    ['2026-09-03', '2026-09-03'],
    ['3.9.26', '2026-09-03'],
    ['3 сентября', '2026-09-03'],
    ['03/09/2026', '2026-09-03'],
  ])('may write the day as %s', (typed, day) => {
    const ports = bookA();
    type(ports, 'A1.6', { doneOn: typed });
    expect(rowOf(ports, 'A1.6')).toMatchObject({ state: 'выполнено', doneOn: day, decision: 'выполнено' });
  });

  test('is told that a day to come is no day of doing', () => {
    const ports = bookA();
    const { refusals } = type(ports, 'A1.6', { doneOn: '06.09.2026' });
    expect(refusals).toEqual(['Этот день ещё не наступил. Прежнее значение возвращено.']);
    expect(rowOf(ports, 'A1.6')).toMatchObject({ state: 'в работе', doneOn: '' });
  });

  test('gives the decision and its day in one stroke, and takes both back with one wipe', () => {
    const ports = bookA();
    type(ports, 'A1.6', { decision: 'выполнено', doneOn: '02.09.2026' });
    expect(rowOf(ports, 'A1.6')).toMatchObject({ doneOn: '2026-09-02', state: 'выполнено' });
    type(ports, 'A1.6', { decision: '' });
    expect(rowOf(ports, 'A1.6')).toMatchObject({ doneOn: '', decision: '', state: 'в работе' });
  });

  test('corrects a day to an earlier one', () => {
    const ports = bookA();
    type(ports, 'A1.6', { decision: 'выполнено' });
    type(ports, 'A1.6', { doneOn: '02.09.2026' });
    expect(rowOf(ports, 'A1.6').doneOn).toBe('2026-09-02');
  });

  test('can call a row not needed only with a reason, which the journal keeps to itself', () => {
    const ports = bookA();
    const { refusals } = type(ports, 'A5.3', { decision: 'не требуется' });
    expect(refusals).toEqual([expect.stringContaining('впишите причину')]);
    expect(ports.workbook.notes.size).toBeGreaterThan(0);
    expect(rowOf(ports, 'A5.3')).toMatchObject({ decision: '', state: 'в работе' });
    type(ports, 'A5.3', { decision: 'не требуется', reason: 'Иванов уже нашёл пару' });
    expect(rowOf(ports, 'A5.3')).toMatchObject({
      state: 'не требуется',
      because: 'решение куратора от 05.09.2026: Иванов уже нашёл пару',
    });
    expect(JSON.stringify(ports.workbook.rows('journal'))).not.toContain('Иванов');
    const wiped = type(ports, 'A5.3', { reason: '' });
    expect(wiped.refusals).toHaveLength(1);
    expect(rowOf(ports, 'A5.3').reason).toBe('Иванов уже нашёл пару');
  });

  test('opens a row again that the system has marked, with a reason only', () => {
    const ports = bookA();
    expect(rowOf(ports, 'A1.4').state).toBe('выполнено');
    expect(type(ports, 'A1.4', { doneOn: '' }).refusals).toEqual([expect.stringContaining('по данным системы')]);
    expect(rowOf(ports, 'A1.4').doneOn).toBe('2026-09-01');
    type(ports, 'A1.4', { decision: 'открыть заново', reason: 'положение не утверждено' });
    expect(rowOf(ports, 'A1.4')).toMatchObject({ state: 'в работе', doneOn: '' });
  });

  test('marks what recurs again and again by its last day', () => {
    const ports = bookOn('2026-09-05');
    set(ports, { roadmap: 'D', introductionOrder: '01.09.2026' });
    type(ports, 'D6.1', { decision: 'выполнено' });
    expect(rowOf(ports, 'D6.1')).toMatchObject({
      state: 'постоянно',
      doneOn: '2026-09-05',
      decision: '',
      next: '2026-11-01',
    });
    daily(ports, '2026-11-02');
    expect(rowOf(ports, 'D6.1').state).toBe('просрочено');
    type(ports, 'D6.1', { doneOn: '31.10.2026' });
    expect(rowOf(ports, 'D6.1')).toMatchObject({ state: 'постоянно', doneOn: '2026-10-31' });
    type(ports, 'D6.1', { doneOn: '' });
    expect(rowOf(ports, 'D6.1')).toMatchObject({ state: 'просрочено', doneOn: '2026-09-05' });
  });

  test('is told which words a decision may be', () => {
    const ports = bookA();
    const { refusals } = type(ports, 'A1.6', { decision: 'готово' });
    expect(refusals).toEqual([expect.stringContaining('«выполнено», «не требуется»')]);
    expect(rowOf(ports, 'A1.6').decision).toBe('');
  });

  test('hands a control point in, and nobody accepts it before', () => {
    const ports = bookOn('2026-09-05');
    set(ports, { roadmap: 'M', introductionOrder: '01.09.2026' });
    expect(rowOf(ports, 'M4.3').control).toBe('ожидается');
    expect(type(ports, 'M4.3', { control: 'принята регионом' }).refusals).toHaveLength(1);
    type(ports, 'M4.3', { control: 'сдана куратором' });
    expect(rowOf(ports, 'M4.3')).toMatchObject({
      control: 'сдана куратором',
      state: 'выполнено',
      because: 'отмечено по данным системы: отчёт по контрольной точке сдан',
    });
    type(ports, 'M4.3', { control: 'возвращена' });
    expect(rowOf(ports, 'M4.3')).toMatchObject({ control: 'возвращена', state: 'запланировано' });
    type(ports, 'M4.3', { control: '' });
    expect(rowOf(ports, 'M4.3')).toMatchObject({ control: 'сдана куратором', state: 'выполнено' });
    expect(type(ports, 'M4.1', { control: 'сдана куратором' }).refusals).toHaveLength(1);
  });
});

describe('A curator who changes dates and words', () => {
  test('moves a deadline, and gets the printed one back by wiping it', () => {
    const ports = bookA();
    daily(ports, '2026-10-02');
    expect(rowOf(ports, 'A1.1').state).toBe('просрочено');
    type(ports, 'A1.1', { to: '20 октября' });
    expect(rowOf(ports, 'A1.1')).toMatchObject({
      from: '2026-09-01',
      to: '2026-10-20',
      state: 'в работе',
      rule: '01.09.2026 – 20.10.2026 (в дорожной карте: 1-й месяц после приказа о внедрении)',
    });
    expect(journalOf(ports, 'A1.1').slice(-2)).toEqual([
      expect.objectContaining({
        from: 'просрочено',
        to: 'в работе',
        why: 'по срокам дорожной карты; срок был: 01.09.2026 – 01.10.2026, стал: 01.09.2026 – 20.10.2026',
      }),
      expect.objectContaining({ what: 'Исправлено в таблице', to: 'По какой день: 20.10.2026' }),
    ]);
    type(ports, 'A1.1', { to: '' });
    expect(rowOf(ports, 'A1.1')).toMatchObject({ to: '2026-10-01', state: 'просрочено' });
  });

  test('keeps a moved deadline when the anchor moves', () => {
    const ports = bookA();
    type(ports, 'A1.1', { to: '20.10.2026' });
    set(ports, { introductionOrder: '10.09.2026' });
    expect(rowOf(ports, 'A1.1')).toMatchObject({ from: '2026-09-10', to: '2026-10-20' });
    expect(rowOf(ports, 'A1.2')).toMatchObject({ from: '2026-09-10', to: '2026-10-10' });
  });

  test('moves both ends in one stroke, but not past one another', () => {
    const ports = bookA();
    type(ports, 'A2.1', { from: '01.11.2026', to: '30.11.2026' });
    expect(rowOf(ports, 'A2.1')).toMatchObject({ from: '2026-11-01', to: '2026-11-30', state: 'запланировано' });
    expect(type(ports, 'A2.1', { from: '01.12.2026' }).refusals).toEqual([expect.stringContaining('Начало позже')]);
    expect(type(ports, 'A2.1', { to: '31.10.2026' }).refusals).toEqual([expect.stringContaining('Начало позже')]);
    expect(type(ports, 'A2.1', { to: 'скоро' }).refusals).toEqual([expect.stringContaining('Это не дата')]);
    expect(rowOf(ports, 'A2.1')).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
  });

  test('enters the dates of somebody else’s plan', () => {
    const ports = bookOn('2026-09-05');
    set(ports, { roadmap: 'C', introductionOrder: '01.09.2026' });
    expect(rowOf(ports, 'C2.1')).toMatchObject({ state: 'срок не определён', from: '', to: '' });
    expect(type(ports, 'C2.1', { from: '01.10.2026' }).refusals).toEqual([expect.stringContaining('по какой день')]);
    type(ports, 'C2.1', { from: '01.09.2026', to: '05.10.2026' });
    expect(rowOf(ports, 'C2.1')).toMatchObject({ state: 'в работе', from: '2026-09-01', to: '2026-10-05' });
  });

  test('rewrites titles, names who is responsible and links documents; a wiped title is the document’s again', () => {
    const ports = bookA();
    const printed = rowOf(ports, 'A1.6').title;
    type(ports, 'A1.6', { title: 'Открыть офис', responsible: 'завуч', links: 'https://disk.example/1' });
    expect(rowOf(ports, 'A1.6')).toMatchObject({
      title: 'Открыть офис',
      responsible: 'завуч',
      links: 'https://disk.example/1',
    });
    type(ports, 'A1.6', { title: '' });
    expect(rowOf(ports, 'A1.6').title).toBe(printed);
  });

  test('finds computed cells, the line on top and stages put back', () => {
    const ports = bookA();
    const before = rowsShown(ports);
    type(ports, 'A1.1', { state: 'выполнено', month3: 'x', stage: 'другой', because: '' });
    type(ports, 'неделя', { title: 'ничего', from: '01.01.2027' });
    expect(rowsShown(ports)).toEqual(before);
  });

  test('drops a row and brings it back by its number, with all that was said of it', () => {
    const ports = bookA();
    type(ports, 'A1.6', { responsible: 'завуч' });
    expect(type(ports, 'A1.6', { decision: 'убрать строку' }).refusals.join()).toContain('впишите причину');
    expect(idsOf(ports)).toContain('A1.6');
    type(ports, 'A1.6', { reason: 'офис есть у района' });
    type(ports, 'A1.6', { decision: 'убрать строку' });
    expect(idsOf(ports)).not.toContain('A1.6');
    daily(ports, '2026-09-06');
    expect(idsOf(ports)).not.toContain('A1.6');
    expect(journalOf(ports, 'A1.6').pop()).toMatchObject({
      what: 'Строка убрана',
      why: expect.stringContaining('вернуть'),
    });
    ports.workbook.rows('roadmap').push({ id: 'A1.6' });
    advance(ports, { by: 'куратор', sheets: ['roadmap'] });
    expect(rowOf(ports, 'A1.6')).toMatchObject({
      responsible: 'завуч',
      reason: 'офис есть у района',
      state: 'в работе',
      decision: '',
    });
    expect(idsOf(ports).filter((id) => id === 'A1.6')).toHaveLength(1);
  });

  test('finds a deleted row back', () => {
    const ports = bookA();
    const rows = ports.workbook.rows('roadmap');
    rows.splice(
      rows.findIndex(({ id }) => id === 'A1.6'),
      1,
    );
    advance(ports, { by: 'куратор', sheets: ['roadmap'] });
    expect(idsOf(ports)).toContain('A1.6');
  });
});

test('Rows stay where the curator has sorted them', () => {
  const ports = bookA();
  ports.workbook.rows('roadmap').reverse();
  const order = idsOf(ports);
  daily(ports, '2026-10-02');
  expect(idsOf(ports)).toEqual(order);
  expect(rowOf(ports, 'A1.1').state).toBe('просрочено');
});
