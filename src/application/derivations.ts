// Decides that a run derives and draws each state of the ledger once, however often it is asked for it.
import type { Entry } from '../domain/ledger/entry';
import type { Instant } from '../domain/people/profile';
import type { Programme } from '../domain/programme/derive-programme';
import { deriveAt } from './derive-at';
import type { Ports } from './ports';
import { type Drawing, draw } from './show/draw';

/** What one run has derived so far. Within a run entries are only appended, so their number names them; erasing starts anew. */
export class Derivations {
  private readonly programmes = new Map<number, Programme>();
  private readonly drawings = new Map<Programme, Drawing>();

  constructor(
    private readonly ports: Pick<Ports, 'forms' | 'workbook'>,
    private readonly now: Instant,
  ) {}

  /** The programme that these entries make now. */
  at(entries: readonly Entry[]): Programme {
    const known = this.programmes.get(entries.length);
    if (known) return known;
    const programme = deriveAt(entries, this.now);
    this.programmes.set(entries.length, programme);
    return programme;
  }

  /** Takes a programme that was derived elsewhere for so many entries. */
  take(entries: readonly Entry[], programme: Programme): void {
    this.programmes.set(entries.length, programme);
  }

  /** What the sheets should show of a programme. */
  drawing(programme: Programme): Drawing {
    const known = this.drawings.get(programme);
    if (known) return known;
    const drawing = draw(programme, this.ports);
    this.drawings.set(programme, drawing);
    return drawing;
  }

  /** Entries were rewritten: nothing derived before holds any more. */
  forget(): void {
    this.programmes.clear();
  }
}
