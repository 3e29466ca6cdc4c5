/** Decides what is said when the system refuses to take a result: which file, why, and what to do. */
import { notWritten } from '../contract/texts/command-line';
import { CommandRefused } from './command';

/** Does what may be refused by the system: no such folder, no right to write, a file that is open in Excel. */
export function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new CommandRefused([notWritten(path, (error as NodeJS.ErrnoException).code ?? String(error))]);
  }
}
