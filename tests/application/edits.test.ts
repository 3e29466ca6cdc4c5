import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields } from './people';
import { column, edit, edited, pupilsAnswer, quickLook, rowOf, submit, sweep } from './programme-book';

const NAMES = ['Иванова Анна', 'Белов Пётр', 'Власова Ольга', 'Громов Олег'];

/** Four pupils in the bank. */
function bank(): MemoryPorts {
  const ports = memoryPorts();
  pupilsAnswer(ports, NAMES);
  sweep(ports);
  return ports;
}

const rows = (ports: MemoryPorts) => ports.workbook.rows('mentees');
const states = (ports: MemoryPorts) => column(ports, 'mentees', 'state');
const numbers = (ports: MemoryPorts) => column(ports, 'mentees', 'number');
const typedRow = {
  name: 'Зимин Лев',
  birthDate: '03.03.2013',
  role: 'ученик',
  form: 'ученик – ученик',
  requests: 'спорт',
  email: 'zimin@example.test',
};

describe('A state typed by hand', () => {
  test('is taken with a reason typed in the same stroke, and without one put back with a note', () => {
    const ports = bank();
    const { refusals } = edit(ports, 'mentees', 'Н-0001', { state: 'Выбыл досрочно' });
    expect(refusals[0]).toContain('причина');
    expect(ports.workbook.notes.get('mentees:0:state')).toBe(refusals[0]);
    expect(edit(ports, 'mentees', 'Н-0001', { state: 'Выбыл досрочно', reason: 'переезд' }).refusals).toEqual([]);
    expect(states(ports)[0]).toBe('Выбыл досрочно');
    expect(ports.workbook.notes.get('mentees:0:state')).toBeUndefined();
  });

  test('over many rows is judged row by row', () => {
    const ports = bank();
    for (const row of rows(ports)) row.state = 'Подбор';
    rows(ports)[1] = Object.assign(rows(ports)[1] ?? {}, { state: 'Завершил' });
    expect(edited(ports, 'mentees').refusals).toHaveLength(1);
    expect(states(ports)).toEqual(['Подбор', 'В базе', 'Подбор', 'Подбор']);
  });

  test('goes back to the former value as «Отменить» does, and only to that one', () => {
    const ports = bank();
    edit(ports, 'mentees', 'Н-0001', { state: 'Подбор' });
    edit(ports, 'mentees', 'Н-0001', { state: 'Выбыл досрочно', reason: 'переезд' });
    expect(edit(ports, 'mentees', 'Н-0001', { state: 'В базе' }).refusals).toHaveLength(1);
    expect(edit(ports, 'mentees', 'Н-0001', { state: 'Подбор' }).refusals).toEqual([]);
    expect(states(ports)[0]).toBe('Подбор');
    expect(edit(ports, 'mentees', 'Н-0001', { state: 'В базе' }).refusals).toEqual([]);
    expect(states(ports)[0]).toBe('В базе');
  });
});

describe('A cell of an answer', () => {
  test('that may be blank is emptied and filled; one that must not is put back', () => {
    const ports = bank();
    edit(ports, 'mentees', 'Н-0001', { interests: '' });
    expect(rowOf(ports, 'mentees', 'Н-0001')?.interests).toBe('');
    edit(ports, 'mentees', 'Н-0001', { phone: '8 913 555 44 33' });
    expect(rowOf(ports, 'mentees', 'Н-0001')?.phone).toBe('+79135554433');
    edit(ports, 'mentees', 'Н-0001', { phone: '' });
    expect(rowOf(ports, 'mentees', 'Н-0001')?.phone).toBe('');
    expect(edit(ports, 'mentees', 'Н-0001', { name: '' }).refusals).toHaveLength(1);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.name).toBe('Иванова Анна');
  });

  test('edited while a new answer comes is not overwritten unseen', () => {
    const ports = bank();
    ports.workbook.type('mentees', 'number', 'Н-0001', 'groupOrPost', '9 В');
    submit(
      ports,
      'mentee',
      'again',
      4,
      menteeFields({ name: 'Иванова Анна', birthDate: '01.05.2012', requests: 'музыка', groupOrPost: '8 А' }),
    );
    quickLook(ports);
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ groupOrPost: '9 В', requests: 'музыка' });
  });

  test('edited in the very run that moves the row away is not lost', () => {
    const ports = bank();
    ports.workbook.type('mentees', 'number', 'Н-0001', 'groupOrPost', '9 В');
    submit(
      ports,
      'consent',
      'no',
      4,
      consentFields({ participant: 'Иванова Анна', birthDate: '01.05.2012', decision: 'Нет' }),
    );
    sweep(ports);
    expect(numbers(ports)).not.toContain('Н-0001');
    submit(ports, 'consent', 'yes', 5, consentFields({ participant: 'Иванова Анна', birthDate: '01.05.2012' }));
    sweep(ports);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.groupOrPost).toBe('9 В');
  });
});

