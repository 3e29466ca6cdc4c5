// Decides how the pool would look if one rule that people can put right stood in nobody's way: what papers, orders and second thoughts do.
import type { Pool } from './pool';
import type { RuleCode } from './rules';

/** The pool with a rule lifted for everybody; undefined for rules that no single step lifts. Seats and forms are people's own to give. */
export function liftRule(pool: Pool, rule: RuleCode): Pool | undefined {
  const mentors = (change: (mentor: Pool['mentors'][number]) => Pool['mentors'][number]): Pool => ({
    ...pool,
    mentors: pool.mentors.map(change),
  });
  switch (rule) {
    case 'not-in-register':
      return mentors((mentor) => ({ ...mentor, inRegister: true }));
    case 'certificate':
      return mentors((mentor) => ({ ...mentor, profile: { ...mentor.profile, certificateDate: pool.today } }));
    case 'no-consent':
      return mentors((mentor) => ({ ...mentor, consentGiven: true }));
    case 'suspended':
      return mentors((mentor) => ({ ...mentor, suspended: false }));
    case 'out-of-scope':
      return mentors((mentor) => ({ ...mentor, scope: 'own' }));
    case 'forbidden':
      return { ...pool, constraints: pool.constraints.filter(({ kind }) => kind !== 'forbid') };
    case 'declined':
      return { ...pool, constraints: pool.constraints.filter(({ kind }) => kind !== 'declined') };
    default:
      return undefined;
  }
}
