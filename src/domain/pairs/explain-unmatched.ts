// Decides why a mentee has no mentor and which one rule, lifted, would give candidates. The sentence is left to contract/texts/proposals.
import { ageOn } from '../people/age';
import { againstPair, type MatchingRound, sharedByRules } from './admissible-pairs';
import type { ChoiceReasons } from './explain-choice';
import { wantedForms } from './mentee-rules';
import type { OpenMarket } from './pair-market';
import type { HeldBy, Unmatched, UnmatchedCode } from './proposal';
import { RELAXABLE_RULES, RULE_CODES, type RuleCode, rulesOf } from './rules';

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
  const keptAway = sharedByRules(open.round, keptAwayFrom);
  return (row, heldBy) => explainUnmatched(open, row, reasons, heldBy, keptAway);
}

function explainUnmatched(
  { round, place, rows }: OpenMarket,
  row: number,
  reasons: ChoiceReasons,
  heldBy: HeldBy | undefined,
  keptAway: (mentee: number) => KeptAway,
): Unmatched {
  const mentee = rows[row]?.mentee ?? -1;
  const candidates = rows[row]?.candidates.mentors.length ?? 0;
  const person = round.mentees[mentee];
  const [form, ...otherForms] = person ? wantedForms(person, round.validForms[mentee] ?? []) : [];
  const age = person && ageOn(person.profile, round.pool.today);
  const base = {
    menteeId: person?.id ?? '',
    ...(place === 2 ? { second: true as const } : {}),
    candidates,
    wanted: {
      ...(form === undefined || otherForms.some((other) => other !== form) ? {} : { form }),
      ...(age === undefined ? {} : { age }),
      requests: person?.profile.requests ?? [],
      ...(person?.guestRegime === true ? { guestRegime: true } : {}),
      seats: reasons.seatsWanted(row),
    },
  };
  if (candidates > 0 && heldBy)
    return { ...base, code: 'quotas' in heldBy ? 'quota-full' : 'group-too-small', counts: {}, heldBy };
  if (candidates > 0) {
    const [shortage, queue] = [reasons.shortage(row), reasons.queue(row)];
    return { ...base, code: 'seats-taken', counts: {}, ...(shortage ? { shortage } : {}), ...(queue ? { queue } : {}) };
  }
  if (round.mentors.length === 0) return { ...base, code: 'no-mentors', counts: {} };

  const { counts, countsInForm, alone } = keptAway(mentee);
  const relax = ruleToLift(alone);
  const deciding = decidingRule(counts, countsInForm, relax);
  return {
    ...base,
    code: CODE_OF[deciding],
    counts: Object.fromEntries(RULE_CODES.flatMap((rule) => (counts.has(rule) ? [[rule, counts.get(rule)]] : []))),
    ...(relax ? { relax: { rule: relax, mentors: alone.get(relax) ?? 0 } } : {}),
  };
}

/** How many mentors each rule keeps away from a mentee; of those who share a form with the mentee; and how many one rule alone does. */
interface KeptAway {
  readonly counts: ReadonlyMap<RuleCode, number>;
  readonly countsInForm: ReadonlyMap<RuleCode, number>;
  readonly alone: ReadonlyMap<RuleCode, number>;
}

function keptAwayFrom(round: MatchingRound, mentee: number): KeptAway {
  const counts = new Map<RuleCode, number>();
  const countsInForm = new Map<RuleCode, number>();
  const alone = new Map<RuleCode, number>();
  round.mentors.forEach((_, mentor) => {
    const rules = rulesOf(againstPair(round, mentee, mentor));
    const inForm = !rules.includes('form-not-shared');
    for (const rule of rules) {
      add(counts, rule);
      if (inForm) add(countsInForm, rule);
    }
    const [first] = rules;
    if (first && rules.length === 1) add(alone, first);
  });
  return { counts, countsInForm, alone };
}

/** A mentor of another form helps only when nobody of the wanted form could: the form is the mentee's own choice. */
function ruleToLift(alone: ReadonlyMap<RuleCode, number>): RuleCode | undefined {
  const liftable = RELAXABLE_RULES.filter((rule) => alone.has(rule));
  const withinForm = liftable.filter((rule) => rule !== 'form-not-shared');
  return mostFrequent(withinForm.length > 0 ? withinForm : liftable, alone);
}

/** Nobody mentors in the form at all; or the rule that alone stands in the way; or the one that keeps most of the form's mentors away. */
function decidingRule(
  counts: ReadonlyMap<RuleCode, number>,
  countsInForm: ReadonlyMap<RuleCode, number>,
  relax: RuleCode | undefined,
): RuleCode {
  if (counts.has('role-not-in-form')) return 'role-not-in-form';
  if (countsInForm.size === 0) return 'form-not-shared';
  return (
    (relax === 'form-not-shared' ? undefined : relax) ?? mostFrequent(RULE_CODES, countsInForm) ?? 'form-not-shared'
  );
}

/** The rule with the highest count, the first of them in the order given. */
function mostFrequent(rules: readonly RuleCode[], counts: ReadonlyMap<RuleCode, number>): RuleCode | undefined {
  let found: RuleCode | undefined;
  for (const rule of rules) {
    if ((counts.get(rule) ?? 0) > (found === undefined ? 0 : (counts.get(found) ?? 0))) found = rule;
  }
  return found;
}

function add(counts: Map<RuleCode, number>, rule: RuleCode): void {
  counts.set(rule, (counts.get(rule) ?? 0) + 1);
}
