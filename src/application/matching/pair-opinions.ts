// Decides what matching is told of people's wishes, refusals and trial meetings, by the numbers that people go by now.
import type { Mentee, Mentor } from '../../domain/banks/member';
import { isMutualFirst, type Opinion } from '../../domain/pairs/opinion-table';
import type { PairConstraint, PairOpinion } from '../../domain/pairs/pool';
import { numberNow, type Programme } from '../../domain/programme/derive-programme';
import { lowerTrialMark } from '../../domain/programme/trial-marks';
import { wishesOf } from '../../domain/programme/wishes';

type Sides = Pick<PairOpinion, 'menteeId' | 'mentorId'>;

/** Everything said about pairs: the wishes of each side, and the lower mark of a trial meeting, also of a proposal that was replaced. */
export function pairOpinions(programme: Programme): PairOpinion[] {
  const opinions: PairOpinion[] = [];
  for (const member of membersOf(programme))
    wishesOf(programme, member).ranked.forEach((number, index) => {
      if (number === '') return;
      const rank = index + 1;
      opinions.push({
        ...sidesOf(member, number),
        ...(member.role === 'mentee' ? { menteeRank: rank } : { mentorRank: rank }),
      });
    });
  for (const pair of [...programme.pairs, ...programme.superseded]) {
    const trialMark = lowerTrialMark(programme.marks.get(pair.number));
    if (trialMark === undefined) continue;
    const sides = { menteeId: numberNow(programme, pair.menteeId), mentorId: numberNow(programme, pair.mentorId) };
    opinions.push({ ...sides, trialMark });
  }
  return opinions;
}

/** Pairs that a side would not like. */
export function refusedPairs(programme: Programme): PairConstraint[] {
  return membersOf(programme).flatMap((member) =>
    wishesOf(programme, member).refused.map((number) => ({ ...sidesOf(member, number), kind: 'refused' as const })),
  );
}

/** Pairs of whom each named the other first. */
export function mutualFirsts(opinions: readonly PairOpinion[]): PairConstraint[] {
  const said = new Map<string, Sides & Opinion>();
  for (const opinion of opinions) {
    const key = `${opinion.menteeId}|${opinion.mentorId}`;
    said.set(key, { ...said.get(key), ...opinion });
  }
  return [...said.values()]
    .filter(isMutualFirst)
    .map(({ menteeId, mentorId }) => ({ menteeId, mentorId, kind: 'mutual' as const }));
}

function membersOf({ banks }: Programme): readonly (Mentee | Mentor)[] {
  return [...banks.mentees, ...banks.mentors];
}

function sidesOf({ role, number }: Mentee | Mentor, other: string): Sides {
  return role === 'mentee' ? { menteeId: number, mentorId: other } : { menteeId: other, mentorId: number };
}
