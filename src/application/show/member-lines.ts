// Decides what the journal tells of people: who arrived, amended, entered a bank or waits and why, and every change of a state.

import { joined } from '../../contract/texts/compose';
import { CONSENT_LABELS, ISSUE_LABELS } from '../../contract/texts/journal';
import { MENTEE_STATE_LABELS, MENTOR_STATE_LABELS } from '../../contract/texts/states';
import type { BankRole, Mentee, Mentor } from '../../domain/banks/member';
import type { Entry, MarkEntry } from '../../domain/ledger/entry';
import type { Programme } from '../../domain/programme/derive-programme';
import { changedFields, fieldsOf } from './amended-lines';
import type { JournalLine } from './journal-lines';

/** Lines for the differences between the people of one role before and after a run. `fresh` are the entries that make them. */
export function memberLines(
  role: BankRole,
  before: Programme,
  after: Programme,
  fresh: readonly Entry[],
): JournalLine[] {
  const [earlier, later] =
    role === 'mentee' ? [before.banks.mentees, after.banks.mentees] : [before.banks.mentors, after.banks.mentors];
  const known = new Map<string, Mentee | Mentor>(earlier.map((member) => [member.number, member]));
  const sent = new Set(fresh.filter(({ kind }) => kind === 'answer').map(({ key }) => key));
  const lines: JournalLine[] = [];
  for (const member of later) {
    const was = known.get(member.number);
    known.delete(member.number);
    lines.push(...linesOf(was, member, before, after, sent, fresh));
  }
  for (const number of known.keys()) {
    const joinedTo = after.members.get(number)?.number;
    if (joinedTo) lines.push({ about: number, event: 'merged', to: joinedTo });
  }
  return lines;
}

function linesOf(
  was: Mentee | Mentor | undefined,
  member: Mentee | Mentor,
  before: Programme,
  after: Programme,
  sent: ReadonlySet<string>,
  fresh: readonly Entry[],
): JournalLine[] {
  const about = member.number;
  const lines: JournalLine[] = [];
  if (!was && !before.members.has(about)) lines.push({ about, event: 'arrived' });
  else if (member.answerKeys.some((key) => sent.has(key)))
    lines.push({
      about,
      event: 'amended',
      to: joined('; ', [
        ...member.formerNumbers.filter((number) => !before.members.has(number)),
        was ? changedFields(member.role, fieldsOf(was), fieldsOf(member), after) : '',
      ]),
    });
  if (was && (was.consent !== member.consent || was.consentAt !== member.consentAt))
    lines.push({ about, event: 'consent', from: CONSENT_LABELS[was.consent], to: CONSENT_LABELS[member.consent] });
  const [waited, waits] = [was && !was.inBank ? reasons(was) : '', member.inBank ? '' : reasons(member)];
  if (member.inBank && !was?.inBank) lines.push({ about, event: 'admitted', from: waited });
  else if (!member.inBank && waited !== waits) lines.push({ about, event: 'kept', from: waited, to: waits });
  const [from, to] = [stateIn(before, about), stateIn(after, about)];
  if (was && from !== to) lines.push({ about, event: 'state', from, to, ...stateCause(about, fresh) });
  return lines;
}

function stateIn(programme: Programme, number: string): string {
  const mentee = programme.menteeStandings.get(number);
  if (mentee) return MENTEE_STATE_LABELS[mentee.state];
  const mentor = programme.mentorStandings.get(number);
  return mentor ? MENTOR_STATE_LABELS[mentor.state] : '';
}

function reasons(member: Mentee | Mentor): string {
  const labels = member.issues.filter((issue) => issue.weight === 'stop').map((issue) => ISSUE_LABELS[issue.code]);
  return labels.filter((label, index) => labels.indexOf(label) === index).join(', ');
}

/** Who changed a state by hand and why, where somebody did. */
export function stateCause(about: string, fresh: readonly Entry[]): Pick<JournalLine, 'why' | 'by'> {
  const mark = fresh
    .filter((entry): entry is MarkEntry => entry.kind === 'mark' && entry.target === about && entry.field === 'state')
    .pop();
  return mark ? { by: mark.by, ...(mark.reason ? { why: mark.reason } : {}) } : {};
}
