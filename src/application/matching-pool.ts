// Decides who takes part in matching, as the banks and the pairs stand.
import { readPersonName } from '../domain/answers/read-name';
import type { PairConstraint, Pool, PoolMentee, PoolMentor } from '../domain/pairs/pool';
import type { Programme } from '../domain/programme/derive-programme';
import { menteeMayBeMatched } from '../domain/states/mentee-states';
import { MENTOR_STATES_ASIDE, mentorIsInRegister } from '../domain/states/mentor-states';
import { pairRuns } from '../domain/states/pair-states';

/** The pool of a run: everybody in the banks, with what keeps some of them aside. */
export function matchingPool(programme: Programme): Pool {
  const { banks, settings, today } = programme;
  const municipality = settings.municipality;
  const mentees = banks.mentees
    .filter((mentee) => mentee.inBank)
    .map((mentee): PoolMentee => {
      const state = programme.menteeStandings.get(mentee.number)?.state;
      return {
        id: mentee.number,
        personId: mentee.personId,
        profile: mentee.profile,
        requestedAt: mentee.requestedAt,
        consentGiven: mentee.consent === 'given',
        suspended:
          state !== undefined && !menteeMayBeMatched(state) && !runningPair(programme, 'menteeId', mentee.number),
        municipality,
      };
    });
  const mentors = banks.mentors
    .filter((mentor) => mentor.inBank)
    .map((mentor): PoolMentor => {
      const state = programme.mentorStandings.get(mentor.number)?.state;
      const taken = programme.pairs.filter(
        (pair) => pair.mentorId === mentor.number && pairRuns(pair.standing.state),
      ).length;
      const trained = (programme.marks.get(mentor.number) ?? []).some(
        (mark) => mark.field === 'trainedOn' && mark.value !== '',
      );
      return {
        id: mentor.number,
        personId: mentor.personId,
        profile: mentor.profile,
        consentGiven: mentor.consent === 'given',
        suspended: state !== undefined && MENTOR_STATES_ASIDE.includes(state),
        inRegister: state !== undefined && (mentorIsInRegister(state) || MENTOR_STATES_ASIDE.includes(state)),
        trained,
        takenSeats: taken,
        municipality,
      };
    });
  return { mentees, mentors, constraints: [...decidedPairs(programme), ...parents(programme)], today };
}

function runningPair(programme: Programme, side: 'menteeId' | 'mentorId', number: string): boolean {
  return programme.pairs.some((pair) => pair[side] === number && pairRuns(pair.standing.state));
}

/** What is decided about pairs: valid ones, locks, bans, and pairs that ended or were turned down, which aren't proposed again. */
function decidedPairs(programme: Programme): PairConstraint[] {
  return programme.pairs.flatMap(({ menteeId, mentorId, standing, decision }): PairConstraint[] => {
    if (pairRuns(standing.state)) return [{ menteeId, mentorId, kind: 'running' }];
    if (decision === 'lock' || decision === 'approve') return [{ menteeId, mentorId, kind: 'lock' }];
    const over = standing.state === 'declined' || standing.state === 'incompatible' || standing.state === 'dissolved';
    return over || decision === 'forbid' ? [{ menteeId, mentorId, kind: 'forbid' }] : [];
  });
}

/** H3: a mentor whom the mentee's questionnaire names as the legal representative is the mentee's parent. */
function parents(programme: Programme): PairConstraint[] {
  const { mentees, mentors } = programme.banks;
  const byName = new Map<string, string[]>();
  for (const { number, profile } of mentors) {
    const name = readPersonName(profile.name).toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), number]);
  }
  return mentees.flatMap(({ number, profile }): PairConstraint[] =>
    (byName.get((profile.representative ?? '').toLowerCase()) ?? []).map((mentorId) => ({
      menteeId: number,
      mentorId,
      kind: 'related',
    })),
  );
}