describe('Rows that people move about', () => {
  test('are known by their numbers however they are sorted', () => {
    const ports = bank();
    rows(ports).reverse();
    edit(ports, 'mentees', 'Н-0002', { results: 'успехи' });
    expect(numbers(ports)).toEqual(['Н-0004', 'Н-0003', 'Н-0002', 'Н-0001']);
    expect(rowOf(ports, 'mentees', 'Н-0002')?.results).toBe('успехи');
  });

  test('come back when they are deleted, with everything in them', () => {
    const ports = bank();
    const gone = { ...rows(ports)[1] };
    rows(ports).splice(1, 1);
    edited(ports, 'mentees');
    expect(rowOf(ports, 'mentees', 'Н-0002')).toEqual(gone);
  });

  test('get their number back when it is overwritten', () => {
    const ports = bank();
    Object.assign(rows(ports)[2] ?? {}, { number: 'моя' });
    edited(ports, 'mentees');
    expect(numbers(ports)).toEqual(['Н-0001', 'Н-0002', 'Н-0003', 'Н-0004']);
  });

  test('lose their unchanged copies', () => {
    const ports = bank();
    rows(ports).unshift({ ...rows(ports)[2] });
    expect(edited(ports, 'mentees').marks).toBe(0);
    expect([...numbers(ports)].sort()).toEqual(['Н-0001', 'Н-0002', 'Н-0003', 'Н-0004']);
    expect(column(ports, 'mentees', 'merged').join('')).toBe('');
  });

  test('copied and changed are somebody else, wherever the copy stands', () => {
    const ports = bank();
    rows(ports).unshift({ ...rows(ports)[0], name: 'Зимин Лев', birthDate: '2013-03-03', email: 'z@example.test' });
    edited(ports, 'mentees');
    expect(rowOf(ports, 'mentees', 'Н-0001')?.name).toBe('Иванова Анна');
    expect(rowOf(ports, 'attention', 'Н-0005')).toMatchObject({ name: 'Зимин Лев', birthDate: '03.03.2013' });
  });

  test('copied in the sheet of pairs or consents go with a word', () => {
    const ports = bank();
    ports.workbook.rows('consents').push({ ...ports.workbook.rows('consents')[0], signer: 'Другая Мать' });
    expect(edited(ports, 'consents').refusals).toHaveLength(1);
    expect(column(ports, 'consents', 'number')).toEqual(['С-0001', 'С-0002', 'С-0003', 'С-0004']);
  });
});

