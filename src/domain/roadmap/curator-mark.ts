// Decides what a curator may say about a row by hand, and when it isn't acceptable. Evidence of the system is left to `evidence.ts`.
import type { CalendarDate } from '../calendar/calendar-date';

/**
 * What a curator says of a row: done; not needed, with a reason; or open again, which sets aside every mark and all
 * evidence up to that day, with a reason too.
 */
export type CuratorMark =
  | { readonly kind: 'done'; readonly on: CalendarDate }
  | { readonly kind: 'not-needed'; readonly on: CalendarDate; readonly reason: string }
  | { readonly kind: 'reopened'; readonly on: CalendarDate; readonly reason: string };

/** Why a mark isn't accepted. */
export type MarkProblem = 'reason-missing' | 'in-the-future';

/** What speaks against the mark on the given day; null when nothing does. */
export function markProblem(mark: CuratorMark, today: CalendarDate): MarkProblem | null {
  if (mark.on > today) return 'in-the-future';
  if (mark.kind !== 'done' && mark.reason.trim() === '') return 'reason-missing';
  return null;
}

/** The mark that counts on the given day: the latest one, of several on one day the last given. */
export function markInForce(marks: readonly CuratorMark[], today: CalendarDate): CuratorMark | null {
  let inForce: CuratorMark | null = null;
  for (const mark of marks) {
    if (mark.on <= today && (inForce === null || mark.on >= inForce.on)) inForce = mark;
  }
  return inForce;
}
