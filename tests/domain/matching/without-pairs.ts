/** An instance without some of its pairs: what a refusal or a ban leaves. */
import type { Pair } from '../../../src/domain/matching/adjust-instance';
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import { instanceOf } from './random-instance';

/** The same people, seats and locks, but for these pairs. */
export function withoutPairs(instance: AssignmentInstance, forbidden: readonly Pair[]): AssignmentInstance {
  const { cap, rowPtr, col, weight } = instance;
  const rows = Array.from({ length: rowPtr.length - 1 }, (_, mentee) =>
    [...col.subarray(rowPtr[mentee], rowPtr[mentee + 1])].flatMap((mentor, place): [number, number][] =>
      forbidden.some((pair) => pair.mentee === mentee && pair.mentor === mentor)
        ? []
        : [[mentor, weight[(rowPtr[mentee] as number) + place] as number]],
    ),
  );
  return { ...instance, ...instanceOf([...cap], rows) };
}
