// Decides the sentences about each table in docs/tables.md (in English, for developers).
import type { TableId } from '../tables/table';

/** What each table is and where its rows come from. */
export const DRAWN_BY: Readonly<Record<string, string>> & Readonly<Partial<Record<TableId, string>>> = {
  mentees: 'The bank of mentees, drawn from the ledger.',
  mentors: 'The bank of mentors, drawn from the ledger.',
  consents: 'Every consent that came, drawn from the ledger.',
  pairs: 'Proposals and pairs, drawn from the ledger.',
  meetings: 'The meeting log, drawn from the ledger.',
  attention: 'Everybody whom a bank can’t take yet, with reason and remedy, drawn from the ledger.',
  indicators: 'Counted from the pairs (an organisation) or from the figures handed over (a region).',
  denominators: 'Entered by hand or from `indicators.csv`: the numbers that only the ministry knows.',
  settings: 'Settings, forms of mentoring and the options of every list, drawn from the ledger.',
  journal: 'Who did what, when and why, by number and never by name. Only ever appended to.',
  ledger: 'The product’s memory: every answer, mark and pair in the order of arrival. All else is derived from it.',
  import: 'Rows pasted from another form service.',
  figures: 'A region’s rows of aggregates, by organisation and date.',
  roadmap: 'The rows of the chosen roadmap with their dates and states, drawn from the ledger.',
};
