// Decides how folded fields become the profile of a mentee or mentor.
import type { FieldValue } from '../answers/field';
import { readWorkplace } from '../answers/read-workplace';
import type { CalendarDate } from '../calendar/calendar-date';
import type { MenteeProfile, MentorProfile, Participant } from '../people/profile';

type Values = Readonly<Record<string, FieldValue>>;

/** Code of the option «любой» in the list of ages: it sets no preference. */
const ANY_AGE = 'any';

/** The mentee that the fields describe; fields that nobody filled are absent or empty. */
export function buildMentee(values: Values): MenteeProfile {
  return {
    ...participant(values),
    requests: codes(values, 'requests'),
    ...optional('role', text(values, 'role')),
    ...optional('form', text(values, 'form')),
    ...optional('requestText', text(values, 'requestText')),
    ...optional('representative', text(values, 'representative')),
  };
}

/** The mentor that the fields describe; the workplace is taken apart into name and ИНН. */
export function buildMentor(values: Values): MentorProfile {
  const workplace = readWorkplace(text(values, 'workplace') ?? '');
  return {
    ...participant(values),
    forms: codes(values, 'forms'),
    competences: codes(values, 'competences'),
    preferredAges: codes(values, 'preferredAges').filter((code) => code !== ANY_AGE),
    ...optional('category', text(values, 'category')),
    ...optional('lifeExperience', text(values, 'lifeExperience')),
    ...optional('seats', whole(values, 'seats')),
    ...optional('workplace', workplace.name === '' ? undefined : workplace.name),
    ...optional('inn', workplace.inn),
    ...optional('certificateDate', date(values, 'certificateDate')),
  };
}

function participant(values: Values): Participant {
  return {
    name: text(values, 'name') ?? '',
    interests: codes(values, 'interests'),
    times: codes(values, 'times'),
    formats: codes(values, 'formats'),
    ...optional('gender', text(values, 'gender')),
    ...optional('birthDate', date(values, 'birthDate')),
    ...optional('birthYear', whole(values, 'birthYear')),
    ...optional('phone', text(values, 'phone')),
    ...optional('email', text(values, 'email')),
    ...optional('groupOrPost', text(values, 'groupOrPost')),
    ...optional('experienceYears', whole(values, 'experienceYears')),
    ...optional('regularity', text(values, 'regularity')),
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
}

function text(values: Values, key: string): string | undefined {
  const value = values[key];
  return typeof value === 'string' ? value : undefined;
}

function whole(values: Values, key: string): number | undefined {
  const value = values[key];
  return typeof value === 'number' ? value : undefined;
}

function date(values: Values, key: string): CalendarDate | undefined {
  return text(values, key) as CalendarDate | undefined;
}

function codes(values: Values, key: string): readonly string[] {
  const value = values[key];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}
