/** Writes instances as files of numbers; what such a file holds, and how it is read, is decided by the command line. */
import { writeFileSync } from 'node:fs';
import { INSTANCE_MAGIC } from '../../../src/cli/match/instance-file';
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';

/** Writes an instance whose scores are 32-bit integers. */
export function writeInstance(file: string, instance: AssignmentInstance): void {
  const { cap, rowPtr, col, weight } = instance;
  const head = Int32Array.of(INSTANCE_MAGIC, rowPtr.length - 1, cap.length, col.length);
  const parts = [head, cap, rowPtr, col, Int32Array.from(weight)];
  writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))));
}
