import { advance, EVERYTHING } from '../../src/application/advance';
import { DRAWN_TABLES } from '../../src/application/show/draw';
import { TABLES } from '../../src/contract/tables/catalogue';
import { Killed, type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields } from './people';

const sweep = (ports: MemoryPorts) => advance(ports, { by: 'таймер', ...EVERYTHING });
const column = (ports: MemoryPorts, table: 'mentees' | 'attention' | 'journal', key: string) =>
  ports.workbook.rows(table).map((row) => row[key]);

function withMentee(): MemoryPorts {
  const ports = memoryPorts();
  ports.forms.submit('mentee', { responseId: 'r1', at: '2026-09-01T05:00:00.000Z', fields: menteeFields() });
  return ports;
}

function withBoth(): MemoryPorts {
  const ports = withMentee();
  ports.forms.submit('consent', { responseId: 'c1', at: '2026-09-02T05:00:00.000Z', fields: consentFields() });
  return ports;
}

/** Places where something of the mentee can still be read. */
function tracesIn(ports: MemoryPorts): string[] {
  const places: [string, unknown][] = [
    ...ports.workbook.contents,
    ...ports.forms.responses,
    ['notes', [...ports.workbook.notes]],
  ];
  const traces = ['Иванова', 'anna@example.test', '9131234567', '913 123'];
  return places
    .filter(([, content]) => traces.some((trace) => JSON.stringify(content).includes(trace)))
    .map(([place]) => place);
}

describe('A sweep', () => {
  test('keeps a mentee without consent in «Разобрать» with the reason and the way out', () => {
    const ports = withMentee();
    sweep(ports);
    expect(ports.workbook.rows('mentees')).toEqual([]);
    expect(ports.workbook.rows('attention')).toEqual([
      expect.objectContaining({
        number: 'Н-0001',
        problems: 'Нет согласия на обработку персональных данных.',
        remedy: expect.stringContaining('попадёт в банк сам'),
      }),
    ]);
  });

  test('moves the mentee into the bank by itself when the consent comes', () => {
    const ports = withMentee();
    sweep(ports);
    ports.forms.submit('consent', { responseId: 'c1', at: '2026-09-02T05:00:00.000Z', fields: consentFields() });
    sweep(ports);
    expect(column(ports, 'mentees', 'number')).toEqual(['Н-0001']);
    expect(column(ports, 'mentees', 'state')).toEqual(['В базе']);
    expect(ports.workbook.rows('attention')).toEqual([]);
  });

  test('moves the mentee into the bank when the curator mends the date in the sheet', () => {
    const ports = withBoth();
    ports.forms.submit('mentee', {
      responseId: 'r1',
      at: '2026-09-01T05:00:00.000Z',
      fields: menteeFields({ birthDate: 'не скажу' }),
    });
    sweep(ports);
    expect(column(ports, 'attention', 'birthDate')).toEqual(['не скажу']);
    ports.workbook.type('attention', 'number', 'Н-0001', 'birthDate', '05.05.2012');
    advance(ports, { by: 'куратор', sheets: ['attention'] });
    expect(ports.workbook.rows('attention')).toEqual([]);
    expect(column(ports, 'mentees', 'birthDate')).toEqual(['2012-05-05']);
  });

  test('run a second time changes nothing', () => {
    const ports = withBoth();
    sweep(ports);
    const once = JSON.stringify([...ports.workbook.contents]);
    const again = sweep(ports);
    expect(JSON.stringify([...ports.workbook.contents])).toBe(once);
    expect(again).toMatchObject({ newAnswers: 0, revisedAnswers: 0, marks: 0 });
  });

  test('puts a computed cell and a deleted row back', () => {
    const ports = withBoth();
    sweep(ports);
    const shown = { ...ports.workbook.rows('mentees')[0] };
    ports.workbook.type('mentees', 'number', 'Н-0001', 'age', 99);
    sweep(ports);
    expect(ports.workbook.rows('mentees')).toEqual([shown]);
    ports.workbook.rows('mentees').splice(0, 1);
    sweep(ports);
    expect(ports.workbook.rows('mentees')).toEqual([shown]);
  });

  test('puts a forbidden state back with an explanation', () => {
    const ports = withBoth();
    sweep(ports);
    ports.workbook.type('mentees', 'number', 'Н-0001', 'state', 'Завершил');
    const { refusals } = advance(ports, { by: 'куратор', sheets: ['mentees'] });
    expect(column(ports, 'mentees', 'state')).toEqual(['В базе']);
    expect(refusals).toEqual([expect.stringContaining('вручную перейти нельзя')]);
    expect(ports.workbook.notes.get('mentees:0:state')).toBe(refusals[0]);
  });

  test('lets the latest answer amend the earlier one, whatever the order of arrival', () => {
    const late = { responseId: 'r2', at: '2026-09-03T05:00:00.000Z', fields: menteeFields({ requests: 'музыка' }) };
    const early = { responseId: 'r1', at: '2026-09-01T05:00:00.000Z', fields: menteeFields() };
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const ports = memoryPorts();
      ports.forms.submit('consent', { responseId: 'c1', at: '2026-09-02T05:00:00.000Z', fields: consentFields() });
      for (const answer of order) {
        ports.forms.submit('mentee', answer);
        sweep(ports);
      }
      expect(column(ports, 'mentees', 'requests' as never)).toEqual(['музыка']);
    }
  });

  test('names no person in the journal', () => {
    const ports = withBoth();
    sweep(ports);
    const journal = JSON.stringify(ports.workbook.rows('journal'));
    expect(journal).toContain('Принят в банк');
    for (const personal of ['Иванова', 'anna@', '913']) expect(journal).not.toContain(personal);
  });
});

