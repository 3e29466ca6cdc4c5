// Decides which rules a mentee meets before any mentor is looked at: H1, H2, H4 (role), H10. Pairs are left to `admissible-pairs.ts`.
import type { CalendarDate } from '../calendar/calendar-date';
import { ageOn } from '../people/age';
import type { MentoringForm } from '../programme/settings';
import { isInBand } from './age-band';
import type { PoolMentee } from './pool';
import { broken, type RuleMask } from './rules';

/** A form in which a mentee may be joined, what stands against it, and whether the age is worth a warning there. */
export interface MenteeForm {
  /** Index among the forms in use. */
  readonly index: number;
  readonly against: RuleMask;
  readonly ageWarning: boolean;
}

/** How many mentors a mentee may have at the same time. */
export function mentorsGranted({ secondForm }: Pick<PoolMentee, 'secondForm'>): 1 | 2 {
  return secondForm === undefined ? 1 : 2;
}

/** Rules that keep the mentee out of matching whatever the mentor: consent, suspension, as many valid pairs as the programme grants. */
export function menteeOwnRules(mentee: PoolMentee, validPairs: number): RuleMask {
  return (
    broken('no-consent', !mentee.consentGiven) |
    broken('suspended', mentee.suspended) |
    broken('already-running', validPairs >= mentorsGranted(mentee))
  );
}

/**
 * The forms to look in: those that `wantedForms` names, or all in use for the role where none is named. A named form that isn't in use gives
 * none. A role that isn't told is no role of the form; an age that isn't told breaks no bound.
 */
export function menteeForms(
  mentee: PoolMentee,
  forms: readonly MentoringForm[],
  today: CalendarDate,
  validForms: readonly string[] = [],
): MenteeForm[] {
  const { role } = mentee.profile;
  const named = wantedForms(mentee, validForms);
  const age = ageOn(mentee.profile, today);
  const found: MenteeForm[] = [];
  forms.forEach((form, index) => {
    const roleFits = role !== undefined && form.menteeRoles.includes(role);
    if (!named.includes(form.code) && !(named.includes(undefined) && roleFits)) return;
    const outside = age !== undefined && !isInBand({ from: form.ageFrom, to: form.ageTo }, age);
    found.push({
      index,
      against: broken('role-not-in-form', !roleFits) | broken('age-outside-form', outside && form.ageRule === 'stop'),
      ageWarning: outside && form.ageRule === 'warn',
    });
  });
  return found;
}

/**
 * Codes of the forms in which the mentee still waits for a mentor: the form that the questionnaire names (undefined = any) and that of a
 * second mentor, less one for each valid pair. Where the valid pairs are of other forms, all that were wanted.
 *
 * @param validForms  forms of the mentee's valid pairs
 */
export function wantedForms(
  { profile, secondForm }: PoolMentee,
  validForms: readonly string[],
): readonly (string | undefined)[] {
  const wanted = secondForm === undefined ? [profile.form] : [profile.form, secondForm];
  const left = [...wanted];
  for (const form of validForms) {
    const place = left.indexOf(form);
    if (place >= 0 && left.length > 1) left.splice(place, 1);
  }
  return left;
}
