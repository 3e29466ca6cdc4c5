// Decides how a large run of matching is cut into executions: part by part, as the candidates divide people into parts that have nothing to
// do with each other. Parts that are solved lie in a draft by their own numbers alone, so a part in which anything changed starts again.
import { totalsOf } from '../../domain/matching/adjust-instance';
import { type Assignment, type AssignmentInstance, UNMATCHED } from '../../domain/matching/assignment';
import { joinParts, partsOf } from '../../domain/matching/components';
import { instanceKey } from '../../domain/matching/instance-key';
import { solveAssignment } from '../../domain/matching/solve-assignment';
import type { MatchingProgress } from '../../domain/pairs/matching-run';
import type { Slices } from '../ports';

/** How a run is cut. */
export interface Slicing {
  /** Runs with fewer candidate pairs are done in one go. */
  readonly fromPairs?: number;
  /** Milliseconds after which no further part is begun in this execution. */
  readonly budgetMs?: number;
}

/**
 * Up to here a run takes seconds: 82,000 pairs are solved in 0.3 s by Node (docs/performance.md), and Google's machines are some times
 * slower. Looking for parts and keeping drafts would cost more than it saves.
 */
const SLICED_FROM_PAIRS = 200_000;

/** Of the six minutes of an execution; the rest is for reading the workbook, explaining the pairs and writing them down. */
const BUDGET_MS = 150_000;

/** Longest draft: all properties of a document have 500 KB. A part that doesn't fit is solved again. */
const LONGEST_DRAFT = 300_000;

/** Thrown by the solver when the rest is left to a later execution. */
export class OutOfTime extends Error {
  constructor(readonly progress: MatchingProgress) {
    super(`matching stopped after ${progress.done} of ${progress.parts} parts`);
  }
}

/** The engine in slices. */
export interface SlicedSolver {
  readonly solve: typeof solveAssignment;
  /** There is a draft to erase once the result is written. */
  readonly hasDraft: () => boolean;
}

/** Opens the draft of earlier executions, if the run is large enough for one. At least one part is solved in every execution. */
export function slicedSolver(slices: Slices, slicing: Slicing): SlicedSolver {
  const { fromPairs = SLICED_FROM_PAIRS, budgetMs = BUDGET_MS } = slicing;
  let draft: Map<string, string> | undefined;
  let solvedHere = 0;
  return {
    hasDraft: () => draft !== undefined && slices.draft() !== '',
    solve: (instance) => {
      if (instance.col.length < fromPairs) return solveAssignment(instance);
      draft = draft ?? readDraft(slices.draft());
      const known = draft;
      const parts = partsOf(instance);
      const solved: Assignment[] = [];
      for (const part of parts) {
        const key = instanceKey(part.instance);
        const kept = known.get(key);
        if (kept === undefined && solvedHere > 0 && slices.isTimeUp(budgetMs)) {
          slices.keep(writeDraft(known));
          throw new OutOfTime({
            done: parts.filter((each) => known.has(instanceKey(each.instance))).length,
            parts: parts.length,
          });
        }
        const answer = kept === undefined ? solveAssignment(part.instance) : unpacked(kept, part.instance);
        if (kept === undefined) {
          known.set(key, packed(answer));
          solvedHere++;
        }
        solved.push(answer);
      }
      return joinParts(instance, parts, solved);
    },
  };
}

const readDraft = (text: string): Map<string, string> =>
  new Map(text === '' ? [] : (JSON.parse(text) as [string, string][]));

function writeDraft(solved: ReadonlyMap<string, string>): string {
  const kept: [string, string][] = [];
  let length = 0;
  for (const [key, text] of solved) {
    if (length + text.length > LONGEST_DRAFT) continue;
    length += text.length;
    kept.push([key, text]);
  }
  return JSON.stringify(kept);
}

/** What can't be counted again from the instance: pairs, prices, blocks. */
function packed({ mentorOf, prices, menteeContested, mentorContested }: Assignment): string {
  return [mentorOf, prices, menteeContested, mentorContested].map((numbers) => numbers.join(',')).join(';');
}

function unpacked(text: string, instance: AssignmentInstance): Assignment {
  const [mentors = [], prices = [], menteeBlocks = [], mentorBlocks = []] = text
    .split(';')
    .map((list) => (list === '' ? [] : list.split(',').map(Number)));
  const mentorOf = Int32Array.from(mentors);
  const loads = new Int32Array(instance.cap.length);
  for (const mentor of mentors) if (mentor !== UNMATCHED) loads[mentor] = (loads[mentor] ?? 0) + 1;
  return {
    mentorOf,
    ...totalsOf(instance, mentorOf),
    loads,
    prices: Float64Array.from(prices),
    menteeContested: Uint8Array.from(menteeBlocks),
    mentorContested: Uint8Array.from(mentorBlocks),
  };
}
