// Decides what the journal tells of a run: every difference between the programme before and after it, by number and reason.

import { columnOf } from '../../contract/tables/catalogue';
import { PAIR_DECISIONS } from '../../contract/tables/programme';
import type { Row } from '../../contract/tables/table';
import { CONSENT_LABELS, ISSUE_LABELS, JOURNAL_EVENTS, type JournalEvent } from '../../contract/texts/journal';
import { SETTING_TEXTS, settingWord } from '../../contract/texts/settings';
import { MENTEE_STATE_LABELS, MENTOR_STATE_LABELS, PAIR_STATE_LABELS } from '../../contract/texts/states';
import type { Mentee, Mentor } from '../../domain/banks/member';
import type { Entry, MarkEntry } from '../../domain/ledger/entry';
import type { Instant } from '../../domain/people/profile';
import type { Programme } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { roadmapLines, roadmapMarkLine } from '../roadmap/part';

/** One difference worth telling. */
export interface JournalLine {
  readonly about: string;
  readonly event: JournalEvent;
  readonly from?: string;
  readonly to?: string;
  readonly why?: string;
  readonly by?: string;
  readonly at?: Instant;
}

/**
 * The journal's rows for a run. The same differences give the same keys, so that a run which finishes another's work repeats no line.
 *
 * @param fresh  entries that the sheets don't show yet
 * @param cause  name of the last of them, or of the day: part of every key
 */
export function journalRows(
  before: Programme,
  after: Programme,
  fresh: readonly Entry[],
  by: string,
  at: Instant,
  cause: string,
): Row[] {
  const marks = fresh.filter((entry): entry is MarkEntry => entry.kind === 'mark');
  const lines = [
    ...memberLines(
      before.banks.mentees,
      after.banks.mentees,
      (number) => menteeState(before, number),
      (number) => menteeState(after, number),
      marks,
    ),
    ...memberLines(
      before.banks.mentors,
      after.banks.mentors,
      (number) => mentorState(before, number),
      (number) => mentorState(after, number),
      marks,
    ),
    ...pairLines(before.pairs, after.pairs, marks),
    ...roadmapLines(before, after),
    ...marks.reduce<JournalLine[]>((all, mark) => all.concat(roadmapMarkLine(mark, marks) ?? markLine(mark)), []),
  ];
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const base = [line.about, line.event, line.from ?? '', line.to ?? '', cause].join('|');
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return {
      at: line.at ?? at,
      by: line.by ?? by,
      about: line.about,
      what: JOURNAL_EVENTS[line.event],
      from: line.from ?? '',
      to: line.to ?? '',
      why: line.why ?? '',
      key: times === 1 ? base : `${base}|${times}`,
    };
  });
}

function menteeState(programme: Programme, number: string): string {
  const state = programme.menteeStandings.get(number)?.state;
  return state ? MENTEE_STATE_LABELS[state] : '';
}

function mentorState(programme: Programme, number: string): string {
  const state = programme.mentorStandings.get(number)?.state;
  return state ? MENTOR_STATE_LABELS[state] : '';
}

function reasons(member: Mentee | Mentor): string {
  const labels = member.issues.filter((issue) => issue.weight === 'stop').map((issue) => ISSUE_LABELS[issue.code]);
  return labels.filter((label, index) => labels.indexOf(label) === index).join(', ');
}

function memberLines(
  before: readonly (Mentee | Mentor)[],
  after: readonly (Mentee | Mentor)[],
  stateBefore: (number: string) => string,
  stateAfter: (number: string) => string,
  marks: readonly MarkEntry[],
): JournalLine[] {
  const known = new Map(before.map((member) => [member.number, member]));
  const lines: JournalLine[] = [];
  for (const member of after) {
    const about = member.number;
    const earlier = known.get(about);
    known.delete(about);
    if (!earlier) lines.push({ about, event: 'arrived' });
    else if (earlier.answerKeys.length < member.answerKeys.length) {
      lines.push({ about, event: 'amended', to: member.formerNumbers[member.formerNumbers.length - 1] ?? '' });
    }
    if (earlier && earlier.consent !== member.consent) {
      lines.push({
        about,
        event: 'consent',
        from: CONSENT_LABELS[earlier.consent],
        to: CONSENT_LABELS[member.consent],
      });
    }
    const [was, is] = [earlier && !earlier.inBank ? reasons(earlier) : '', member.inBank ? '' : reasons(member)];
    if (member.inBank && !earlier?.inBank) lines.push({ about, event: 'admitted', from: was });
    else if (!member.inBank && was !== is) lines.push({ about, event: 'kept', from: was, to: is });
    const [from, to] = [earlier ? stateBefore(about) : '', stateAfter(about)];
    if (earlier && from !== to) lines.push({ about, event: 'state', from, to, ...stateCause(about, marks) });
  }
  return lines;
}

function stateCause(about: string, marks: readonly MarkEntry[]): Pick<JournalLine, 'why' | 'by'> {
  const mark = marks.filter((each) => each.target === about && each.field === 'state').pop();
  return mark ? { by: mark.by, ...(mark.reason ? { why: mark.reason } : {}) } : {};
}

function pairLines(before: readonly Pair[], after: readonly Pair[], marks: readonly MarkEntry[]): JournalLine[] {
  const known = new Map(before.map((pair) => [pair.number, pair]));
  const lines: JournalLine[] = [];
  for (const pair of after) {
    const earlier = known.get(pair.number);
    known.delete(pair.number);
    const about = pair.number;
    if (!earlier) lines.push({ about, event: 'proposed', to: `${pair.menteeId} — ${pair.mentorId}` });
    else if (earlier.standing.state !== pair.standing.state) {
      const [from, to] = [PAIR_STATE_LABELS[earlier.standing.state], PAIR_STATE_LABELS[pair.standing.state]];
      const order = pair.order && !earlier.order ? { why: `приказ № ${pair.order.number} от ${pair.order.date}` } : {};
      lines.push({ about, event: 'state', from, to, ...order, ...stateCause(about, marks) });
    }
  }
  for (const [about, pair] of known)
    lines.push({ about, event: 'withdrawnProposal', from: `${pair.menteeId} — ${pair.mentorId}` });
  return lines;
}

/** Lines for what the curator did by hand. Free text and personal values stay out: the field's title says enough. */
function markLine(mark: MarkEntry): JournalLine[] {
  const common = { about: mark.target, by: mark.by, at: mark.at };
  if (mark.field === 'decision') {
    const word = PAIR_DECISIONS[mark.value as keyof typeof PAIR_DECISIONS] ?? '';
    return [{ ...common, event: 'decided', to: word }];
  }
  if (mark.field === 'erased') return [{ ...common, event: 'erased' }];
  if (mark.target === 'settings') {
    return [
      {
        ...common,
        about: 'Настройки',
        event: 'setting',
        to: `${SETTING_TEXTS.find((text) => text.key === mark.field)?.title ?? mark.field}: ${settingWord(mark.value)}`,
      },
    ];
  }
  if (mark.target.startsWith('list:') || mark.target.startsWith('form:'))
    return [{ ...common, about: 'Настройки', event: 'option', to: mark.target }];
  const column =
    columnOf('mentees', mark.field) ??
    columnOf('mentors', mark.field) ??
    columnOf('consents', mark.field) ??
    columnOf('pairs', mark.field);
  return column && mark.field !== 'state' ? [{ ...common, event: 'corrected', to: column.title }] : [];
}
