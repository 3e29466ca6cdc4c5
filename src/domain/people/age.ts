// Decides how old somebody is for the rules, also when only the year of birth is known.
import { type CalendarDate, fullYearsBetween, yearOf } from '../calendar/calendar-date';
import type { Participant } from './profile';

/** Age of majority: below it a legal representative signs. */
export const ADULT_FROM = 18;

/** Age in full years on a day; from the year of birth alone it is the age reached in that year (±1). Undefined when neither is known. */
export function ageOn(person: Pick<Participant, 'birthDate' | 'birthYear'>, on: CalendarDate): number | undefined {
  if (person.birthDate) return person.birthDate <= on ? fullYearsBetween(person.birthDate, on) : undefined;
  return person.birthYear === undefined ? undefined : yearOf(on) - person.birthYear;
}
