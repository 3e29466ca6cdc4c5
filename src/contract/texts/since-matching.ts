// Decides how it is told that the last run of matching is out of date: beside each piece of its advice, and on the sheet about it.

import type { CalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import type { MatchingChange } from '../../domain/programme/since-matching';

const CHANGES: Readonly<Record<MatchingChange, string>> = {
  answers: 'анкеты и согласия',
  people: 'данные участников',
  register: 'реестр наставников',
  decisions: 'решения по парам',
  pairs: 'действующие пары',
  settings: 'настройки',
};

/** Put before advice that may not be so any more; it says the same however much has changed, so that a sheet is rewritten once. */
export function outdatedText(on: CalendarDate): string {
  return `По подбору от ${formatDottedDate(on)}; с тех пор данные изменились, подберите пары ещё раз.`;
}

/** What has changed since, for the sheet about the run. */
export function changedSinceText(changes: readonly MatchingChange[]): string {
  return `С тех пор изменилось: ${changes.map((change) => CHANGES[change]).join(', ')}. Подберите пары ещё раз.`;
}
