// Gives the tests a source of pairs whose instance is known whole.
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import type { PairSource } from '../../../src/domain/matching/pair-source';

/** A source that shows every pair at every call. */
export function listedSource(instance: AssignmentInstance): PairSource {
  const { cap, rowPtr, col, weight, lock } = instance;
  let examined = 0;
  const visitAll = (i: number, visit: (mentor: number, score: number) => unknown): void => {
    for (let e = (rowPtr[i + 1] as number) - 1; e >= (rowPtr[i] as number); e--) {
      examined++;
      visit(col[e] as number, weight[e] as number);
    }
  };
  return {
    mentees: rowPtr.length - 1,
    cap,
    ...(lock === undefined ? {} : { lock }),
    get examined() {
      return examined;
    },
    named: (i) =>
      Array.from(col.subarray(rowPtr[i], rowPtr[i + 1]), (mentor, at): [number, number] => [
        mentor,
        weight[(rowPtr[i] as number) + at] as number,
      ]).filter(([mentor]) => mentor === lock?.[i]),
    visitGood: (i, _count, visit) => visitAll(i, visit),
    visitReaching: (i, _least, _bars, visit) => visitAll(i, visit),
  };
}
