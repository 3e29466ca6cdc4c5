// Decides which rows the banks, the register of consents and «Разобрать» show, and what stands in them.

import type { Row } from '../../contract/tables/table';
import { issueLines } from '../../contract/texts/issues';
import * as words from '../../contract/texts/rows';
import { MENTEE_STATE_LABELS, MENTOR_STATE_LABELS } from '../../contract/texts/states';
import type { Issue } from '../../domain/answers/issue';
import type { Consent, Mentee, Mentor } from '../../domain/banks/member';
import { dateInZone } from '../../domain/calendar/zone';
import { ageOn } from '../../domain/people/age';
import type { Programme } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { pairRuns } from '../../domain/states/pair-states';
import { cell, label, labels, readOrWritten } from './cells';
import { menteeName, mentorName } from './names';
import { unmatchedSentence } from './pair-rows';

/** Rows of the bank of mentees: those whom the bank takes, and the numbers of the erased. */
export function menteeRows(programme: Programme): Row[] {
  const rows = programme.banks.mentees.filter((mentee) => mentee.inBank).map((mentee) => menteeRow(mentee, programme));
  return rows.concat(erasedRows(programme, 'mentee'));
}

/** Rows of the bank of mentors. */
export function mentorRows(programme: Programme): Row[] {
  const rows = programme.banks.mentors.filter((mentor) => mentor.inBank).map((mentor) => mentorRow(mentor, programme));
  return rows.concat(erasedRows(programme, 'mentor'));
}

function erasedRows(programme: Programme, role: 'mentee' | 'mentor'): Row[] {
  const on = (at: string): string => dateInZone(at, programme.settings.timeZone);
  const state = role === 'mentee' ? MENTEE_STATE_LABELS.anonymised : MENTOR_STATE_LABELS.anonymised;
  return programme.banks.erased
    .filter((member) => member.role === role)
    .map((member) => ({
      number: member.number,
      name: words.ERASED_NAME,
      state,
      since: on(member.erasedAt),
      joined: on(member.requestedAt),
    }));
}

function warnings(issues: readonly Issue[]): string {
  return issueLines(
    issues.filter((issue) => issue.weight === 'warn'),
    'problem',
  );
}

/** The curator's own words about a member: the latest mark of the field. */
function note(programme: Programme, member: Mentee | Mentor, field: string): string {
  const marks = [member.number, ...member.formerNumbers].reduce<{ at: string; value: string }[]>(
    (all, number) => all.concat((programme.marks.get(number) ?? []).filter((mark) => mark.field === field)),
    [],
  );
  return marks.reduce((latest, mark) => (mark.at >= latest.at ? mark : latest), { at: '', value: '' }).value;
}

function pairsOf(programme: Programme, member: Mentee | Mentor): Pair[] {
  const numbers = [member.number, ...member.formerNumbers];
  const side = member.role === 'mentee' ? 'menteeId' : 'mentorId';
  return programme.pairs.filter(
    (pair) => pair.order && numbers.includes(pair[side]) && pair.standing.state !== 'dissolved',
  );
}

function finishedOn(pairs: readonly Pair[]): string {
  const ended = pairs.filter((pair) => pair.standing.state === 'completed').map((pair) => pair.standing.since);
  return ended.length > 0 && !pairs.some((pair) => pairRuns(pair.standing.state))
    ? (ended.sort()[ended.length - 1] ?? '')
    : '';
}

function menteeRow(mentee: Mentee, programme: Programme): Row {
  const { settings, today } = programme;
  const { profile, written } = mentee;
  const standing = programme.menteeStandings.get(mentee.number);
  const pairs = pairsOf(programme, mentee);
  return {
    number: mentee.number,
    name: profile.name,
    state: standing ? MENTEE_STATE_LABELS[standing.state] : '',
    reason: note(programme, mentee, 'reason'),
    since: cell(standing?.since),
    warnings: warnings(mentee.issues),
    mentor: pairs.map((pair) => words.personRef(pair.mentorId, mentorName(programme, pair.mentorId))).join(', '),
    matching: pairs.length > 0 ? '' : unmatchedSentence(programme, mentee),
    role: label(settings.lists, 'roles', profile.role),
    groupOrPost: cell(profile.groupOrPost),
    birthDate: readOrWritten(written, 'birthDate', profile.birthDate ?? profile.birthYear),
    age: cell(ageOn(profile, today)),
    form: label(settings.lists, 'forms', profile.form),
    requests: labels(settings.lists, 'requests', profile.requests),
    requestText: cell(profile.requestText),
    interests: labels(settings.lists, 'interests', profile.interests),
    times: labels(settings.lists, 'times', profile.times),
    formats: labels(settings.lists, 'formats', profile.formats),
    experienceYears: readOrWritten(written, 'experienceYears', profile.experienceYears),
    phone: readOrWritten(written, 'phone', profile.phone),
    email: readOrWritten(written, 'email', profile.email),
    representative: cell(profile.representative),
    joined: mentee.acceptedOn,
    finished: finishedOn(pairs),
    results: note(programme, mentee, 'results'),
    caseLink: note(programme, mentee, 'caseLink'),
  };
}

