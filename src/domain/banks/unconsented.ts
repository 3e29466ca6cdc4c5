// Decides whose data may not be kept: of those who refused consent at once, of those who gave none after the days that the settings name.
import { type CalendarDate, daysBetween } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { Settings } from '../programme/settings';
import type { Banks } from './member';

/** Numbers by person, or by consent where it concerns nobody known. */
export interface Unconsented {
  readonly refused: ReadonlyMap<string, readonly string[]>;
  readonly overdue: ReadonlyMap<string, readonly string[]>;
}

/**
 * Everybody whose data are to be offered for deletion. The days run from the last answer or correction, or from its import. A consent that counts and waits for
 * its questionnaire is kept.
 */
export function unconsented(
  { mentees, mentors, consents }: Banks,
  { retentionDays, timeZone }: Settings,
  today: CalendarDate,
): Unconsented {
  const due = { refused: new Map<string, string[]>(), overdue: new Map<string, string[]>() };
  const take = (who: string, number: string, refused: boolean, since: string): void => {
    if (!refused && daysBetween(dateInZone(since, timeZone), today) <= retentionDays) return;
    const people = refused ? due.refused : due.overdue;
    people.set(who, [...(people.get(who) ?? []), number]);
  };
  for (const { personId, number, consent, keptSince } of [...mentees, ...mentors])
    if (consent !== 'given') take(personId, number, consent === 'refused', keptSince);
  for (const { personId, number, verdict, keptSince } of consents)
    if (personId === undefined && verdict !== 'valid') take(number, number, verdict === 'refused', keptSince);
  return due;
}
