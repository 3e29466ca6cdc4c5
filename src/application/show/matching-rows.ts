// Decides which rows «Подбор» shows: those that the last run of matching left, and what is put before its advice once it is out of date. What
// they say is decided by the run, in matching/sheet-rows.ts.
import type { Row } from '../../contract/tables/table';
import { changedSinceText, outdatedText } from '../../contract/texts/since-matching';
import { dateInZone } from '../../domain/calendar/zone';
import { latestValue } from '../../domain/ledger/latest-mark';
import { lastRun, MATCHING_TARGET } from '../../domain/pairs/matching-run';
import type { Programme } from '../../domain/programme/derive-programme';
import { refTo } from './names';

/** Field of the run's mark that holds the rows as JSON. */
export const SHEET_FIELD = 'sheet';

/** Rows of «Подбор»: none before the first run. Runs are remembered without names: who is called by number alone gets the name here. */
export function matchingRows(programme: Programme): Row[] {
  const value = latestValue(programme.marks.get(MATCHING_TARGET), SHEET_FIELD);
  const rows = value === '' ? [] : (JSON.parse(value) as Row[]);
  const { sinceMatching } = programme;
  return rows.map((row, index) => {
    // The first row says when the run was.
    if (index === 0 && sinceMatching.length > 0) return { ...row, explanation: changedSinceText(sinceMatching) };
    const label = String(row.label);
    return programme.members.has(label) ? { ...row, label: refTo(programme, label) } : row;
  });
}

/** Puts before a piece of advice of the last run that it may not be so any more. */
export function datedAdvice(programme: Programme): (advice: string) => string {
  const run = programme.sinceMatching.length === 0 ? undefined : lastRun(programme);
  if (!run) return (advice) => advice;
  const outdated = outdatedText(dateInZone(run.at, programme.settings.timeZone));
  return (advice) => (advice === '' ? '' : `${outdated}\n${advice}`);
}
