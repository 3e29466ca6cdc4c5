// Decides what the steps of a setup share in one execution: the workbook, what is remembered, the settings, the forms opened, the time left.
import { deriveNow } from '../../application/derive-at';
import { settingsChosen } from '../../contract/setup/setup-marks';
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { Settings } from '../../domain/programme/settings';
import { type Installation, type InstalledForm, type SetupMemory, writeMemory } from '../installation';
import type { Marks } from '../sheets/build-marks';
import { runOf, type WorkbookRun } from '../workbook-run';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Form = GoogleAppsScript.Forms.Form;

/** Well below the six minutes after which Google ends an execution: https://developers.google.com/apps-script/guides/services/quotas */
const BUDGET_MS = 270_000;

/** Id of the step that writes the settings into the ledger. */
export const SETTINGS_STEP = 'settings';

/** One execution of a setup. */
export class SetupRun {
  private readonly startedMs = Date.now();
  private readonly forms = new Map<QuestionnaireId, Form>();
  private known: Settings | undefined;

  constructor(
    readonly book: Spreadsheet,
    readonly marks: Marks,
    private remembered: { readonly installation: Installation; readonly setup: SetupMemory },
  ) {}

  /** The record of the installation as it stands. */
  get installation(): Installation {
    return this.remembered.installation;
  }

  /** The setup under way as it stands. */
  get setup(): SetupMemory {
    return this.remembered.setup;
  }

  /** Remembers changes, durably and in one call. */
  save(changed: { readonly installation?: Partial<Installation>; readonly setup?: Partial<SetupMemory> }): void {
    const installation = { ...this.installation, ...changed.installation };
    const setup = { ...this.setup, ...changed.setup };
    writeMemory({ ...(changed.installation ? { installation } : {}), ...(changed.setup ? { setup } : {}) });
    this.remembered = { installation, setup };
  }

  /** Remembers what became known of a form. */
  saveForm(questionnaire: QuestionnaireId, form: InstalledForm, setup?: Partial<SetupMemory>): void {
    const forms = { ...this.installation.forms, [questionnaire]: form };
    this.save({ installation: { forms }, ...(setup ? { setup } : {}) });
  }

  /** Notes something that the person should know. */
  remark(text: string): void {
    if (!this.setup.remarks.includes(text)) this.save({ setup: { remarks: [...this.setup.remarks, text] } });
  }

  /** Whether it is time to leave the rest to the next execution. */
  isTimeUp(): boolean {
    return Date.now() - this.startedMs > BUDGET_MS;
  }

  /** The workbook as use cases see it: with the sheets and columns that are there by now. */
  ports(): WorkbookRun {
    return runOf(this.book, this.installation);
  }

  /** The settings in force: those of the ledger once it holds them, else the choices just made. */
  settings(): Settings {
    if (this.known) return this.known;
    const isInLedger = this.installation.ready || this.setup.done.includes(SETTINGS_STEP);
    if (!isInLedger) return settingsChosen(this.setup.settings);
    this.known = deriveNow(this.ports()).settings;
    return this.known;
  }

  /** Tells the settings that were just written. */
  settingsAre(settings: Settings): void {
    this.known = settings;
  }

  /** A form whose id is remembered, opened once. */
  form(questionnaire: QuestionnaireId): Form {
    const opened = this.forms.get(questionnaire);
    if (opened) return opened;
    const form = FormApp.openById(this.installation.forms[questionnaire]?.formId ?? '');
    this.forms.set(questionnaire, form);
    return form;
  }

  /** Keeps a form that is open already. */
  formIs(questionnaire: QuestionnaireId, form: Form): void {
    this.forms.set(questionnaire, form);
  }
}
