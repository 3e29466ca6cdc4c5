// Brings a small programme to the point where pairs are proposed, and drives pairs further.
import { AppError } from '../../src/application/app-error';
import { approvePairs, approveRegister } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { summarise } from '../../src/application/summary';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { CURATOR, mentorsAnswer, pupilsAnswer, submit, sweep } from './programme-book';

export const PUPILS = ['Иванова Анна', 'Белов Пётр', 'Власова Ольга'];
export const MENTORS = ['Петров Илья', 'Громова Дарья'];

/** Three pupils, two mentors with these seats, all in the banks; the mentors in the register. */
export function ready(seats: readonly [string, string] = ['1', '2']): MemoryPorts {
  const ports = memoryPorts('2026-09-05T03:00:00.000Z');
  pupilsAnswer(ports, PUPILS);
  mentorsAnswer(ports, MENTORS, seats);
  sweep(ports);
  approveRegister(ports, CURATOR, { number: '1', date: '03.09.2026' });
  return ports;
}

/** The same with proposals made. */
export function proposed(seats?: readonly [string, string]): MemoryPorts {
  const ports = ready(seats);
  propose(ports, CURATOR);
  return ports;
}

/** Rows of «Пары». */
export const pairs = (ports: MemoryPorts) => ports.workbook.rows('pairs');
/** The first pair of a mentee, by the mentee’s number. */
export const pairOf = (ports: MemoryPorts, mentee: string) =>
  pairs(ports).find((row) => String(row.mentee).startsWith(mentee));
/** The order on pairs, № 2 of 4 September unless a test says otherwise. */
export const order = (ports: MemoryPorts, given: Partial<Parameters<typeof approvePairs>[2]> = {}) =>
  approvePairs(ports, CURATOR, { number: '2', date: '04.09.2026', ...given });
/** Everything that the workbook holds, for comparison. */
export const contents = (ports: MemoryPorts) => JSON.stringify([...ports.workbook.contents]);
/** Puts the clock on another day of 2026. */
export const day = (ports: MemoryPorts, date: string) => ports.setNow(`2026-${date}T03:00:00.000Z`);
/** The code with which the world refuses; blank when it doesn’t. */
export const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return '';
};

/** The tokens of a pair's personal links. */
export function tokensOf(ports: MemoryPorts, pair: string): Record<'mentee' | 'mentor', string> {
  const { menteeToken: mentee = '', mentorToken: mentor = '' } =
    summarise(ports).pairLinks.find((each) => each.pair === pair) ?? {};
  return { mentee, mentor };
}

/** Both sides of a pair log a meeting of a day of September. */
export function meet(
  ports: MemoryPorts,
  pair: string,
  id: string,
  at: number,
  more: Record<string, string> = {},
): void {
  const fields = { date: `${at}.09.2026`, topic: 'цели', mood: '8', trouble: 'нет', ...more };
  for (const [side, pairToken] of Object.entries(tokensOf(ports, pair)))
    submit(ports, 'meeting', `${id}-${side}`, at, { pairToken, ...fields });
}
