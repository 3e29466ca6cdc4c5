// Decides how a setup begins, goes on and ends: one at a time, by the owner of the triggers, step by step until the time is up.
import { alone } from '../../application/alone';
import { AppError } from '../../application/app-error';
import { readSetupSettings, type SetupIssue } from '../../contract/setup/read-setup-settings';
import type { SetupProgress, SetupRefusal } from '../../contract/setup/setup-progress';
import type { SetupSettings } from '../../contract/setup/setup-settings';
import { GOES_ON, SETUP_BUSY, setupIssueText } from '../../contract/texts/setup';
import { setupLock } from '../google-ports';
import {
  type Installation,
  type Memory,
  readMemory,
  SCHEMA_VERSION,
  type SetupMemory,
  writeMemory,
} from '../installation';
import { googleSlices } from '../matching-draft';
import { readMarks } from '../sheets/build-marks';
import { continueLater, endContinuation } from '../triggers/continuation';
import { fileOwner, mayOwn, ownMark } from '../triggers/trigger-owner';
import { isCopy } from './recognise-copy';
import { progressBefore, progressOf } from './setup-report';
import { SetupRun } from './setup-run';
import { stepsOf } from './setup-steps';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Another setup lets go only at its end, which nobody should wait for. */
const PATIENCE_MS = 3000;

/**
 * Begins a setup, or takes up one that was stopped: with the same settings where it stopped, with others from its first step on. On a
 * workbook that was set up already it mends what is missing and writes the settings that differ. Mistakes in the settings come back.
 * Throws `AppError`: `other-owner` where somebody else has set the workbook up, `busy` while another setup works.
 */
export function startSetup(given: unknown): SetupProgress | SetupRefusal {
  const read = readSetupSettings(given);
  if (!read.ok) return refusal(read.issues);
  // Permissions may be granted one by one: https://developers.google.com/apps-script/reference/script/script-app#requireAllScopes(AuthMode)
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  return alone(setupLock, () => begin(read.settings), PATIENCE_MS);
}

function begin(chosen: SetupSettings): SetupProgress | SetupRefusal {
  const book = SpreadsheetApp.getActive();
  const memory = readMemory();
  const marks = readMarks(book);
  refuseStrangers(book, memory);
  const copy = isCopy(book.getId(), memory, marks);
  const issues = standingIssues(chosen, memory, copy);
  if (issues.length > 0) return refusal(issues);
  return work(new SetupRun(book, marks, remember(book, chosen, memory, copy)));
}

/** What the workbook as it stands forbids. */
function standingIssues(chosen: SetupSettings, { installation, setup }: Memory, copy: boolean): readonly SetupIssue[] {
  if (copy) return chosen.freshStart ? [] : [{ code: 'copied-workbook', field: 'freshStart' }];
  if (!installation) return [];
  const identity = setup?.settings.identity ?? installation.identity;
  const isFixed = Object.keys(installation.forms).length > 0 && identity !== chosen.identity;
  return [
    ...(installation.role === chosen.role ? [] : [{ code: 'role-is-fixed', field: 'role' } as const]),
    ...(isFixed ? [{ code: 'identity-is-fixed', field: 'identity' } as const] : []),
  ];
}

/** Writes down what was decided before anything is built; marks in the sheets without such a record are a copy's. */
function remember(
  book: Spreadsheet,
  settings: SetupSettings,
  memory: Memory,
  copy: boolean,
): { readonly installation: Installation; readonly setup: SetupMemory } {
  const known = copy ? undefined : memory.installation;
  const installation: Installation = {
    spreadsheetId: book.getId(),
    role: settings.role,
    identity: settings.identity,
    schemaVersion: known?.schemaVersion ?? SCHEMA_VERSION,
    ownerMark: ownMark(),
    forms: known?.forms ?? {},
    ready: known?.ready ?? false,
    remarks: known?.remarks ?? [],
  };
  const stopped = copy ? undefined : memory.setup;
  const same = stopped && JSON.stringify(stopped.settings) === JSON.stringify(settings);
  const setup: SetupMemory = {
    settings,
    done: same ? stopped.done : [],
    wipe: copy || (stopped?.wipe ?? false),
    birth: stopped?.birth ?? '',
    remarks: stopped?.remarks ?? [],
  };
  writeMemory({ installation, setup });
  return { installation, setup };
}

/** Goes on with a setup that was stopped, until it is done or its time is up. Throws `AppError` like `startSetup`, and `not-set-up` where none was begun. */
export function continueSetup(): SetupProgress {
  return setupLock.alone(PATIENCE_MS, goOn) ?? whileBusy();
}

function goOn(): SetupProgress {
  const book = SpreadsheetApp.getActive();
  const memory = readMemory();
  const { installation, setup } = memory;
  if (!installation) throw new AppError('not-set-up');
  if (installation.spreadsheetId !== book.getId()) throw new AppError('copied-workbook');
  refuseStrangers(book, memory);
  if (!setup) {
    endUnlessMatching();
    return progressOf({ installation, setup });
  }
  return work(new SetupRun(book, readMarks(book), { installation, setup }));
}

function whileBusy(): SetupProgress {
  const { installation, setup } = readMemory();
  return installation ? progressOf({ installation, setup }, SETUP_BUSY) : progressBefore('new');
}

/** Does the steps that aren't done. */
function work(run: SetupRun): SetupProgress {
  for (const step of stepsOf(run.setup)) {
    if (run.setup.done.includes(step.id)) continue;
    if (run.isTimeUp() || !step.run(run)) {
      continueLater();
      return progressOf({ installation: run.installation, setup: run.setup }, GOES_ON);
    }
    run.save({ setup: { done: [...run.setup.done, step.id] } });
  }
  const { remarks } = run.setup;
  const installation = { ...run.installation, schemaVersion: SCHEMA_VERSION, ready: true, remarks };
  writeMemory({ installation, setup: 'none' });
  endUnlessMatching();
  return progressOf({ installation, setup: undefined });
}

/** The trigger that went on with the setup goes, unless a run of matching waits for it. */
function endUnlessMatching(): void {
  if (googleSlices().draft() === '') endContinuation();
}

function refuseStrangers(book: Spreadsheet, { installation }: Memory): void {
  if (!mayOwn(installation)) throw new AppError('other-owner', { owner: fileOwner(book) });
}

function refusal(issues: readonly SetupIssue[]): SetupRefusal {
  return { ok: false, problems: issues.map((issue) => ({ field: issue.field, text: setupIssueText(issue) })) };
}
