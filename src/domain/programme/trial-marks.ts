// Decides what stands about the trial meeting (пробная встреча) of a pair: the marks of both sides. What they are worth is left to
// `opinion-table.ts`.
import { readInteger } from '../answers/read-number';
import type { MarkEntry } from '../ledger/entry';
import { latestValue } from '../ledger/latest-mark';

/** Fields of a pair's marks after the trial meeting, 1 to 10, by who gave them. */
export const TRIAL_FIELDS = { mentee: 'menteeTrialMark', mentor: 'mentorTrialMark' } as const;

/** The mark that a side gave to the trial meeting; undefined while there is none. */
export function trialMark(
  marks: readonly MarkEntry[] | undefined,
  side: keyof typeof TRIAL_FIELDS,
): number | undefined {
  return readInteger(latestValue(marks, TRIAL_FIELDS[side]), 1, 10);
}

/** The mark that counts: the lower of the two; undefined while there is none. */
export function lowerTrialMark(marks: readonly MarkEntry[] | undefined): number | undefined {
  const given = [trialMark(marks, 'mentee'), trialMark(marks, 'mentor')].filter((mark) => mark !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}
