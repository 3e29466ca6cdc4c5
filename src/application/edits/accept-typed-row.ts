// Decides what becomes of a row that somebody typed or pasted into a bank: an answer like any other, once it holds what an answer must.

import { TABLES } from '../../contract/tables/catalogue';
import { rowWaits } from '../../contract/texts/refusals';
import { fingerprint } from '../../domain/answers/answer';
import type { Questionnaires } from '../../domain/banks/derive-banks';
import type { BankRole } from '../../domain/banks/member';
import { answerKey } from '../../domain/ledger/answer-key';
import type { Instant } from '../../domain/people/profile';
import type { NewAnswer } from '../collect-answers';
import type { MarkDraft } from './accept-edit';
import type { TypedRow } from './find-edits';

/** What becomes of a typed row. */
export interface TypedOutcome {
  readonly answer?: NewAnswer;
  readonly marks?: readonly MarkDraft[];
  /** The row itself goes: what it said stands elsewhere now. */
  readonly dropped?: boolean;
  /** A sentence in a computed cell of the row that stays; a blank one takes an earlier one away. */
  readonly remark?: { readonly column: string; readonly text: string };
  readonly refusal?: string;
}

const TABLE_OF = { mentee: 'mentees', mentor: 'mentors' } as const;

/**
 * A row typed into a bank. While somebody is still typing, it is left alone and says what is missing; the daily run takes in whatever has
 * a name. The key is made of the words, so that a run which dies takes the same row in once.
 */
export function acceptTypedPerson(
  role: BankRole,
  row: TypedRow,
  context: { readonly questionnaires: Questionnaires; readonly now: Instant; readonly unfinishedRows: boolean },
): TypedOutcome {
  const specs = context.questionnaires[role];
  const fields: Record<string, string> = {};
  for (const spec of specs) {
    const text = String(row.cells[columnOfField(spec.key)] ?? '').trim();
    if (text !== '') fields[spec.key] = text;
  }
  const missing = specs.filter((spec) => spec.required && !fields[spec.key]).map(({ key }) => titleOf(role, key));
  const waits = !fields.name || (missing.length > 0 && !context.unfinishedRows);
  if (waits) return { remark: { column: 'warnings', text: Object.keys(fields).length === 0 ? '' : rowWaits(missing) } };
  const key = answerKey('sheet', role, fingerprint(fields));
  return { answer: { key, questionnaire: role, at: context.now, fields, source: 'sheet' }, dropped: true };
}

/** The year of birth stands in the column of the date. */
function columnOfField(field: string): string {
  return field === 'birthYear' ? 'birthDate' : field;
}

function titleOf(role: BankRole, field: string): string {
  return TABLES[TABLE_OF[role]].columns.find(({ key }) => key === columnOfField(field))?.title ?? field;
}
