/** Who competes for which seats, when many people share one list of mentors. */
import { bottlenecks } from '../../../src/domain/matching/bottlenecks';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { diceOf, instanceOf } from './random-instance';

test('bottlenecks are the same whether mentees with the same mentors are given one list or lists of their own', () => {
  let shared = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const dice = diceOf(seed + 1_800_000);
    const kinds = Array.from({ length: 3 }, () => [0, 1, 2, 3, 4, 5].filter(() => dice(3) === 0));
    const rows = Array.from({ length: 12 }, () => kinds[dice(3)] as number[]);
    const seats = Array.from({ length: 6 }, () => dice(3));
    const instance = instanceOf(
      seats,
      rows.map((mentors) => mentors.map((mentor): [number, number] => [mentor, dice(9)])),
    );
    const solved = solveAssignment(instance);
    const apart = bottlenecks(instance, solved);
    expect(bottlenecks(instance, solved, (i) => rows[i] as number[])).toEqual(apart);
    if (apart.some(({ missing, seats: open }) => missing > 1 && open > 0)) shared++;
  }
  expect(shared).toBeGreaterThan(30);
});
