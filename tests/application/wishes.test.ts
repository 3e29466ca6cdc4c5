import type { MemoryPorts } from './in-memory-ports';
import { ready } from './pair-book';
import { menteeFields } from './people';
import { column, edit, rowOf, submit, sweep } from './programme-book';

/** What the journal says, without times. */
const journal = (ports: MemoryPorts) =>
  ports.workbook.rows('journal').map(({ about, what, to, from, why }) => [about, what, from, to, why].join('|'));

describe('A wish', () => {
  test('is taken however the number is written, shown in its usual spelling and journalled by number and field', () => {
    const ports = ready();
    expect(edit(ports, 'mentees', 'Н-0001', { wish1: ' m 2 ', wish2: 'м-0001' }).refusals).toEqual([]);
    expect(edit(ports, 'mentors', 'М-0001', { wish1: 'h-3 Власова Ольга' }).refusals).toEqual([]);
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ wish1: 'М-0002', wish2: 'М-0001', wish3: '' });
    expect(rowOf(ports, 'mentors', 'М-0001')).toMatchObject({ wish1: 'Н-0003' });
    expect(journal(ports).slice(-3)).toEqual([
      'Н-0001|Исправлено в таблице||1-е пожелание|',
      'Н-0001|Исправлено в таблице||2-е пожелание|',
      'М-0001|Исправлено в таблице||1-е пожелание|',
    ]);
    edit(ports, 'mentees', 'Н-0001', { wish1: '' });
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ wish1: '', wish2: 'М-0001' });
  });

  test.each([
    ['mentees', 'Н-0001', 'wish1', 'Петров', 'Впишите номер наставника, например: М-0003.'],
    ['mentees', 'Н-0001', 'wish1', '3', 'Впишите номер наставника, например: М-0003.'],
    ['mentees', 'Н-0001', 'wish1', 'М-0009', 'Такого номера в банке наставников нет.'],
    ['mentees', 'Н-0001', 'wish1', 'Н-0002', 'Такого номера в банке наставников нет.'],
    ['mentees', 'Н-0001', 'wish1', 'Н-0001', 'Это номер самого участника.'],
    ['mentees', 'Н-0001', 'wish1', 'М-0001, М-0002', 'В этой ячейке только один номер'],
    ['mentors', 'М-0001', 'wish2', 'М-0002', 'Такого номера в банке наставляемых нет.'],
    ['mentors', 'М-0001', 'refused', 'Н-0001, Белов', 'Впишите номер наставляемого, например: Н-0012.'],
    ['mentors', 'М-0001', 'refused', 'Н-0001, Н-0009', 'Такого номера в банке наставляемых нет.'],
    ['mentors', 'М-0001', 'refused', 'Н-0001 н1', 'Один и тот же человек назван в этой строке дважды.'],
  ] as const)('in %s of %s as %s = %s is put back with the reason on the cell', (table, id, field, typed, reason) => {
    const ports = ready();
    const before = rowOf(ports, table, id);
    const { refusals } = edit(ports, table, id, { [field]: typed });
    expect(refusals).toEqual([expect.stringContaining(reason)]);
    expect(rowOf(ports, table, id)).toEqual(before);
    expect([...ports.workbook.notes.values()]).toEqual(refusals);
  });

  test('for oneself in the other role is put back', () => {
    const ports = ready();
    submit(
      ports,
      'mentee',
      'both',
      3,
      menteeFields({ name: 'Петров Илья', birthDate: '01.02.2009', email: 't0@example.test' }),
    );
    sweep(ports);
    expect(edit(ports, 'mentors', 'М-0001', { wish1: 'Н-0004' }).refusals[0]).toContain('Это номер самого участника.');
  });

  test('for somebody whom the row names already is put back; two wishes may change places in one stroke', () => {
    const ports = ready();
    edit(ports, 'mentees', 'Н-0001', { wish1: 'М-0001', refused: 'М-0002' });
    expect(edit(ports, 'mentees', 'Н-0001', { wish2: 'М-0001' }).refusals[0]).toContain('дважды');
    expect(edit(ports, 'mentees', 'Н-0001', { wish3: 'М-0002' }).refusals[0]).toContain('дважды');
    expect(edit(ports, 'mentees', 'Н-0001', { wish1: 'М-0002', refused: 'М-0001' }).refusals).toEqual([]);
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({
      wish1: 'М-0002',
      wish2: '',
      wish3: '',
      refused: 'М-0001',
    });
    const half = edit(ports, 'mentees', 'Н-0001', { wish1: 'Петров', wish2: 'М-0002' }).refusals;
    expect(half).toHaveLength(2);
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ wish1: 'М-0002', wish2: '' });
  });

  test('for two numbers that turn out to be one person counts once, at its higher place', () => {
    const ports = ready();
    edit(ports, 'mentors', 'М-0001', { wish1: 'Н-0002', wish2: 'Н-0003', wish3: 'Н-0001' });
    edit(ports, 'mentees', 'Н-0002', { merged: 'н3' });
    expect(rowOf(ports, 'mentors', 'М-0001')).toMatchObject({ wish1: 'Н-0002', wish2: '', wish3: 'Н-0001' });
  });
});

describe('A refusal', () => {
  test('names several people and leaves their numbers nowhere but in its cell and the ledger', () => {
    const ports = ready();
    const before = new Map([...ports.workbook.contents].map(([table, rows]) => [table, JSON.stringify(rows)]));
    expect(edit(ports, 'mentors', 'М-0002', { refused: 'н-0003; H-1' }).refusals).toEqual([]);
    expect(rowOf(ports, 'mentors', 'М-0002')?.refused).toBe('Н-0003, Н-0001');
    const changed = [...ports.workbook.contents].filter(([table, rows]) => JSON.stringify(rows) !== before.get(table));
    expect(changed.map(([table]) => table).sort()).toEqual(['journal', 'ledger', 'mentors']);
    expect(column(ports, 'mentors', 'refused')).toEqual(['', 'Н-0003, Н-0001']);
    const added = journal(ports).slice(JSON.parse(before.get('journal') ?? '[]').length);
    expect(added).toEqual(['М-0002|Исправлено в таблице||Не предлагать (конфиденциально)|']);
    expect(ports.workbook.notes.size).toBe(0);
  });

  test('that is put back says nothing of whom it named', () => {
    const ports = ready();
    const { refusals } = edit(ports, 'mentors', 'М-0002', { refused: 'Н-0003, Н-0003' });
    expect(refusals).toHaveLength(1);
    expect(
      JSON.stringify([refusals, [...ports.workbook.notes], ports.workbook.rows('journal').slice(-1)]),
    ).not.toContain('Н-0003');
  });
});
