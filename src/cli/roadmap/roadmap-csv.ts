// Decides how a roadmap is written as CSV: the fields of the JSON in its order, several values in one cell.
import { csvText } from '../tables/write-csv';
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

/** One line a row after the heading. */
export function roadmapCsv(records: readonly RoadmapRecord[]): string {
  return csvText(
    FIELDS,
    records.map((record) => FIELDS.map((field) => cell(record[field]))),
  );
}

function cell(value: RoadmapRecord[keyof RoadmapRecord]): string {
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join('; ');
}
