// Decides which column is taken for which target, all at once: the sum of what the choices are worth is the largest possible.
import { solveAssignment } from '../../domain/matching/solve-assignment';

/** What taking a column for a target is worth, in whole points; 0 or less = not to be considered. */
export type Worth = readonly (readonly number[])[];

/** A chosen target of a column. */
export interface Choice {
  /** Number of the target, or -1: the column is of no use. */
  readonly target: number;
  /** Points that would be lost without this choice; a small number means that another answer is nearly as good. */
  readonly margin: number;
  /** What would come about without this choice: the column's next best target (-1: none), and the column that would get this one's target (-1: none). */
  readonly instead: { readonly target: number; readonly column: number };
}

const NOBODY = -1;

/** The best choice for every column (rows of `worth`); a target is given to one column at most. */
export function assignColumns(worth: Worth): Choice[] {
  const best = solve(worth);
  return best.targetOf.map((target, column) => {
    if (target === NOBODY) return { target, margin: 0, instead: { target: NOBODY, column: NOBODY } };
    const without = solve(
      worth.map((row, other) => (other === column ? row.map((points, at) => (at === target ? 0 : points)) : row)),
    );
    return {
      target,
      margin: best.points - without.points,
      instead: { target: without.targetOf[column] ?? NOBODY, column: without.targetOf.indexOf(target) },
    };
  });
}

/** Targets stand for mentors with one seat; a place of no worth for every column lets any of them stay out. */
function solve(worth: Worth): { readonly targetOf: number[]; readonly points: number } {
  const targets = worth[0]?.length ?? 0;
  const rowPtr = [0];
  const col: number[] = [];
  const weight: number[] = [];
  worth.forEach((row, column) => {
    row.forEach((points, target) => {
      if (points <= 0) return;
      col.push(target);
      weight.push(points);
    });
    col.push(targets + column);
    weight.push(0);
    rowPtr.push(col.length);
  });
  const solved = solveAssignment({
    cap: new Int32Array(targets + worth.length).fill(1),
    rowPtr: Int32Array.from(rowPtr),
    col: Int32Array.from(col),
    weight: Int32Array.from(weight),
  });
  return {
    targetOf: Array.from(solved.mentorOf, (target) => (target < targets ? target : NOBODY)),
    points: solved.score,
  };
}
