/** Rows that got the number or the words of another row: two people are never mixed up, and nothing of them is lost. */
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields } from './people';
import { column, edited, quickLook, rowOf, submit, sweep } from './programme-book';

const NAMES = ['Иванова Анна', 'Белов Пётр', 'Власова Ольга', 'Громов Олег'];

/** Four pupils in the bank, and one who waits. */
function bank(): MemoryPorts {
  const ports = memoryPorts();
  [...NAMES, 'Дёмина Вера'].forEach((name, index) => {
    const born = { birthDate: `0${index + 1}.05.2012` };
    const own = { groupOrPost: `${index + 5} А`, phone: `8913000000${index}`, email: `m${index}@example.test` };
    submit(ports, 'mentee', `m${index}`, 1, menteeFields({ name, ...born, ...own }));
    if (index < 4) submit(ports, 'consent', `c${index}`, 2, consentFields({ participant: name, ...born }));
  });
  sweep(ports);
  return ports;
}

const rows = (ports: MemoryPorts) => ports.workbook.rows('mentees');
const row = (ports: MemoryPorts, index: number) => rows(ports)[index] as Record<string, string | number>;
/** The bank by number, wherever the rows stand. */
const byNumber = (ports: MemoryPorts) =>
  Object.fromEntries(
    ['mentees', 'attention']
      .flatMap((id) => ports.workbook.rows(id as 'mentees'))
      .map(({ own: _own, ...each }) => [each.number, each]),
  );

/** Spoils the sheet, lets the edit event run, and expects the bank as it was with a word of explanation. */
function putBackWithAWord(
  spoil: (ports: MemoryPorts) => void,
  look: (ports: MemoryPorts) => { refusals: readonly string[] } = (ports) => edited(ports, 'mentees'),
): MemoryPorts {
  const ports = bank();
  const before = structuredClone(byNumber(ports));
  spoil(ports);
  const { refusals } = look(ports);
  expect(byNumber(ports)).toEqual(before);
  expect(rows(ports)).toHaveLength(4);
  expect(refusals.length).toBeGreaterThan(0);
  expect([...ports.workbook.notes.values()].filter((text) => text !== '')).toEqual(
    expect.arrayContaining([...new Set(refusals)]),
  );
  sweep(ports);
  expect(byNumber(ports)).toEqual(before);
  return ports;
}

describe('A number', () => {
  test.each([
    ['another existing one', 'Н-0002'],
    ['one of somebody who waits', 'Н-0005'],
    ['one that nobody has', 'Н-0077'],
    ['a blank', ''],
    ['a word', 'моя'],
  ])('overwritten by %s is put back in its place', (_what, number) => {
    const ports = putBackWithAWord((ports) => {
      row(ports, 2).number = number;
      row(ports, 2).own = 'пометка куратора';
    });
    expect(row(ports, 2)).toMatchObject({ number: 'Н-0003', own: 'пометка куратора' });
  });

  test('swapped with another goes back to its person', () => {
    putBackWithAWord((ports) => {
      [row(ports, 0).number, row(ports, 1).number] = ['Н-0002', 'Н-0001'];
    });
  });

  test('of everybody, filled down or shifted by a row, goes back', () => {
    for (const numbers of [Array(4).fill('Н-0001'), ['Н-0004', 'Н-0001', 'Н-0002', 'Н-0003']])
      putBackWithAWord((ports) =>
        numbers.forEach((number, index) => {
          row(ports, index).number = number;
        }),
      );
  });

  test('overwritten while an answer arrives, with its event lost, is put back', () => {
    const ports = bank();
    [row(ports, 0).number, row(ports, 1).number] = ['Н-0002', 'Н-0001'];
    submit(
      ports,
      'mentee',
      'again',
      4,
      menteeFields({ name: NAMES[0] ?? '', birthDate: '01.05.2012', requests: 'музыка' }),
    );
    quickLook(ports);
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ name: NAMES[0], requests: 'музыка' });
    expect(rowOf(ports, 'mentees', 'Н-0002')).toMatchObject({ name: NAMES[1] });
  });

  test('overwritten in the sheet of pairs or consents is put back with a word', () => {
    const ports = bank();
    const before = structuredClone(ports.workbook.rows('consents'));
    const [first, second] = ports.workbook.rows('consents') as Record<string, string>[];
    if (first && second) [first.number, second.number] = [String(second.number), String(first.number)];
    expect(edited(ports, 'consents').refusals).not.toEqual([]);
    expect(ports.workbook.rows('consents')).toEqual(before);
  });
});

describe('The words of one person', () => {
  const OWN = ['number', 'merged'];
  const copied = (ports: MemoryPorts, from: number, to: number, keys: readonly string[]) => {
    for (const key of keys) row(ports, to)[key] = row(ports, from)[key] ?? '';
  };
  const all = (ports: MemoryPorts) => Object.keys(row(ports, 0));

  test('with the number, pasted over another row, give way to the row that was there', () => {
    const ports = bank();
    const before = structuredClone(byNumber(ports));
    copied(ports, 0, 1, all(ports));
    edited(ports, 'mentees');
    expect(byNumber(ports)).toEqual(before);
  });

  test('without the number, pasted over another row, are put back', () => {
    putBackWithAWord((ports) =>
      copied(
        ports,
        0,
        1,
        all(ports).filter((key) => !OWN.includes(key)),
      ),
    );
  });

  test('in a few columns, the name among them, are put back', () => {
    putBackWithAWord((ports) => copied(ports, 0, 1, ['name', 'phone', 'email']));
  });

  test('sorted without the numbers are put back, whole rows and single columns', () => {
    for (const keys of [['name'], ['name', 'birthDate'], ['name', 'groupOrPost', 'phone', 'email']])
      putBackWithAWord((ports) => {
        const were = rows(ports).map((each) => ({ ...each }));
        [3, 2, 0, 1].forEach((from, to) => {
          for (const key of keys) row(ports, to)[key] = were[from]?.[key] ?? '';
        });
      });
  });

  test('with the name filled down over others are put back', () => {
    putBackWithAWord((ports) => {
      for (const to of [1, 2, 3]) copied(ports, 0, to, ['name']);
    });
  });

  test('a name alone may still be corrected, also to that of a namesake', () => {
    const ports = bank();
    row(ports, 1).name = 'Иванова Анна';
    expect(edited(ports, 'mentees').refusals).toEqual([]);
    expect(column(ports, 'mentees', 'name').filter((name) => name === 'Иванова Анна')).toHaveLength(2);
    row(ports, 1).name = 'Белова Петра';
    row(ports, 1).phone = '8 913 777 66 55';
    expect(edited(ports, 'mentees').refusals).toEqual([]);
    expect(rowOf(ports, 'mentees', 'Н-0002')).toMatchObject({ name: 'Белова Петра', phone: '+79137776655' });
  });
});
