// Decides which sheets a run must look at before it writes: those it was asked to, and every one that it is going to change, so that
// nobody's edit is overwritten unseen.

import { fieldSpecsFor } from '../../contract/questionnaires/catalogue';
import type { Row } from '../../contract/tables/table';
import type { Entry } from '../../domain/ledger/entry';
import type { Instant } from '../../domain/people/profile';
import type { Programme } from '../../domain/programme/derive-programme';
import type { Derivations } from '../derivations';
import { newEntries } from '../new-entries';
import type { Ports } from '../ports';
import { DRAWN_TABLES, type Drawing, type DrawnTable } from '../show/draw';
import { type ReadSheet, readSheets } from './read-sheets';

/** The sheets of one run, each read at most once. */
export class SheetWatch {
  /** Sheets read so far. */
  readonly sheets = new Map<DrawnTable, ReadSheet>();
  /** Sentences for edits that were put back. */
  readonly refusals: string[] = [];
  private readonly shown: Drawing;
  private readonly known: Drawing;

  /**
   * @param before   the programme as the sheets last showed it
   * @param current  the programme by the ledger as the run found it
   */
  constructor(
    private readonly ports: Ports,
    before: Programme,
    private readonly current: Programme,
    private readonly derivations: Derivations,
  ) {
    this.shown = derivations.drawing(before);
    this.known = derivations.drawing(current);
  }

  /** Reads the named sheets and all that `entries` change, takes in what people did there, and repeats until nothing more is touched. */
  settle(entries: readonly Entry[], asked: readonly DrawnTable[], by: string, now: Instant): readonly Entry[] {
    let settled = entries;
    const given = new Set(entries.map((entry) => (entry.kind === 'mark' ? '' : entry.number)));
    given.delete('');
    let wanted: readonly DrawnTable[] = asked;
    for (;;) {
      const drawing = this.derivations.drawing(this.derivations.at(settled));
      const due = DRAWN_TABLES.filter(
        (id) =>
          this.ports.workbook.tables.includes(id) &&
          !this.sheets.has(id) &&
          (wanted.includes(id) || !sameRows(this.shown[id], drawing[id])),
      );
      if (due.length === 0) return settled;
      const questionnaires = fieldSpecsFor(this.current.settings.identity);
      const reading = readSheets(
        this.ports.workbook,
        due,
        this.shown,
        this.known,
        this.current,
        questionnaires,
        given,
        now,
      );
      for (const [id, sheet] of reading.sheets) this.sheets.set(id, sheet);
      this.refusals.push(...reading.refusals);
      settled = [...settled, ...newEntries(this.ports, settled, reading, by, now)];
      wanted = [];
    }
  }
}

function sameRows(a: Drawing[DrawnTable], b: Drawing[DrawnTable]): boolean {
  return a === b || (a.length === b.length && a.every((row, index) => sameRow(row, b[index] ?? {})));
}

function sameRow(a: Row, b: Row): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
