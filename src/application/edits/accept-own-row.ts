// Decides what becomes of a row that somebody typed into «Дорожная карта»: a row of the curator's own, or a dropped one that comes back.

import { TYPED_ROW, WEEK_ROW } from '../../contract/texts/roadmap-sheet';
import { fingerprint } from '../../domain/answers/answer';
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import type { Programme } from '../../domain/programme/derive-programme';
import type { ProgrammeCycle } from '../../domain/roadmap/programme-cycle';
import { readPlannedDate } from '../../domain/roadmap/read-planned-date';
import { rowOfTarget, rowTarget } from '../../domain/roadmap/row-changes';
import { cycleOf, roadmapOf } from '../roadmap/derive-roadmap';
import { nextOwnId } from '../roadmap/own-rows';
import type { EditOutcome, MarkDraft } from './accept-edit';
import type { TypedRow } from './find-edits';

/** A judged row: the column that an explanation belongs to, and the number under which the row stands from now on. */
export interface AcceptedRow {
  readonly outcome: EditOutcome;
  readonly column: string;
  readonly id?: string;
}

/** What of a typed row is kept besides its title. */
const TYPED_TEXTS = ['responsible', 'links', 'stage'] as const;

/**
 * Judges a typed row; undefined where there is nothing to judge yet, as without a title. `taken` holds the numbers of the
 * rows that stand in the sheet, those that this reading has just added among them.
 */
export function acceptOwnRow(
  { cells }: TypedRow,
  programme: Programme,
  taken: ReadonlySet<string>,
): AcceptedRow | undefined {
  const text = (key: string): string => String(cells[key] ?? '').trim();
  const id = text('id');
  if (id === WEEK_ROW) return undefined;
  if (roadmapOf(programme)?.dropped.includes(id) && !taken.has(id)) {
    return { outcome: { marks: [{ target: rowTarget(id), field: 'dropped', value: '' }] }, column: 'id', id };
  }
  const title = text('title');
  if (title === '') return undefined;
  const dates = readDates(text('from'), text('to'), cycleOf(programme));
  if ('refusal' in dates) return { outcome: dates, column: dates.column };
  const texts = TYPED_TEXTS.map((key) => [key, text(key)] as const).filter(([, value]) => value !== '');
  const typed = fingerprint({ title, from: text('from'), to: text('to'), ...Object.fromEntries(texts) });
  const known = typedBefore(programme, typed, taken);
  if (known) return { outcome: { marks: [] }, column: 'title', id: known };
  const own = nextOwnId(programme.marks, taken);
  const mark = (field: string, value: string): MarkDraft => ({ target: rowTarget(own), field, value });
  const marks = [
    mark('typed', typed),
    mark('title', title),
    ...(dates.from ? [mark('from', dates.from)] : []),
    ...(dates.to ? [mark('to', dates.to)] : []),
    ...texts.map(([key, value]) => mark(key, value)),
  ];
  return { outcome: { marks }, column: 'title', id: own };
}

type TypedDates =
  | { readonly from: CalendarDate | undefined; readonly to: CalendarDate | undefined }
  | { readonly refusal: string; readonly column: string };

function readDates(fromText: string, toText: string, cycle: ProgrammeCycle): TypedDates {
  const [from, to] = [readPlannedDate(fromText, cycle), readPlannedDate(toText, cycle)];
  if (fromText !== '' && !from) return { refusal: TYPED_ROW.notADate, column: 'from' };
  if (toText !== '' && !to) return { refusal: TYPED_ROW.notADate, column: 'to' };
  if (from && !to) return { refusal: TYPED_ROW.toMissing, column: 'to' };
  return from && to && from > to ? { refusal: TYPED_ROW.fromAfterTo, column: 'from' } : { from, to };
}

/** The own row that a run which died has made of the very same words already. */
function typedBefore({ marks }: Programme, typed: string, taken: ReadonlySet<string>): string | undefined {
  for (const [target, about] of marks) {
    const id = rowOfTarget(target);
    const same = about.some(({ field, value }) => field === 'typed' && value === typed);
    if (id !== undefined && same && !taken.has(id)) return id;
  }
  return undefined;
}
