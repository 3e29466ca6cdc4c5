/**
 * Decides how a planned year reaches the workbook: each answer through the published form on its day, by the pair's personal word, and the
 * triggers every two months. What is planned is left to pair-plan.ts; what the answers lead to, to the bundle.
 */

import type { ProgrammeSummary } from '../../contract/entry-answers';
import { addDays, type CalendarDate, earlierOf } from '../../domain/calendar/calendar-date';
import { instantOf } from '../../domain/calendar/zone';
import type { ProgrammeBook } from '../workspaces/programme-book';
import type { PairPlan } from './pair-plan';
import { yearAnswers } from './year-answers';

/** A year to be played. */
export interface YearToPlay {
  readonly book: ProgrammeBook;
  readonly pairLinks: ProgrammeSummary['pairLinks'];
  /** One for each of the pairs, in their order. */
  readonly plans: readonly PairPlan[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly timeZone: string;
  /** Use case under which the calls are counted. */
  readonly useCase: string;
  /** Hears after each turn of the triggers how much of the year is over, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Days after which the triggers have their turn: every sweep looks at the whole year so far, so six a year are enough. */
const TURN_DAYS = 61;
const HOUR_SECONDS = 3600;
/** People write in the evening; the triggers have their turn at the end of the day. */
const EVENING_HOUR = 18;
const LATE_HOUR = 22;

/**
 * Plays the year. The workspace's clock ends at the evening of its last day. The first answer's event reaches its trigger, the others' are
 * lost, as Google sometimes loses them: the timer finds the answers all the same, and all of them at once.
 */
export async function playYear(year: YearToPlay): Promise<void> {
  const { book, from, to, timeZone, useCase, onProgress } = year;
  const answers = yearAnswers(year.pairLinks, year.plans);
  const at = (date: CalendarDate, hour: number) => instantOf(date, timeZone, hour * HOUR_SECONDS);
  let sent = 0;
  for (let day = from; day < to; ) {
    const before = day;
    day = earlierOf(addDays(day, TURN_DAYS), to);
    const due = answers.filter(({ date }) => date > before && date <= day);
    for (const [index, { date, questionnaire, fields }] of due.entries()) {
      book.workspace.setNow(at(date, EVENING_HOUR));
      await book.submit(questionnaire, fields, sent + index === 0);
    }
    book.workspace.setNow(at(day, LATE_HOUR));
    await book.runDue(useCase);
    sent += due.length;
    onProgress?.(sent / Math.max(1, answers.length));
  }
}
