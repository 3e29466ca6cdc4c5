// Decides what the wishes and trial marks of a pair come to: the best ranks, the lowest mark, and their points. Sources: domain.md (e) S6, S9.
import type { MatchingRound } from './admissible-pairs';
import type { PairOpinion } from './pool';
import { pointsOf, type ScorePoints } from './score-parts';

/** Everything said about one pair. */
export type Opinion = Pick<PairOpinion, 'menteeRank' | 'mentorRank' | 'trialMark'>;

/** Opinions by mentee, then mentor, by their indexes in a round. Most pairs aren't there: nothing was said of them. */
export type OpinionTable = ReadonlyMap<number, ReadonlyMap<number, Opinion>>;

const RANKS = 3;
const NEUTRAL_MARK = 5;
const HIGHEST_MARK = 10;

/** Gathers what was said about the people of a round. Of several opinions the better rank and the lower mark count. */
export function opinionTable({ mentees, mentors, pool }: MatchingRound): OpinionTable {
  const table = new Map<number, Map<number, Opinion>>();
  if (!pool.opinions || pool.opinions.length === 0) return table;
  const menteeAt = new Map(mentees.map(({ id }, index) => [id, index]));
  const mentorAt = new Map(mentors.map(({ id }, index) => [id, index]));
  for (const opinion of pool.opinions) {
    const [mentee, mentor] = [menteeAt.get(opinion.menteeId), mentorAt.get(opinion.mentorId)];
    if (mentee === undefined || mentor === undefined) continue;
    const row = table.get(mentee) ?? new Map<number, Opinion>();
    table.set(mentee, row.set(mentor, joined(row.get(mentor) ?? {}, opinion)));
  }
  return table;
}

function joined(one: Opinion, other: Opinion): Opinion {
  return {
    ...least('menteeRank', one, other),
    ...least('mentorRank', one, other),
    ...least('trialMark', one, other),
  };
}

function least(key: keyof Opinion, one: Opinion, other: Opinion): Opinion {
  const value = Math.min(one[key] ?? Number.POSITIVE_INFINITY, other[key] ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(value) ? { [key]: value } : {};
}

/** Whether the two named each other first. */
export function isMutualFirst({ menteeRank, mentorRank }: Opinion): boolean {
  return menteeRank === 1 && mentorRank === 1;
}

/** Whether a trial meeting speaks against the pair: it brings no points, and the pair isn't kept for its own sake. */
export function trialFailed({ trialMark }: Opinion): boolean {
  return trialMark !== undefined && trialMark <= NEUTRAL_MARK;
}

/** What a wish of this rank is worth beside others: 3 for the first, 0 for none. */
export function worthOfRank(rank: number | undefined): number {
  return rank === undefined ? 0 : Math.max(0, RANKS + 1 - rank);
}

/** Points of what was said: both naming the other first is the whole weight of wishes, a mark of 10 that of the trial meeting. */
export function opinionPoints(opinion: Opinion, weights: ScorePoints): Pick<ScorePoints, 'preference' | 'trial'> {
  const { menteeRank, mentorRank, trialMark = NEUTRAL_MARK } = opinion;
  return {
    preference: pointsOf(weights.preference, worthOfRank(menteeRank) + worthOfRank(mentorRank), 2 * RANKS),
    trial: pointsOf(weights.trial, trialMark - NEUTRAL_MARK, HIGHEST_MARK - NEUTRAL_MARK),
  };
}
