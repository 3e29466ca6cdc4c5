import { advance } from '../../../src/application/advance';
import { DRAWN_TABLES } from '../../../src/application/show/draw';
import { Killed, type MemoryPorts } from '../in-memory-ports';
import { bookOn, daily, morningOf, set } from './roadmap-book';

function book(): MemoryPorts {
  const ports = bookOn('2026-09-05');
  set(ports, { roadmap: 'A', introductionOrder: '01.09.2026' });
  return ports;
}

/** Everything that a curator sees, in any order of rows; times of lines and keys of entries aside. */
function seen(ports: MemoryPorts): unknown {
  const journal = ports.workbook.rows('journal').map(({ at: _at, by: _by, key: _key, ...line }) => line);
  const tables = DRAWN_TABLES.map((id) =>
    [...ports.workbook.rows(id)].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  );
  return [tables, journal];
}

const HAPPENINGS: Readonly<Record<string, (ports: MemoryPorts) => void>> = {
  'the choice of a template': (ports) => void set(ports, { roadmap: 'E' }),
  'a day on which rows change': (ports) => void daily(ports, '2026-10-02'),
  'a moved anchor': (ports) => void set(ports, { introductionOrder: '03.08.2026' }),
  'edits of every kind': (ports) => {
    const type = (id: string, column: string, value: string) => ports.workbook.type('roadmap', 'id', id, column, value);
    type('A1.1', 'to', '20.10.2026');
    type('A1.2', 'decision', 'выполнено');
    type('A1.3', 'reason', 'делает район');
    type('A1.3', 'decision', 'убрать строку');
    type('A5.3', 'reason', 'все при паре');
    type('A5.3', 'decision', 'не требуется');
    type('A1.5', 'title', 'Назначить куратора');
    ports.workbook.rows('roadmap').push({ title: 'Съездить', to: '25.09.2026' }, { title: 'Вернуться' });
    advance(ports, { by: 'куратор', sheets: ['roadmap'] });
  },
};

describe.each(Object.entries(HAPPENINGS))('%s', (name, happen) => {
  const calm = book();
  calm.workbook.calls = 0;
  happen(calm);
  const steps = calm.workbook.calls;

  test('that dies at any write is finished by the next run', () => {
    expect(steps).toBeGreaterThan(3);
    for (let dieAt = 1; dieAt <= steps; dieAt++) {
      const ports = book();
      ports.workbook.calls = 0;
      ports.workbook.dieAt = dieAt;
      expect(() => happen(ports)).toThrow(Killed);
      ports.workbook.dieAt = Number.POSITIVE_INFINITY;
      // What was never remembered is simply done again; what was, the next run finishes.
      if (dieAt === 1 && name !== 'edits of every kind') happen(ports);
      advance(ports, { by: 'куратор', sheets: ['roadmap', 'settings'] });
      expect({ dieAt, seen: seen(ports) }).toEqual({ dieAt, seen: seen(calm) });
    }
  });

  test('run a second time changes nothing', () => {
    const once = JSON.stringify([...calm.workbook.contents]);
    calm.workbook.calls = 0;
    advance(calm, { by: 'таймер', sheets: DRAWN_TABLES });
    expect(JSON.stringify([...calm.workbook.contents])).toBe(once);
    expect(calm.workbook.calls).toBe(0);
  });
});

test('A day that died is finished on the day itself, and the next day goes on from it', () => {
  const calm = book();
  daily(calm, '2026-10-02');
  daily(calm, '2026-10-03');
  const ports = book();
  ports.workbook.calls = 0;
  ports.workbook.dieAt = 3;
  expect(() => daily(ports, '2026-10-02')).toThrow(Killed);
  ports.workbook.dieAt = Number.POSITIVE_INFINITY;
  ports.setNow(morningOf('2026-10-02'));
  daily(ports, '2026-10-02');
  daily(ports, '2026-10-03');
  expect(seen(ports)).toEqual(seen(calm));
});
