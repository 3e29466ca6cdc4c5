import { advance } from '../../../src/application/advance';
import type { MemoryPorts } from '../in-memory-ports';
import { consentFields, menteeFields } from '../people';
import { bookA, bookOn, daily, idsOf, journalOf, rowOf, rowsShown, type } from './roadmap-book';

describe('A row of the curator’s own', () => {
  const typeRow = (ports: MemoryPorts, cells: Record<string, string>) => {
    ports.workbook.rows('roadmap').push(cells);
    return advance(ports, { by: 'куратор', sheets: ['roadmap'] });
  };

  test('gets a number where it was typed, and lives like any other', () => {
    const ports = bookA();
    typeRow(ports, { title: 'Съездить в соседнюю школу', to: '25.09', responsible: 'завуч' });
    expect(rowsShown(ports).pop()).toMatchObject({
      id: 'своя-1',
      title: 'Съездить в соседнюю школу',
      from: '',
      to: '2026-09-25',
      state: 'запланировано',
      stage: 'Свои строки',
      responsible: 'завуч',
      month1: '○',
    });
    expect(journalOf(ports, 'своя-1')).toEqual([expect.objectContaining({ what: 'Добавлена своя строка' })]);
    daily(ports, '2026-09-18');
    expect(rowOf(ports, 'своя-1').state).toBe('срок близко');
    daily(ports, '2026-09-26');
    expect(rowOf(ports, 'своя-1').state).toBe('просрочено');
    type(ports, 'своя-1', { decision: 'выполнено', title: 'Съездили', stage: 'Обмен опытом' });
    expect(rowOf(ports, 'своя-1')).toMatchObject({
      state: 'выполнено с опозданием',
      title: 'Съездили',
      stage: 'Обмен опытом',
    });
    expect(type(ports, 'своя-1', { title: '' }).refusals).toHaveLength(1);
  });

  test('waits for dates where it has none, and for a title', () => {
    const ports = bookA();
    typeRow(ports, { title: 'Подумать' });
    expect(rowOf(ports, 'своя-1')).toMatchObject({
      state: 'срок не определён',
      because: 'впишите, с какого дня и по какой',
    });
    typeRow(ports, { to: '25.09.2026' });
    expect(rowsShown(ports).pop()).toMatchObject({ id: '', to: '25.09.2026' });
  });

  test('is left as it is while its dates can’t be read, with a note what to do', () => {
    const ports = bookA();
    const { refusals } = typeRow(ports, { title: 'Съездить', to: 'скоро' });
    expect(refusals).toEqual([expect.stringContaining('строка добавится')]);
    expect(rowsShown(ports).pop()).toMatchObject({ id: '', title: 'Съездить', to: 'скоро' });
    ports.workbook.type('roadmap', 'title', 'Съездить', 'to', '25.09.2026');
    advance(ports, { by: 'куратор', sheets: ['roadmap'] });
    expect(rowOf(ports, 'своя-1').to).toBe('2026-09-25');
  });

  test('never takes the number of another, also when several are typed at once or one was dropped', () => {
    const ports = bookA();
    ports.workbook.rows('roadmap').push({ title: 'Первая' }, { title: 'Вторая' });
    advance(ports, { by: 'куратор', sheets: ['roadmap'] });
    expect(idsOf(ports).slice(-2)).toEqual(['своя-1', 'своя-2']);
    type(ports, 'своя-2', { decision: 'убрать строку' });
    typeRow(ports, { title: 'Третья' });
    expect(idsOf(ports).slice(-2)).toEqual(['своя-1', 'своя-3']);
  });

  test('begins as a copy of a row of the roadmap that was rewritten, and the row itself stays', () => {
    const ports = bookA();
    ports.workbook.rows('roadmap').push({ ...rowOf(ports, 'A1.6'), title: 'Открыть второй офис' });
    advance(ports, { by: 'куратор', sheets: ['roadmap'] });
    expect(rowOf(ports, 'своя-1')).toMatchObject({ title: 'Открыть второй офис', to: '2026-10-01' });
    expect(rowOf(ports, 'A1.6').title).not.toBe('Открыть второй офис');
    expect(idsOf(ports).filter((id) => id === 'A1.6')).toHaveLength(1);
  });

  test('can be had without any roadmap', () => {
    const ports = bookOn('2026-09-05');
    typeRow(ports, { title: 'Съездить', to: '25.09.2026' });
    expect(rowOf(ports, 'своя-1').state).toBe('запланировано');
    daily(ports, '2026-09-19');
    expect(rowOf(ports, 'своя-1').state).toBe('срок близко');
  });
});

test('Words about a person who withdraws vanish from the roadmap as well', () => {
  const ports = bookA();
  ports.forms.submit('mentee', { responseId: 'r1', at: '2026-09-01T05:00:00.000Z', fields: menteeFields() });
  ports.forms.submit('consent', { responseId: 'c1', at: '2026-09-02T05:00:00.000Z', fields: consentFields() });
  ports.workbook.rows('roadmap').push({ title: 'Поговорить: Иванова Анна Петровна', to: '25.09.2026' });
  ports.workbook.type('roadmap', 'id', 'A5.3', 'reason', 'иванова анна петровна уже при паре');
  ports.workbook.type('roadmap', 'id', 'A5.3', 'decision', 'не требуется');
  ports.workbook.type('roadmap', 'id', 'A1.6', 'responsible', 'Иванова Анна Петровна');
  daily(ports, '2026-09-05');
  expect(JSON.stringify(ports.workbook.rows('roadmap'))).toMatch(/Иванова/);
  ports.workbook.type('mentees', 'number', 'Н-0001', 'reason', 'так решила семья');
  ports.workbook.type('mentees', 'number', 'Н-0001', 'state', 'Согласие отозвано');
  daily(ports, '2026-09-06');
  expect(JSON.stringify([...ports.workbook.contents])).not.toMatch(/Иванова/i);
  expect(rowOf(ports, 'своя-1')).toMatchObject({ title: 'данные удалены', to: '2026-09-25', state: 'запланировано' });
  expect(rowOf(ports, 'A5.3')).toMatchObject({ state: 'не требуется', reason: '' });
  expect(rowOf(ports, 'A1.6').responsible).toBe('');
});
