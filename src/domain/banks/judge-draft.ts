// Decides how a draft becomes a member: what is wrong with it, whether the bank takes it, and since when.
import { foldFields } from '../answers/fold-fields';
import type { Issue } from '../answers/issue';
import type { CalendarDate } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { ConsentState, Instant } from '../people/profile';
import type { Settings } from '../programme/settings';
import { buildMentee, buildMentor } from './build-profile';
import type { Questionnaires } from './derive-banks';
import type { Draft } from './draft-members';
import { consentState } from './judge-consent';
import { judgeMentee, judgeMentor, weighUnreadable } from './judge-member';
import type { Consent, Mentee, Mentor } from './member';
import { statementsOf } from './recognise-people';

/** By what a draft is judged. */
export interface Judging {
  readonly settings: Settings;
  readonly questionnaires: Questionnaires;
  /** Decides ages and certificates. */
  readonly today: CalendarDate;
}

/** What is found out about a draft from the other answers. */
export interface Surroundings {
  /** Consents that concern the person. */
  readonly consents: readonly Consent[];
  /** A consent that would concern the person but for a date or a second namesake. */
  readonly nearConsent?: Consent;
  /** Numbers of surer members who may be the same person. */
  readonly like: readonly string[];
}

/** Judges a draft on a day. */
export function judgeDraft(draft: Draft, around: Surroundings, judging: Judging): Mentee | Mentor {
  const { settings } = judging;
  const { state, deciding } = consentState(around.consents);
  const day = (at: Instant): CalendarDate => dateInZone(at, settings.timeZone);
  const requestedAt = draft.answers[0]?.at ?? '';
  const own = judged(draft, draft.folded, state, judging);
  const issues = own.issues.map((issue) => explained(issue, state, deciding, around)).concat(doubt(around.like));
  const inBank = admits(issues);
  const accepted = inBank
    ? admittedAt(draft, around.consents, judging)
    : deciding && deciding.at > requestedAt
      ? deciding.at
      : requestedAt;
  const changedAt = latestOf(draft.answers, latestOf(draft.corrections, ''));
  const member: Omit<Mentee, 'role' | 'profile'> = {
    number: draft.numbers[0] ?? '',
    formerNumbers: draft.numbers.slice(1),
    personId: draft.personId,
    written: draft.folded.written,
    issues,
    inBank,
    consent: state,
    consentAt: deciding?.at,
    changedAt,
    keptSince: latestOf(
      draft.answers.map(({ at, arrived = at }) => ({ at: arrived })),
      changedAt,
    ),
    requestedAt,
    acceptedOn: day(accepted),
    answerKeys: draft.answers.map((answer) => answer.key),
    like: around.like,
  };
  return Object.assign(own, member);
}

function latestOf(items: readonly { readonly at: Instant }[], start: Instant): Instant {
  return items.reduce((last, { at }) => (at > last ? at : last), start);
}

function judged(
  draft: Draft,
  folded: Draft['folded'],
  consent: ConsentState,
  { settings, today }: Judging,
): Pick<Mentee, 'role' | 'profile' | 'issues'> | Pick<Mentor, 'role' | 'profile' | 'issues'> {
  if (draft.role === 'mentee') {
    const profile = buildMentee(folded.values);
    return { role: 'mentee', profile, issues: [...folded.issues, ...judgeMentee(profile, consent, settings, today)] };
  }
  const profile = buildMentor(folded.values);
  const unreadable = weighUnreadable(folded.issues, profile, settings);
  const told = unreadable.some(({ code }) => code === 'certificate-malformed');
  const found = judgeMentor(profile, consent, settings, today);
  const issues = [...unreadable, ...found.filter(({ code }) => !told || code !== 'certificate-missing')];
  return { role: 'mentor', profile, issues };
}

function admits(issues: readonly Issue[]): boolean {
  return issues.every((issue) => issue.weight !== 'stop');
}

/**
 * The moment from which on everything was there that today's rules ask for. A later answer, correction or consent moves it only where
 * it was needed; of a member of the bank there is always one.
 */
function admittedAt(draft: Draft, consents: readonly Consent[], judging: Judging): Instant {
  const statements = [...draft.answers, ...statementsOf(draft.corrections)];
  const moments = [...new Set([...statements, ...consents].map(({ at }) => at))].sort();
  const last = moments[moments.length - 1] ?? '';
  if (moments.length <= 2 && draft.answers.length === 1 && draft.corrections.length === 0) return last;
  const { settings, questionnaires, today } = judging;
  const early = moments.find((moment) => {
    const given = statements.filter(({ at }) => at <= moment);
    const { state } = consentState(consents.filter(({ at }) => at <= moment));
    if (state !== 'given' || given.length === 0) return false;
    const folded = foldFields(questionnaires[draft.role], given, settings.lists, today);
    return admits(judged(draft, folded, state, judging).issues);
  });
  return early ?? last;
}

function doubt(like: readonly string[]): Issue[] {
  return like.length > 0
    ? [{ code: 'possible-duplicate', weight: 'stop', facts: { like: like.join(', '), count: like.length } }]
    : [];
}

/** A consent that is missing though one came is told with its number, so that the curator mends what is there instead of asking anew. */
function explained(
  issue: Issue,
  state: ConsentState,
  deciding: Consent | undefined,
  { nearConsent }: Surroundings,
): Issue {
  if (issue.code !== 'consent-missing' || state !== 'missing') return issue;
  if (deciding) return { ...issue, facts: { consent: deciding.number, why: 'invalid' } };
  if (!nearConsent) return issue;
  return { ...issue, facts: { consent: nearConsent.number, why: nearConsent.issues.length > 0 ? 'several' : 'date' } };
}
