/**
 * Decides how the command line works with one workbook of the programme: everything through the functions of the bundle, each call counted
 * under the use case that it serves. What the functions do is the bundle's matter.
 */
import { QUESTIONNAIRES } from '../../contract/questionnaires/catalogue';
import type { PublishedForm, SetupProgress, SetupRefusal } from '../../contract/setup/setup-progress';
import type { SetupSettings } from '../../contract/setup/setup-settings';
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { ExecutionResult, Place, PlainSpreadsheet, PlainValue, Workspace } from '../../local/workspace';
import { returnedValue } from '../../local/workspace';
import { CommandRefused } from '../command';
import type { ScriptFiles } from './clone';
import { type Fields, type FormPage, formAnswers } from './form-answers';

/** Calls to Google's services by use case. */
export type ServiceCalls = Readonly<Record<string, { readonly total: number }>>;

/** A workbook to be made. */
export interface NewBook {
  readonly workspace: Workspace;
  readonly project: ScriptFiles;
  readonly settings: SetupSettings;
  /** Account that sets the workbook up and owns its triggers. */
  readonly owner: string;
  /** Account that works in the sheets. */
  readonly curator: string;
  /** True for a sample. */
  readonly invented?: boolean;
  readonly onStep?: (progress: SetupProgress) => void;
}

/** Times that the setup may ask to be continued; each continuation does at least one of its steps. */
const MOST_CONTINUATIONS = 200;
const SETUP = 'setup';

/** A workbook of the programme with its script. */
export class ProgrammeBook {
  private readonly counted = new Map<string, number>();
  private readonly pages = new Map<QuestionnaireId, FormPage>();

  constructor(
    readonly workspace: Workspace,
    readonly spreadsheetId: string,
    readonly scriptId: string,
    private readonly curator: string,
  ) {}

  /** Makes a spreadsheet, binds the project to it and sets it up. Throws CommandRefused with what the setup refuses. */
  static async setUp({
    workspace,
    project,
    settings,
    owner,
    curator,
    invented = false,
    onStep,
  }: NewBook): Promise<ProgrammeBook> {
    const timeZone = settings.timeZone === undefined ? {} : { timeZone: settings.timeZone };
    const spreadsheetId = workspace.createSpreadsheet(settings.organisation, { owner, invented, ...timeZone });
    workspace.share(spreadsheetId, { editors: [curator] });
    const scriptId = workspace.loadScript({ ...project, boundTo: spreadsheetId, owner, name: SCRIPT_NAME });
    const book = new ProgrammeBook(workspace, spreadsheetId, scriptId, curator);
    let progress = await book.ask<SetupProgress | SetupRefusal>(SETUP, 'startSetup', settings);
    for (let turn = 0; progress.ok && !progress.done && turn < MOST_CONTINUATIONS; turn += 1) {
      onStep?.(progress);
      progress = await book.ask<SetupProgress | SetupRefusal>(SETUP, 'continueSetup');
    }
    if (!progress.ok) throw new CommandRefused(progress.problems.map(({ text }) => text));
    if (!progress.done) throw new CommandRefused([progress.message]);
    onStep?.(progress);
    book.knowForms(progress.forms);
    return book;
  }

  /** Calls a function of the bundle as the owner and gives what it returns. Throws ScriptError where it fails. */
  async ask<T>(useCase: string, functionName: string, ...args: readonly unknown[]): Promise<T> {
    const result = await this.workspace.call(this.scriptId, functionName, args);
    this.count(useCase, [result]);
    return returnedValue(result) as T;
  }

  /** Types or pastes into a sheet as the curator; the script's answers to the edit run as well. */
  async edit(useCase: string, sheet: string, place: Place, typed: readonly (readonly PlainValue[])[]): Promise<void> {
    this.count(useCase, await this.workspace.edit(this.spreadsheetId, sheet, place, typed, this.curator));
  }

  /** Sends an answer to a form; `heard` says whether its event reaches the trigger, or is lost and left to the next sweep. */
  async submit(questionnaire: QuestionnaireId, fields: Fields, heard: boolean): Promise<void> {
    const page = this.pages.get(questionnaire);
    if (page === undefined) throw new Error(`The workbook has no form for "${questionnaire}".`);
    const answers = formAnswers(page, QUESTIONNAIRES[questionnaire], fields);
    await this.workspace.submit(page.formId, answers, { delivery: heard ? 'once' : 'lost' });
  }

  /** Runs what is due by the workspace's clock. Other workbooks' triggers run with it and are counted here too. */
  async runDue(useCase: string): Promise<void> {
    this.count(useCase, await this.workspace.runDueTriggers());
  }

  /** The respondents' addresses know nothing of ids: the page is found by the part of the address that both have. */
  knowForms(forms: readonly PublishedForm[]): void {
    const pages = this.workspace.forms().map((formId) => this.workspace.formPage(formId));
    for (const { questionnaire, url } of forms) {
      const page = pages.find(({ publishedId }) => url.includes(`/${publishedId}/`));
      if (page !== undefined) this.pages.set(questionnaire, page);
    }
  }

  /** The part of a form's address that respondents have; undefined where the workbook has no such form. */
  publishedId(questionnaire: QuestionnaireId): string | undefined {
    return this.pages.get(questionnaire)?.publishedId;
  }

  /** The sheets as they stand. */
  read(): PlainSpreadsheet {
    return this.workspace.read(this.spreadsheetId);
  }

  /** Calls to Google's services so far. */
  serviceCalls(): ServiceCalls {
    return Object.fromEntries([...this.counted].map(([useCase, total]) => [useCase, { total }]));
  }

  /** Counts executions under a use case; throws where one of them failed, since nobody else would hear of a trigger's failure. */
  private count(useCase: string, results: readonly ExecutionResult[]): void {
    const before = this.counted.get(useCase) ?? 0;
    this.counted.set(
      useCase,
      results.reduce((sum, { serviceCalls }) => sum + serviceCalls, before),
    );
    for (const result of results) returnedValue(result);
  }
}

/** Name of the bundle's script project in a workspace. */
export const SCRIPT_NAME = 'Наставник';
