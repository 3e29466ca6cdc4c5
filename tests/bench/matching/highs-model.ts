/** The same questions put to HiGHS, a general solver, as mixed-integer programs: number first, then score. */
import loadHighs from 'highs';
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import type { Quota } from '../../../src/domain/matching/quotas';

/** Beyond the instance: what the matching must keep to. */
export interface Conditions {
  readonly quotas?: readonly Quota[];
  /** A mentor has at least so many mentees or none. */
  readonly minimum?: Int32Array;
  /** Mentors a mentee may have; 1 when left out. */
  readonly demand?: Int32Array;
}

export interface HighsTotals {
  readonly matched: number;
  readonly pairs: number;
  readonly score: number;
}

const SECONDS = 20;

/** Solves to proven optimality, or throws when the time is up: the number of matched mentees, of pairs, the score. */
export async function solveWithHighs(instance: AssignmentInstance, conditions: Conditions): Promise<HighsTotals> {
  const highs = await loadHighs();
  const { cap, rowPtr, col, weight } = instance;
  const mentees = rowPtr.length - 1;
  const mentorsOfRow = (i: number) =>
    Array.from({ length: (rowPtr[i + 1] as number) - (rowPtr[i] as number) }, (_, t) => (rowPtr[i] as number) + t);
  const rows: string[] = [];
  const byMentor: string[][] = Array.from(cap, () => []);
  const rowOf: number[] = [];
  for (let i = 0; i < mentees; i++) {
    const pairs = mentorsOfRow(i);
    for (const e of pairs) {
      rowOf[e] = i;
      byMentor[col[e] as number]?.push(`x${e}`);
    }
    if (pairs.length === 0) continue;
    const all = pairs.map((e) => `x${e}`).join(' + ');
    rows.push(`${all} <= ${conditions.demand?.[i] ?? 1}`, `m${i} - ${pairs.map((e) => `x${e}`).join(' - ')} <= 0`);
  }
  byMentor.forEach((names, j) => {
    if (names.length === 0) return;
    rows.push(
      `${names.join(' + ')} - ${cap[j]} y${j} <= 0`,
      `${names.join(' + ')} - ${conditions.minimum?.[j] ?? 0} y${j} >= 0`,
    );
  });
  for (const { mentees: some, mentors, limit } of conditions.quotas ?? []) {
    const inside = rowOf.flatMap((i, e) =>
      (some?.includes(i) ?? true) && (mentors?.includes(col[e] as number) ?? true) ? [`x${e}`] : [],
    );
    if (inside.length > 0) rows.push(`${inside.join(' + ')} <= ${limit}`);
  }
  const listed = rowOf.map((_, e) => e);
  const withPairs = [...new Set(rowOf)];
  const people = withPairs.map((i) => `m${i}`).join(' + ');
  const pairs = listed.map((e) => `x${e}`).join(' + ');
  const points = listed.map((e) => `${weight[e]} x${e}`).join(' + ');
  const binaries = [
    ...listed.map((e) => `x${e}`),
    ...withPairs.map((i) => `m${i}`),
    ...byMentor.flatMap((names, j) => (names.length > 0 ? [`y${j}`] : [])),
  ];
  const best = (objective: string): number => {
    const wrapped = (line: string) => line.replace(/(.{200,400}?) (?=[+-] )/g, '$1\n ');
    const model = `Maximize\n obj: ${wrapped(objective)}\nSubject To\n${rows.map((row, r) => ` r${r}: ${wrapped(row)}`).join('\n')}\nBinary\n ${binaries.join('\n ')}\nEnd`;
    const result = highs.solve(model, { mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: SECONDS, output_flag: false });
    if (result.Status !== 'Optimal') throw new Error(`HiGHS: ${result.Status}`);
    return Math.round(result.ObjectiveValue);
  };
  const matched = best(people);
  rows.push(`${people} >= ${matched}`);
  const made = best(pairs);
  rows.push(`${pairs} >= ${made}`);
  return { matched, pairs: made, score: best(points) };
}
