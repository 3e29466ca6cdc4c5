// What people said after the group meeting, turned into numbers: ranks into points, refusals into forbidden pairs, mutual
// first choices into locks. How a wish was given, and who may see it, is decided elsewhere.
import { type Bonus, type Pair, placeOfPair, withBonuses, withoutPairs } from './adjust-instance';
import { type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';

/** A wish: rank 1 is the first choice. */
export interface RankedWish extends Pair {
  readonly rank: number;
}

/** The wishes of both sides; a refusal by either side is one pair. */
export interface Preferences {
  readonly menteeWishes: readonly RankedWish[];
  readonly mentorWishes: readonly RankedWish[];
  readonly refusals: readonly Pair[];
}

/** What wishes are worth. */
export interface PreferenceRules {
  /** Points for rank 1, 2, 3 …; later ranks bring nothing. Whole numbers. */
  readonly menteeBonus: readonly number[];
  readonly mentorBonus: readonly number[];
  /** Whether two who chose each other first are joined whatever the rest loses. */
  readonly lockMutualFirsts: boolean;
}

/** The instance with the wishes in it, and the pairs locked because both chose the other first. */
export interface PreferredInstance {
  readonly instance: AssignmentInstance;
  readonly locked: readonly Pair[];
}

/**
 * Applies wishes to an instance. Wishes for pairs that are not admissible bring nothing; a refusal outweighs every wish,
 * but not an earlier lock. Mutual first choices are locked in the order of mentees while seats last.
 */
export function withPreferences(
  instance: AssignmentInstance,
  preferences: Preferences,
  rules: PreferenceRules,
): PreferredInstance {
  const allowed = withoutPairs(instance, preferences.refusals);
  const valued = withBonuses(allowed, [
    ...bonusesOf(preferences.menteeWishes, rules.menteeBonus),
    ...bonusesOf(preferences.mentorWishes, rules.mentorBonus),
  ]);
  if (!rules.lockMutualFirsts) return { instance: valued, locked: [] };
  const lock = instance.lock?.slice() ?? new Int32Array(menteeCount(instance)).fill(UNMATCHED);
  const left = instance.cap.slice();
  for (const mentor of lock) if (mentor !== UNMATCHED) left[mentor] = (left[mentor] ?? 0) - 1;
  const locked: Pair[] = [];
  for (const { mentee, mentor } of mutualFirsts(preferences)) {
    if (lock[mentee] !== UNMATCHED || (left[mentor] ?? 0) === 0 || placeOfPair(allowed, mentee, mentor) < 0) continue;
    lock[mentee] = mentor;
    left[mentor] = (left[mentor] ?? 0) - 1;
    locked.push({ mentee, mentor });
  }
  return { instance: { ...valued, lock }, locked };
}

/** Pairs in which each side put the other first, by mentee, then mentor. */
export function mutualFirsts(preferences: Preferences): Pair[] {
  const firsts = new Set(
    preferences.mentorWishes.filter(({ rank }) => rank === 1).map(({ mentee, mentor }) => `${mentee} ${mentor}`),
  );
  return preferences.menteeWishes
    .filter(({ rank, mentee, mentor }) => rank === 1 && firsts.has(`${mentee} ${mentor}`))
    .map(({ mentee, mentor }) => ({ mentee, mentor }))
    .sort((a, b) => a.mentee - b.mentee || a.mentor - b.mentor);
}

function bonusesOf(wishes: readonly RankedWish[], points: readonly number[]): Bonus[] {
  return wishes.flatMap(({ mentee, mentor, rank }) => {
    const worth = points[rank - 1];
    return worth === undefined ? [] : [{ mentee, mentor, points: worth }];
  });
}
