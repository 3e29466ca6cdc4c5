/** Files that are imported twice, overlap, or bring people who answered a form as well; runs that die in the middle of an import. */
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
