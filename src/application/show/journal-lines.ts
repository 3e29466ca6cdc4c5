// Decides what the journal tells of a run: every difference between the programme before and after it, by number and reason.

import type { Row } from '../../contract/tables/table';
import { JOURNAL_EVENTS, type JournalEvent } from '../../contract/texts/journal';
import { PAIR_STATE_LABELS } from '../../contract/texts/states';
import type { Entry, MarkEntry } from '../../domain/ledger/entry';
import type { Instant } from '../../domain/people/profile';
import type { Programme } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { roadmapLines, roadmapMarkLine } from '../roadmap/part';
import { amendedLines } from './amended-lines';
import { markLine } from './mark-lines';
import { memberLines, stateCause } from './member-lines';

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
 * @param cause  place of the first of them in the ledger: part of every key
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
  const { lists } = after.settings;
  const lines = [
    ...memberLines('mentee', before, after, fresh),
    ...memberLines('mentor', before, after, fresh),
    ...amendedLines(before, after, fresh),
    ...pairLines(before.pairs, after.pairs, fresh),
    ...roadmapLines(before, after),
    ...marks.reduce<JournalLine[]>(
      (all, mark) => all.concat(roadmapMarkLine(mark, marks) ?? markLine(mark, lists)),
      [],
    ),
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

function pairLines(before: readonly Pair[], after: readonly Pair[], fresh: readonly Entry[]): JournalLine[] {
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
      lines.push({ about, event: 'state', from, to, ...order, ...stateCause(about, fresh) });
    }
  }
  for (const [about, pair] of known)
    lines.push({ about, event: 'withdrawnProposal', from: `${pair.menteeId} — ${pair.mentorId}` });
  return lines;
}
