// Decides how folded fields become the profile of a mentee or mentor.
import type { FieldValue } from '../answers/field';
import { readWorkplace } from '../answers/read-workplace';
import type { MenteeProfile, MentorProfile } from '../people/profile';

type Values = Readonly<Record<string, FieldValue>>;

/** Code of the option «любой» in the list of ages: it sets no preference. */
const ANY_AGE = 'any';

/** Fields that a profile has only when they were filled, and those that hold several codes. */
const COMMON = [
  'gender',
  'birthDate',
  'birthYear',
  'phone',
  'email',
  'groupOrPost',
  'experienceYears',
  'regularity',
] as const;
const COMMON_LISTS = ['interests', 'times', 'formats'] as const;
const MENTEE = ['role', 'form', 'requestText', 'preferredMentor', 'earlierExperience', 'representative'] as const;
const MENTOR = ['category', 'lifeExperience', 'motivation', 'seats', 'certificateDate'] as const;

/** The mentee that the fields describe; fields that nobody filled are absent or empty. */
export function buildMentee(values: Values): MenteeProfile {
  return picked(values, MENTEE, ['requests']) as unknown as MenteeProfile;
}

/** The mentor that the fields describe; the workplace is taken apart into name and ИНН. */
export function buildMentor(values: Values): MentorProfile {
  const mentor = picked(values, MENTOR, ['forms', 'competences', 'preferredAges']);
  mentor.preferredAges = (mentor.preferredAges as readonly string[]).filter((code) => code !== ANY_AGE);
  const workplace = readWorkplace(typeof values.workplace === 'string' ? values.workplace : '');
  if (workplace.name !== '') mentor.workplace = workplace.name;
  if (workplace.inn) mentor.inn = workplace.inn;
  return mentor as unknown as MentorProfile;
}

/** What the questionnaire's kinds of fields make of each value is what the profile wants of it; a test holds the two together. */
function picked(values: Values, fields: readonly string[], lists: readonly string[]): Record<string, FieldValue> {
  const profile: Record<string, FieldValue> = { name: values.name ?? '' };
  for (const key of [...COMMON, ...fields]) {
    const value = values[key];
    if (value !== undefined) profile[key] = value;
  }
  for (const key of [...COMMON_LISTS, ...lists]) profile[key] = codes(values[key]);
  return profile;
}

function codes(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}
