/** Matchings under quotas and with second mentors by trying everything. */
import type { QuotaProblem } from '../../../src/domain/matching/quotas';

export interface BruteQuotas {
  readonly mentorsOf: readonly (readonly number[])[];
  readonly matched: number;
  readonly pairs: number;
  readonly score: number;
}

/** The best by: mentees matched, pairs, score, earliest matched mentees, earliest with two, lowest mentors in turn. */
export function bruteQuotas(problem: QuotaProblem): BruteQuotas {
  const { instance, quotas, demand } = problem;
  const { cap, rowPtr, col, weight, lock } = instance;
  const mentees = rowPtr.length - 1;
  const left = Array.from(cap);
  const room = quotas.map(({ limit }) => limit);
  const mentorsOf: number[][] = Array.from({ length: mentees }, () => []);
  const quotasOf = (i: number, j: number) =>
    quotas.flatMap(({ mentees: some, mentors }, q) =>
      (some?.includes(i) ?? true) && (mentors?.includes(j) ?? true) ? [q] : [],
    );
  const shift = (i: number, j: number, by: 1 | -1) => {
    left[j] = (left[j] as number) + by;
    for (const q of quotasOf(i, j)) room[q] = (room[q] as number) + by;
  };
  let score = 0;
  lock?.forEach((j, i) => {
    if (j < 0) return;
    shift(i, j, -1);
    (mentorsOf[i] as number[]).push(j);
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++)
      if (col[e] === j) score += weight[e] as number;
  });
  let best: BruteQuotas | undefined;
  const place = (i: number, from: number): void => {
    if (i === mentees) {
      const sorted = mentorsOf.map((mine) => [...mine].sort((a, b) => a - b));
      const found = {
        mentorsOf: sorted,
        matched: sorted.filter((mine) => mine.length > 0).length,
        pairs: sorted.reduce((sum, mine) => sum + mine.length, 0),
        score,
      };
      if (best === undefined || isBetter(found, best)) best = found;
      return;
    }
    place(i + 1, rowPtr[i + 1] as number);
    const mine = mentorsOf[i] as number[];
    if (mine.length >= (demand?.[i] ?? 1)) return;
    for (let e = from; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number;
      if (mine.includes(j) || left[j] === 0 || quotasOf(i, j).some((q) => (room[q] as number) <= 0)) continue;
      shift(i, j, -1);
      mine.push(j);
      score += weight[e] as number;
      place(i, e + 1);
      score -= weight[e] as number;
      mine.splice(mine.indexOf(j), 1);
      shift(i, j, 1);
    }
  };
  place(0, 0);
  return best as unknown as BruteQuotas;
}

function isBetter(one: BruteQuotas, other: BruteQuotas): boolean {
  for (const key of ['matched', 'pairs', 'score'] as const) if (one[key] !== other[key]) return one[key] > other[key];
  for (const count of [1, 2]) {
    for (let i = 0; i < one.mentorsOf.length; i++) {
      const gets = (one.mentorsOf[i] as readonly number[]).length >= count;
      if (gets !== (other.mentorsOf[i] as readonly number[]).length >= count) return gets;
    }
  }
  for (let i = 0; i < one.mentorsOf.length; i++) {
    const [mine, theirs] = [one.mentorsOf[i] as readonly number[], other.mentorsOf[i] as readonly number[]];
    for (let k = 0; k < mine.length; k++) {
      if (mine[k] !== theirs[k]) return (mine[k] as number) < (theirs[k] as number);
    }
  }
  return false;
}
