// Decides by which key a solved part of an instance is found again: equal instances have equal keys, others practically never.
import type { AssignmentInstance } from './assignment';

/** Two independent 32-bit hashes over every number of an instance, with its sizes: what was solved is looked up by it, never proven. */
export function instanceKey({ cap, rowPtr, col, weight, lock }: AssignmentInstance): string {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (const numbers of [cap, rowPtr, col, weight, lock ?? []]) {
    one = Math.imul(one ^ numbers.length, 0x01000193);
    two = Math.imul(two ^ numbers.length, 0x5bd1e995);
    for (const number of numbers) {
      one = Math.imul(one ^ number, 0x01000193);
      two = Math.imul((two << 13) | (two >>> 19), 0x5bd1e995) ^ number;
    }
  }
  return [rowPtr.length - 1, cap.length, (one >>> 0).toString(36), (two >>> 0).toString(36)].join('-');
}
