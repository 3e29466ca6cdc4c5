// Decides how the ledger lies in its hidden sheet: one row an entry, in the order of arrival; rows are rewritten in place, never moved.

import type { Cell } from '../contract/tables/table';
import { type CalendarDate, isCalendarDate } from '../domain/calendar/calendar-date';
import { currentKey } from '../domain/ledger/answer-key';
import type { AnswerEntry, Entry, MarkEntry, PairEntry } from '../domain/ledger/entry';
import { AppError } from './app-error';
import type { Workbook } from './ports';

/** An entry with its row, and the day on which the sheets first showed it; blank while they don't yet. */
interface StoredEntry {
  readonly position: number;
  readonly entry: Entry;
  readonly shownOn: CalendarDate | '';
}

/** The ledger of a workbook, read once. Each of its writes is one write to the sheet: all of it is remembered, or nothing. */
export class Ledger {
  private stored: readonly StoredEntry[];
  private all: readonly Entry[] | undefined;

  constructor(private readonly workbook: Workbook) {
    this.stored = workbook.read('ledger').rows.map(({ position, cells }) => {
      const shown = String(cells.shown ?? '');
      return { position, entry: decode(cells, position), shownOn: isCalendarDate(shown) ? shown : '' };
    });
  }

  /** Every entry, in the order of arrival; the same array until something is written. */
  get entries(): readonly Entry[] {
    this.all = this.all ?? this.stored.map(({ entry }) => entry);
    return this.all;
  }

  /** Entries that the sheets show for sure. */
  get shown(): readonly Entry[] {
    return this.stored.filter(({ shownOn }) => shownOn !== '').map(({ entry }) => entry);
  }

  /** Entries that the sheets may not show, or not wholly. */
  get unshown(): readonly Entry[] {
    return this.stored.filter(({ shownOn }) => shownOn === '').map(({ entry }) => entry);
  }

  /** The last day to which the sheets were brought; blank for a ledger that never was shown. */
  get lastDay(): CalendarDate | '' {
    return this.stored.reduce<CalendarDate | ''>((latest, { shownOn }) => (shownOn > latest ? shownOn : latest), '');
  }

  /** Appends entries that the sheets don't show yet. */
  append(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const positions = this.workbook.write('ledger', {
      changed: [],
      added: entries.map((entry) => encode(entry, '')),
      removed: [],
    });
    this.all = undefined;
    this.stored = this.stored.concat(
      entries.map((entry, index) => ({ position: positions[index] ?? 0, entry, shownOn: '' })),
    );
  }

  /** Replaces entries in their rows: `rewritten` gives what an entry becomes, the same object where nothing changes. */
  rewrite(rewritten: (entry: Entry) => Entry): void {
    const next = this.stored.map((stored) => ({ ...stored, entry: rewritten(stored.entry) }));
    const changed = next.filter(({ entry }, index) => entry !== this.stored[index]?.entry);
    if (changed.length === 0) return;
    this.workbook.write('ledger', {
      changed: changed.map(({ position, entry, shownOn }) => ({ position, cells: encode(entry, shownOn) })),
      added: [],
      removed: [],
    });
    this.stored = next;
    this.all = undefined;
  }

  /** Notes that the sheets show every entry as of a day. */
  markShown(day: CalendarDate): void {
    const unshown = this.stored.filter(({ shownOn }) => shownOn === '');
    if (unshown.length === 0) return;
    this.workbook.write('ledger', {
      changed: unshown.map(({ position }) => ({ position, cells: { shown: day } })),
      added: [],
      removed: [],
    });
    this.stored = this.stored.map((stored) => (stored.shownOn === '' ? { ...stored, shownOn: day } : stored));
  }
}

function decode(cells: Readonly<Record<string, Cell>>, position: number): Entry {
  const kind = String(cells.kind ?? '');
  const common = { key: String(cells.key ?? ''), at: String(cells.at ?? '') };
  const number = String(cells.number ?? '');
  try {
    const body = JSON.parse(String(cells.body ?? '')) as Record<string, unknown>;
    if (kind === 'answer') {
      const answer = { ...body, ...common, number, kind } as AnswerEntry;
      return { ...answer, key: currentKey(answer.key, answer.questionnaire) };
    }
    if (kind === 'pair') return { ...body, ...common, number, kind } as PairEntry;
    if (kind === 'mark') return { ...body, ...common, target: number, kind } as MarkEntry;
  } catch (cause) {
    throw new AppError('ledger-damaged', { row: position }, cause);
  }
  throw new AppError('ledger-damaged', { row: position });
}

function encode(entry: Entry, shownOn: CalendarDate | ''): Record<string, Cell> {
  const { kind, key, at, ...rest } = entry;
  const { number, target, ...body } = rest as Record<string, unknown>;
  return {
    kind,
    key,
    number: String((kind === 'mark' ? target : number) ?? ''),
    at,
    body: JSON.stringify(body),
    shown: shownOn,
  };
}
