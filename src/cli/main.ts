/** The program behind `npm start` and `npm run -s nastavnik -- …`: hands the words typed to the commands. */
import type { CommandIo } from './command';
import { runCommand } from './run-command';

const io: CommandIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  watched: process.stderr.isTTY === true,
};

/** A reader that has seen enough (`… | head`) is no mistake. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCommand(process.argv.slice(2), io).then((exitCode) => {
  process.exitCode = exitCode;
});