function mentorRow(mentor: Mentor, programme: Programme): Row {
  const { settings } = programme;
  const { profile, written } = mentor;
  const standing = programme.mentorStandings.get(mentor.number);
  const pairs = pairsOf(programme, mentor);
  const taken = pairs.filter((pair) => pairRuns(pair.standing.state)).length;
  return {
    number: mentor.number,
    name: profile.name,
    state: standing ? MENTOR_STATE_LABELS[standing.state] : '',
    reason: note(programme, mentor, 'reason'),
    since: cell(standing?.since),
    warnings: warnings(mentor.issues),
    mentees: pairs.map((pair) => words.personRef(pair.menteeId, menteeName(programme, pair.menteeId))).join(', '),
    category: label(settings.lists, 'categories', profile.category),
    groupOrPost: cell(profile.groupOrPost),
    workplace: [profile.workplace, profile.inn].filter((part) => part).join(', '),
    birthDate: readOrWritten(written, 'birthDate', profile.birthDate ?? profile.birthYear),
    forms: labels(settings.lists, 'forms', profile.forms),
    competences: labels(settings.lists, 'requests', profile.competences),
    interests: labels(settings.lists, 'interests', profile.interests),
    lifeExperience: cell(profile.lifeExperience),
    preferredAges: labels(settings.lists, 'ages', profile.preferredAges),
    times: labels(settings.lists, 'times', profile.times),
    formats: labels(settings.lists, 'formats', profile.formats),
    experienceYears: readOrWritten(written, 'experienceYears', profile.experienceYears),
    seats: readOrWritten(written, 'seats', profile.seats),
    freeSeats: Math.max(0, (profile.seats ?? 0) - taken),
    certificateDate: readOrWritten(written, 'certificateDate', profile.certificateDate),
    registerOrder: note(programme, mentor, 'registerOrder'),
    registerDate: note(programme, mentor, 'registerDate'),
    trainedOn: note(programme, mentor, 'trainedOn'),
    phone: readOrWritten(written, 'phone', profile.phone),
    email: readOrWritten(written, 'email', profile.email),
    joined: mentor.acceptedOn,
    finished: finishedOn(pairs),
    results: note(programme, mentor, 'results'),
    caseLink: note(programme, mentor, 'caseLink'),
  };
}

/** Rows of the register of consents: every consent that came, also those that can't count. */
export function consentRows(programme: Programme): Row[] {
  const { banks, settings } = programme;
  const numbersOf = new Map<string, string[]>();
  for (const member of [...banks.mentees, ...banks.mentors])
    numbersOf.set(member.personId, [...(numbersOf.get(member.personId) ?? []), member.number]);
  return banks.consents.map((consent) => ({
    number: consent.number,
    at: consent.at,
    participant: consent.participant,
    birthDate: cell(consent.birthDate),
    signer: consent.signer,
    relation: label(settings.lists, 'relations', consent.relation),
    decision: consent.verdict === 'refused' ? words.NO : words.YES,
    textVersion: cell(consent.textVersion),
    verdict: words.VERDICTS[consent.verdict],
    concerns: (consent.personId ? numbersOf.get(consent.personId) : undefined)?.join(', ') ?? '',
    problems: issueLines(consent.issues, 'problem'),
  }));
}

/** Rows of «Разобрать»: everybody whom a bank can't take yet, with the reasons and the ways out, and consents that fit nobody for sure. */
export function attentionRows(programme: Programme): Row[] {
  const { banks, settings } = programme;
  const mentees = banks.mentees
    .filter((mentee) => !mentee.inBank)
    .map((mentee): Row => {
      const { lists } = settings;
      return {
        ...attentionRow(mentee, words.MENTEE),
        form: readOrWritten(mentee.written, 'form', label(lists, 'forms', mentee.profile.form) || undefined),
        role: label(lists, 'roles', mentee.profile.role),
      };
    });
  const mentors = banks.mentors
    .filter((mentor) => !mentor.inBank)
    .map((mentor): Row => {
      const { lists } = settings;
      return {
        ...attentionRow(mentor, words.MENTOR),
        form: readOrWritten(mentor.written, 'forms', labels(lists, 'forms', mentor.profile.forms) || undefined),
        role: label(lists, 'categories', mentor.profile.category),
        seats: readOrWritten(mentor.written, 'seats', mentor.profile.seats),
        certificateDate: readOrWritten(mentor.written, 'certificateDate', mentor.profile.certificateDate),
      };
    });
  return [...mentees, ...mentors, ...banks.consents.filter(unclearConsent).map(unclearConsentRow)];
}

function attentionRow(member: Mentee | Mentor, who: string): Row {
  const stops = member.issues.filter((issue) => issue.weight === 'stop');
  const { profile, written } = member;
  return {
    number: member.number,
    name: readOrWritten(written, 'name', profile.name || undefined),
    who,
    problems: issueLines(stops, 'problem'),
    remedy: issueLines(stops, 'remedy'),
    decision: '',
    at: member.requestedAt,
    birthDate: readOrWritten(written, 'birthDate', profile.birthDate ?? profile.birthYear),
    email: readOrWritten(written, 'email', profile.email),
    phone: readOrWritten(written, 'phone', profile.phone),
  };
}

/** A consent that can't be joined to one person and isn't explained by a person's own row. */
function unclearConsent(consent: Consent): boolean {
  return consent.personId === undefined && consent.issues.length > 0;
}

function unclearConsentRow(consent: Consent): Row {
  return {
    number: consent.number,
    name: consent.participant,
    who: words.CONSENT,
    problems: issueLines(consent.issues, 'problem'),
    remedy: issueLines(consent.issues, 'remedy'),
    decision: '',
    at: consent.at,
    birthDate: cell(consent.birthDate),
  };
}
