/**
 * Decides how a change of a spreadsheet is told to the workspace's listeners (live windows).
 * Leaves when they hear of it to the world's commit.
 */
import type { GridRange } from '../grid/grid-range';
import type { OpenSpreadsheet } from './open-spreadsheet';

/** What kind of change it was. */
export const changeKinds = [
  'values',
  'formats',
  'validations',
  'notes',
  'shape',
  'sheets',
  'furniture',
  'file',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Notes a change of a sheet (null: of the file itself); the rectangle is missing where all of the sheet may differ. */
export function announceChange(
  open: OpenSpreadsheet,
  sheet: number | null,
  kind: ChangeKind,
  range: GridRange | null = null,
): void {
  open.world.announce({ what: 'spreadsheet', id: open.document.id, detail: { sheet, kind, range } });
}
