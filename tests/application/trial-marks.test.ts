/** What the curator writes down about trial meetings, where it is told, and what the next run of matching makes of it. */
import { orderAhead } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import type { MemoryPorts } from './in-memory-ports';
import { order, pairOf, pairs, proposed } from './pair-book';
import { CURATOR, edit, rowOf } from './programme-book';

const mentorOf = (ports: MemoryPorts, mentee: string) => String(pairOf(ports, mentee)?.mentor).slice(0, 6);

describe('Marks of a trial meeting', () => {
  test('are whole numbers from 1 to 10, anything else is put back', () => {
    const ports = proposed();
    for (const [column, typed] of [
      ['menteeTrialMark', 11],
      ['menteeTrialMark', 'хорошо'],
      ['mentorTrialMark', 0],
    ] as const) {
      const { refusals } = edit(ports, 'pairs', 'П-0001', { [column]: typed });
      expect(refusals).toEqual([expect.stringContaining('целое число от 1 до 10')]);
      expect(rowOf(ports, 'pairs', 'П-0001')?.[column]).toBe('');
    }
    expect(edit(ports, 'pairs', 'П-0001', { menteeTrialMark: 8, mentorTrialMark: 7 }).refusals).toEqual([]);
    expect(rowOf(ports, 'pairs', 'П-0001')).toMatchObject({ menteeTrialMark: 8, mentorTrialMark: 7 });
    propose(ports, CURATOR);
    expect(rowOf(ports, 'pairs', 'П-0001')?.why).toContain('робная встреча — 7 из 10');
    expect(rowOf(ports, 'pairs', 'П-0001')?.parts).toContain('пробная встреча 80');
  });

  test('that are low are told where the curator decides: beside the proposal at once, apart from the reasons for it, and in the order', () => {
    const ports = proposed();
    const told = () => rowOf(ports, 'pairs', 'П-0001') ?? {};
    edit(ports, 'pairs', 'П-0001', { menteeTrialMark: 9, mentorTrialMark: 3, decision: 'утвердить' });
    expect(told().attention).toBe(
      'пробная встреча оценена низко (3 из 10): если двое не подошли друг другу, выберите решение «отклонить»',
    );
    expect(orderAhead(ports, CURATOR, 'pairs').lines).toMatchObject([
      { number: 'П-0001', warnings: expect.arrayContaining(['low-trial']) },
    ]);
    propose(ports, CURATOR);
    expect(told().why).toMatch(/\. Но пробная встреча оценена низко: 3 из 10, баллов за неё нет\./);
    edit(ports, 'pairs', 'П-0001', { mentorTrialMark: 6 });
    expect(told().attention).toBe('');
    expect(orderAhead(ports, CURATOR, 'pairs').lines[0]?.warnings).not.toContain('low-trial');
    edit(ports, 'pairs', 'П-0001', { mentorTrialMark: 3 });
    order(ports);
    expect(told().attention).toBe('');
  });

  test('still count when a pair that others took the place of is proposed again', () => {
    const ports = proposed(['1', '2']);
    const [first] = pairs(ports).filter(({ mentor }) => String(mentor).startsWith('М-0001'));
    const mentee = String(first?.mentee).slice(0, 6);
    const other = ['Н-0001', 'Н-0002', 'Н-0003'].find((number) => number !== mentee) ?? '';
    edit(ports, 'pairs', String(first?.number), { menteeTrialMark: 9, mentorTrialMark: 9 });
    edit(ports, 'mentees', other, { wish1: 'М-0001' });
    edit(ports, 'mentors', 'М-0001', { wish1: other });
    propose(ports, CURATOR);
    expect(mentorOf(ports, mentee)).toBe('М-0002');
    edit(ports, 'mentees', other, { wish1: '' });
    edit(ports, 'mentors', 'М-0001', { wish1: '' });
    edit(ports, 'settings', 'keepPoints', { value: '0' });
    propose(ports, CURATOR);
    expect(pairOf(ports, mentee)).toMatchObject({ number: first?.number, menteeTrialMark: 9, mentorTrialMark: 9 });
    expect(mentorOf(ports, mentee)).toBe('М-0001');
  });
});
