// Drives use cases on ports in memory as a curator and the triggers do, and reads what the sheets show.
import { type Advanced, advance, EVERYTHING } from '../../src/application/advance';
import type { Ports } from '../../src/application/ports';
import { DRAWN_TABLES, type DrawnTable } from '../../src/application/show/draw';
import { TABLES } from '../../src/contract/tables/catalogue';
import type { Cell, TableId } from '../../src/contract/tables/table';
import type { QuestionnaireId, RawFields } from '../../src/domain/answers/answer';
import { Killed, type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields, mentorFields } from './people';

export const CURATOR = 'куратор';

/** The daily run. */
export function sweep(ports: Ports): Advanced {
  return advance(ports, { by: 'таймер', ...EVERYTHING });
}

/** The run every few minutes. */
export function quickLook(ports: Ports): Advanced {
  return advance(ports, { by: 'таймер', forms: EVERYTHING.forms, look: 'recent', sheets: DRAWN_TABLES });
}

/** What an edit event of a sheet leads to. */
export function edited(ports: Ports, table: DrawnTable): Advanced {
  return advance(ports, { by: CURATOR, sheets: [table] });
}

/** A response of a form, sent on a day of September 2026. */
export function submit(
  ports: MemoryPorts,
  questionnaire: QuestionnaireId,
  responseId: string,
  day: number,
  fields: RawFields,
): void {
  const at = `2026-09-${String(day).padStart(2, '0')}T05:00:00.000Z`;
  ports.forms.submit(questionnaire, { responseId, at, fields });
}

/** Pupils with these names answer on 1 September and their mothers sign a day later, as `decision` says; born on 1 May 2012 and the days after. */
export function pupilsAnswer(
  ports: MemoryPorts,
  names: readonly string[],
  decision: (index: number) => string = () => 'Да',
): void {
  names.forEach((name, index) => {
    const born = { birthDate: `0${index + 1}.05.2012` };
    const contacts = { email: `m${index}@example.test`, phone: '' };
    submit(ports, 'mentee', `m${index}`, 1, menteeFields({ name, ...born, ...contacts }));
    const signed = consentFields({ participant: name, ...born, decision: decision(index) });
    submit(ports, 'consent', `cm${index}`, 2, signed);
  });
}

/** Pupil mentors with these names answer and their mothers sign, as those of the pupils do; a seat each unless `seats` says otherwise. */
export function mentorsAnswer(ports: MemoryPorts, names: readonly string[], seats: readonly string[] = []): void {
  names.forEach((name, index) => {
    const born = { birthDate: `0${index + 1}.02.2009` };
    const offer = { email: `t${index}@example.test`, seats: seats[index] ?? '1' };
    submit(ports, 'mentor', `t${index}`, 1, mentorFields({ name, ...born, ...offer }));
    submit(ports, 'consent', `ct${index}`, 2, consentFields({ participant: name, ...born, signer: 'Мать' }));
  });
}

/** Types cells into the row of a number, as one stroke or paste, and runs the edit event a minute after whatever was before. */
export function edit(
  ports: MemoryPorts,
  table: DrawnTable,
  id: string,
  cells: Readonly<Record<string, Cell>>,
): Advanced {
  for (const [column, value] of Object.entries(cells))
    ports.workbook.type(table, TABLES[table].idColumn, id, column, value);
  ports.setNow(new Date(Date.parse(ports.clock.now()) + 60_000).toISOString());
  return edited(ports, table);
}

/** One column of a table, top to bottom. */
export function column(ports: MemoryPorts, table: TableId, key: string): (Cell | undefined)[] {
  return ports.workbook.rows(table).map((row) => row[key]);
}

/** The row of a number; undefined when the sheet has none. */
export function rowOf(ports: MemoryPorts, table: TableId, id: string): Readonly<Record<string, Cell>> | undefined {
  return ports.workbook.rows(table).find((row) => row[TABLES[table].idColumn] === id);
}

/** Everything that people see, the journal without the times of its lines. */
export function visible(ports: MemoryPorts): unknown {
  const tables = DRAWN_TABLES.map((id) => [id, ports.workbook.rows(id)] as const);
  const journal = ports.workbook.rows('journal').map(({ at: _at, ...line }) => line);
  return {
    ...Object.fromEntries(tables),
    journal,
    notes: [...ports.workbook.notes],
    responses: [...ports.forms.responses],
  };
}

/**
 * Kills `act` before its first, second, … part of a write, lets `act` be asked for again and a daily run follow, and compares what can be
 * seen with a workbook in which nothing died. Gives how many deaths there were.
 */
export function expectDeathsToChangeNothing(
  prepare: (ports: MemoryPorts) => void,
  act: (ports: MemoryPorts) => void,
): number {
  const calm = memoryPorts();
  prepare(calm);
  act(calm);
  sweep(calm);
  for (let dieAt = 1; ; dieAt++) {
    const ports = memoryPorts();
    prepare(ports);
    ports.workbook.calls = 0;
    ports.workbook.dieAt = dieAt;
    let died = false;
    try {
      act(ports);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      died = true;
    }
    ports.workbook.dieAt = Number.POSITIVE_INFINITY;
    if (died) act(ports);
    sweep(ports);
    expect({ dieAt, ...(visible(ports) as object) }).toEqual({ dieAt, ...(visible(calm) as object) });
    if (!died) return dieAt - 1;
  }
}
