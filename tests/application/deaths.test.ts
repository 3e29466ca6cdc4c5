import { eraseUnconsented } from '../../src/application/erase-unconsented';
import { approvePairs, approveRegister } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import type { MemoryPorts } from './in-memory-ports';
import { MENTORS, PUPILS } from './pair-book';
import {
  CURATOR,
  column,
  edit,
  edited,
  expectDeathsToChangeNothing,
  mentorsAnswer,
  pupilsAnswer,
  sweep,
} from './programme-book';

/** Three pupils and two mentors with their consents; the third pupil's consent says «Нет». */
function people(ports: MemoryPorts): void {
  pupilsAnswer(ports, PUPILS, (index) => (index === 2 ? 'Нет' : 'Да'));
  mentorsAnswer(ports, MENTORS);
}

function banks(ports: MemoryPorts): void {
  people(ports);
  sweep(ports);
}

const registerOrder = (ports: MemoryPorts) => approveRegister(ports, CURATOR, { number: '1', date: '03.09.2026' });
const pairsOrder = (ports: MemoryPorts) => approvePairs(ports, CURATOR, { number: '2', date: '04.09.2026', all: true });

describe('A run that dies at any part of a write and is followed by another equals a calm one', () => {
  test('for intake', () => {
    expect(expectDeathsToChangeNothing(people, sweep)).toBeGreaterThan(5);
  });

  test('for the order on the register', () => {
    expect(expectDeathsToChangeNothing(banks, registerOrder)).toBeGreaterThan(3);
  });

  test('for proposals', () => {
    const deaths = expectDeathsToChangeNothing(
      (ports) => {
        banks(ports);
        registerOrder(ports);
      },
      (ports) => propose(ports, CURATOR),
    );
    expect(deaths).toBeGreaterThan(3);
  });

  test('for wishes and refusals typed at once, one of them wrong', () => {
    const deaths = expectDeathsToChangeNothing(banks, (ports) => {
      const wished = column(ports, 'mentors', 'wish1').some((cell) => cell === 'Н-0002');
      if (!wished) edit(ports, 'mentors', 'М-0001', { wish1: 'h2', wish2: 'Н-0002', refused: 'Н-0001, Н-0099' });
      else edited(ports, 'mentors');
    });
    expect(deaths).toBeGreaterThan(2);
  });

  test('for the order on pairs', () => {
    const deaths = expectDeathsToChangeNothing((ports) => {
      banks(ports);
      registerOrder(ports);
      propose(ports, CURATOR);
    }, pairsOrder);
    expect(deaths).toBeGreaterThan(3);
  });

  test('for states typed with their reasons, allowed and forbidden ones', () => {
    const deaths = expectDeathsToChangeNothing(
      (ports) => {
        banks(ports);
        ports.workbook.type('mentees', 'number', 'Н-0001', 'state', 'Выбыл досрочно');
        ports.workbook.type('mentees', 'number', 'Н-0001', 'reason', 'переезд');
        ports.workbook.type('mentees', 'number', 'Н-0002', 'state', 'Завершил');
      },
      (ports) => edited(ports, 'mentees'),
    );
    expect(deaths).toBeGreaterThan(3);
  });

  test('for settings', () => {
    const deaths = expectDeathsToChangeNothing(
      (ports) => {
        banks(ports);
        ports.workbook.type('settings', 'key', 'form:pupil-pupil:ages', 'value', '15–19');
        ports.workbook.type('settings', 'key', 'list:requests:mathematics', 'title', 'точные науки');
        ports.workbook.rows('settings').push({ section: 'Интересы', title: 'вязание' });
      },
      (ports) => edited(ports, 'settings'),
    );
    expect(deaths).toBeGreaterThan(3);
  });

  test('for rows typed, copied and pasted into a bank', () => {
    const deaths = expectDeathsToChangeNothing(
      (ports) => {
        banks(ports);
        const rows = ports.workbook.rows('mentees');
        rows.push({ ...rows[0], name: 'Зимин Олег', birthDate: '2013-03-03' });
        rows.push({
          name: 'Жукова Вера',
          birthDate: '01.03.2013',
          role: 'ученик',
          form: 'ученик – ученик',
          requests: 'спорт',
        });
        rows.unshift({ ...rows[0] });
      },
      (ports) => edited(ports, 'mentees'),
    );
    expect(deaths).toBeGreaterThan(3);
  });

  test('for erasures, and leaves no trace whenever it died', () => {
    const deaths = expectDeathsToChangeNothing(
      (ports) => {
        banks(ports);
        registerOrder(ports);
        propose(ports, CURATOR);
        pairsOrder(ports);
        edit(ports, 'mentees', 'Н-0001', { reason: 'Иванова Анна просила' });
      },
      (ports) => {
        if (column(ports, 'mentees', 'name').includes('Иванова Анна'))
          ports.workbook.type('mentees', 'number', 'Н-0001', 'state', 'Согласие отозвано');
        edited(ports, 'mentees');
        eraseUnconsented(ports, CURATOR);
      },
    );
    expect(deaths).toBeGreaterThan(8);
  });
});
