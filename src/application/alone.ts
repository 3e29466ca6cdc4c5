// Decides how long one run waits for another to let go of the workbook, and that a run which waits in vain says so.
import { AppError } from './app-error';
import type { Lock } from './ports';

const LONGEST_WAIT_MS = 30_000;

/** Does something while no other run reads or writes the workbook. Throws `AppError` busy when another one holds it for longer than `waitMs`. */
export function alone<T>(lock: Lock, work: () => T, waitMs = LONGEST_WAIT_MS): T {
  const done = lock.alone(waitMs, () => ({ answer: work() }));
  if (!done) throw new AppError('busy');
  return done.answer;
}
