// Decides how errors leave the bundle: the world's refusals as sentences, our own bugs with their stack in the log.
import { AppError } from '../application/app-error';
import { errorText } from '../contract/texts/errors';

/** Runs an entry's work; a refusal is thrown on as a sentence that Google shows to the person. */
export function forPeople<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) throw new Error(errorText(error.code, error.facts));
    // biome-ignore lint/suspicious/noConsole: Google's log of executions is where our own mistakes are found.
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  }
}

/** Runs a trigger's work. A workbook that is busy is no failure: the next timer finishes what this event hinted at. */
export function asHint(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'busy') throw error;
    // biome-ignore lint/suspicious/noConsole: Google's log of executions says why a trigger did nothing.
    console.info('Another run holds the workbook; the next timer will look at everything.');
  }
}
