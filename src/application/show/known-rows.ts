// Decides what stands in a column that was lost and is put back: what the ledger knows, so that nobody's words are taken for erased.
import type { Row, TableId } from '../../contract/tables/table';
import { deriveNow, deriveOn } from '../derive-at';
import { Ledger } from '../ledger';
import type { Ports } from '../ports';
import { DRAWN_TABLES, draw } from './draw';

/** The rows that a table should show; empty for tables that aren't drawn. */
export type KnownRows = (table: TableId) => readonly Row[];

/** The rows by the ledger, then those that the last finished run showed. Nothing is read before it is asked for. */
export function knownRows(ports: Pick<Ports, 'workbook' | 'clock' | 'forms'>): KnownRows {
  return (table) => {
    const drawn = DRAWN_TABLES.find((id) => id === table);
    if (!drawn) return [];
    const { shown, lastDay } = new Ledger(ports.workbook);
    const rows = draw(deriveNow(ports), ports)[drawn];
    return lastDay === '' ? rows : rows.concat(draw(deriveOn(shown, lastDay), ports)[drawn]);
  };
}
