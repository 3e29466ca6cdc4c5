// Decides how entries of the ledger lie in their hidden sheet. One row an entry, in the order of arrival; nothing is ever moved.
import type { CalendarDate } from '../domain/calendar/calendar-date';
import { isCalendarDate } from '../domain/calendar/calendar-date';
import type { AnswerEntry, Entry, MarkEntry, PairEntry } from '../domain/ledger/entry';
import type { Cell } from '../contract/tables/table';
import { AppError } from './app-error';
import type { Workbook } from './ports';

/** An entry with its place, and the day on which the sheets first showed it; blank while they don't yet. */
export interface StoredEntry {
  readonly position: number;
  readonly entry: Entry;
  readonly shownOn: CalendarDate | '';
}

/** The whole ledger, in the order of arrival. */
export function readLedger(workbook: Workbook): StoredEntry[] {
  return workbook.read('ledger').rows.map(({ position, cells }) => {
    const shown = String(cells.shown ?? '');
    return { position, entry: decode(cells, position), shownOn: isCalendarDate(shown) ? shown : '' };
  });
}

function decode(cells: Readonly<Record<string, Cell>>, position: number): Entry {
  const kind = String(cells.kind ?? '');
  const common = { key: String(cells.key ?? ''), number: String(cells.number ?? ''), at: String(cells.at ?? '') };
  try {
    const body = JSON.parse(String(cells.body ?? '')) as Record<string, unknown>;
    if (kind === 'answer') return { ...body, ...common, kind } as AnswerEntry;
    if (kind === 'pair') return { ...body, ...common, kind } as PairEntry;
    if (kind === 'mark') return { ...body, key: common.key, at: common.at, target: common.number, kind } as MarkEntry;
  } catch (cause) {
    throw new AppError('ledger-damaged', { row: position }, cause);
  }
  throw new AppError('ledger-damaged', { row: position });
}

/** The cells of an entry; `shownOn` blank means that the sheets don't show it yet. */
export function encodeEntry(entry: Entry, shownOn: CalendarDate | ''): Record<string, Cell> {
  const { kind, key, at, ...rest } = entry;
  const { number, target, ...body } = rest as Record<string, unknown>;
  return { kind, key, number: String((kind === 'mark' ? target : number) ?? ''), at, body: JSON.stringify(body), shown: shownOn };
}

/** Appends entries that the sheets don't show yet: one write, so that all of them are remembered or none. */
export function appendEntries(workbook: Workbook, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  workbook.write('ledger', { changed: [], added: entries.map((entry) => encodeEntry(entry, '')), removed: [] });
}
