// Decides what the use cases need from the world. Google's side of every port is in apps-script; tests have theirs in memory.

import type { Cell, TableId } from '../contract/tables/table';
import type { QuestionnaireId, RawFields } from '../domain/answers/answer';
import type { Instant } from '../domain/people/profile';

/** A row as it stands in a sheet. `position` names the row until the next write to its table. */
export interface SheetRow {
  readonly position: number;
  /** Cells of known columns by key; a text that its column can't read stays as it was typed. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** What a sheet holds of a table. Rows without anything in known columns are left out. */
export interface SheetTable {
  readonly rows: readonly SheetRow[];
}

/** One write to a table: changed cells by row, rows to add, rows to delete, and notes to leave on cells. */
export interface TableChanges {
  readonly changed: readonly { readonly position: number; readonly cells: Readonly<Record<string, Cell>> }[];
  readonly added: readonly Readonly<Record<string, Cell>>[];
  readonly removed: readonly number[];
  /** A note on a cell; blank text takes the note away. */
  readonly notes?: readonly { readonly position: number; readonly column: string; readonly text: string }[];
}

/** The workbook's tables. Every read and write of a table is a handful of service calls, however many rows it has. */
export interface Workbook {
  /** The tables that a workbook of this role has. */
  readonly tables: readonly TableId[];
  /** Throws `AppError` when the sheet or one of its columns is gone. */
  read(table: TableId): SheetTable;
  /** Writes to a table; positions are of its last `read`. Gives the positions of the added rows. */
  write(table: TableId, changes: TableChanges): readonly number[];
  /** Makes all writes durable. */
  flush(): void;
}

/** One response of a form. */
export interface FormAnswer {
  readonly responseId: string;
  readonly at: Instant;
  readonly fields: RawFields;
  /** Fields whose question is gone from the form, with everything that was answered to it: a blank in them is nobody's answer. */
  readonly unasked?: readonly string[];
}

/** Gives personal links to the questionnaires. */
export interface PersonalLinks {
  /** Address of a form with fields filled in beforehand, without calling any service. Blank when there is no form. */
  prefilledUrl(questionnaire: QuestionnaireId, fields: Readonly<Record<string, string>>): string;
}

/** The published questionnaires. */
export interface Forms extends PersonalLinks {
  /** Responses since an instant (that instant included), or all. Empty when the questionnaire has no form. */
  answers(questionnaire: QuestionnaireId, since?: Instant): readonly FormAnswer[];
  /** Deletes responses for good, in the form and in its answer tab. Unknown ones are skipped. */
  erase(questionnaire: QuestionnaireId, responseIds: readonly string[]): void;
}

/** What time it is. */
export interface Clock {
  now(): Instant;
}

/** Lets one use case work at a time. */
export interface Lock {
  /** Runs `work` alone; gives undefined without running it when others keep the lock longer than `waitMs`. */
  alone<T>(waitMs: number, work: () => T): T | undefined;
}

/** Lets long work stop in time, and a later execution take it up. */
export interface Slices {
  /** Whether the execution has been at work for so long. */
  isTimeUp(budgetMs: number): boolean;
  /** What an earlier execution has left to go on with; blank when nothing. */
  draft(): string;
  /** Leaves a draft in place of the last one, all of it or nothing; a blank one erases it. */
  keep(draft: string): void;
}

/** Makes words that can't be guessed. */
export interface Tokens {
  fresh(): string;
}

/** Everything a use case of one workbook works with. */
export interface Ports {
  /** Stable key of the workbook, by which a region knows the organisation. */
  readonly workbookKey: string;
  readonly workbook: Workbook;
  readonly forms: Forms;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly tokens: Tokens;
  readonly slices: Slices;
}
