import { approveRegister, orderAhead } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { applyWeights } from '../../src/application/what-if';
import type { Cell } from '../../src/contract/tables/table';
import type { MemoryPorts } from './in-memory-ports';
import { contents, day, order, ready } from './pair-book';
import { consentFields, menteeFields } from './people';
import { CURATOR, column, edit, submit, sweep } from './programme-book';

/** Two seats for three pupils: somebody gets advice. М-0002 isn't in the register. */
function matched(): MemoryPorts {
  const ports = ready(['1', '1']);
  propose(ports, CURATOR);
  day(ports, '09-07');
  return ports;
}
const advice = (ports: MemoryPorts): (Cell | undefined)[] =>
  column(ports, 'mentees', 'matching').filter((text) => text !== '');
const isDated = (text: Cell | undefined): boolean =>
  String(text).startsWith('По подбору от 05.09.2026; с тех пор данные изменились, подберите пары ещё раз.\n');
const when = (ports: MemoryPorts): Cell | undefined => column(ports, 'matching', 'explanation')[0];
const AT_REST = 'Лист рассказывает о последнем подборе, который что-то изменил.';

test('Fresh advice bears no date, and looking, meetings and what isn’t compared leave it fresh', () => {
  const ports = matched();
  expect(advice(ports)).toHaveLength(1);
  orderAhead(ports, CURATOR, 'pairs');
  edit(ports, 'mentors', 'М-0001', { trainedOn: '06.09.2026', results: 'грамота' });
  edit(ports, 'settings', 'meetingGapDays', { value: '20' });
  edit(ports, 'pairs', 'П-0001', { decision: 'утвердить' });
  edit(ports, 'pairs', 'П-0002', { decision: 'закрепить' });
  edit(ports, 'pairs', 'П-0002', { state: 'Предложена сторонам' });
  expect(advice(ports).some(isDated)).toBe(false);
  expect(when(ports)).toBe(AT_REST);
});

test.each<[string, (ports: MemoryPorts) => unknown]>([
  ['реестр наставников', (ports) => edit(ports, 'mentors', 'М-0002', { registerOrder: '' })],
  ['данные участников', (ports) => edit(ports, 'mentors', 'М-0002', { seats: 2 })],
  ['данные участников', (ports) => edit(ports, 'mentees', 'Н-0001', { refused: 'М-0001' })],
  ['решения по парам', (ports) => edit(ports, 'pairs', 'П-0001', { decision: 'отклонить' })],
  ['настройки', (ports) => edit(ports, 'settings', 'weight:times', { value: '900' })],
  ['действующие пары', (ports) => order(ports, { all: true })],
  [
    'анкеты и согласия',
    (ports) => {
      submit(ports, 'mentee', 'late', 6, menteeFields({ name: 'Юдин Олег', birthDate: '03.04.2012' }));
      sweep(ports);
    },
  ],
  [
    'анкеты и согласия',
    (ports) => {
      const refusal = { participant: 'Белов Пётр', birthDate: '02.05.2012', decision: 'Нет' };
      submit(ports, 'consent', 'no', 6, consentFields(refusal));
      sweep(ports);
    },
  ],
])('Once changed: %s – the advice says by which run it is, until the next one', (what, change) => {
  const ports = matched();
  change(ports);
  expect(when(ports)).toBe(`С тех пор изменилось: ${what}. Подберите пары ещё раз.`);
  expect(advice(ports).length).toBeGreaterThan(0);
  expect(advice(ports).every(isDated)).toBe(true);
  propose(ports, CURATOR);
  expect(when(ports)).toBe(AT_REST);
  expect(advice(ports).some(isDated)).toBe(false);
  const once = contents(ports);
  propose(ports, CURATOR);
  expect(contents(ports)).toBe(once);
});

test('A run that finds nothing else than before makes its advice count again; so does one by tried weights', () => {
  const ports = matched();
  edit(ports, 'mentors', 'М-0002', { seats: 2 });
  edit(ports, 'mentors', 'М-0002', { seats: 1 });
  expect(advice(ports).every(isDated)).toBe(true);
  const before = advice(ports).map((text) => String(text).split('\n').slice(1).join('\n'));
  propose(ports, CURATOR);
  expect(advice(ports)).toEqual(before);
  applyWeights(ports, CURATOR, { municipality: 51 });
  expect(when(ports)).toBe(AT_REST);
});

test('Mentors out of the register read, once they are in, that their advice is of the run before', () => {
  const ports = ready(['1', '1']);
  edit(ports, 'settings', 'registerRequired', { value: 'да' });
  edit(ports, 'mentors', 'М-0002', { registerOrder: '', registerDate: '' });
  propose(ports, CURATOR);
  const of = () => String(column(ports, 'mentors', 'matching')[1]);
  expect(of()).toMatch(/^Наставник не внесён в реестр/);
  approveRegister(ports, CURATOR, { number: '9', date: '05.09.2026' });
  expect(of()).toMatch(/^По подбору от 05\.09\.2026; .*\nНаставник не внесён в реестр/);
});
