// Decides what stands in a column that was lost and is put back: what the ledger knows, so that nobody's words are taken for erased.
import type { Row, TableId } from '../../contract/tables/table';
import { deriveAt, deriveOn } from '../derive-at';
import { Ledger } from '../ledger';
import type { Ports } from '../ports';
import { DRAWN_TABLES, type Drawing, draw } from './draw';

/** The rows that a table should show; empty for tables that aren't drawn. */
export type KnownRows = (table: TableId) => readonly Row[];

/** The rows by the ledger, then those that the last finished run showed. Nothing is read before it is asked for, and then once. */
export function knownRows(ports: Pick<Ports, 'workbook' | 'clock' | 'forms'>): KnownRows {
  let drawings: readonly Drawing[] | undefined;
  return (table) => {
    const drawn = DRAWN_TABLES.find((id) => id === table);
    if (!drawn) return [];
    drawings = drawings ?? drawingsOf(ports);
    return drawings.reduce<readonly Row[]>((rows, drawing) => rows.concat(drawing[drawn]), []);
  };
}

function drawingsOf(ports: Pick<Ports, 'workbook' | 'clock' | 'forms'>): readonly Drawing[] {
  const { entries, shown, lastDay } = new Ledger(ports.workbook);
  const now = deriveAt(entries, ports.clock.now());
  const programmes = lastDay === '' ? [now] : [now, deriveOn(shown, lastDay)];
  return programmes.map((programme) => draw(programme, ports));
}
