/**
 * One organisation's workbook in a workspace of its own, with the bundle that clasp would push: what a curator, a respondent and Google's
 * clock do to it, and what stands in its sheets. Left to others: the answers (people.ts), comparing workbooks (compare.ts).
 */
import { readScriptProject } from '../../src/cli/workspaces/clone';
import { type Fields, formAnswers } from '../../src/cli/workspaces/form-answers';
import { QUESTIONNAIRES } from '../../src/contract/questionnaires/catalogue';
import type { SetupProgress, SetupRefusal } from '../../src/contract/setup/setup-progress';
import type { SetupSettings } from '../../src/contract/setup/setup-settings';
import { TABLES } from '../../src/contract/tables/catalogue';
import type { TableId } from '../../src/contract/tables/table';
import type { QuestionnaireId } from '../../src/domain/answers/answer';
import {
  type CallOptions,
  type ExecutionResult,
  type PlainSheet,
  type PlainValue,
  returnedValue,
  type SubmitOptions,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/local/workspace';
import { type KeptWorkspace, keep, keptOnDisk, reopen } from './kept-workspace';

/** Owns the workbook and its triggers. */
export const OWNER = 'director@example.test';
/** Works in the sheets. */
export const CURATOR = 'curator@example.test';

/** A school that trusts its mentors without a register, so that few answers make pairs. */
export const SETTINGS: SetupSettings = {
  role: 'organisation',
  organisation: 'МБОУ «СОШ № 2»',
  address: 'г. Киров, ул. Школьная, 2',
  municipality: 'город Киров',
  targets: 'kirov',
  forms: ['pupil-pupil', 'student-pupil', 'employer-pupil'],
  cycle: 'school-year',
  identity: 'person',
  timeZone: 'Europe/Moscow',
  registerRequired: false,
};

/** What is known of an organisation besides its documents. */
export interface OrganisationFacts {
  readonly spreadsheet: string;
  readonly script: string;
  readonly forms: Readonly<Partial<Record<QuestionnaireId, string>>>;
}

/** An organisation kept for many tests. */
export type KeptOrganisation = KeptWorkspace<OrganisationFacts>;

/** A row of a table: cells by column key. */
export type Cells = Readonly<Record<string, PlainValue>>;

const MOST_CONTINUATIONS = 100;

/** An organisation at work. */
export class Organisation {
  constructor(
    readonly workspace: Workspace,
    readonly facts: OrganisationFacts,
  ) {}

  /** Sets an organisation up in an empty workspace, as «Начать» does. */
  static async setUp(workspace: Workspace, settings: SetupSettings = SETTINGS): Promise<Organisation> {
    const spreadsheet = workspace.createSpreadsheet(settings.organisation, { owner: OWNER, timeZone: 'Europe/Moscow' });
    workspace.share(spreadsheet, { editors: [CURATOR] });
    const script = workspace.loadScript({ ...readScriptProject(), boundTo: spreadsheet, owner: OWNER });
    const ask = async (name: string, ...args: readonly unknown[]) =>
      returnedValue(await workspace.call(script, name, args)) as SetupProgress | SetupRefusal;
    let progress = await ask('startSetup', settings);
    for (let turn = 0; progress.ok && !progress.done && turn < MOST_CONTINUATIONS; turn += 1)
      progress = await ask('continueSetup');
    if (!progress.ok || !progress.done) throw new Error(`The setup wasn't finished: ${JSON.stringify(progress)}`);
    const pages = workspace.forms().map((id) => workspace.formPage(id));
    const forms = Object.fromEntries(
      progress.forms.map(({ questionnaire, url }) => [
        questionnaire,
        pages.find(({ publishedId }) => url.includes(`/${publishedId}/`))?.formId,
      ]),
    );
    return new Organisation(workspace, { spreadsheet, script, forms });
  }

  /** Opens a kept organisation in memory, or in a folder. The same seed gives the same ids. */
  static open(kept: KeptOrganisation, options: Partial<WorkspaceOptions> = {}): Organisation {
    return new Organisation(reopen(kept, { memory: true, seed: 7, ...options } as WorkspaceOptions), kept.facts);
  }

  /** Calls an entry and gives what became of it. */
  call(name: string, args: readonly unknown[] = [], options: CallOptions = {}): Promise<ExecutionResult> {
    return this.workspace.call(this.facts.script, name, args, options);
  }

  /** Calls an entry and gives what it returns; throws what it throws. */
  async ask<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    return returnedValue(await this.call(name, args)) as T;
  }

  /** A respondent answers a form, a second after whatever happened before; gives the response's id. */
  submit(questionnaire: QuestionnaireId, fields: Fields, options: SubmitOptions = {}): Promise<string> {
    const formId = this.formId(questionnaire);
    this.workspace.advance(1000);
    const answers = formAnswers(this.workspace.formPage(formId), QUESTIONNAIRES[questionnaire], fields);
    return this.workspace.submit(formId, answers, options);
  }

  /** Everything due is brought to its trigger; throws where a trigger failed. */
  async hear(): Promise<readonly ExecutionResult[]> {
    const results = await this.workspace.runDueTriggers();
    for (const result of results) returnedValue(result);
    return results;
  }

  /** Ten minutes later the timer rings. */
  async ring(): Promise<readonly ExecutionResult[]> {
    this.workspace.advance(10 * 60_000);
    return this.hear();
  }

  /** The id of a questionnaire's form. */
  formId(questionnaire: QuestionnaireId): string {
    const formId = this.facts.forms[questionnaire];
    if (formId === undefined) throw new Error(`There is no form "${questionnaire}".`);
    return formId;
  }

  /** Every sheet as it stands. */
  sheets(): readonly PlainSheet[] {
    return this.workspace.read(this.facts.spreadsheet).sheets;
  }

  /** The sheet of a table, by its name. */
  sheet(table: TableId): PlainSheet {
    const found = this.sheets().find(({ name }) => name === TABLES[table].title);
    if (found === undefined) throw new Error(`There is no sheet "${TABLES[table].title}".`);
    return found;
  }

  /** The rows of a table that aren't blank, in their order, by column key; columns are told by their headers. */
  rows(table: TableId): readonly Cells[] {
    const { values } = this.sheet(table);
    const header = values[0] ?? [];
    return values
      .slice(1)
      .filter((row) => row.some((value) => value !== null && value !== ''))
      .map((row) =>
        Object.fromEntries(
          TABLES[table].columns.map(({ key, title }) => [key, row[header.indexOf(title)] ?? null] as const),
        ),
      );
  }

  /** One column of a table. */
  column(table: TableId, key: string): readonly PlainValue[] {
    return this.rows(table).map((cells) => cells[key] ?? null);
  }

  /** Where a cell stands: the row with this id, the column with this key. */
  place(table: TableId, id: string, key: string): { readonly row: number; readonly column: number } {
    const { columns, idColumn } = TABLES[table];
    const { values } = this.sheet(table);
    const columnOf = (wanted: string) =>
      (values[0] ?? []).indexOf(columns.find((column) => column.key === wanted)?.title ?? '');
    const row = values.findIndex((cells, index) => index > 0 && cells[columnOf(idColumn)] === id);
    if (row < 0 || columnOf(key) < 0) throw new Error(`There is no cell ${table} ${id} ${key}.`);
    return { row: row + 1, column: columnOf(key) + 1 };
  }

  /** The note on a cell. */
  note(table: TableId, id: string, key: string): string {
    const { row, column } = this.place(table, id, key);
    return this.sheet(table).notes[row - 1]?.[column - 1] ?? '';
  }

  /** The curator types into a cell, or pastes a block from it on; the edit trigger runs. */
  async type(table: TableId, id: string, key: string, ...typed: readonly PlainValue[]): Promise<ExecutionResult[]> {
    return this.paste(
      table,
      id,
      key,
      typed.map((value) => [value]),
    );
  }

  /** The curator pastes a block whose first cell is named; the edit trigger runs. */
  async paste(
    table: TableId,
    id: string,
    key: string,
    block: readonly (readonly PlainValue[])[],
  ): Promise<ExecutionResult[]> {
    const place = this.place(table, id, key);
    return [...(await this.workspace.edit(this.facts.spreadsheet, TABLES[table].title, place, block, CURATOR))];
  }

  /** Ends the workspace. */
  close(): Promise<void> {
    return this.workspace.close();
  }
}

/** An organisation right after its setup. */
export function keptOrganisation(): Promise<KeptOrganisation> {
  return keptOnDisk('set-up', () => keep(async (workspace) => (await Organisation.setUp(workspace)).facts));
}

/** An organisation in which something has happened since its setup. */
export async function keptAfter(
  name: string,
  happening: (organisation: Organisation) => Promise<unknown>,
): Promise<KeptOrganisation> {
  const begun = await keptOrganisation();
  return keptOnDisk(name, () =>
    keep(async (workspace) => {
      await happening(new Organisation(workspace, begun.facts));
      return begun.facts;
    }, begun),
  );
}
