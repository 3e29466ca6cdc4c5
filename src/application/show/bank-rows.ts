// Decides which rows the two banks show, and what stands in them.

import type { Cell, Row } from '../../contract/tables/table';
import { joined } from '../../contract/texts/compose';
import { issueLines } from '../../contract/texts/issues';
import * as words from '../../contract/texts/rows';
import { MENTEE_STATE_LABELS, MENTOR_STATE_LABELS } from '../../contract/texts/states';
import type { Mentee, Mentor } from '../../domain/banks/member';
import { dateInZone } from '../../domain/calendar/zone';
import { latestValue } from '../../domain/ledger/latest-mark';
import { IDLE_FIELD } from '../../domain/pairs/explain-idle';
import { MENTOR_WISH_FIELD } from '../../domain/pairs/mentors-missed-wish';
import { ageOn } from '../../domain/people/age';
import { marksAbout, type Programme, validPairsOf } from '../../domain/programme/derive-programme';
import type { ListId } from '../../domain/programme/lists';
import type { Pair } from '../../domain/programme/pair';
import { SECOND_FORM_FIELD, secondForm } from '../../domain/programme/second-form';
import { REFUSED_FIELD, WISH_FIELDS, wishesOf } from '../../domain/programme/wishes';
import { pairRuns } from '../../domain/states/pair-states';
import { birthCell, cell, label, labels } from './cells';
import { datedAdvice } from './matching-rows';
import { refTo } from './names';
import { unmatchedSentence } from './pair-rows';

/** Rows of the bank of mentees: those whom the bank takes, and the numbers of the erased. */
export function menteeRows(programme: Programme): Row[] {
  const dated = datedAdvice(programme);
  const rows = programme.banks.mentees
    .filter((mentee) => mentee.inBank)
    .map((mentee) => menteeRow(mentee, programme, dated));
  return rows.concat(erasedRows(programme, 'mentee'));
}

/** Rows of the bank of mentors. */
export function mentorRows(programme: Programme): Row[] {
  const dated = datedAdvice(programme);
  const rows = programme.banks.mentors
    .filter((mentor) => mentor.inBank)
    .map((mentor) => mentorRow(mentor, programme, dated));
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

/** Pairs that an order made valid and nobody dissolved. */
function pairsOf(programme: Programme, member: Mentee | Mentor): Pair[] {
  const pairs = programme.pairsOf.get(member.number) ?? [];
  return pairs.filter((pair) => pair.order && pair.standing.state !== 'dissolved');
}

function finishedOn(pairs: readonly Pair[]): string {
  const ended = pairs.filter((pair) => pair.standing.state === 'completed').map((pair) => pair.standing.since);
  return ended.length > 0 && !pairs.some((pair) => pairRuns(pair.standing.state))
    ? (ended.sort()[ended.length - 1] ?? '')
    : '';
}

/** What both banks show alike. */
function commonCells(member: Mentee | Mentor, pairs: readonly Pair[], programme: Programme): Record<string, Cell> {
  const { lists } = programme.settings;
  const { profile, written } = member;
  const marks = marksAbout(programme, member);
  const warnings = member.issues.filter((issue) => issue.weight === 'warn');
  const several = (list: ListId, codes: readonly string[]): string => labels(lists, list, codes);
  return {
    number: member.number,
    name: profile.name,
    reason: latestValue(marks, 'reason'),
    warnings: issueLines(warnings, 'problem'),
    gender: label(lists, 'genders', profile.gender) || cell(written.gender),
    groupOrPost: cell(profile.groupOrPost),
    birthDate: birthCell(profile),
    interests: several('interests', profile.interests),
    times: several('times', profile.times),
    formats: several('formats', profile.formats),
    regularity: label(lists, 'regularity', profile.regularity),
    experienceYears: cell(profile.experienceYears ?? written.experienceYears),
    phone: cell(profile.phone ?? written.phone),
    email: cell(profile.email),
    joined: member.acceptedOn,
    finished: finishedOn(pairs),
    results: latestValue(marks, 'results'),
    caseLink: latestValue(marks, 'caseLink'),
    merged: member.formerNumbers.join(', '),
    ...wishCells(member, programme),
  };
}

function wishCells(member: Mentee | Mentor, programme: Programme): Record<string, Cell> {
  const { ranked, refused } = wishesOf(programme, member);
  const cells: Record<string, Cell> = { [REFUSED_FIELD]: refused.join(', ') };
  WISH_FIELDS.forEach((field, index) => {
    cells[field] = cell(ranked[index]);
  });
  return cells;
}

type Dated = ReturnType<typeof datedAdvice>;

function menteeRow(mentee: Mentee, programme: Programme, dated: Dated): Row {
  const { lists } = programme.settings;
  const { profile } = mentee;
  const standing = programme.menteeStandings.get(mentee.number);
  const marks = marksAbout(programme, mentee);
  const pairs = pairsOf(programme, mentee);
  const row = commonCells(mentee, pairs, programme);
  row.state = standing ? MENTEE_STATE_LABELS[standing.state] : '';
  row.since = cell(standing?.since);
  row.mentor = pairs.map((pair) => refTo(programme, pair.mentorId)).join(', ');
  row.matching = dated(unmatchedSentence(programme, marks, pairs.length));
  row[SECOND_FORM_FIELD] = label(lists, 'forms', secondForm(marks));
  row.role = label(lists, 'roles', profile.role);
  row.age = cell(ageOn(profile, programme.today));
  row.form = label(lists, 'forms', profile.form);
  row.requests = labels(lists, 'requests', profile.requests);
  row.requestText = cell(profile.requestText);
  row.confirmedRequests = latestValue(marks, 'confirmedRequests');
  row.preferredMentor = cell(profile.preferredMentor);
  row.earlierExperience = cell(profile.earlierExperience);
  row.representative = cell(profile.representative);
  return row;
}

function mentorRow(mentor: Mentor, programme: Programme, dated: Dated): Row {
  const { lists } = programme.settings;
  const { profile, written } = mentor;
  const standing = programme.mentorStandings.get(mentor.number);
  const pairs = pairsOf(programme, mentor);
  const marks = marksAbout(programme, mentor);
  const taken = validPairsOf(programme, mentor.number).length;
  const row = commonCells(mentor, pairs, programme);
  row.state = standing ? MENTOR_STATE_LABELS[standing.state] : '';
  row.since = cell(standing?.since);
  row.mentees = pairs.map((pair) => refTo(programme, pair.menteeId)).join(', ');
  row.category = label(lists, 'categories', profile.category);
  row.workplace = joined(', ', [profile.workplace, profile.inn]);
  row.forms = labels(lists, 'forms', profile.forms);
  row.competences = labels(lists, 'requests', profile.competences);
  row.lifeExperience = cell(profile.lifeExperience);
  row.motivation = cell(profile.motivation);
  row.preferredAges = labels(lists, 'ages', profile.preferredAges);
  row.seats = cell(profile.seats);
  const free = Math.max(0, (profile.seats ?? 0) - taken);
  row.freeSeats = free;
  row.matching = dated(
    joined(' ', [
      pairs.length > 0 ? '' : latestValue(marks, IDLE_FIELD),
      free > 0 ? latestValue(marks, MENTOR_WISH_FIELD) : '',
    ]),
  );
  row.certificateDate = cell(profile.certificateDate ?? written.certificateDate);
  row.registerOrder = latestValue(marks, 'registerOrder');
  row.registerDate = latestValue(marks, 'registerDate');
  row.trainedOn = latestValue(marks, 'trainedOn');
  return row;
}
