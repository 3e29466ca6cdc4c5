// Brings a small programme to the point where one mentee has, or is proposed, two mentors.
import { propose } from '../../src/application/propose';
import type { MemoryPorts } from './in-memory-ports';
import { order, pairs, ready, tokensOf } from './pair-book';
import { CURATOR, edit, rowOf, submit, sweep } from './programme-book';

/** The form in which everybody here is. */
export const FORM = 'ученик – ученик';
/** What the curator types to dissolve a pair. */
export const DISSOLVED = { state: 'Расторгнута досрочно', reason: 'не подошли', initiator: 'куратор' };

/** Three pupils, two mentors with two seats each; the first pupil is granted a second mentor, and pairs are proposed. */
export function granted(seats: readonly [string, string] = ['2', '2']): MemoryPorts {
  const ports = ready(seats);
  edit(ports, 'mentees', 'Н-0001', { secondForm: FORM });
  propose(ports, CURATOR);
  return ports;
}

/** The same with every proposal approved by one order. */
export function valid(): MemoryPorts {
  const ports = granted();
  order(ports, { all: true });
  return ports;
}

/** Pairs of a mentee, as number and mentor; the rows of those that a run took back are gone. */
export const pairsOf = (ports: MemoryPorts, mentee = 'Н-0001') =>
  pairs(ports)
    .filter((row) => String(row.mentee).startsWith(mentee))
    .map((row) => [String(row.number), String(row.mentor).slice(0, 6)] as const);
/** Where that mentee stands. */
export const stateOf = (ports: MemoryPorts) => rowOf(ports, 'mentees', 'Н-0001')?.state;

/** Both sides of a pair answer the final questionnaire. */
export function finish(ports: MemoryPorts, pair: string, at: number, mark = '9'): void {
  const { mentee, mentor } = tokensOf(ports, pair);
  submit(ports, 'final', `${pair}-mentee`, at, { pairToken: mentee, satisfaction: mark });
  sweep(ports);
  submit(ports, 'final', `${pair}-mentor`, at, { pairToken: mentor, satisfaction: mark });
  sweep(ports);
}
