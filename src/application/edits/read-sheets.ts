// Decides what people did to the sheets since they were last shown: corrections to accept or put back, rows typed by hand.

import { TABLES } from '../../contract/tables/catalogue';
import { COMPUTED, COPIED_ROW, mixedWith } from '../../contract/texts/refusals';
import type { Questionnaires } from '../../domain/banks/derive-banks';
import type { Instant } from '../../domain/people/profile';
import type { Programme } from '../../domain/programme/derive-programme';
import type { NewAnswer } from '../collect-answers';
import type { SheetTable, TableChanges, Workbook } from '../ports';
import { acceptOwnRow } from '../roadmap/part';
import type { Drawing, DrawnTable } from '../show/draw';
import type { RowNames } from '../show/plan-changes';
import { acceptEdit, type EditOutcome, type MarkDraft } from './accept-edit';
import { acceptNewOption } from './accept-setting';
import { acceptTypedPerson, type TypedOutcome } from './accept-typed-row';
import { type FoundEdits, findEdits, type TypedRow } from './find-edits';

type Notes = NonNullable<TableChanges['notes']>;

/** What is said in a computed cell of a row that isn't ours (yet). */
export interface Remark {
  readonly position: number;
  readonly column: string;
  readonly text: string;
}

/** One sheet as it stands, with the names of its rows, the notes that its edits earned, and remarks on rows that wait. */
export interface ReadSheet {
  readonly visible: SheetTable;
  readonly names: RowNames;
  readonly notes: Notes;
  readonly remarks: readonly Remark[];
}

/** What the sheets hold that the ledger doesn't know yet. */
export interface SheetReading {
  readonly sheets: ReadonlyMap<DrawnTable, ReadSheet>;
  readonly answers: readonly NewAnswer[];
  readonly marks: readonly MarkDraft[];
  readonly refusals: readonly string[];
}

/** By what the sheets are judged. */
export interface ReadingContext {
  /** What they showed after the last finished run, and what they should show by the ledger. */
  readonly shown: Drawing;
  readonly known: Drawing;
  readonly programme: Programme;
  readonly questionnaires: Questionnaires;
  /** Every number that the ledger ever gave. */
  readonly given: ReadonlySet<string>;
  readonly now: Instant;
  readonly unfinishedRows: boolean;
}

/** Reads the named sheets once each and judges every change. */
export function readSheets(workbook: Workbook, tables: readonly DrawnTable[], context: ReadingContext): SheetReading {
  const { shown, known, programme, questionnaires } = context;
  const sheets = new Map<DrawnTable, ReadSheet>();
  const answers: NewAnswer[] = [];
  const marks: MarkDraft[] = [];
  const refusals: string[] = [];
  for (const id of tables) {
    const visible = workbook.read(id);
    const found = findEdits(TABLES[id], visible, shown[id], known[id], context.given);
    const notes: Notes[number][] = [];
    const remarks: Remark[] = [];
    const dropped = [...found.dropped];
    const judge = (outcome: EditOutcome, position: number, column: string): void => {
      if ('marks' in outcome) marks.push(...outcome.marks);
      else refusals.push(outcome.refusal);
      notes.push({ position, column, text: 'marks' in outcome ? '' : outcome.refusal });
    };
    for (const position of found.renumbered) judge({ refusal: COMPUTED }, position, TABLES[id].idColumn);
    for (const edit of inOrder(found)) {
      const other = found.mixed.get(edit.id);
      const outcome = other === undefined ? acceptEdit(edit, programme, questionnaires) : { refusal: mixedWith(other) };
      judge(outcome, edit.position, edit.column.key);
    }
    const ids = new Map(found.ids);
    for (const row of found.typed) {
      const own = id === 'roadmap' ? acceptOwnRow(row, programme, new Set(ids.values())) : undefined;
      if (own) judge(own.outcome, row.position, own.column);
      if (own?.id !== undefined) ids.set(row.position, own.id);
      const typed = acceptTyped(id, row, context);
      if (typed.answer) answers.push(typed.answer);
      if (typed.marks) marks.push(...typed.marks);
      if (typed.dropped) dropped.push(row.position);
      if (typed.refusal !== undefined) refusals.push(typed.refusal);
      if (typed.remark) remarks.push({ ...typed.remark, position: row.position });
    }
    sheets.set(id, { visible, names: { ids, dropped }, notes, remarks });
  }
  return { sheets, answers, marks, refusals };
}

function acceptTyped(table: DrawnTable, row: TypedRow, context: ReadingContext): TypedOutcome {
  // A run that died while erasing may have left the old row beside the new one.
  if (context.programme.banks.erased.some(({ number }) => number === row.copyOf)) return { dropped: true };
  if (table === 'mentees' || table === 'mentors')
    return acceptTypedPerson(table === 'mentees' ? 'mentee' : 'mentor', row, context);
  if (table === 'settings') return acceptNewOption(row, context.programme.settings);
  return table !== 'roadmap' && row.copyOf !== undefined ? { dropped: true, refusal: COPIED_ROW } : {};
}

/** States last: they may need a reason or an order written in the same stroke. */
function inOrder(found: FoundEdits): FoundEdits['edits'] {
  return [...found.edits].sort((a, b) => Number(a.column.edit === 'state') - Number(b.column.edit === 'state'));
}
