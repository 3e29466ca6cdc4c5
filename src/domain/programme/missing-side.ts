// Decides whether a pair can count on one of its sides, and if not, why and since when.
import type { Banks, Mentee, Mentor } from '../banks/member';
import type { MarkEntry } from '../ledger/entry';
import type { MenteeState } from '../states/mentee-states';
import type { MentorState } from '../states/mentor-states';
import { standingMark } from '../states/standing';
import type { MissingSide } from './pair-attention';

/** States by the curator's hand in which nobody is led and nobody leads. */
const GONE: readonly (MenteeState | MentorState | 'undo')[] = [
  'left-early',
  'withdrawn',
  'anonymised',
  'out-of-age',
  'suspended',
  'left',
  'not-selected',
];

/** What is missing of the side with this number: nothing, or one cause. */
export function missingSide(
  number: string,
  programme: {
    readonly banks: Banks;
    readonly members: ReadonlyMap<string, Mentee | Mentor>;
    readonly marks: ReadonlyMap<string, readonly MarkEntry[]>;
  },
): MissingSide[] {
  const member = programme.members.get(number);
  if (!member) {
    const erased = programme.banks.erased.find((each) => each.number === number);
    return erased ? [{ cause: 'person', at: erased.erasedAt }] : [];
  }
  if (member.consent !== 'given') return [{ cause: 'consent', at: member.consentAt ?? member.changedAt }];
  const numbers = [member.number, ...member.formerNumbers];
  const marks = numbers.flatMap((each) => programme.marks.get(each) ?? []).filter((mark) => mark.field === 'state');
  const mark =
    marks.length === 0
      ? undefined
      : standingMark(
          marks.map(({ value, at, by }) => ({ state: value as MenteeState | MentorState, on: '0001-01-01', at, by })),
        );
  if (mark && GONE.includes(mark.state)) return [{ cause: 'person', at: mark.at }];
  return member.inBank ? [] : [{ cause: 'person', at: member.changedAt }];
}
