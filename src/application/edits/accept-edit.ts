// Decides which edits by hand are accepted, as marks for the ledger, and which are put back, with a sentence why.

import { issueText } from '../../contract/texts/issues';
import * as refusals from '../../contract/texts/refusals';
import type { FieldSpec } from '../../domain/answers/field';
import { readDate } from '../../domain/answers/read-date';
import { readField } from '../../domain/answers/read-field';
import type { Questionnaires } from '../../domain/banks/derive-banks';
import { runningOf } from '../../domain/ledger/entry';
import type { Programme } from '../../domain/programme/derive-programme';
import { acceptRoadmapEdit } from '../roadmap/part';
import { acceptChoice } from './accept-choice';
import { acceptMove } from './accept-move';
import { acceptOpinion } from './accept-opinion';
import { acceptSettingEdit } from './accept-setting';
import type { Edit } from './find-edits';

/** A mark before it has time, author and key. */
export interface MarkDraft {
  readonly target: string;
  readonly field: string;
  readonly value: string;
  readonly reason?: string;
}

/** What becomes of an edit: marks to remember, or the sentence with which it is put back. */
export type EditOutcome = { readonly marks: readonly MarkDraft[] } | { readonly refusal: string };

/** Judges one edit against the programme as it stands. */
export function acceptEdit(edit: Edit, programme: Programme, questionnaires: Questionnaires): EditOutcome {
  if (edit.table.id === 'settings') return acceptSettingEdit(edit, programme);
  if (edit.table.id === 'roadmap') return acceptRoadmapEdit(edit, programme);
  // A run that died while erasing may have left the words of an erased person in a sheet: no edit, only something to wipe.
  if (programme.banks.erased.some((member) => member.number === edit.id)) return { marks: [] };
  const { column } = edit;
  // An answer about an unknown pair stands in «Разобрать» to be seen, not to be mended.
  if (column.edit !== 'system' && runningOf('meeting', edit.id) + runningOf('final', edit.id) > 0)
    return { refusal: refusals.NOT_FOR_THIS_ROW };
  switch (column.edit) {
    case 'answer':
      return acceptCorrection(edit, programme, questionnaires);
    case 'state':
      return column.states ? acceptMove(edit, column.states, programme) : { refusal: refusals.COMPUTED };
    case 'choice':
      return acceptChoice(edit, programme);
    case 'opinion':
      return acceptOpinion(edit, programme);
    case 'order':
      return acceptOrder(edit, programme);
    case 'note':
      return marked(edit, column.key, String(edit.typed));
    default:
      return { refusal: refusals.COMPUTED };
  }
}

function marked(edit: Edit, field: string, value: string): EditOutcome {
  return { marks: [{ target: edit.id, field, value }] };
}

/** Fields of the two roles and of consents behind the columns that «Разобрать» has for all of them. */
const FIELDS_OF_COLUMNS: Readonly<Record<'mentee' | 'mentor' | 'consent', Readonly<Record<string, string>>>> = {
  mentee: {},
  mentor: { form: 'forms', role: 'category', requests: 'competences' },
  consent: { name: 'participant' },
};

/** Which field of which questionnaire a column corrects. */
function correctedField(edit: Edit, questionnaires: Questionnaires): FieldSpec | undefined {
  const questionnaire =
    runningOf('mentee', edit.id) > 0 ? 'mentee' : runningOf('mentor', edit.id) > 0 ? 'mentor' : 'consent';
  const column = edit.column.key;
  const field = (edit.table.id === 'attention' && FIELDS_OF_COLUMNS[questionnaire][column]) || column;
  return questionnaires[questionnaire].find(
    ({ key }) => key === field || (field === 'birthDate' && key === 'birthYear'),
  );
}

/** A correction must be readable as an answer would; only what no bank insists on may be emptied. */
function acceptCorrection(edit: Edit, programme: Programme, questionnaires: Questionnaires): EditOutcome {
  const spec = correctedField(edit, questionnaires);
  if (!spec) return { refusal: refusals.NOT_FOR_THIS_ROW };
  const text = String(edit.typed).trim();
  if (text === '') return spec.required ? { refusal: refusals.CANNOT_BLANK } : marked(edit, spec.key, '');
  const { value, issues } = readField(
    spec,
    spec.birthYear ? typedYear(text) : text,
    programme.settings.lists,
    programme.today,
  );
  if (value !== undefined && issues.length === 0) return marked(edit, spec.key, spec.birthYear ? String(value) : text);
  return { refusal: issues[0] ? refusals.putBack(issueText(issues[0]).problem) : refusals.CANNOT_BLANK };
}

/** Day 0 of Sheets. */
const SERIAL_START = Date.UTC(1899, 11, 30);

/** A year typed into a column of dates comes back as the day with that running number, in the years 1904–1906. */
function typedYear(text: string): string {
  const date = readDate(text);
  return date && date < '1907-01-01' ? String((Date.parse(date) - SERIAL_START) / 86_400_000) : text;
}

/** A pair that has begun to work by its order can't lose it; it ends by its state. */
function acceptOrder(edit: Edit, programme: Programme): EditOutcome {
  const text = String(edit.typed).trim();
  const pair = programme.pairs.find((each) => each.number === edit.id);
  if (text === '' && pair?.order && pair.meetingDays.length > 0) return { refusal: refusals.ORDER_STANDS };
  if (edit.column.kind !== 'date' || text === '') return marked(edit, edit.column.key, text);
  const date = readDate(text);
  return date ? marked(edit, edit.column.key, date) : { refusal: refusals.NOT_A_DATE };
}
