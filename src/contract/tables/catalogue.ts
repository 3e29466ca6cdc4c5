// Decides which tables a workbook has, by its role.
import { ATTENTION, CONSENTS, MENTEES, MENTORS } from './banks';
import { MATCHING } from './matching';
import { DENOMINATORS, FIGURES, INDICATORS, JOURNAL, LEDGER, MEETINGS, PAIRS, SETTINGS } from './programme';
import { ROADMAP } from './roadmap';
import type { Column, Table, TableId } from './table';

/** Whether a workbook serves one organisation or sums up a region. */
export const WORKBOOK_ROLES = ['organisation', 'region'] as const;

/** A workbook's role. */
export type WorkbookRole = (typeof WORKBOOK_ROLES)[number];

/** Rows pasted from another form service before they are taken in; its columns are whatever was pasted. */
const IMPORT: Table = { id: 'import', title: 'Импорт', idColumn: '', columns: [] };

/** Every table by id. */
export const TABLES: Readonly<Record<TableId, Table>> = {
  mentees: MENTEES,
  mentors: MENTORS,
  consents: CONSENTS,
  pairs: PAIRS,
  matching: MATCHING,
  meetings: MEETINGS,
  roadmap: ROADMAP,
  attention: ATTENTION,
  indicators: INDICATORS,
  denominators: DENOMINATORS,
  settings: SETTINGS,
  journal: JOURNAL,
  ledger: LEDGER,
  import: IMPORT,
  figures: FIGURES,
};

/** The tables that a workbook of a role gets at setup, in the order of their tabs. */
export const TABLES_OF: Readonly<Record<WorkbookRole, readonly TableId[]>> = {
  organisation: [
    'mentees',
    'mentors',
    'pairs',
    'matching',
    'attention',
    'consents',
    'meetings',
    'roadmap',
    'indicators',
    'denominators',
    'settings',
    'journal',
    'ledger',
  ],
  region: ['indicators', 'figures', 'denominators', 'settings', 'journal', 'ledger'],
};

/** The column of a table by key; undefined when it has none. */
export function columnOf(table: TableId, key: string): Column | undefined {
  return TABLES[table].columns.find((column) => column.key === key);
}
