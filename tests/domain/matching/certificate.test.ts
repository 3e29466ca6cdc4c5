/** The checker refuses whatever is damaged, and speaks only about what it was given. */
import type { Assignment, AssignmentInstance } from '../../../src/domain/matching/assignment';
import { type CertificateFault, checkAssignment } from '../../../src/domain/matching/certificate';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { diceOf, instanceOf, smallInstance, withRandomLocks } from './random-instance';

const scarce = instanceOf(
  [2, 1, 1],
  [
    [
      [0, 50],
      [1, 43],
    ],
    [
      [0, 48],
      [2, 31],
    ],
    [
      [0, 47],
      [1, 30],
      [2, 22],
    ],
    [[1, 28]],
    [
      [0, 11],
      [2, 17],
    ],
  ],
);

function faultsOf(damage: (solved: Assignment) => Partial<Assignment>, instance = scarce): readonly CertificateFault[] {
  const solved = solveAssignment(instance);
  const verdict = checkAssignment(instance, { ...solved, ...damage(solved) });
  expect(verdict.proven).toBe(verdict.faults.length === 0);
  return verdict.faults;
}

function changed<T extends Int32Array | Float64Array | Uint8Array>(array: T, ...changes: [number, number][]): T {
  const copy = array.slice() as T;
  for (const [at, value] of changes) copy[at] = value;
  return copy;
}

/** Number, score and loads recounted from the pairs, so that only the proof can be at fault. */
function withHonestTotals(instance: AssignmentInstance, claim: Assignment): Assignment {
  const loads = new Int32Array(instance.cap.length);
  let matched = 0;
  let score = 0;
  claim.mentorOf.forEach((j, i) => {
    if (j < 0) return;
    matched++;
    loads[j] = (loads[j] as number) + 1;
    const row = instance.col.subarray(instance.rowPtr[i], instance.rowPtr[i + 1]);
    if (row.includes(j)) score += instance.weight[(instance.rowPtr[i] as number) + row.indexOf(j)] as number;
  });
  return { ...claim, loads, matched, score };
}

function isAllowed(instance: AssignmentInstance, claim: Assignment): boolean {
  return claim.mentorOf.every((j, i) => {
    const lock = instance.lock?.[i] ?? -1;
    if (lock >= 0) return j === lock;
    const row = instance.col.subarray(instance.rowPtr[i], instance.rowPtr[i + 1]);
    return j < 0 || (row.includes(j) && (claim.loads[j] as number) <= (instance.cap[j] as number));
  });
}

