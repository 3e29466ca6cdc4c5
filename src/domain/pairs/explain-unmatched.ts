// Decides why a mentee has no mentor and what would help. What keeps mentors away by the rules is left to `obstacles.ts`, the sentence to
// contract/texts/unmatched.ts.
import { sharedByRules } from './admissible-pairs';
import type { ChoiceReasons } from './explain-choice';
import { wantedForms } from './mentee-rules';
import { type FoundObstacles, obstaclesOf } from './obstacles';
import type { OpenMarket } from './pair-market';
import type { HeldBy, Unmatched, UnmatchedCode } from './proposal';
import type { RuleCode } from './rules';

const CODE_OF: Readonly<Record<RuleCode, UnmatchedCode>> = {
  'no-seats': 'no-free-seats',
  'not-in-register': 'no-mentor-in-register',
  certificate: 'no-certificate',
  'no-consent': 'no-mentor-consent',
  suspended: 'only-suspended',
  'form-not-shared': 'no-mentor-in-form',
  'category-not-in-form': 'no-category-in-form',
  'role-not-in-form': 'role-outside-form',
  'out-of-scope': 'only-other-organisations',
  forbidden: 'only-forbidden',
  declined: 'only-declined',
  ended: 'only-ended',
  refused: 'only-refused',
  'age-outside-form': 'role-outside-form',
  'under-25-for-orphan': 'no-mentor-of-25',
  'already-running': 'only-forbidden',
  'already-together': 'only-own-mentor',
  'parent-of-mentee': 'only-own-parent',
  'same-person': 'only-oneself',
};

/**
 * Explains mentees who wait for a mentor and got none, by the row of the market and what the choice says of it.
 *
 * @returns the explainer; `heldBy` = limits of the curator that keep the mentee from admissible mentors
 */
export function unmatchedExplainer(
  open: OpenMarket,
  reasons: ChoiceReasons,
): (row: number, heldBy: HeldBy | undefined) => Unmatched {
  const obstacles = sharedByRules(open.round, (round, mentee) => obstaclesOf(round, mentee, reasons.askFirst));
  return (row, heldBy) => explainUnmatched(open, row, reasons, heldBy, obstacles);
}

function explainUnmatched(
  { round, place, rows }: OpenMarket,
  row: number,
  reasons: ChoiceReasons,
  heldBy: HeldBy | undefined,
  obstacles: (mentee: number) => FoundObstacles,
): Unmatched {
  const mentee = rows[row]?.mentee ?? -1;
  const candidates = rows[row]?.candidates.mentors.length ?? 0;
  const person = round.mentees[mentee];
  const [form, ...otherForms] = person ? wantedForms(person, round.validForms[mentee] ?? []) : [];
  const seats = reasons.seatsWanted(row);
  const base = {
    menteeId: person?.id ?? '',
    ...(place === 2 ? { second: true as const } : {}),
    candidates,
    wanted: {
      ...(form === undefined || otherForms.some((other) => other !== form) ? {} : { form }),
      ...(person?.guestRegime === true ? { guestRegime: true } : {}),
      ...(seats === undefined ? {} : { seats }),
    },
  };
  if (candidates > 0 && heldBy) return { ...base, code: 'quotas' in heldBy ? 'quota-full' : 'group-too-small', heldBy };
  if (candidates > 0) {
    const [shortage, queue] = [reasons.shortage(row), reasons.queue(row)];
    const { ways, ...others } = obstacles(mentee).against;
    const oneStep = ways.filter(({ rules }) => rules.length === 1 && rules[0] !== 'form-not-shared');
    return {
      ...base,
      code: 'seats-taken',
      ...(shortage ? { shortage } : {}),
      ...(queue ? { queue } : {}),
      ...(oneStep.length > 0 ? { against: { ...others, ways: oneStep, barred: [] } } : {}),
    };
  }
  if (round.mentors.length === 0) return { ...base, code: 'no-mentors' };

  const { against, deciding } = obstacles(mentee);
  return { ...base, code: CODE_OF[deciding], against };
}