describe('A run that dies', () => {
  test('at any write is finished by the next one, for intake and for a correction', () => {
    const calm = withBoth();
    sweep(calm);
    const steps = calm.workbook.calls;
    const tables = (ports: MemoryPorts) =>
      DRAWN_TABLES.map((id) => ports.workbook.rows(id)).concat([
        ports.workbook.rows('journal').map(({ at: _at, ...row }) => row),
      ]);
    expect(steps).toBeGreaterThan(4);
    for (let dieAt = 1; dieAt <= steps; dieAt++) {
      const ports = withBoth();
      ports.workbook.dieAt = dieAt;
      expect(() => sweep(ports)).toThrow(Killed);
      ports.workbook.dieAt = Number.POSITIVE_INFINITY;
      sweep(ports);
      expect(tables(ports)).toEqual(tables(calm));
    }
  });
});

describe('A withdrawal', () => {
  test('leaves the number and the state, and nothing of the person anywhere', () => {
    const ports = withBoth();
    sweep(ports);
    ports.workbook.type('mentees', 'number', 'Н-0001', 'state', 'Согласие отозвано');
    ports.workbook.type('mentees', 'number', 'Н-0001', 'reason', 'так решила семья');
    advance(ports, { by: 'куратор', sheets: ['mentees'] });
    expect(ports.workbook.rows('mentees')).toEqual([expect.objectContaining({ number: 'Н-0001', state: 'Обезличен' })]);
    expect(tracesIn(ports)).toEqual([]);
  });

  test('that dies at any write is finished by the next run', () => {
    const run = (dieAt: number) => {
      const ports = withBoth();
      sweep(ports);
      ports.workbook.type('mentees', 'number', 'Н-0001', 'state', 'Согласие отозвано');
      ports.workbook.type('mentees', 'number', 'Н-0001', 'reason', 'так решила семья');
      ports.workbook.calls = 0;
      ports.workbook.dieAt = dieAt;
      let died = false;
      try {
        advance(ports, { by: 'куратор', sheets: ['mentees'] });
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        died = true;
      }
      ports.workbook.dieAt = Number.POSITIVE_INFINITY;
      sweep(ports);
      return { ports, died };
    };
    for (let dieAt = 1, died = true; died; dieAt++) {
      const result = run(dieAt);
      died = result.died;
      expect({ dieAt, traces: tracesIn(result.ports) }).toEqual({ dieAt, traces: [] });
      expect(result.ports.workbook.rows('mentees')).toEqual([
        expect.objectContaining({ number: 'Н-0001', state: 'Обезличен' }),
      ]);
    }
  });
});

test('Every drawn column exists in its table', () => {
  const ports = withBoth();
  sweep(ports);
  for (const id of DRAWN_TABLES) {
    const keys = TABLES[id].columns.map(({ key }) => key);
    for (const row of ports.workbook.rows(id)) expect(keys).toEqual(expect.arrayContaining(Object.keys(row)));
  }
});
