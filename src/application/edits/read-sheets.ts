// Decides what people did to the sheets since they were last shown: corrections to accept or put back, rows typed by hand.

import { TABLES } from '../../contract/tables/catalogue';
import { fingerprint } from '../../domain/answers/answer';
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
import { type FoundEdits, findEdits, type TypedRow } from './find-edits';

type Notes = NonNullable<TableChanges['notes']>;

/** One sheet as it stands, with the names of its rows and the notes that its edits earned. */
export interface ReadSheet {
  readonly visible: SheetTable;
  readonly names: RowNames;
  readonly notes: Notes;
}

/** What the sheets hold that the ledger doesn't know yet. */
export interface SheetReading {
  readonly sheets: ReadonlyMap<DrawnTable, ReadSheet>;
  readonly answers: readonly NewAnswer[];
  readonly marks: readonly MarkDraft[];
  readonly refusals: readonly string[];
}

/** Reads the named sheets once each and judges every change. `given` holds every number that the ledger ever gave. */
export function readSheets(
  workbook: Workbook,
  tables: readonly DrawnTable[],
  shown: Drawing,
  known: Drawing,
  programme: Programme,
  questionnaires: Questionnaires,
  given: ReadonlySet<string>,
  now: Instant,
): SheetReading {
  const sheets = new Map<DrawnTable, ReadSheet>();
  const answers: NewAnswer[] = [];
  const marks: MarkDraft[] = [];
  const refusals: string[] = [];
  for (const id of tables) {
    const visible = workbook.read(id);
    const found = findEdits(TABLES[id], visible, shown[id], known[id], given);
    const notes: Notes[number][] = [];
    const dropped: number[] = [];
    const judge = (outcome: EditOutcome, position: number, column: string): void => {
      if ('marks' in outcome) marks.push(...outcome.marks);
      else refusals.push(outcome.refusal);
      notes.push({ position, column, text: 'marks' in outcome ? '' : outcome.refusal });
    };
    for (const edit of inOrder(found))
      judge(acceptEdit(edit, programme, questionnaires), edit.position, edit.column.key);
    const ids = new Map(found.ids);
    for (const row of found.typed) {
      const own = id === 'roadmap' ? acceptOwnRow(row, programme, new Set(ids.values())) : undefined;
      if (own) judge(own.outcome, row.position, own.column);
      if (own?.id !== undefined) ids.set(row.position, own.id);
      const answer = answerOf(id, row, questionnaires, now);
      const option = id === 'settings' ? acceptNewOption(row, programme.settings) : undefined;
      if (answer) answers.push(answer);
      if (option) judge(option, row.position, 'title');
      if (answer || (option && 'marks' in option)) dropped.push(row.position);
    }
    sheets.set(id, { visible, names: { ids, dropped }, notes });
  }
  return { sheets, answers, marks, refusals };
}

/** States last: they may need a reason or an order written in the same stroke. */
function inOrder(found: FoundEdits): FoundEdits['edits'] {
  return [...found.edits].sort((a, b) => Number(a.column.edit === 'state') - Number(b.column.edit === 'state'));
}

/** A row typed into a bank is an answer like any other; typed twice, it is one. Rows without a name are left alone. */
function answerOf(
  table: DrawnTable,
  row: TypedRow,
  questionnaires: Questionnaires,
  now: Instant,
): NewAnswer | undefined {
  if (table !== 'mentees' && table !== 'mentors') return undefined;
  const questionnaire = table === 'mentees' ? 'mentee' : 'mentor';
  const fields: Record<string, string> = {};
  for (const spec of questionnaires[questionnaire]) {
    const text = String(row.cells[spec.key] ?? '').trim();
    if (text !== '') fields[spec.key] = text;
  }
  return fields.name
    ? { key: `sheet:${fingerprint(fields)}`, questionnaire, at: now, fields, source: 'sheet' }
    : undefined;
}
