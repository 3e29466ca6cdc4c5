// Decides which edits by hand are accepted, as marks for the ledger, and which are put back, with a sentence why.

import { ATTENTION_DECISIONS } from '../../contract/tables/banks';
import { PAIR_DECISIONS, PAIR_INITIATORS } from '../../contract/tables/programme';
import { issueText } from '../../contract/texts/issues';
import * as refusals from '../../contract/texts/refusals';
import { moveRefusalText, stateOfLabel } from '../../contract/texts/states';
import type { FieldSpec } from '../../domain/answers/field';
import { readDate } from '../../domain/answers/read-date';
import { readField } from '../../domain/answers/read-field';
import { ERASED, type Questionnaires } from '../../domain/banks/derive-banks';
import { RULING_DIFFERENT, RULING_SAME } from '../../domain/banks/recognise-people';
import { runningOf } from '../../domain/ledger/entry';
import type { Programme } from '../../domain/programme/derive-programme';
import { PAIR_DECISION_CODES } from '../../domain/programme/pair';
import { checkMove, type MoveGiven, type StateKind, type StatesOf } from '../../domain/states/moves';
import { pairIsOpen } from '../../domain/states/pair-states';
import { acceptRoadmapEdit } from '../roadmap/part';
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
  if (edit.table.id === 'settings') return acceptSettingEdit(edit, programme.settings);
  if (edit.table.id === 'roadmap') return acceptRoadmapEdit(edit, programme);
  // A run that died while erasing may have left the words of an erased person in a sheet: no edit, only something to wipe.
  if (programme.banks.erased.some((member) => member.number === edit.id)) return { marks: [] };
  const { column } = edit;
  switch (column.edit) {
    case 'answer':
      return acceptCorrection(edit, programme, questionnaires);
    case 'state':
      return column.states ? acceptMove(edit, column.states, programme) : { refusal: refusals.COMPUTED };
    case 'choice':
      return acceptChoice(edit, programme);
    case 'order':
      return acceptOrder(edit);
    case 'note':
      return marked(edit, column.key, String(edit.typed));
    default:
      return { refusal: refusals.COMPUTED };
  }
}

function marked(edit: Edit, field: string, value: string): EditOutcome {
  return { marks: [{ target: edit.id, field, value }] };
}

/** Which field of which questionnaire a column corrects; the columns of «Разобрать» serve both roles and consents. */
function correctedField(edit: Edit, questionnaires: Questionnaires): FieldSpec | undefined {
  const { key } = edit.column;
  const find = (id: 'mentee' | 'mentor' | 'consent', field: string): FieldSpec | undefined =>
    questionnaires[id].find((spec) => spec.key === field || (field === 'birthDate' && spec.key === 'birthYear'));
  if (runningOf('mentee', edit.id) > 0) return find('mentee', key);
  if (runningOf('mentor', edit.id) > 0)
    return find('mentor', key === 'form' ? 'forms' : key === 'role' ? 'category' : key);
  return find('consent', key === 'name' ? 'participant' : key);
}

function acceptCorrection(edit: Edit, programme: Programme, questionnaires: Questionnaires): EditOutcome {
  const spec = correctedField(edit, questionnaires);
  if (!spec) return { refusal: refusals.NOT_FOR_THIS_ROW };
  const text = String(edit.typed).trim();
  if (text === '') return { refusal: refusals.CANNOT_BLANK };
  const { value, issues } = readField(spec, text, programme.settings.lists, programme.today);
  if (value !== undefined && issues.length === 0) return marked(edit, spec.key, text);
  return { refusal: issues[0] ? refusals.putBack(issueText(issues[0]).problem) : refusals.COMPUTED };
}

