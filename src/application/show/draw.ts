// Decides which tables are drawn from the programme: the one place that turns everything known into what the sheets should show.

import type { Row, TableId } from '../../contract/tables/table';
import type { Programme } from '../../domain/programme/derive-programme';
import type { Ports } from '../ports';
import { roadmapRows } from '../roadmap/part';
import { menteeRows, mentorRows } from './bank-rows';
import { matchingRows } from './matching-rows';
import { meetingRows, pairRows } from './pair-rows';
import { settingsRows } from './settings-rows';
import { attentionRows, consentRows } from './waiting-rows';

/** The tables drawn from the programme, in the order in which they are written. */
export const DRAWN_TABLES = [
  'mentees',
  'mentors',
  'pairs',
  'matching',
  'attention',
  'consents',
  'meetings',
  'roadmap',
  'settings',
] as const satisfies readonly TableId[];

/** A table drawn from the programme. */
export type DrawnTable = (typeof DRAWN_TABLES)[number];

/** What every drawn table should show. */
export type Drawing = Readonly<Record<DrawnTable, readonly Row[]>>;

/** Draws all tables for a workbook that has some of them. */
export function draw(programme: Programme, { forms: links, workbook }: Pick<Ports, 'forms' | 'workbook'>): Drawing {
  return {
    mentees: menteeRows(programme),
    mentors: mentorRows(programme),
    pairs: pairRows(programme, links),
    matching: matchingRows(programme),
    attention: attentionRows(programme),
    consents: consentRows(programme),
    meetings: meetingRows(programme),
    roadmap: roadmapRows(programme),
    settings: settingsRows(programme.settings, { keepsRoadmap: workbook.tables.includes('roadmap') }),
  };
}
