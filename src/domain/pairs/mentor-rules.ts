// Decides which rules a mentor meets before any mentee is looked at: H1, H4 (category), H5, H6, H8, H9 (age), H10, H12.
import { addMonths, type CalendarDate } from '../calendar/calendar-date';
import { ageOn } from '../people/age';
import type { MentoringForm, Settings } from '../programme/settings';
import type { PoolMentor } from './pool';
import { broken, type RuleMask } from './rules';

/** Youngest age of a mentor of an orphan in the guest regime (H9). */
const GUEST_REGIME_FROM = 25;

/** Seats left beside valid pairs, 0 or more. Seats that aren't told are none: matching promises nobody's time. */
export function freeSeats(mentor: PoolMentor): number {
  return Math.max(0, (mentor.profile.seats ?? 0) - mentor.takenSeats);
}

/** Rules that keep the mentor out of matching whatever the mentee. */
export function mentorOwnRules(mentor: PoolMentor, settings: Settings, today: CalendarDate): RuleMask {
  return (
    broken('no-consent', !mentor.consentGiven) |
    broken('suspended', mentor.suspended) |
    broken('no-seats', freeSeats(mentor) === 0) |
    broken('not-in-register', settings.registerRequired && !mentor.inRegister) |
    broken('certificate', settings.certificates === 'stop' && lacksCertificate(mentor, settings, today)) |
    broken('out-of-scope', mentor.scope === 'outside')
  );
}

/** What stands against a mentor in one form. A category that isn't told is no category of the form. */
export function mentorFormRules(mentor: PoolMentor, form: MentoringForm): RuleMask {
  const { category, forms } = mentor.profile;
  return (
    broken('form-not-shared', !forms.includes(form.code)) |
    broken('category-not-in-form', category === undefined || !form.mentorCategories.includes(category))
  );
}

/** Whether a mentor from outside has no certificate, or one whose validity is over. */
export function lacksCertificate(mentor: PoolMentor, settings: Settings, today: CalendarDate): boolean {
  const { category, certificateDate } = mentor.profile;
  const external = settings.lists.categories.some((entry) => entry.code === category && entry.external === true);
  if (!external) return false;
  if (!certificateDate) return true;
  return settings.certificateMonths !== null && addMonths(certificateDate, settings.certificateMonths) < today;
}

/** Whether the mentor may lead an orphan in the guest regime: a family, or an adult of 25 or older by a known date of birth. */
export function mayLeadInGuestRegime(mentor: PoolMentor, today: CalendarDate): boolean {
  const age = ageOn(mentor.profile, today);
  return mentor.family === true || (age !== undefined && age >= GUEST_REGIME_FROM);
}
