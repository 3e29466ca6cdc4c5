// Turns any optimum with prices into the one optimum that the order of mentees and mentors singles out.
import type { Assignment } from './assignment';
import { preferEarliestMentees } from './earliest-mentees';
import { preferLowestMentors } from './lowest-mentors';
import type { NormalInstance } from './normal-instance';
import { type PricedPairs, type TightPairs, tightPairs } from './tight-pairs';

/**
 * Settles ties in place: matched mentees come as early as possible, then mentors as low as possible. Prices, number and
 * score stay. `loads` (pairs per mentor) follows. Returns the tight pairs it went by.
 *
 * The pairs of the instance must include all that cost nothing at the prices, or some optima are not considered.
 */
export function settleTies(instance: NormalInstance, priced: PricedPairs, loads: Assignment['loads']): TightPairs {
  const tight = tightPairs(instance, priced);
  preferEarliestMentees(priced, tight, loads);
  preferLowestMentors(priced, tight, loads, instance.cap);
  return tight;
}
