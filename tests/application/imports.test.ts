/** Files that are imported twice, overlap, or bring people who answered a form as well; runs that die in the middle of an import. */
import { erasureDue } from '../../src/application/erase-unconsented';
import { importRows } from '../../src/application/import-answers';
import type { ImportRowsRequest } from '../../src/contract/import/import-protocol';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { menteeFields } from './people';
import { column, expectDeathsToChangeNothing, submit, sweep } from './programme-book';

const KEYS = ['name', 'birthDate', 'role', 'form', 'requests', 'email'];

function people(from: number, to: number): string[][] {
  return Array.from({ length: to - from }, (_, at) => {
    const index = from + at;
    return [
      `Участник ${'АБВГДЕЖЗИК'[index]}ов`,
      `0${(index % 9) + 1}.05.2012`,
      'ученик',
      'ученик – ученик',
      'спорт',
      `p${index}@example.test`,
    ];
  });
}

function take(ports: MemoryPorts, rows: readonly (readonly string[])[]) {
  const request = { questionnaire: 'mentee', header: KEYS, rows, mapping: KEYS, last: true };
  return importRows(ports, request as unknown as ImportRowsRequest);
}

const names = (ports: MemoryPorts) => column(ports, 'attention', 'name');

test('The same file brings nobody twice, and a file that overlaps brings only the others', () => {
  const ports = memoryPorts();
  expect(take(ports, people(0, 6))).toMatchObject({ received: 6, added: 6 });
  expect(take(ports, people(0, 6))).toMatchObject({ received: 6, added: 0, changed: 0, known: 6 });
  expect(take(ports, people(3, 9))).toMatchObject({ added: 3, changed: 0, known: 3 });
  expect(new Set(names(ports)).size).toBe(9);
  expect(names(ports)).toHaveLength(9);
});

test('What is told of a file is about its own rows: who of it waits, and what only amended an earlier answer', () => {
  const ports = memoryPorts();
  take(ports, people(0, 6));
  expect(take(ports, people(6, 8)).outcome).toEqual({ entered: 0, waiting: 2, amended: 0 });
  const [[name = '', ...rest] = []] = people(0, 1);
  const again = [name, ...rest.slice(0, -2), 'музыка', ...rest.slice(-1)];
  expect(take(ports, [again, ...people(8, 9)]).outcome).toEqual({ entered: 0, waiting: 2, amended: 1 });
});

test('Old answers are kept for the days of the settings from the day of their import', () => {
  const ports = memoryPorts('2026-09-05T03:00:00.000Z');
  const rows = people(0, 1).map((row) => [...row, '2025-10-01 12:00']);
  const mapping = [...KEYS, 'at'];
  const request = { questionnaire: 'mentee', header: mapping, rows, mapping, last: true };
  importRows(ports, request as unknown as ImportRowsRequest);
  expect(column(ports, 'attention', 'remedy')).toEqual([expect.not.stringContaining('удалить')]);
  expect(erasureDue(ports).overdue).toBe(0);
  ports.setNow('2026-10-06T03:00:00.000Z');
  expect(erasureDue(ports).overdue).toBe(1);
});

test('Somebody who answered the form too is one person, whichever came first', () => {
  const [[name = '', birthDate = '', , , , email = ''] = []] = people(0, 1);
  const answer = (ports: MemoryPorts) => {
    submit(ports, 'mentee', 'r', 3, menteeFields({ name, birthDate, email }));
    sweep(ports);
  };
  for (const order of [
    [answer, (ports: MemoryPorts) => take(ports, people(0, 2))],
    [(ports: MemoryPorts) => take(ports, people(0, 2)), answer],
  ]) {
    const ports = memoryPorts();
    for (const step of order) step(ports);
    expect(names(ports)).toHaveLength(2);
    take(ports, people(0, 2));
    sweep(ports);
    expect(names(ports)).toHaveLength(2);
  }
});

test('An import that dies at any part of a write and is repeated equals a calm one', () => {
  const deaths = expectDeathsToChangeNothing(
    (ports) => take(ports, people(0, 2)),
    (ports) => take(ports, people(1, 6)),
  );
  expect(deaths).toBeGreaterThan(3);
});
