// Decides what the page «Импорт», the command line and the script say to each other. Plain values only: they cross google.script.run.
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { Lists } from '../../domain/programme/lists';
import type { IdentityMode } from '../../domain/programme/settings';
import type { RowProblem } from './answers-from-rows';
import type { ColumnSuggestions } from './column-suggestion';
import type { ColumnMapping, ColumnTarget } from './column-target';
import type { RememberedColumns } from './remembered-columns';
import type { TableFacts } from './table-facts';

/**
 * What the script tells of its workbook, so that columns can be recognised where the file is read: in the page or on the command line.
 * The recognition stays out of the script, whose every execution would pay for its words.
 */
export interface ImportContext {
  readonly identity: IdentityMode;
  readonly lists: Lists;
  /** Choices of earlier imports, by questionnaire. */
  readonly remembered: Readonly<Partial<Record<QuestionnaireId, RememberedColumns>>>;
}

/** Asks what the columns of a table are. */
export interface ImportColumnsRequest {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** Absent = to be guessed. */
  readonly questionnaire?: QuestionnaireId;
}

/** A choice for a column's dropdown. */
export interface TargetChoice {
  readonly target: ColumnTarget;
  readonly title: string;
  /** The questionnaire insists on it. */
  readonly needed: boolean;
}

/** For what the columns of a table are taken. */
export interface ImportColumnsResponse {
  readonly questionnaire: QuestionnaireId;
  /** False when the guess of the questionnaire deserves a look; true for one that was asked for. */
  readonly sure: boolean;
  readonly suggestions: ColumnSuggestions;
  /** Everything that a column can be taken for, in the order of the dropdown. */
  readonly choices: readonly TargetChoice[];
}

/**
 * Hands some rows of a table over to `importRows`. The pieces of one table come one after the other; with the `last` one the
 * mapping is remembered, and banks must be up to date. A piece handed over again changes nothing.
 */
export interface ImportRowsRequest {
  readonly questionnaire: QuestionnaireId;
  readonly header: readonly string[];
  readonly mapping: ColumnMapping;
  readonly rows: readonly (readonly string[])[];
  readonly facts: TableFacts;
  readonly last: boolean;
}

/** What became of the rows of one piece. */
export interface ImportRowsResponse {
  /** Rows that gave an answer: `added` + `changed` + `known`. */
  readonly received: number;
  /** Answers that were not known before. */
  readonly added: number;
  /** Answers known before, now with other contents. */
  readonly changed: number;
  /** Answers known before and unchanged. */
  readonly known: number;
  readonly problems: readonly RowProblem[];
  /** Absent where the piece was only put by. */
  readonly outcome?: ImportOutcome;
}

/** What a piece has led to. */
export interface ImportOutcome {
  /** People who entered a bank by this piece, mentees and mentors, also by a consent that was in it. */
  readonly entered: number;
  /** People and consents of this piece that wait in «Разобрать» now. */
  readonly waiting: number;
  /** New answers of this piece that amended what was known of somebody, or told of an earlier row's person. */
  readonly amended: number;
}

/** The functions that the page calls through google.script.run. */
export interface ImportScript {
  importContext(): ImportContext;
  importRows(request: ImportRowsRequest): ImportRowsResponse;
}
