// Decides what stands about wishes (пожелания) after the group meeting: marks on people, read by the numbers that they go by now. What
// wishes are worth is left to `pair-score.ts`, who may write them down to application.
import type { Mentee, Mentor } from '../banks/member';
import { latestValue } from '../ledger/latest-mark';
import { numbersIn } from '../ledger/numbers-in';
import { marksAbout, numberNow, type Programme } from './derive-programme';

/** Fields of a member's wishes, the first choice first: the value is one number of the other side. */
export const WISH_FIELDS = ['wish1', 'wish2', 'wish3'] as const;

/** Field of those with whom a member would not like to work (H11): numbers with commas between them. Confidential. */
export const REFUSED_FIELD = 'refused';

/** What a member said about the other side. */
export interface Wishes {
  /** By rank, blank where none is named. */
  readonly ranked: readonly string[];
  readonly refused: readonly string[];
}

/** The wishes of a member. Of two that turned out to be one person the higher rank counts, and a refusal outweighs any. */
export function wishesOf(programme: Pick<Programme, 'marks' | 'members'>, member: Mentee | Mentor): Wishes {
  const marks = marksAbout(programme, member);
  const named = (field: string): string[] =>
    numbersIn(latestValue(marks, field)).map((number) => numberNow(programme, number));
  const refused = [...new Set(named(REFUSED_FIELD))];
  const taken = new Set(refused);
  const ranked = WISH_FIELDS.map((field) => {
    const [number = ''] = named(field).filter((each) => !taken.has(each));
    taken.add(number);
    return number;
  });
  return { ranked, refused };
}
