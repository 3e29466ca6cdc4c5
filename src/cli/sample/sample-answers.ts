/**
 * Decides what the people of a sample organisation send and when: questionnaires and consents of two waves, with the troubles that a curator
 * meets, so that every sheet has something to show. Sending is left to play-organisation.ts.
 */

import { MENTEE_QUESTIONNAIRE } from '../../contract/questionnaires/mentee';
import { questionsOf } from '../../contract/questionnaires/questionnaire';
import { DEFAULT_LISTS } from '../../contract/settings/default-lists';
import { addDays, addMonths, type CalendarDate, fullYearsBetween } from '../../domain/calendar/calendar-date';
import { labelOf } from '../../domain/programme/lists';
import type { DatedAnswer } from '../season/year-answers';
import type { TableFile } from '../tables/table-file';
import type { SamplePeople, SamplePerson } from './sample-people';

/** How many come in a wave, and when it begins and ends. */
export interface Wave {
  readonly mentees: number;
  readonly mentors: number;
  readonly from: CalendarDate;
  readonly days: number;
}

/** What goes wrong with a person's papers. */
type Trouble =
  | 'too-young'
  | 'no-consent'
  | 'refused'
  | 'signed-alone'
  | 'answers-twice'
  | 'no-certificate'
  | 'no-seats';

/** Troubles by the place in a wave; everybody else is fine. */
const MENTEE_TROUBLES: Readonly<Record<number, Trouble>> = {
  3: 'too-young',
  7: 'no-consent',
  12: 'signed-alone',
  16: 'refused',
  21: 'answers-twice',
  25: 'no-consent',
};
const MENTOR_TROUBLES: Readonly<Record<number, Trouble>> = { 4: 'no-certificate', 7: 'no-seats', 10: 'no-consent' };
const ADULT = 18;

/** Everything that a wave sends, by day. */
export function waveAnswers(people: SamplePeople, wave: Wave): DatedAnswer[] {
  const on = (at: number, count: number): CalendarDate =>
    addDays(wave.from, Math.floor((at * wave.days) / Math.max(1, count)));
  const mentees = Array.from({ length: wave.mentees }, (_, at) => {
    const usual = MENTEE_TROUBLES[at];
    // Where no form asks for an age, nobody is too young for it.
    const trouble = usual === 'too-young' && !people.asksForAge() ? undefined : usual;
    return paper('mentee', people.mentee(trouble === 'too-young'), trouble, on(at, wave.mentees));
  });
  const mentors = Array.from({ length: wave.mentors }, (_, at) =>
    paper('mentor', people.mentor(MENTOR_TROUBLES[at] === 'no-certificate'), MENTOR_TROUBLES[at], on(at, wave.mentors)),
  );
  return [...mentees, ...mentors].flat().sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** A person's questionnaire and, the day after, their consent. */
function paper(
  questionnaire: 'mentee' | 'mentor',
  person: SamplePerson,
  trouble: Trouble | undefined,
  date: CalendarDate,
): DatedAnswer[] {
  const fields = withTrouble(person, trouble, date);
  const first: DatedAnswer = { date, questionnaire, fields };
  const again: DatedAnswer = { ...first, date: addDays(date, 2) };
  const answers = trouble === 'answers-twice' ? [first, again] : [first];
  if (trouble === 'no-consent') return answers;
  return [...answers, consent(person, bornOn(person, trouble, date), trouble, addDays(date, 1))];
}

function withTrouble(person: SamplePerson, trouble: Trouble | undefined, date: CalendarDate): DatedAnswer['fields'] {
  switch (trouble) {
    case 'too-young':
      return { ...person.fields, birthDate: bornOn(person, trouble, date) };
    case 'no-certificate':
      return { ...person.fields, certificateDate: '' };
    case 'no-seats':
      return { ...person.fields, seats: '0' };
    default:
      return person.fields;
  }
}

/** Eight years and some months: too young for every form that asks for an age. */
function bornOn(person: SamplePerson, trouble: Trouble | undefined, date: CalendarDate): CalendarDate {
  return trouble === 'too-young' ? addMonths(date, -12 * 8 - 5) : person.birthDate;
}

function consent(
  person: SamplePerson,
  birthDate: CalendarDate,
  trouble: Trouble | undefined,
  date: CalendarDate,
): DatedAnswer {
  const isOwn = fullYearsBetween(birthDate, date) >= ADULT || trouble === 'signed-alone';
  return {
    date,
    questionnaire: 'consent',
    fields: {
      participant: person.name,
      birthDate,
      relation: labelOf(DEFAULT_LISTS.relations, isOwn ? 'self' : person.parent.relation),
      ...(isOwn ? {} : { signer: person.parent.name }),
      decision: labelOf(DEFAULT_LISTS.decisions, trouble === 'refused' ? 'no' : 'yes'),
    },
  };
}

/** A small export of another service with mistakes that a form would not let through. */
export function strangersTable(people: SamplePeople, at: CalendarDate): TableFile {
  const questions = questionsOf(MENTEE_QUESTIONNAIRE);
  const rows = [{ birthDate: 'не помню' }, { email: 'почта потом' }].map((mistake) => ({
    ...people.mentee().fields,
    ...mistake,
  }));
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const titles = keys.map((key) => questions.find((question) => question.key === key)?.title ?? key);
  const cells = rows.map((row: DatedAnswer['fields']) =>
    keys.map((key) => {
      const value = row[key] ?? '';
      return typeof value === 'string' ? value : value.join(', ');
    }),
  );
  return {
    path: 'export.csv',
    header: ['Отметка времени', ...titles],
    rows: cells.map((row) => [`${at} 12:00:00`, ...row]),
    firstRowNumber: 2,
  };
}
