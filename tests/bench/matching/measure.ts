/** One solver on one instance file, in a process of its own: figures as JSON on standard output. */
import { readInstanceFile } from '../../../src/cli/match/instance-file';
import { solveInstance } from '../../../src/cli/match/solve-instance';
import { openLiveMatching } from '../../../src/domain/matching/live-matching';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { solveByHighs, solveByMunkres } from './peers';

/** What a solver reached, and when. */
export interface Figures {
  readonly matched: number;
  readonly score: number;
  /** The first call in the process, the instance in memory. */
  readonly solveMs: number;
  /** Median of the calls after the first; only for ours, and not for the largest. */
  readonly warmMs?: number;
  readonly checkMs?: number;
  /** 0 when proven. */
  readonly gap?: number;
  /** Median of one withdrawal with everything set right again. */
  readonly withdrawalMs?: number;
  readonly peakMb: number;
}

const WARM_CALLS = 7;
const WARM_LIMIT = 10_000;
const WITHDRAWALS = 200;

export const SOLVERS = ['ours', 'munkres', 'highs'] as const;
export type Solver = (typeof SOLVERS)[number];

/** Measures a solver on a file and prints the figures. */
export async function measure(solver: Solver, file: string): Promise<void> {
  const figures = solver === 'ours' ? measureOurs(file) : await measurePeer(solver, file);
  process.stdout.write(
    `${JSON.stringify({ ...figures, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`,
  );
}

function measureOurs(file: string): Omit<Figures, 'peakMb'> {
  const instance = readInstanceFile(file);
  const { solved, figures: all } = solveInstance(instance);
  const { matched, score, solveMs, checkMs, gap } = all;
  const figures = { matched, score, solveMs, checkMs, gap };
  if (instance.rowPtr.length <= WARM_LIMIT) {
    return {
      ...figures,
      warmMs: median(Array.from({ length: WARM_CALLS }, () => timed(() => solveAssignment(instance)))),
    };
  }
  const { live } = openLiveMatching(instance, solved);
  const step = Math.floor(instance.rowPtr.length / WITHDRAWALS);
  const leavers = Array.from(solved.mentorOf.keys()).filter(
    (i) => i % step === 0 && (solved.mentorOf[i] as number) >= 0,
  );
  return { ...figures, withdrawalMs: median(leavers.map((i) => timed(() => live.withdrawMentee(i)))) };
}

async function measurePeer(solver: 'munkres' | 'highs', file: string): Promise<Omit<Figures, 'peakMb'>> {
  const instance = readInstanceFile(file);
  return solver === 'munkres' ? solveByMunkres(instance) : solveByHighs(instance);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle of some figures, the lower one of two; NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}
