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
  /** Notes lie on rows and move with them. */
  private readonly notesOf = new WeakMap<Cells, Record<string, string>>();
  /** Parts of writes and flushes so far; the run dies before the one whose number is `dieAt`. */
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

  /** Notes first, then cells, new rows, deleted rows: a run may die between any two. */
  write(table: TableId, { changed, added, removed, notes = [] }: TableChanges): readonly number[] {
    const rows = this.rows(table);
    if (notes.length > 0) this.step();
    for (const { position, column, text } of notes) this.note(rows[position] as Cells, column, text);
    if (changed.length > 0) this.step();
    for (const { position, cells } of changed) Object.assign(rows[position] as Cells, cells);
    if (added.length > 0) this.step();
    const first = rows.length;
    rows.push(...added.map((cells) => ({ ...cells })));
    if (removed.length > 0) this.step();
    for (const position of [...removed].sort((a, b) => b - a)) rows.splice(position, 1);
    return added.map((_, index) => first + index);
  }

  /** All notes by `table:place of the row:column`. */
  get notes(): Map<string, string> {
    const notes = new Map<string, string>();
    for (const [table, rows] of this.contents)
      rows.forEach((row, place) => {
        for (const [column, text] of Object.entries(this.notesOf.get(row) ?? {}))
          notes.set(`${table}:${place}:${column}`, text);
      });
    return notes;
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

  private note(row: Cells, column: string, text: string): void {
    const { [column]: _gone, ...others } = this.notesOf.get(row) ?? {};
    this.notesOf.set(row, text === '' ? others : { ...others, [column]: text });
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
  /** Lets every execution run out of time at once. */
  hurry(hurried: boolean): void;
}

/** Fresh ports; the clock stands at `instant`. */
export function memoryPorts(instant = '2026-09-05T03:00:00.000Z'): MemoryPorts {
  let now = instant;
  let token = 0;
  let hurried = false;
  let draft = '';
  return {
    workbookKey: 'workbook-1',
    workbook: new MemoryWorkbook(),
    forms: new MemoryForms(),
    clock: { now: () => now },
    lock: { alone: (_waitMs, work) => work() },
    tokens: { fresh: () => `t${++token}` },
    slices: {
      isTimeUp: () => hurried,
      draft: () => draft,
      keep: (text) => {
        draft = text;
      },
    },
    hurry: (isHurried) => {
      hurried = isHurried;
    },
    setNow: (instantNow) => {
      now = instantNow;
    },
  };
}
