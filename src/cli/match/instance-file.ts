/**
 * Decides when a file is an instance of the assignment problem: little-endian 32-bit integers – magic, mentees, mentors, pairs, seats,
 * row starts, mentors of the pairs, scores of the pairs. How it is solved is left to the engine.
 */
import { readFileSync } from 'node:fs';
import { type InstanceFileProblem, instanceFileProblem } from '../../contract/texts/match-command';
import type { AssignmentInstance } from '../../domain/matching/assignment';
import { CommandRefused, EXIT } from '../command';

/** The first number of every instance file. */
export const INSTANCE_MAGIC = 0x4d4d3031;

const HEAD = 4;
const BYTES = 4;

/** Reads an instance file. Throws CommandRefused (exit code 2) with what is wrong, where, and the remedy. */
export function readInstanceFile(path: string): AssignmentInstance {
  const read = instanceOf(bytesOf(path));
  if ('code' in read) throw new CommandRefused([instanceFileProblem(path, read)], EXIT.usage);
  return read;
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const problem = { code: 'unreadable', why: (error as Error).message } as const;
    throw new CommandRefused([instanceFileProblem(path, problem)], EXIT.usage);
  }
}

/** The numbers stay where they were read: the arrays of a large instance are views, not copies. */
function instanceOf(bytes: Uint8Array): AssignmentInstance | InstanceFileProblem {
  const aligned = bytes.byteOffset % BYTES === 0 ? bytes : bytes.slice();
  const numbers = new Int32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.length / BYTES));
  if (bytes.length === 0) return { code: 'empty' };
  const [magic, mentees = 0, mentors = 0, pairs = 0] = numbers;
  if (magic !== INSTANCE_MAGIC || numbers.length < HEAD) return { code: 'not-an-instance' };
  for (let place = 1; place < HEAD; place++) {
    const given = numbers[place] ?? 0;
    if (given < 0) return { code: 'count-negative', place: place + 1, given };
  }
  const rows = HEAD + mentors;
  const cols = rows + mentees + 1;
  const needed = (cols + 2 * pairs) * BYTES;
  if (needed !== bytes.length) return { code: 'wrong-length', needed, found: bytes.length };
  const instance = {
    cap: numbers.subarray(HEAD, rows),
    rowPtr: numbers.subarray(rows, cols),
    col: numbers.subarray(cols, cols + pairs),
    weight: numbers.subarray(cols + pairs),
  };
  return seatsProblem(instance) ?? rowsProblem(instance, rows) ?? pairsProblem(instance, cols) ?? instance;
}

function seatsProblem({ cap }: AssignmentInstance): InstanceFileProblem | undefined {
  const mentor = cap.findIndex((seats) => seats < 0);
  if (mentor < 0) return undefined;
  return { code: 'seats-negative', place: HEAD + mentor + 1, mentor, given: cap[mentor] ?? 0 };
}

function rowsProblem({ rowPtr, col }: AssignmentInstance, first: number): InstanceFileProblem | undefined {
  const last = rowPtr.length - 1;
  const mentee = rowPtr.findIndex((start, at) => {
    if (at === 0 && start !== 0) return true;
    return at === last ? start !== col.length || start < (rowPtr[at - 1] ?? 0) : start > (rowPtr[at + 1] ?? 0);
  });
  if (mentee < 0) return undefined;
  return { code: 'row-start', place: first + mentee + 1, mentee, given: rowPtr[mentee] ?? 0 };
}

function pairsProblem({ cap, rowPtr, col }: AssignmentInstance, first: number): InstanceFileProblem | undefined {
  const mentors = cap.length;
  const listedBy = new Int32Array(mentors).fill(-1);
  for (let mentee = 0; mentee < rowPtr.length - 1; mentee++) {
    for (let pair = rowPtr[mentee] ?? 0, end = rowPtr[mentee + 1] ?? 0; pair < end; pair++) {
      const given = col[pair] ?? -1;
      const place = first + pair + 1;
      if (given < 0 || given >= mentors) return { code: 'mentor-unknown', place, mentee, given, mentors };
      if (listedBy[given] === mentee) return { code: 'mentor-twice', place, mentee, given };
      listedBy[given] = mentee;
    }
  }
  return undefined;
}
