// Decides which sheets a run must look at before it writes: those it was asked to, and every one that it is going to change, so that
// nobody's edit is overwritten unseen.

import { fieldSpecsFor } from '../../contract/questionnaires/catalogue';
import type { Entry } from '../../domain/ledger/entry';
import type { Instant } from '../../domain/people/profile';
import type { Programme } from '../../domain/programme/derive-programme';
import { deriveAt } from '../derive-at';
import { type Erasure, pendingErasure } from '../erase';
import { newEntries } from '../new-entries';
import type { Ports } from '../ports';
import { DRAWN_TABLES, type Drawing, type DrawnTable, draw } from '../show/draw';
import { sameCell } from '../show/same-cell';
import { type ReadSheet, readSheets } from './read-sheets';

/** What a run starts from. */
export interface WatchedFrom {
  /** The programme as the sheets last showed it. */
  readonly before: Programme;
  /** The ledger as the run found it, and the programme by it. */
  readonly known: readonly Entry[];
  readonly current: Programme;
  readonly by: string;
  readonly now: Instant;
  /** Rows typed by hand are taken in even when they don't look finished. */
  readonly unfinishedRows: boolean;
}

/** A ledger from which nothing more follows, with what the sheets should show by it. */
export interface Settled {
  readonly entries: readonly Entry[];
  readonly programme: Programme;
  readonly drawing: Drawing;
  /** What is to be erased; programme and drawing stand as if it were. */
  readonly erasure?: Erasure;
}

/** The sheets of one run, each read at most once. */
export class SheetWatch {
  /** Sheets read so far. */
  readonly sheets = new Map<DrawnTable, ReadSheet>();
  /** Sentences for edits that were put back. */
  readonly refusals: string[] = [];
  private readonly shown: Drawing;
  private readonly known: Drawing;

  constructor(
    private readonly ports: Ports,
    private readonly from: WatchedFrom,
  ) {
    this.shown = draw(from.before, ports);
    this.known = from.before === from.current ? this.shown : draw(from.current, ports);
  }

  /** Reads the named sheets and all that `entries` change, takes in what people did there, and repeats until nothing more is touched. */
  settle(entries: readonly Entry[], asked: readonly DrawnTable[]): Settled {
    let settled = this.follow(entries);
    let wanted: readonly DrawnTable[] = asked;
    for (;;) {
      const { drawing } = settled;
      const due = DRAWN_TABLES.filter(
        (id) =>
          this.ports.workbook.tables.includes(id) &&
          !this.sheets.has(id) &&
          (wanted.includes(id) || !sameRows(this.shown[id], drawing[id])),
      );
      if (due.length === 0) return settled;
      const found = this.read(due, settled.entries);
      if (found.length > 0) settled = this.follow([...settled.entries, ...found]);
      wanted = [];
    }
  }

  private read(due: readonly DrawnTable[], entries: readonly Entry[]): Entry[] {
    const { current, by, now, unfinishedRows } = this.from;
    const given = new Set<string>();
    for (const entry of entries) if (entry.kind !== 'mark') given.add(entry.number);
    const reading = readSheets(this.ports.workbook, due, {
      shown: this.shown,
      known: this.known,
      programme: current,
      questionnaires: fieldSpecsFor(current.settings.identity),
      given,
      now,
      unfinishedRows,
    });
    for (const [id, sheet] of reading.sheets) this.sheets.set(id, sheet);
    this.refusals.push(...reading.refusals);
    return newEntries(entries, reading, by, now);
  }

  /** What follows from a ledger: erasures that aren't finished are seen as finished, so that the sheets which they change are read too. */
  private follow(entries: readonly Entry[]): Settled {
    const { known, current, by, now } = this.from;
    const erasure = pendingErasure(entries, now);
    if (!erasure && entries.length === known.length) return { entries, programme: current, drawing: this.known };
    if (erasure && erasure.marks.length > 0)
      return this.follow([...entries, ...newEntries(entries, { marks: erasure.marks }, by, now)]);
    const programme = deriveAt(erasure ? erasure.entries : entries, now);
    return { entries, programme, drawing: draw(programme, this.ports), ...(erasure ? { erasure } : {}) };
  }
}

function sameRows(a: Drawing[DrawnTable], b: Drawing[DrawnTable]): boolean {
  return a === b || (a.length === b.length && a.every((row, index) => sameRow(row, b[index] ?? {})));
}

function sameRow(a: Drawing[DrawnTable][number], b: Drawing[DrawnTable][number]): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameCell(a[key], b[key]));
}