function acceptMove(edit: Edit, kind: StateKind, programme: Programme): EditOutcome {
  const to = stateOfLabel(kind, String(edit.typed));
  if (to === null) return { refusal: refusals.UNKNOWN_STATE };
  const from = currentState(kind, edit.id, programme);
  if (from === undefined) return { refusal: refusals.COMPUTED };
  if (from === to) return { marks: [] };
  const reason = String(edit.row.reason ?? '').trim();
  const initiator = String(edit.row.initiator ?? '').trim();
  const order = orderIn(edit);
  const given: MoveGiven = {
    ...(reason ? { reason } : {}),
    ...(initiator ? { initiator } : {}),
    ...(order ? { order } : {}),
  };
  const refused = checkMove(kind, from, to, given);
  if (refused) return { refusal: moveRefusalText(kind, from, to, refused) };
  const mark: MarkDraft = { target: edit.id, field: 'state', value: to, ...(reason ? { reason } : {}) };
  return to === 'withdrawn' ? { marks: [mark, { target: edit.id, field: ERASED, value: 'yes' }] } : { marks: [mark] };
}

function currentState<K extends StateKind>(kind: K, id: string, programme: Programme): StatesOf[K] | undefined {
  if (kind === 'mentee') return programme.menteeStandings.get(id)?.state as StatesOf[K] | undefined;
  if (kind === 'mentor') return programme.mentorStandings.get(id)?.state as StatesOf[K] | undefined;
  return programme.pairs.find((pair) => pair.number === id)?.standing.state as StatesOf[K] | undefined;
}

function orderIn(edit: Edit): MoveGiven['order'] {
  const number = String(edit.row.orderNumber ?? '').trim();
  const date = readDate(String(edit.row.orderDate ?? ''));
  return number !== '' && date ? { number, date } : undefined;
}

function acceptChoice(edit: Edit, programme: Programme): EditOutcome {
  const word = String(edit.typed).trim().toLowerCase();
  if (edit.column.key === 'initiator') {
    return word === '' || PAIR_INITIATORS.includes(word)
      ? marked(edit, 'initiator', word)
      : { refusal: refusals.notAnOption(PAIR_INITIATORS) };
  }
  return edit.table.id === 'pairs'
    ? acceptPairDecision(edit, word, programme)
    : acceptAttentionDecision(edit, word, programme);
}

function acceptPairDecision(edit: Edit, word: string, programme: Programme): EditOutcome {
  const decision = PAIR_DECISION_CODES.find((code) => PAIR_DECISIONS[code] === word);
  if (word !== '' && !decision) return { refusal: refusals.notAnOption(Object.values(PAIR_DECISIONS)) };
  const pair = programme.pairs.find((each) => each.number === edit.id);
  const settled = pair && !pairIsOpen(pair.standing.state) && pair.standing.state !== 'declined';
  return pair?.order || settled ? { refusal: refusals.PAIR_IS_VALID } : marked(edit, 'decision', decision ?? '');
}

function acceptAttentionDecision(edit: Edit, word: string, programme: Programme): EditOutcome {
  if (word === '') return { marks: [] };
  if (word === ATTENTION_DECISIONS.erase) return marked(edit, ERASED, 'yes');
  const field =
    word === ATTENTION_DECISIONS.same
      ? RULING_SAME
      : word === ATTENTION_DECISIONS.different
        ? RULING_DIFFERENT
        : undefined;
  if (!field) return { refusal: refusals.notAnOption(Object.values(ATTENTION_DECISIONS)) };
  const { mentees, mentors } = programme.banks;
  const like = [...mentees, ...mentors].find((member) => member.number === edit.id)?.like ?? [];
  if (like.length === 0) return { refusal: refusals.NO_LIKENESS };
  return { marks: like.map((value) => ({ target: edit.id, field, value })) };
}

function acceptOrder(edit: Edit): EditOutcome {
  const text = String(edit.typed).trim();
  if (edit.column.kind !== 'date' || text === '') return marked(edit, edit.column.key, text);
  const date = readDate(text);
  return date ? marked(edit, edit.column.key, date) : { refusal: refusals.NOT_A_DATE };
}
