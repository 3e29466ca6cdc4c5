// Decides what stands between a mentee and the mentors who aren't admissible: who is nearest, by which steps somebody would do, and
// which rule decided. The sentences are left to contract/texts/unmatched.ts.
import { againstPair, type MatchingRound } from './admissible-pairs';
import type { Obstacle, Obstacles } from './proposal';
import { broken, RELAXABLE_RULES, type RuleCode, type RuleMask, rulesOf } from './rules';

/** What stands in the way, and the rule that stands for it in summaries. */
export interface FoundObstacles {
  readonly against: Obstacles;
  readonly deciding: RuleCode;
}

/** Kinds of obstacles told, and mentors named of each; the others are counted. */
const MOST_TOLD = 3;

const LIFTABLE = RELAXABLE_RULES.reduce((mask, rule) => mask | broken(rule), 0);
const OTHER_FORM = broken('form-not-shared');
/** Whom a form isn't meant for and who didn't choose it: nobody is asked to change the programme for them. */
const FOREIGN = OTHER_FORM | broken('category-not-in-form');
/** Of whom there is nothing to say while there is anybody else. */
const NOBODY_ELSE = broken('already-together') | broken('same-person');

/** Mentors by what stands between, with the number of obstacles. */
interface Group {
  readonly mask: RuleMask;
  readonly rules: readonly RuleCode[];
  readonly mentors: number[];
}

/**
 * Looks at every mentor of the round once. Admissible ones have nothing to do with it.
 *
 * @param askFirst  mentors to ask for one more seat, those to be asked first at the front
 */
export function obstaclesOf(round: MatchingRound, mentee: number, askFirst: () => readonly number[]): FoundObstacles {
  const all = groupsOf(round, mentee);
  const others = all.filter(({ mask }) => (mask & NOBODY_ELSE) === 0);
  const groups = others.length > 0 ? others : all;
  const inForm = groups.filter(({ mask }) => (mask & OTHER_FORM) === 0);
  const ways = nearest(groups.filter(isLiftable), ({ mask, rules }) => 2 * rules.length + (mask & OTHER_FORM ? 1 : 0));
  const barred = inForm.filter((group) => !isLiftable(group));
  const reach = Math.min(...(inForm.some(isLiftable) ? inForm.filter(isLiftable) : barred).map(stepsOf));
  return {
    against: {
      inForm: inForm.reduce((sum, { mentors }) => sum + mentors.length, 0),
      ways: ways.slice(0, MOST_TOLD).map((group) => obstacleOf(round, group, askFirst)),
      barred: barred
        .filter((group) => stepsOf(group) <= reach)
        .slice(0, MOST_TOLD)
        .map((group) => obstacleOf(round, group, askFirst)),
    },
    deciding: decidingRule(inForm),
  };
}

function groupsOf(round: MatchingRound, mentee: number): Group[] {
  const groups = new Map<RuleMask, Group>();
  round.mentors.forEach((_, mentor) => {
    const mask = againstPair(round, mentee, mentor);
    if (mask === 0) return;
    const group = groups.get(mask) ?? { mask, rules: rulesOf(mask), mentors: [] };
    group.mentors.push(mentor);
    groups.set(mask, group);
  });
  // Of groups alike in number the one whose rule is the easiest to put right.
  return [...groups.values()].sort((a, b) => b.mentors.length - a.mentors.length || a.mask - b.mask);
}

/** Nobody mentors in the form at all, or the rule that stands before the nearest of those who do, one that can be lifted first. */
function decidingRule(inForm: readonly Group[]): RuleCode {
  const closest = nearest(inForm, stepsOf);
  const [group] = [...closest.filter(isLiftable), ...closest];
  if (!group) return 'form-not-shared';
  return group.rules.includes('role-not-in-form') ? 'role-not-in-form' : (group.rules[0] ?? 'form-not-shared');
}

function nearest(groups: readonly Group[], distance: (group: Group) => number): Group[] {
  const least = Math.min(...groups.map(distance));
  return groups.filter((group) => distance(group) === least);
}

const stepsOf = ({ rules }: Group): number => rules.length;

const isLiftable = ({ mask }: Group): boolean => (mask & ~LIFTABLE) === 0 && (mask & FOREIGN) !== FOREIGN;

function obstacleOf(round: MatchingRound, { rules, mentors }: Group, askFirst: () => readonly number[]): Obstacle {
  if (rules.includes('refused')) return { rules, mentors: mentors.length, mentorIds: [] };
  const ordered = rules.includes('no-seats') ? putFirst(mentors, askFirst()) : mentors;
  const mentorIds = ordered.slice(0, MOST_TOLD).map((mentor) => round.mentors[mentor]?.id ?? '');
  return { rules, mentors: mentors.length, mentorIds };
}

/** The same mentors, those of `first` before the others. */
function putFirst(mentors: readonly number[], first: readonly number[]): number[] {
  const among = new Set(mentors);
  return [...new Set([...first.filter((mentor) => among.has(mentor)), ...mentors])];
}