describe('checkAssignment', () => {
  test('proves what the solver found', () => {
    expect(Array.from(solveAssignment(scarce).mentorOf)).toEqual([0, 2, 0, 1, -1]);
    expect(faultsOf(() => ({}))).toEqual([]);
  });

  test('refuses two pairs swapped', () => {
    const swapped = (s: Assignment) => ({ mentorOf: changed(s.mentorOf, [1, 0], [2, 2]) });
    expect(faultsOf(swapped)).toEqual(['score-wrong', 'score-not-proven']);
    expect(faultsOf((s) => ({ ...swapped(s), score: 148 }))).toEqual(['score-not-proven']);
  });

  test('refuses a pair dropped, even when the totals are adjusted', () => {
    const dropped = (s: Assignment) => ({
      mentorOf: changed(s.mentorOf, [3, -1]),
      loads: changed(s.loads, [1, 0]),
      matched: 3,
      score: s.score - 28,
    });
    expect(faultsOf(dropped)).toEqual(['count-not-proven', 'score-not-proven']);
  });

  test('refuses a price changed', () => {
    expect(faultsOf((s) => ({ prices: changed(s.prices, [1, (s.prices[1] as number) + 7]) }))).toEqual([
      'score-not-proven',
    ]);
    expect(faultsOf((s) => ({ prices: changed(s.prices, [0, 0.5]) }))).toEqual(['price-not-exact']);
    expect(faultsOf((s) => ({ prices: changed(s.prices, [0, Number.NaN]) }))).toEqual(['price-not-exact']);
    expect(faultsOf((s) => ({ prices: changed(s.prices, [0, 2 ** 60]) }))).toEqual(['price-not-exact']);
  });

  test('refuses a mentor overloaded', () => {
    const overloaded = (s: Assignment) => ({
      mentorOf: changed(s.mentorOf, [4, 0]),
      loads: changed(s.loads, [0, 3]),
      matched: 5,
      score: s.score + 11,
    });
    expect(faultsOf(overloaded)).toContain('seats-exceeded');
  });

  test('refuses a forbidden pair, a mentor who does not exist and pairs of a wrong length', () => {
    expect(faultsOf((s) => ({ mentorOf: changed(s.mentorOf, [3, 2], [1, -1]) }))).toContain('pair-forbidden');
    expect(faultsOf((s) => ({ mentorOf: changed(s.mentorOf, [4, 9]) }))).toContain('pair-forbidden');
    expect(faultsOf((s) => ({ mentorOf: s.mentorOf.slice(1) }))).toEqual(['shape']);
  });

  test('refuses wrong totals and loads', () => {
    expect(faultsOf((s) => ({ score: s.score + 1 }))).toEqual(['score-wrong']);
    expect(faultsOf((s) => ({ matched: s.matched + 1 }))).toEqual(['count-wrong']);
    expect(faultsOf((s) => ({ loads: changed(s.loads, [0, 1]) }))).toEqual(['loads-wrong']);
  });

  test('refuses a block from which a contested mentee could escape', () => {
    const faults = faultsOf((s) => ({ mentorContested: changed(s.mentorContested, [2, 0]) }));
    expect(faults).toContain('block-not-closed');
    expect(faults).toContain('count-not-proven');
  });

  test('refuses a negative price where seats may stay free', () => {
    const ample = instanceOf(
      [1, 2],
      [
        [
          [0, 5],
          [1, 4],
        ],
      ],
    );
    expect(faultsOf(() => ({}), ample)).toEqual([]);
    expect(faultsOf((s) => ({ prices: changed(s.prices, [1, -3]) }), ample)).toContain('price-negative');
  });

  test('refuses a broken lock, whatever the pair put in its place', () => {
    const locked: AssignmentInstance = { ...scarce, lock: Int32Array.of(-1, -1, -1, -1, 2) };
    expect(faultsOf(() => ({}), locked)).toEqual([]);
    expect(faultsOf((s) => ({ mentorOf: changed(s.mentorOf, [4, 0]) }), locked)).toContain('lock-broken');
  });

  test('refuses every single change of a pair in 400 random optima that makes it worse or forbidden, though the totals are honest', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const dice = diceOf(seed + 5000);
      const plain = smallInstance(dice, { mentees: 8, mentors: 4, mostSeats: 3, lowest: 0, spread: 50, density: 60 });
      const instance = dice(2) === 0 ? plain : withRandomLocks(plain, dice);
      const solved = solveAssignment(instance);
      for (let i = 0; i < 8; i++) {
        for (let j = -1; j < 4; j++) {
          if (solved.mentorOf[i] === j) continue;
          const mentorOf = changed(solved.mentorOf, [i, j]);
          const claim = withHonestTotals(instance, { ...solved, mentorOf });
          const asGood = claim.matched === solved.matched && claim.score === solved.score && isAllowed(instance, claim);
          expect(checkAssignment(instance, claim).proven).toBe(asGood);
        }
      }
    }
  });

  test('stays exact where sums pass 2^53', () => {
    const people = 40;
    const rows = Array.from({ length: people }, (_, i): [number, number][] => [[i, 7 + i]]);
    const instance = instanceOf(new Array<number>(people).fill(1), rows);
    const solved = solveAssignment(instance);
    const high = new Float64Array(people).fill(2 ** 51);
    expect(checkAssignment(instance, { ...solved, prices: high }).proven).toBe(true);
    const seats = { ...instance, cap: changed(instance.cap, [3, 2]) };
    expect(checkAssignment(seats, { ...solved, prices: high }).scoreGap).toBe(2 ** 51);
    const many = { ...instance, cap: new Int32Array(people).fill(9) };
    expect(checkAssignment(many, { ...solved, prices: high }).scoreGap).toBe(BigInt(people * 8) * BigInt(2 ** 51));
  });
});
