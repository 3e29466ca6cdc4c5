import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import { instanceKey } from '../../../src/domain/matching/instance-key';
import { diceOf, smallInstance, smallShape, withRandomLocks } from './random-instance';

const instances = Array.from({ length: 500 }, (_, seed): AssignmentInstance => {
  const dice = diceOf(seed + 1);
  return withRandomLocks(smallInstance(dice, smallShape(dice)), dice);
});

const copied = (instance: AssignmentInstance): AssignmentInstance => ({
  cap: instance.cap.slice(),
  rowPtr: instance.rowPtr.slice(),
  col: instance.col.slice(),
  weight: instance.weight.slice(),
  ...(instance.lock ? { lock: instance.lock.slice() } : {}),
});

test('equal instances have one key, and any number that differs gives another', () => {
  let changes = 0;
  for (const instance of instances) {
    const key = instanceKey(instance);
    expect(instanceKey(copied(instance))).toBe(key);
    for (const field of ['cap', 'col', 'weight', 'lock'] as const) {
      instance[field]?.forEach((_, at) => {
        const other = copied(instance);
        const numbers = other[field] as Int32Array;
        numbers[at] = (numbers[at] ?? 0) + 1;
        expect(instanceKey(other)).not.toBe(key);
        changes++;
      });
    }
  }
  expect(changes).toBeGreaterThan(5000);
});
