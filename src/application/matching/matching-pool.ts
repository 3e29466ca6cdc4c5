// Decides who takes part in matching, as the banks and the pairs stand.
import { readField } from '../../domain/answers/read-field';
import type { Mentee, Mentor } from '../../domain/banks/member';
import { latestValue } from '../../domain/ledger/latest-mark';
import { mentorsGranted } from '../../domain/pairs/mentee-rules';
import type { PairConstraint, Pool, PoolMentee, PoolMentor } from '../../domain/pairs/pool';
import type { Tag } from '../../domain/people/profile';
import { marksAbout, numberNow, type Programme, validPairsOf } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { secondForm } from '../../domain/programme/second-form';
import { menteeMayBeMatched } from '../../domain/states/mentee-states';
import { MENTOR_STATES_ASIDE, mentorIsInRegister } from '../../domain/states/mentor-states';
import { pairIsOpen, pairRuns } from '../../domain/states/pair-states';
import { mutualFirsts, pairOpinions, refusedPairs } from './pair-opinions';

/** The pool of a run: everybody in the banks, with what keeps some of them aside. */
export function matchingPool(programme: Programme): Pool {
  const { banks, settings, today } = programme;
  const opinions = pairOpinions(programme);
  return {
    mentees: banks.mentees.filter((mentee) => mentee.inBank).map((mentee) => poolMentee(mentee, programme)),
    mentors: banks.mentors.filter((mentor) => mentor.inBank).map((mentor) => poolMentor(mentor, programme)),
    constraints: [
      ...decidedPairs(programme),
      ...refusedPairs(programme),
      ...(settings.lockMutualFirsts ? mutualFirsts(opinions) : []),
    ],
    opinions,
    today,
  };
}

function poolMentee(mentee: Mentee, programme: Programme): PoolMentee {
  const state = programme.menteeStandings.get(mentee.number)?.state;
  const pairs = programme.pairsOf.get(mentee.number) ?? [];
  const valid = validPairsOf(programme, mentee.number).length;
  const [form, second] = formsLeft(mentee, programme);
  // A trial meeting comes of a pair that is held: it keeps its place instead of losing it.
  const inTrial = state === 'trial-meeting' && pairs.some(pairIsHeld);
  const granted = second === undefined ? {} : { secondForm: second };
  const mayBeMatched = state === undefined || inTrial || menteeMayBeMatched(state, valid > 0);
  return {
    id: mentee.number,
    personId: mentee.personId,
    profile: form === undefined ? mentee.profile : { ...mentee.profile, form },
    requestedAt: mentee.requestedAt,
    confirmedRequests: confirmedRequests(mentee, programme),
    consentGiven: mentee.consent === 'given',
    suspended: !mayBeMatched && valid < mentorsGranted(granted),
    ...granted,
    municipality: programme.settings.municipality,
  };
}

/** The forms of the first and of a second mentor. Where two are granted, a pair that has completed its programme has filled one place. */
function formsLeft(mentee: Mentee, programme: Programme): readonly (string | undefined)[] {
  const second = secondForm(marksAbout(programme, mentee));
  const { form } = mentee.profile;
  if (second === undefined) return [form];
  const completed = (programme.pairsOf.get(mentee.number) ?? []).find((pair) => pair.standing.state === 'completed');
  if (!completed) return [form, second];
  return [completed.form === second ? form : second];
}

/** The requests that a third person confirmed (S8), as the curator wrote them down; other words than the list's count too. */
function confirmedRequests(mentee: Mentee, programme: Programme): readonly Tag[] {
  const spec = { key: 'confirmedRequests', kind: 'options', list: 'requests', open: true } as const;
  const written = latestValue(marksAbout(programme, mentee), spec.key);
  const { value } = readField(spec, written, programme.settings.lists, programme.today);
  return Array.isArray(value) ? value : [];
}

function poolMentor(mentor: Mentor, programme: Programme): PoolMentor {
  const state = programme.mentorStandings.get(mentor.number)?.state;
  return {
    id: mentor.number,
    personId: mentor.personId,
    profile: mentor.profile,
    consentGiven: mentor.consent === 'given',
    suspended: state !== undefined && MENTOR_STATES_ASIDE.includes(state),
    inRegister: state !== undefined && (mentorIsInRegister(state) || MENTOR_STATES_ASIDE.includes(state)),
    trained: latestValue(marksAbout(programme, mentor), 'trainedOn') !== '',
    takenSeats: validPairsOf(programme, mentor.number).length,
    municipality: programme.settings.municipality,
  };
}

/** Whether an open pair keeps its place in later runs: the curator decided for it, or has led it further by hand. */
export function pairIsHeld(pair: Pair): boolean {
  return (
    pairIsOpen(pair.standing.state) &&
    (pair.decision === 'lock' || pair.decision === 'approve' || pair.standing.from === 'mark')
  );
}

/** What stands about pairs: valid, held and proposed ones, bans, and pairs that ended or were turned down, which aren't proposed again. */
function decidedPairs(programme: Programme): PairConstraint[] {
  return programme.pairs.flatMap((pair): PairConstraint[] => {
    const sides = { menteeId: numberNow(programme, pair.menteeId), mentorId: numberNow(programme, pair.mentorId) };
    if (pairRuns(pair.standing.state)) return [{ ...sides, kind: 'running', form: pair.form }];
    if (pair.decision === 'forbid' && !pair.order) return [{ ...sides, kind: 'forbid' }];
    if (pair.standing.state === 'declined') return [{ ...sides, kind: 'declined' }];
    if (!pairIsOpen(pair.standing.state)) return [{ ...sides, kind: 'ended' }];
    const kind = pairIsHeld(pair) ? 'lock' : 'proposed';
    return [{ ...sides, kind, ...(pair.proposal.second ? { second: true } : {}) }];
  });
}