describe('A row typed into a bank', () => {
  test('becomes an answer once it holds what an answer must, and waits for its consent', () => {
    const ports = bank();
    rows(ports).push({ name: typedRow.name });
    edited(ports, 'mentees');
    expect(rows(ports)[4]?.warnings).toContain('Дата рождения');
    Object.assign(rows(ports)[4] ?? {}, typedRow);
    edited(ports, 'mentees');
    expect(rows(ports)).toHaveLength(4);
    expect(rowOf(ports, 'attention', 'Н-0005')?.problems).toBe('Нет согласия на обработку персональных данных.');
  });

  test('unfinished is taken in by the daily run, and says nothing twice', () => {
    const ports = bank();
    rows(ports).push({ name: typedRow.name });
    edited(ports, 'mentees');
    const once = JSON.stringify([...ports.workbook.contents]);
    quickLook(ports);
    expect(JSON.stringify([...ports.workbook.contents])).toBe(once);
    sweep(ports);
    expect(rowOf(ports, 'attention', 'Н-0005')?.name).toBe('Зимин Лев');
  });

  test('of somebody who is there already amends that row', () => {
    const ports = bank();
    rows(ports).push({ ...typedRow, name: 'Белов Пётр', birthDate: '02.05.2012' });
    edited(ports, 'mentees');
    expect(rowOf(ports, 'mentees', 'Н-0002')).toMatchObject({ requests: 'спорт', merged: 'Н-0005' });
    expect(numbers(ports)).toHaveLength(4);
  });

  test('with a remark left of a row that was cleared is clean again', () => {
    const ports = bank();
    rows(ports).push({ name: typedRow.name });
    edited(ports, 'mentees');
    delete rows(ports)[4]?.name;
    edited(ports, 'mentees');
    expect(rows(ports)[4]?.warnings).toBe('');
  });
});

describe('People in doubt', () => {
  function doubt(): MemoryPorts {
    const ports = bank();
    submit(
      ports,
      'mentee',
      'twin',
      3,
      menteeFields({ name: 'Иванова Анна', birthDate: '09.09.2013', email: 'm0@example.test' }),
    );
    submit(ports, 'consent', 'twin-signed', 3, consentFields({ participant: 'Иванова Анна', birthDate: '09.09.2013' }));
    sweep(ports);
    return ports;
  }

  test('are joined or parted by the decision in «Разобрать»', () => {
    const joined = doubt();
    expect(edit(joined, 'attention', 'Н-0005', { decision: 'это один человек' }).refusals).toEqual([]);
    expect(rowOf(joined, 'mentees', 'Н-0001')?.merged).toBe('Н-0005');
    const parted = doubt();
    edit(parted, 'attention', 'Н-0005', { decision: 'это разные люди' });
    expect(numbers(parted)).toContain('Н-0005');
    expect(parted.workbook.rows('attention')).toEqual([]);
  });

  test('once joined are parted again by taking the number away', () => {
    const ports = doubt();
    edit(ports, 'attention', 'Н-0005', { decision: 'это один человек' });
    edit(ports, 'mentees', 'Н-0001', { merged: '' });
    expect(numbers(ports)).toEqual(expect.arrayContaining(['Н-0001', 'Н-0005']));
    expect(column(ports, 'journal', 'what')).toEqual(
      expect.arrayContaining(['Объединены как один человек', 'Разделены как разные люди']),
    );
  });

  test('among several are told by the number', () => {
    const ports = doubt();
    edit(ports, 'attention', 'Н-0005', { decision: 'это разные люди' });
    submit(
      ports,
      'mentee',
      'third',
      4,
      menteeFields({ name: 'Иванова Анна', birthDate: 'забыла', email: 'm0@example.test' }),
    );
    sweep(ports);
    expect(edit(ports, 'attention', 'Н-0006', { decision: 'это один человек' }).refusals).toHaveLength(1);
    edit(ports, 'attention', 'Н-0006', { decision: 'это Н-0005' });
    expect(rowOf(ports, 'mentees', 'Н-0005')?.merged).toBe('Н-0006');
  });
});

test('A consent that fits nobody is given to whom the curator names', () => {
  const ports = memoryPorts();
  submit(ports, 'mentee', 'm', 1, menteeFields());
  submit(ports, 'consent', 'c', 2, consentFields({ participant: 'Ивонова Аня' }));
  sweep(ports);
  expect(edit(ports, 'consents', 'С-0001', { concerns: 'Н-0099' }).refusals).toHaveLength(1);
  edit(ports, 'consents', 'С-0001', { concerns: 'Н-0001' });
  expect(numbers(ports)).toEqual(['Н-0001']);
});
