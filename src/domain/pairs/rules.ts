// Decides which rules can keep two people apart and what they are called. How each is checked is left to `mentee-rules.ts`,
// `mentor-rules.ts` and `admissible-pairs.ts`; what people read about them lives in contract/texts/proposals.

/**
 * The hard rules, domain.md (e) H1–H6 and H8–H12, from the easiest to put right to the ones that nobody can.
 * A pair that breaks any of them is never proposed.
 */
export const RULE_CODES = [
  /** H8: no free seat left beside valid pairs. */
  'no-seats',
  /** H5: not in the register that an order approved. */
  'not-in-register',
  /** H6: a mentor from outside without a valid certificate. */
  'certificate',
  /** H1: no valid consent. */
  'no-consent',
  /** H10: suspended, or out of the programme. */
  'suspended',
  /** H4: the mentor doesn't mentor in the mentee's form. */
  'form-not-shared',
  /** H4: mentors of this category don't mentor in the form. */
  'category-not-in-form',
  /** H4: people of this role aren't mentees in the form. */
  'role-not-in-form',
  /** H12: of another organisation, without an agreement. */
  'out-of-scope',
  /** The curator forbade the pair. */
  'forbidden',
  /** The proposal was turned down; taking that back lifts it. */
  'declined',
  /** H11: one of the two would not like it. */
  'refused',
  /** The pair was dissolved or completed, or didn't get on at its trial meeting: it isn't proposed again. */
  'ended',
  /** H2: the mentee's age outside the bounds of the form. */
  'age-outside-form',
  /** H9: the guest regime of an orphan asks for a family or for an adult of 25 or older. */
  'under-25-for-orphan',
  /** H10: the mentee has as many valid pairs as the programme grants. */
  'already-running',
  /** H10: the two have a valid pair already, beside which the mentee waits for another mentor. */
  'already-together',
  /** H3: a parent doesn't mentor their own child. */
  'parent-of-mentee',
  /** H10: mentee and mentor are one person. */
  'same-person',
] as const;

/** A hard rule. */
export type RuleCode = (typeof RULE_CODES)[number];

/**
 * What keeps nobody apart and is to be looked at first: H7, likeness of family names (H3), H2 and H6 where they only warn, beside a proposal
 * and in an order; in an order a trial meeting that went badly (S9), too.
 */
export const WARNING_CODES = [
  'not-trained',
  'family-name-alike',
  'age-outside-form',
  'certificate',
  'low-trial',
] as const;

/** A warning beside a proposal. */
export type WarningCode = (typeof WARNING_CODES)[number];

/** Rules that can be lifted for somebody: by a paper, a seat, an agreement or the curator's second thought. */
export const RELAXABLE_RULES: readonly RuleCode[] = RULE_CODES.slice(0, RULE_CODES.indexOf('refused'));

/** Broken rules as bits of one whole number: 0 = none. Combine with `|`. */
export type RuleMask = number;

/** The mask of one rule, or 0 when the condition is false. */
export function broken(rule: RuleCode, when = true): RuleMask {
  return when ? 1 << RULE_CODES.indexOf(rule) : 0;
}

/** The rules of a mask, in the order of `RULE_CODES`. */
export function rulesOf(mask: RuleMask): RuleCode[] {
  return RULE_CODES.filter((_, index) => (mask & (1 << index)) !== 0);
}
