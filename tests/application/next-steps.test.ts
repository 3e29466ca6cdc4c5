import { nextSteps } from '../../src/application/next-steps';
import { approveRegister } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { nextStepsText } from '../../src/contract/texts/next-steps';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { day, MENTORS, meet, order, PUPILS } from './pair-book';
import { menteeFields } from './people';
import { CURATOR, column, edit, mentorsAnswer, pupilsAnswer, submit, sweep } from './programme-book';

const steps = (ports: MemoryPorts) => nextSteps(ports).map(({ code, count }) => `${code} ${count}`);

test('From an empty workbook to pairs at work, the curator is told what waits at each stage, and nothing once it is done', () => {
  const ports = memoryPorts('2026-09-05T03:00:00.000Z');
  expect(steps(ports)).toEqual(['no-answers 1']);
  pupilsAnswer(ports, PUPILS);
  sweep(ports);
  expect(steps(ports)).toEqual(['no-mentors 1']);
  mentorsAnswer(ports, MENTORS, ['1', '2']);
  sweep(ports);
  expect(steps(ports)).toEqual(['register 2', 'match 3']);
  approveRegister(ports, CURATOR, { number: '1', date: '03.09.2026' });
  expect(steps(ports)).toEqual(['match 3']);
  propose(ports, CURATOR);
  expect(steps(ports)).toEqual(['decide 3']);
  const [first = '', second = '', third = ''] = column(ports, 'pairs', 'number').map(String);
  edit(ports, 'pairs', first, { decision: 'утвердить' });
  edit(ports, 'pairs', second, { decision: 'закрепить' });
  expect(steps(ports)).toEqual(['decide 1', 'order 1']);
  edit(ports, 'pairs', third, { decision: 'отклонить' });
  // A mentor is free again, and the pupil waits.
  expect(steps(ports)).toEqual(['match 1', 'order 1']);
  order(ports);
  expect(steps(ports)).toEqual(['match 1', 'links 1']);
  meet(ports, first, 'one', 5);
  sweep(ports);
  expect(steps(ports)).toEqual(['match 1']);
  day(ports, '10-30');
  sweep(ports);
  expect(steps(ports)).toContain('watch 1');
});

test('Whoever can’t enter a bank is to be sorted out, as many as the sheet shows; where nobody gains by a run, none is asked for', () => {
  const ports = memoryPorts('2026-09-05T03:00:00.000Z');
  pupilsAnswer(ports, PUPILS);
  mentorsAnswer(ports, MENTORS, ['1', '1']);
  sweep(ports);
  approveRegister(ports, CURATOR, { number: '1', date: '03.09.2026' });
  submit(ports, 'mentee', 'late', 3, menteeFields({ name: 'Юдин Олег', birthDate: '03.04.2012' }));
  sweep(ports);
  expect(steps(ports)).toEqual(['sort-out 1', 'match 3']);
  expect(column(ports, 'attention', 'number')).toHaveLength(1);
  propose(ports, CURATOR);
  // One of the three stays without a mentor, and another run would say the same.
  expect(steps(ports)).toEqual(['sort-out 1', 'decide 2']);
});

test('The steps are numbered lines that name the sheet or the item of the menu', () => {
  expect(
    nextStepsText([
      { code: 'match', count: 3 },
      { code: 'order', count: 1 },
    ]),
  ).toBe(
    '1. «Подобрать пары»: без предложения 3 наставляемых.\n2. «Утвердить пары приказом»: отмечено «утвердить» — 1 пара.',
  );
  expect(nextStepsText([])).toContain('ничего не ждёт');
});
