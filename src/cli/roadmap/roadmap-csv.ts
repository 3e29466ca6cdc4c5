// Decides how a roadmap is written as CSV: the fields of the JSON in its order, several values in one cell.
import Papa from 'papaparse';
import type { RoadmapRecord } from './roadmap-record';

const FIELDS: readonly (keyof RoadmapRecord)[] = [
  'id',
  'stage',
  'printed',
  'title',
  'rule',
  'from',
  'to',
  'recurrence',
  'responsible',
  'documents',
  'state',
];

/** Comma-separated text, one line a row after the heading; a cell never begins a formula of a spreadsheet. */
export function roadmapCsv(records: readonly RoadmapRecord[]): string {
  const data = records.map((record) => FIELDS.map((field) => cell(record[field])));
  return `${Papa.unparse({ fields: [...FIELDS], data }, { escapeFormulae: true })}\r\n`;
}

function cell(value: RoadmapRecord[keyof RoadmapRecord]): string {
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join('; ');
}
