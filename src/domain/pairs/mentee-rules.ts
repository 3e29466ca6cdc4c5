// Decides which rules a mentee meets before any mentor is looked at: H1, H2, H4 (role), H10. Pairs are left to `admissible-pairs.ts`.
import type { CalendarDate } from '../calendar/calendar-date';
import { ageOn } from '../people/age';
import type { MentoringForm } from '../programme/settings';
import type { PoolMentee } from './pool';
import { broken, type RuleMask } from './rules';

/** A form in which a mentee may be joined, what stands against it, and whether the age is worth a warning there. */
export interface MenteeForm {
  /** Index among the forms in use. */
  readonly index: number;
  readonly against: RuleMask;
  readonly ageWarning: boolean;
}

/** Rules that keep the mentee out of matching whatever the mentor: consent, suspension, a valid pair. */
export function menteeOwnRules(mentee: PoolMentee, hasRunningPair: boolean): RuleMask {
  return (
    broken('no-consent', !mentee.consentGiven) |
    broken('suspended', mentee.suspended) |
    broken('already-running', hasRunningPair)
  );
}

/**
 * The forms to look in: the one that the mentee named, or all in use for the role when none was named. A named form that isn't in use gives none.
 * A role that isn't told is no role of the form; an age that isn't told breaks no bound.
 */
export function menteeForms(mentee: PoolMentee, forms: readonly MentoringForm[], today: CalendarDate): MenteeForm[] {
  const { form: named, role } = mentee.profile;
  const age = ageOn(mentee.profile, today);
  const found: MenteeForm[] = [];
  forms.forEach((form, index) => {
    if (named !== undefined && form.code !== named) return;
    const roleFits = role !== undefined && form.menteeRoles.includes(role);
    if (named === undefined && !roleFits) return;
    const outside = age !== undefined && !(age >= (form.ageFrom ?? age) && age <= (form.ageTo ?? age));
    found.push({
      index,
      against: broken('role-not-in-form', !roleFits) | broken('age-outside-form', outside && form.ageRule === 'stop'),
      ageWarning: outside && form.ageRule === 'warn',
    });
  });
  return found;
}
