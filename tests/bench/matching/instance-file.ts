/** Instances as files: little-endian 32-bit integers — magic, mentees, mentors, pairs, cap, rowPtr, col, weight. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';

const MAGIC = 0x4d4d3031;

/** Reads an instance file; throws when it is none. */
export function readInstance(file: string): AssignmentInstance {
  const bytes = readFileSync(file);
  const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const [magic, mentees = 0, mentors = 0, pairs = 0] = numbers;
  const parts = [mentors, mentees + 1, pairs, pairs];
  if (magic !== MAGIC || numbers.length !== parts.reduce((sum, part) => sum + part, 4)) {
    throw new Error(`${file} is not an instance file`);
  }
  const starts = parts.map((_, p) => parts.slice(0, p).reduce((sum, part) => sum + part, 4));
  const slice = (p: number) => numbers.slice(starts[p], (starts[p] as number) + (parts[p] as number));
  return { cap: slice(0), rowPtr: slice(1), col: slice(2), weight: slice(3) };
}

/** Writes an instance whose scores are 32-bit integers. */
export function writeInstance(file: string, instance: AssignmentInstance): void {
  const { cap, rowPtr, col, weight } = instance;
  const head = Int32Array.of(MAGIC, rowPtr.length - 1, cap.length, col.length);
  const parts = [head, cap, rowPtr, col, Int32Array.from(weight)];
  writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))));
}
