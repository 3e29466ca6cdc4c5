/** Decides what is measured when an instance is solved: the first call, its proof by the separate checker, and the memory of the process. */
import type { InstanceFigures } from '../../contract/texts/match-command';
import { type Assignment, type AssignmentInstance, menteeCount } from '../../domain/matching/assignment';
import { type CertificateFault, checkAssignment, type Verdict } from '../../domain/matching/certificate';
import { solveAssignment } from '../../domain/matching/solve-assignment';

/** An instance solved: its figures, and what the checker finds wrong (nothing, or our own fault). */
export interface SolvedInstance {
  readonly solved: Assignment;
  readonly figures: InstanceFigures;
  readonly faults: readonly CertificateFault[];
}

/** Something found for the first time, what the checker says of it, and how long either took. */
export interface MeasuredProof<Found> {
  readonly found: Found;
  readonly verdict: Verdict;
  /** What the proof leaves open, in matches and points together; 0 only for a result that is proven. */
  readonly gap: number;
  /** Milliseconds to two places. */
  readonly solveMs: number;
  /** Milliseconds to two places. */
  readonly checkMs: number;
}

/** Finds and checks, the clock beside it. Throws what either throws. */
export function measureProof<Found>(find: () => Found, check: (found: Found) => Verdict): MeasuredProof<Found> {
  const start = performance.now();
  const found = find();
  const foundAt = performance.now();
  const verdict = check(found);
  const checkedAt = performance.now();
  return {
    found,
    verdict,
    gap: gapOf(verdict),
    solveMs: rounded(foundAt - start),
    checkMs: rounded(checkedAt - foundAt),
  };
}

/** Solves and checks an instance of numbers. Throws RangeError for a malformed one. */
export function solveInstance(instance: AssignmentInstance): SolvedInstance {
  const {
    found: solved,
    verdict,
    gap,
    solveMs,
    checkMs,
  } = measureProof(
    () => solveAssignment(instance),
    (assignment) => checkAssignment(instance, assignment),
  );
  const figures = {
    mentees: menteeCount(instance),
    mentors: instance.cap.length,
    seats: instance.cap.reduce((sum, seats) => sum + seats, 0),
    pairs: instance.col.length,
    matched: solved.matched,
    score: solved.score,
    gap,
    solveMs,
    checkMs,
    peakMb: peakMb(),
  };
  return { solved, figures, faults: verdict.faults };
}

/** The most memory that this process has held so far, in MB. */
export function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function gapOf({ proven, countGap, scoreGap }: Verdict): number {
  return proven ? 0 : Math.max(1, Math.abs(countGap) + Math.abs(Number(scoreGap)));
}

/** Milliseconds to two places. */
export function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
