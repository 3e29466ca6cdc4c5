/** Free JavaScript solvers on the same instance, each as its documentation suggests; only for sizes they can bear. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';

interface PeerFigures {
  readonly matched: number;
  readonly score: number;
  readonly solveMs: number;
}

/** `munkres`: a dense matrix, a column per seat; what is not admissible costs more than everything else together. */
export async function solveByMunkres(instance: AssignmentInstance): Promise<PeerFigures> {
  const { default: munkres } = await import('munkres');
  const { cap, rowPtr, col, weight } = instance;
  const mentees = rowPtr.length - 1;
  const start = performance.now();
  const seatOf: number[] = [];
  const firstSeat = Array.from(cap, (seats, j) => {
    const first = seatOf.length;
    for (let s = 0; s < seats; s++) seatOf.push(j);
    return first;
  });
  const worth = highestOf(weight) * Math.min(mentees, seatOf.length) + 1;
  const matrix = Array.from({ length: mentees }, () => new Float64Array(seatOf.length).fill(worth));
  const scores = new Map<number, number>();
  for (let i = 0; i < mentees; i++) {
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number;
      scores.set(i * cap.length + j, weight[e] as number);
      (matrix[i] as Float64Array).fill(
        -(weight[e] as number),
        firstSeat[j],
        (firstSeat[j] as number) + (cap[j] as number),
      );
    }
  }
  const made = munkres(matrix).flatMap(([i, seat]) => {
    const score = scores.get(i * cap.length + (seatOf[seat] as number));
    return score === undefined ? [] : [score];
  });
  return {
    matched: made.length,
    score: made.reduce((sum, score) => sum + score, 0),
    solveMs: performance.now() - start,
  };
}

/** `highs`: a linear program in its text format, one number outweighing all scores for each match. */
export async function solveByHighs(instance: AssignmentInstance): Promise<PeerFigures> {
  const { default: loadHighs } = await import('highs');
  const highs = await loadHighs();
  const { cap, rowPtr, col, weight } = instance;
  const mentees = rowPtr.length - 1;
  const start = performance.now();
  const seats = cap.reduce((sum, own) => sum + own, 0);
  const worth = highestOf(weight) * Math.min(mentees, seats) + 1;
  const rows: string[] = [];
  const byMentor = Array.from(cap, (): string[] => []);
  const objective: string[] = [];
  for (let i = 0; i < mentees; i++) {
    const names: string[] = [];
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      names.push(`x${e}`);
      byMentor[col[e] as number]?.push(`x${e}`);
      objective.push(`${(weight[e] as number) + worth} x${e}`);
    }
    if (names.length > 0) rows.push(`${names.join('\n + ')} <= 1`);
  }
  byMentor.forEach((names, j) => {
    if (names.length > 0) rows.push(`${names.join('\n + ')} <= ${cap[j]}`);
  });
  const model = `Maximize\n obj: ${objective.join('\n + ')}\nSubject To\n${rows.map((row, r) => ` r${r}: ${row}`).join('\n')}\nEnd`;
  const result = highs.solve(model, { output_flag: false });
  const solveMs = performance.now() - start;
  const columns = result.Columns as Record<string, { Primal?: number }>;
  let matched = 0;
  let score = 0;
  weight.forEach((points, e) => {
    if ((columns[`x${e}`]?.Primal ?? 0) < 0.5) return;
    matched++;
    score += points;
  });
  return { matched, score, solveMs };
}

function highestOf(scores: AssignmentInstance['weight']): number {
  let highest = 1;
  for (const score of scores) highest = Math.max(highest, score);
  return highest;
}
