// A workbook, forms, a clock and a lock that live in memory: rules of the use cases are tested on them.
import type { FormAnswer, Ports, SheetRow, TableChanges, Workbook } from '../../src/application/ports';
import { TABLES_OF } from '../../src/contract/tables/catalogue';
import type { Cell, TableId } from '../../src/contract/tables/table';
import type { QuestionnaireId } from '../../src/domain/answers/answer';

type Cells = Record<string, Cell>;

/** Stands for the end of an execution in the middle of a run. */
export class Killed extends Error {}

/** Tables as rows of cells; a deleted row shifts those below, as in a sheet. */
export class MemoryWorkbook implements Workbook {
  readonly tables: readonly TableId[] = TABLES_OF.organisation;
  readonly contents = new Map<TableId, Cells[]>();
  readonly notes = new Map<string, string>();
  /** Writes and flushes so far; the run dies before the one whose number is `dieAt`. */
  calls = 0;
  dieAt = Number.POSITIVE_INFINITY;

  rows(table: TableId): Cells[] {
    const rows = this.contents.get(table) ?? [];
    this.contents.set(table, rows);
    return rows;
  }

  read(table: TableId): { rows: SheetRow[] } {
    const rows = this.rows(table).map((cells, position) => ({ position, cells: { ...cells } }));
    return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')) };
  }

  write(table: TableId, changes: TableChanges): readonly number[] {
    this.step();
    const rows = this.rows(table);
    for (const { position, cells } of changes.changed) rows[position] = { ...rows[position], ...cells };
    for (const { position, column, text } of changes.notes ?? [])
      this.notes.set(`${table}:${position}:${column}`, text);
    const first = rows.length;
    rows.push(...changes.added.map((cells) => ({ ...cells })));
    for (const position of [...changes.removed].sort((a, b) => b - a)) rows.splice(position, 1);
    return changes.added.map((_, index) => first + index);
  }

  flush(): void {
    this.step();
  }

  /** A person types into a cell of the row with this id. */
  type(table: TableId, idColumn: string, id: string, column: string, value: Cell): void {
    const row = this.rows(table).find((cells) => cells[idColumn] === id);
    if (!row) throw new Error(`No row ${id} in ${table}`);
    row[column] = value;
  }

  private step(): void {
    this.calls += 1;
    if (this.calls >= this.dieAt) throw new Killed();
  }
}

/** Responses by questionnaire, as a form keeps them. */
export class MemoryForms {
  readonly responses = new Map<QuestionnaireId, FormAnswer[]>();

  submit(questionnaire: QuestionnaireId, answer: FormAnswer): void {
    const known = (this.responses.get(questionnaire) ?? []).filter(
      ({ responseId }) => responseId !== answer.responseId,
    );
    this.responses.set(questionnaire, [...known, answer]);
  }

  answers(questionnaire: QuestionnaireId, since = ''): readonly FormAnswer[] {
    return (this.responses.get(questionnaire) ?? []).filter(({ at }) => at >= since);
  }

  prefilledUrl(questionnaire: QuestionnaireId, fields: Readonly<Record<string, string>>): string {
    return `https://forms.test/${questionnaire}?${Object.values(fields).join('&')}`;
  }

  erase(questionnaire: QuestionnaireId, ids: readonly string[]): void {
    this.responses.set(
      questionnaire,
      (this.responses.get(questionnaire) ?? []).filter(({ responseId }) => !ids.includes(responseId)),
    );
  }
}

/** Ports in memory, with a clock that stands where it is put. */
export interface MemoryPorts extends Ports {
  readonly workbook: MemoryWorkbook;
  readonly forms: MemoryForms;
  setNow(instant: string): void;
}

/** Fresh ports; the clock stands at `instant`. */
export function memoryPorts(instant = '2026-09-05T03:00:00.000Z'): MemoryPorts {
  let now = instant;
  let token = 0;
  return {
    workbookKey: 'workbook-1',
    workbook: new MemoryWorkbook(),
    forms: new MemoryForms(),
    clock: { now: () => now },
    lock: { alone: (_waitMs, work) => work() },
    tokens: { fresh: () => `t${++token}` },
    setNow: (instantNow) => {
      now = instantNow;
    },
  };
}
