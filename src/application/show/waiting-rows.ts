// Decides which rows the register of consents and «Разобрать» show: who waits for what, and what can be mended right there.

import type { Cell, Row } from '../../contract/tables/table';
import { issueLines } from '../../contract/texts/issues';
import * as words from '../../contract/texts/rows';
import type { Consent, Mentee, Mentor } from '../../domain/banks/member';
import { unconsented } from '../../domain/banks/unconsented';
import { type CalendarDate, daysBetween, isCalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import { dateInZone } from '../../domain/calendar/zone';
import { groupBy } from '../../domain/group-by';
import type { Programme } from '../../domain/programme/derive-programme';
import type { Lists } from '../../domain/programme/lists';
import type { LogRecord } from '../../domain/programme/read-log';
import { birthCell, cell, label, labels } from './cells';

/** Rows of the register of consents: every consent that came, also those that can't count. */
export function consentRows(programme: Programme): Row[] {
  const { banks, settings } = programme;
  const members = groupBy<Mentee | Mentor>([...banks.mentees, ...banks.mentors], ({ personId }) => personId);
  return banks.consents.map((consent) => ({
    number: consent.number,
    at: consent.at,
    participant: consent.participant,
    birthDate: birthCell(consent),
    signer: consent.signer,
    relation: label(settings.lists, 'relations', consent.relation),
    decision: decisionCell(consent),
    textVersion: cell(consent.textVersion),
    verdict: words.VERDICTS[consent.verdict],
    concerns: (members.get(consent.personId ?? '') ?? []).map(({ number }) => number).join(', '),
    problems: issueLines(consent.issues, 'problem'),
  }));
}

function decisionCell({ verdict, issues }: Consent): string {
  if (verdict === 'refused') return words.NO;
  return issues.some(({ code }) => code === 'decision-missing') ? '' : words.YES;
}

/**
 * Rows of «Разобрать»: everybody whom a bank can't take yet, with the reasons and the ways out, consents that fit nobody for sure, and
 * recent answers about pairs that fit none.
 */
export function attentionRows(programme: Programme): Row[] {
  const { banks, settings, today } = programme;
  const overdue = new Set([...unconsented(banks, settings, today).overdue.values()].flat());
  const rows = [
    ...banks.mentees.filter((mentee) => !mentee.inBank).map((mentee) => menteeRow(mentee, settings.lists)),
    ...banks.mentors.filter((mentor) => !mentor.inBank).map((mentor) => mentorRow(mentor, settings.lists)),
    ...banks.consents.filter(isUnclear).map((consent) => consentRow(consent, settings.lists)),
    ...programme.meetings.filter(isStray(programme)).map((record) => strayRow(record, words.MEETING)),
    ...programme.finals.filter(isStray(programme)).map((record) => strayRow(record, words.FINAL)),
  ];
  const offer = words.keptTooLong(settings.retentionDays);
  return rows.map((row) => (overdue.has(String(row.number)) ? { ...row, remedy: `${row.remedy}\n${offer}` } : row));
}

function memberCells(member: Mentee | Mentor): Row {
  const stops = member.issues.filter((issue) => issue.weight === 'stop');
  const { profile, written } = member;
  return {
    number: member.number,
    name: profile.name,
    problems: issueLines(stops, 'problem'),
    remedy: issueLines(stops, 'remedy'),
    decision: '',
    at: member.requestedAt,
    birthDate: dotted(birthCell(profile)) || cell(written.birthDate ?? written.birthYear),
    email: cell(profile.email ?? written.email),
    phone: cell(profile.phone ?? written.phone),
  };
}

function menteeRow(mentee: Mentee, lists: Lists): Row {
  const { profile, written } = mentee;
  return {
    ...memberCells(mentee),
    who: words.MENTEE,
    form: label(lists, 'forms', profile.form) || cell(written.form),
    role: label(lists, 'roles', profile.role) || cell(written.role),
    requests: labels(lists, 'requests', profile.requests),
  };
}

function mentorRow(mentor: Mentor, lists: Lists): Row {
  const { profile, written } = mentor;
  return {
    ...memberCells(mentor),
    who: words.MENTOR,
    form: labels(lists, 'forms', profile.forms) || cell(written.forms),
    role: label(lists, 'categories', profile.category) || cell(written.category),
    requests: labels(lists, 'requests', profile.competences),
    seats: cell(profile.seats ?? written.seats),
    certificateDate: dotted(profile.certificateDate ?? '') || cell(written.certificateDate),
  };
}

/** A consent that can't be joined to one person and isn't explained by a person's own row. */
export function isUnclear(consent: Consent): boolean {
  return consent.personId === undefined && consent.issues.length > 0;
}

function consentRow(consent: Consent, lists: Lists): Row {
  return {
    number: consent.number,
    name: consent.participant,
    who: words.CONSENT,
    problems: issueLines(consent.issues, 'problem'),
    remedy: issueLines(consent.issues, 'remedy'),
    decision: '',
    at: consent.at,
    birthDate: dotted(birthCell(consent)),
    relation: label(lists, 'relations', consent.relation),
    signer: consent.signer,
  };
}

/** An answer whose code fits no pair can't be mended here: its row stands as long as a pair may go without meetings. */
function isStray({ settings, today }: Programme): (record: LogRecord) => boolean {
  return ({ pair, at }) =>
    pair === undefined && daysBetween(dateInZone(at, settings.timeZone), today) <= settings.meetingGapDays;
}

function strayRow({ number, at, issues }: LogRecord, who: string): Row {
  return {
    number,
    name: '',
    who,
    problems: issueLines(issues, 'problem'),
    remedy: issueLines(issues, 'remedy'),
    decision: '',
    at,
  };
}

/** Dates stand here among texts that are none, so they are written as people write them. */
function dotted(value: Cell): Cell {
  return isCalendarDate(value) ? formatDottedDate(value as CalendarDate) : value;
}
