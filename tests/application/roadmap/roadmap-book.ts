// A workbook in memory whose roadmap is set, moved from day to day and read.
import { type Advanced, advance, EVERYTHING } from '../../../src/application/advance';
import { TEMPLATE_KEYS } from '../../../src/contract/roadmaps/roadmap-template';
import { TEMPLATE_KINDS } from '../../../src/contract/roadmaps/template-kinds';
import { ROADMAP } from '../../../src/contract/tables/roadmap';
import type { Cell } from '../../../src/contract/tables/table';
import { addDays, type CalendarDate } from '../../../src/domain/calendar/calendar-date';
import { type MemoryPorts, memoryPorts } from '../in-memory-ports';

/** A workbook on the morning of a day. */
export function bookOn(day: CalendarDate): MemoryPorts {
  return memoryPorts(morningOf(day));
}

/** Six in the morning in Moscow. */
export function morningOf(day: CalendarDate): string {
  return `${day}T03:00:00.000Z`;
}

/** Remembers values of settings, or of anything else. A roadmap brings its cycle, as it does in «Начать» and «Настройки». */
export function set(ports: MemoryPorts, values: Readonly<Record<string, string>>, target = 'settings'): Advanced {
  const template = TEMPLATE_KEYS.find((key) => key === values.roadmap);
  const brought = template && values.cycle === undefined ? { cycle: TEMPLATE_KINDS[template].cycleKind } : {};
  const marks = Object.entries({ ...brought, ...values }).map(([field, value]) => ({ target, field, value }));
  return advance(ports, { by: 'куратор', decide: () => ({ marks }) });
}

/** Roadmap A on 5 September 2026, its order of 1 September: A1.1 is due on 1 October, A2.1 on 30 September. */
export function bookA(): MemoryPorts {
  const ports = bookOn('2026-09-05');
  set(ports, { roadmap: 'A', introductionOrder: '01.09.2026' });
  return ports;
}

/** The daily run on the morning of a day. */
export function daily(ports: MemoryPorts, day: CalendarDate): Advanced {
  ports.setNow(morningOf(day));
  return advance(ports, { by: 'таймер', ...EVERYTHING });
}

/** Every day from the first to the last, both included. */
export function daysFrom(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

type Cells = Readonly<Record<string, Cell>>;

/** All rows of «Дорожная карта», blank cells as blanks. */
export function rowsShown(ports: MemoryPorts): Cells[] {
  return ports.workbook
    .rows('roadmap')
    .map((cells) => Object.fromEntries(ROADMAP.columns.map(({ key }) => [key, cells[key] ?? ''])));
}

/** A row of «Дорожная карта»; throws when there is none. */
export function rowOf(ports: MemoryPorts, id: string): Cells {
  const row = rowsShown(ports).find((cells) => cells.id === id);
  if (!row) throw new Error(`No row ${id}`);
  return row;
}

/** The numbers of all rows, as they stand. */
export function idsOf(ports: MemoryPorts): Cell[] {
  return ports.workbook.rows('roadmap').map(({ id }) => id ?? '');
}

/** A curator types into a row, and the sheet is looked at. */
export function type(ports: MemoryPorts, id: string, cells: Cells): Advanced {
  for (const [column, value] of Object.entries(cells)) ports.workbook.type('roadmap', 'id', id, column, value);
  return advance(ports, { by: 'куратор', sheets: ['roadmap'] });
}

/** What the journal says about a row, oldest first. */
export function journalOf(ports: MemoryPorts, about: string): Cells[] {
  return ports.workbook.rows('journal').filter((line) => line.about === about);
}

/** The strip of months of a row, blank cells as dots. */
export function stripOf(ports: MemoryPorts, id: string): string {
  const row = rowOf(ports, id);
  return Array.from({ length: 12 }, (_, index) => row[`month${index + 1}`] || '.').join('');
}
