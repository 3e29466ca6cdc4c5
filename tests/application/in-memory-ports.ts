// A workbook, forms, a clock and a lock that live in memory: rules of the use cases are tested on them.
import type { FormAnswer, Lock, Ports, SheetRow, TableChanges, Workbook } from '../../src/application/ports';
import { TABLES, TABLES_OF } from '../../src/contract/tables/catalogue';
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
  /** Told before every read (of which table), part of a write and flush: the world goes on while a run works. */
  meanwhile: (reading?: TableId) => void = () => undefined;
  private readonly lastRead = new Map<TableId, readonly Cells[]>();

  rows(table: TableId): Cells[] {
    const rows = this.contents.get(table) ?? [];
    this.contents.set(table, rows);
    return rows;
  }

  read(table: TableId): { rows: SheetRow[] } {
    this.meanwhile(table);
    const rows = this.rows(table).map((cells, position) => ({ position, cells: { ...cells } }));
    this.lastRead.set(
      table,
      this.rows(table).map((cells) => ({ ...cells })),
    );
    return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')) };
  }

  /** Notes first, then cells, new rows, deleted rows: a run may die between any two. */
  write(table: TableId, { changed, added, removed, notes = [] }: TableChanges): readonly number[] {
    const rows = this.rows(table);
    if (notes.length > 0) this.step();
    for (const { position, column, text } of notes) this.note(rows[position] as Cells, column, text);
    if (changed.length > 0) this.step();
    if (changed.length > 0) this.writeBlock(table, changed);
    if (added.length > 0) this.step();
    const first = rows.length;
    rows.push(...added.map((cells) => ({ ...cells })));
    if (removed.length > 0) this.step();
    for (const position of [...removed].sort((a, b) => b - a)) rows.splice(position, 1);
    return added.map((_, index) => first + index);
  }

  /** As in a sheet: one block from the first changed row to the last, with what was read in the cells between. */
  private writeBlock(table: TableId, changed: TableChanges['changed']): void {
    const keys = TABLES[table].columns.map(({ key }) => key);
    const touched = changed.flatMap(({ cells }) => Object.keys(cells).map((key) => keys.indexOf(key)));
    const columns = keys.slice(Math.min(...touched), Math.max(...touched) + 1);
    const fresh = new Map(changed.map(({ position, cells }) => [position, cells]));
    const [first, last] = [Math.min(...fresh.keys()), Math.max(...fresh.keys())];
    const rows = this.rows(table);
    for (let position = first; position <= last; position += 1) {
      const read = this.lastRead.get(table)?.[position] ?? {};
      const cells = { ...read, ...fresh.get(position) };
      for (const key of columns) if (key in cells) Object.assign(rows[position] as Cells, { [key]: cells[key] });
    }
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
    this.meanwhile();
    this.calls += 1;
    if (this.calls >= this.dieAt) throw new Killed();
  }
}

/** Responses by questionnaire, as a form keeps them. */
export class MemoryForms {
  readonly responses = new Map<QuestionnaireId, FormAnswer[]>();
  /** Told before responses are looked at. */
  meanwhile: () => void = () => undefined;

  submit(questionnaire: QuestionnaireId, answer: FormAnswer): void {
    const known = (this.responses.get(questionnaire) ?? []).filter(
      ({ responseId }) => responseId !== answer.responseId,
    );
    this.responses.set(questionnaire, [...known, answer]);
  }

  answers(questionnaire: QuestionnaireId, since = ''): readonly FormAnswer[] {
    this.meanwhile();
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

/** One run at a time: another one that begins in the middle of it gives up, as if it had waited for too long. */
function memoryLock(): Lock {
  let isHeld = false;
  return {
    alone(_waitMs, work) {
      if (isHeld) return undefined;
      isHeld = true;
      try {
        return work();
      } finally {
        isHeld = false;
      }
    },
  };
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
    lock: memoryLock(),
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
