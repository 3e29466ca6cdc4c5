// Decides which rules of the programme a mentee or mentor breaks before any matching. Sources: domain.md (e) H1, H2, H4, H6, H8.
import type { Issue, IssueCode } from '../answers/issue';
import { isInn } from '../answers/read-workplace';
import { addMonths, type CalendarDate } from '../calendar/calendar-date';
import { ageOn } from '../people/age';
import type { ConsentState, MenteeProfile, MentorProfile, Participant } from '../people/profile';
import type { MentoringForm, Settings } from '../programme/settings';

/** What the rules say of a mentee on a day, beyond what could not be read. */
export function judgeMentee(
  mentee: MenteeProfile,
  consent: ConsentState,
  settings: Settings,
  today: CalendarDate,
): Issue[] {
  const form = formOf(settings, mentee.form);
  return [
    ...judgeContact(mentee, settings),
    ...(mentee.form && !form?.inUse ? [stop('form-unknown', 'form')] : []),
    ...(form && mentee.role && !form.menteeRoles.includes(mentee.role) ? [stop('form-not-for-role', 'form')] : []),
    ...(form ? judgeAge(mentee, form, today) : []),
    ...judgeConsent(consent),
  ];
}

/** What the rules say of a mentor on a day, beyond what could not be read. */
export function judgeMentor(
  mentor: MentorProfile,
  consent: ConsentState,
  settings: Settings,
  today: CalendarDate,
): Issue[] {
  const fitting = mentor.forms.filter(
    (code) => mentor.category === undefined || formOf(settings, code)?.mentorCategories.includes(mentor.category),
  );
  const unused = mentor.forms.length > 0 && !mentor.forms.some((code) => formOf(settings, code)?.inUse);
  return [
    ...judgeContact(mentor, settings),
    ...(unused ? [{ code: 'form-unknown', weight: 'warn', field: 'forms' } as const] : []),
    ...(mentor.forms.length > 0 && fitting.length === 0 ? [stop('form-not-for-category', 'forms')] : []),
    ...(mentor.seats === 0 ? [stop('no-seats', 'seats')] : []),
    ...judgeCertificate(mentor, settings, today),
    ...(mentor.inn && !isInn(mentor.inn)
      ? [{ code: 'inn-malformed', weight: 'warn', field: 'workplace', given: mentor.inn } as const]
      : []),
    ...judgeConsent(consent),
  ];
}

function formOf(settings: Settings, code: string | undefined): MentoringForm | undefined {
  return settings.forms.find((form) => form.code === code);
}

/** Replies go by mail or phone: somebody who left neither can't be told anything. In pseudonym mode the code is the only contact. */
function judgeContact(person: Participant, settings: Settings): Issue[] {
  return settings.identity === 'code' || person.phone || person.email ? [] : [stop('contact-missing', 'email')];
}

function judgeAge(mentee: MenteeProfile, form: MentoringForm, today: CalendarDate): Issue[] {
  const age = ageOn(mentee, today);
  const outside =
    age !== undefined &&
    ((form.ageFrom !== undefined && age < form.ageFrom) || (form.ageTo !== undefined && age > form.ageTo));
  if (!outside || form.ageRule === 'off') return [];
  const facts: Record<string, number | string> = { age, form: form.code };
  if (form.ageFrom !== undefined) facts.from = form.ageFrom;
  if (form.ageTo !== undefined) facts.to = form.ageTo;
  return [{ code: 'age-outside-form', weight: form.ageRule, field: 'birthDate', facts }];
}

/**
 * What could not be read in a mentor's questionnaire, weighed by the rules: an unreadable date of a certificate keeps out whom a missing
 * one would, and only warns about the others.
 */
export function weighUnreadable(issues: readonly Issue[], mentor: MentorProfile, settings: Settings): Issue[] {
  const weight = needsCertificate(mentor, settings) && settings.certificates === 'stop' ? 'stop' : 'warn';
  return issues.map((issue) => (issue.code === 'certificate-malformed' ? { ...issue, weight } : issue));
}

function needsCertificate(mentor: MentorProfile, settings: Settings): boolean {
  return settings.lists.categories.some((category) => category.code === mentor.category && category.external);
}

function judgeCertificate(mentor: MentorProfile, settings: Settings, today: CalendarDate): Issue[] {
  if (!needsCertificate(mentor, settings) || settings.certificates === 'off') return [];
  const weight = settings.certificates;
  if (!mentor.certificateDate) return [{ code: 'certificate-missing', weight, field: 'certificateDate' }];
  const months = settings.certificateMonths;
  if (months === null || addMonths(mentor.certificateDate, months) >= today) return [];
  return [
    { code: 'certificate-expired', weight, field: 'certificateDate', given: mentor.certificateDate, facts: { months } },
  ];
}

const CONSENT_ISSUES: Readonly<Record<ConsentState, IssueCode | undefined>> = {
  given: undefined,
  missing: 'consent-missing',
  refused: 'consent-refused',
  'not-by-representative': 'consent-not-by-representative',
  'not-by-participant': 'consent-not-by-participant',
};

function judgeConsent(consent: ConsentState): Issue[] {
  const code = CONSENT_ISSUES[consent];
  return code ? [stop(code)] : [];
}

function stop(code: IssueCode, field?: string): Issue {
  return field === undefined ? { code, weight: 'stop' } : { code, weight: 'stop', field };
}
