// Decides what a workbook remembers of its installation, and where: in the document's properties, which a copy of the workbook doesn't get.
import { AppError } from '../application/app-error';
import type { SetupSettings } from '../contract/setup/setup-settings';
import type { WorkbookRole } from '../contract/tables/catalogue';
import type { QuestionnaireId } from '../domain/answers/answer';
import type { IdentityMode } from '../domain/programme/settings';
import { readLongTexts, writeLongTexts } from './long-properties';

/**
 * The schema of workbooks that this version makes; it grows with every sheet and column that is added, so that earlier workbooks get them.
 * 1: keys of answers in the ledger don't name the questionnaire (they are read all the same). 2: whatever sheets its day knew. 3: no
 * column for a second mentor. 4: no column that says why a mentor got nobody.
 */
export const SCHEMA_VERSION = 5;

/** A form that the setup has made. What isn't known yet is absent. */
export interface InstalledForm {
  readonly formId: string;
  /** Item ids by question: `study.groupOrPost` is the question of the field `groupOrPost` in the section `study`. */
  readonly items?: Readonly<Record<string, number>>;
  /** Id of the tab into which answers go. */
  readonly answersSheetId?: number;
  /** The respondents' address; known once the form was published. */
  readonly publicUrl?: string;
  /** For prefilled fields: an address that ends with `entry.N=`, by field key. */
  readonly prefill?: Readonly<Record<string, string>>;
}

/** Forms by questionnaire. */
export type InstalledForms = Readonly<Partial<Record<QuestionnaireId, InstalledForm>>>;

/** What a workbook remembers of its installation. */
export interface Installation {
  readonly spreadsheetId: string;
  readonly role: WorkbookRole;
  /** By person or by code: the forms were built so. */
  readonly identity: IdentityMode;
  readonly schemaVersion: number;
  /** Equals the mark in the user properties of the account that owns the triggers. */
  readonly ownerMark: string;
  readonly forms: InstalledForms;
  /** The setup was finished once. */
  readonly ready: boolean;
  /** What its owner should know besides, in Russian. */
  readonly remarks: readonly string[];
}

/** A setup under way. */
export interface SetupMemory {
  readonly settings: SetupSettings;
  /** Steps that are done, by id. */
  readonly done: readonly string[];
  /** The workbook is a copy whose rows are to be wiped. */
  readonly wipe: boolean;
  /** File name of a form about to be created: a run that dies right after its birth can't know its id. Blank for none. */
  readonly birth: string;
  readonly remarks: readonly string[];
}

const INSTALLATION = 'nastavnik';
const SETUP = 'nastavnik.setup';

/** Everything remembered, read in one service call. */
export interface Memory {
  readonly installation: Installation | undefined;
  readonly setup: SetupMemory | undefined;
}

/** Reads everything that the workbook remembers; undefined where nothing was set up. Throws `AppError` where a later version was at work. */
export function readMemory(): Memory {
  const texts = readLongTexts();
  const installation = parsed<Installation>(texts[INSTALLATION]);
  if (installation && installation.schemaVersion > SCHEMA_VERSION) throw new AppError('newer-workbook');
  return { installation, setup: parsed<SetupMemory>(texts[SETUP]) };
}

/** Remembers the installation, and what is said of the setup: nothing (it stays as it is), a setup under way, or that none is. */
export function writeMemory(memory: {
  readonly installation?: Installation;
  readonly setup?: SetupMemory | 'none';
}): void {
  const { installation, setup } = memory;
  writeLongTexts({
    ...(installation === undefined ? {} : { [INSTALLATION]: JSON.stringify(installation) }),
    ...(setup === undefined ? {} : { [SETUP]: setup === 'none' ? '' : JSON.stringify(setup) }),
  });
}

/** The installation alone; undefined where nothing was set up. */
export function readInstallation(): Installation | undefined {
  return readMemory().installation;
}

function parsed<T>(text: string | undefined): T | undefined {
  return text === undefined || text === '' ? undefined : (JSON.parse(text) as T);
}
