// Decides which of several marks about one thing counts now: the latest by its time, and of one moment the later in the ledger.
import type { MarkEntry } from './entry';

const RUNNING_DIGITS = 7;

/** The key of the mark that stands at a place of the ledger, from 0: such keys sort as the ledger does. */
export function markKey(place: number): string {
  return `mark:${String(place).padStart(RUNNING_DIGITS, '0')}`;
}

/** The mark of a field that counts; undefined when there is none. */
export function latestMark(marks: readonly MarkEntry[] | undefined, field: string): MarkEntry | undefined {
  let latest: MarkEntry | undefined;
  for (const mark of marks ?? []) {
    if (mark.field !== field) continue;
    if (!latest || mark.at > latest.at || (mark.at === latest.at && mark.key > latest.key)) latest = mark;
  }
  return latest;
}

/** What the field says now; blank when nothing does. */
export function latestValue(marks: readonly MarkEntry[] | undefined, field: string): string {
  return latestMark(marks, field)?.value ?? '';
}
