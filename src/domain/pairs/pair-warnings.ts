// Decides what the curator should look at before agreeing to a pair that the rules admit: H7, likeness of family names (H3), H2 and H6 where
// they only warn. What people read about it lives in contract/texts/proposals.
import type { MatchingRound } from './admissible-pairs';
import { familyNamesAlike } from './family-name';
import { lacksCertificate } from './mentor-rules';
import type { WarningCode } from './rules';

/** Code of the category whose family name is worth comparing (H3). */
const PARENT_CATEGORY = 'parent';

/**
 * The warnings about two people of a round, as they stand now.
 *
 * @param form  index of the form in which they are joined, among the forms in use; -1 = none of these
 */
export function pairWarnings(round: MatchingRound, mentee: number, mentor: number, form: number): WarningCode[] {
  const { settings, pool } = round;
  const [led, leads] = [round.mentees[mentee], round.mentors[mentor]];
  if (!led || !leads) return [];
  const alike =
    settings.identity === 'person' &&
    leads.profile.category === PARENT_CATEGORY &&
    [led.profile.name, led.profile.representative ?? ''].some((name) => familyNamesAlike(name, leads.profile.name));
  const ageWarning = (round.menteeForms[mentee] ?? []).some(({ index, ageWarning }) => index === form && ageWarning);
  const warnings: [WarningCode, boolean][] = [
    ['not-trained', !leads.trained],
    ['family-name-alike', alike],
    ['age-outside-form', ageWarning],
    ['certificate', settings.certificates === 'warn' && lacksCertificate(leads, settings, pool.today)],
  ];
  return warnings.filter(([, holds]) => holds).map(([code]) => code);
}
