// Decides which lists of two people are compared tag by tag, and which part of a score each makes.
import type { ScorePart } from './score-parts';

/** The lists that are compared tag by tag. */
export const COMPARED = ['requests', 'interests', 'times', 'formats', 'confirmed'] as const;

/** One compared list. */
export type Compared = (typeof COMPARED)[number];

/** Numbers of tags of one person per compared list; of a mentor `confirmed` is compared with the competences. */
export type TagNumbers = Readonly<Record<Compared, readonly number[]>>;

/** The part of a score that a compared list makes. */
export const PART_OF: Readonly<Record<Compared, ScorePart>> = {
  requests: 'requests',
  interests: 'interests',
  times: 'times',
  formats: 'format',
  confirmed: 'confirmed',
};
