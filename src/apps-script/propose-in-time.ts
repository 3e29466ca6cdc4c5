// Decides who goes on with a run of matching that one execution couldn't end: a one-off trigger, else the timer, which tell how far it is.
import { AppError } from '../application/app-error';
import type { Slicing } from '../application/matching/matching-slices';
import { proposedText } from '../application/matching/part';
import { proposeInSlices } from '../application/propose';
import { BY_CURATOR } from '../contract/texts/journal';
import { TITLES } from '../contract/texts/menu';
import type { MatchingProgress, MatchingRun } from '../domain/pairs/matching-run';
import { readMemory } from './installation';
import { googleSlices } from './matching-draft';
import { openRunOf } from './open-run';
import { continueSetup } from './setup/part';
import { continueLater, endContinuation } from './triggers/continuation';
import { mayOwn } from './triggers/trigger-owner';

/** Seconds for which the end of a run stays in sight. */
const SHOWN_S = 20;

/** Proposes pairs. What one execution can't end is gone on with a minute later, or, where no trigger may be made for who asked, by the timer. */
export function proposeInTime(slicing: Slicing = {}): MatchingRun | MatchingProgress {
  const run = openRunOf('organisation');
  const answer = proposeInSlices(run, BY_CURATOR, slicing);
  if ('parts' in answer && mayOwn(run.installation)) continueLater();
  return answer;
}

/** The one-off trigger: goes on with matching where it left a draft, then with a setup where one is under way. */
export function continueWork(): void {
  const { installation, setup } = readMemory();
  endContinuation();
  if (installation?.ready) goOnMatching();
  if (!installation?.ready || setup) continueSetup();
}

/** Goes on with matching where a draft waits. */
export function goOnMatching(): void {
  if (googleSlices().draft() === '') return;
  const answer = proposeOrWait();
  if (answer) SpreadsheetApp.getActive().toast(proposedText(answer), TITLES.propose, SHOWN_S);
}

/** A workbook that is busy is tried again. */
function proposeOrWait(): MatchingRun | MatchingProgress | undefined {
  try {
    return proposeInTime({ fromPairs: 0 });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'busy') throw error;
    continueLater();
    return undefined;
  }
}
