// Decides which steps by hand from state to state are accepted: those on the allow-list with what they need, and going back a step.

import * as refusals from '../../contract/texts/refusals';
import { moveRefusalText, stateOfLabel } from '../../contract/texts/states';
import { readDate } from '../../domain/answers/read-date';
import { ERASED } from '../../domain/banks/derive-banks';
import { markKey } from '../../domain/ledger/latest-mark';
import { marksAbout, type Programme } from '../../domain/programme/derive-programme';
import { menteeStanding, mentorStanding } from '../../domain/programme/member-standings';
import { derivePair } from '../../domain/programme/pair';
import { checkMove, type MoveGiven, type StateKind, type StatesOf } from '../../domain/states/moves';
import type { EditOutcome, MarkDraft } from './accept-edit';
import type { Edit } from './find-edits';

/**
 * Judges a change of a state. What the allow-list refuses is still accepted where it takes the curator's last step back, as when a cell
 * gets its former value by «Отменить»: then that step is undone.
 */
export function acceptMove(edit: Edit, kind: StateKind, programme: Programme): EditOutcome {
  const to = stateOfLabel(kind, String(edit.typed));
  if (to === null) return { refusal: refusals.UNKNOWN_STATE };
  const from = stateWith([], kind, edit.id, programme);
  if (from === undefined) return { refusal: refusals.COMPUTED };
  if (from === to) return { marks: [] };
  const given = givenIn(edit);
  const refused = checkMove(kind, from, to, given);
  if (refused) {
    const back = stepsBack(kind, edit.id).find((step) => stateWith([step], kind, edit.id, programme) === to);
    return back ? { marks: [back] } : { refusal: moveRefusalText(kind, from, to, refused) };
  }
  const { reason } = given;
  const mark: MarkDraft = { target: edit.id, field: 'state', value: to, ...(reason ? { reason } : {}) };
  return to === 'withdrawn' ? { marks: [mark, { target: edit.id, field: ERASED, value: 'yes' }] } : { marks: [mark] };
}

/** What stands in the row besides the state. */
function givenIn({ row }: Edit): MoveGiven {
  const text = (key: string): string => String(row[key] ?? '').trim();
  const date = readDate(text('orderDate'));
  return {
    ...(text('reason') ? { reason: text('reason') } : {}),
    ...(text('initiator') ? { initiator: text('initiator') } : {}),
    ...(text('orderNumber') && date ? { order: { number: text('orderNumber'), date } } : {}),
  };
}

/** Ways to take the curator's last word back: the state that was chosen, or the decision about a proposal. */
function stepsBack(kind: StateKind, target: string): MarkDraft[] {
  const undo: MarkDraft = { target, field: 'state', value: 'undo' };
  return kind === 'pair' ? [undo, { target, field: 'decision', value: '' }] : [undo];
}

/** Where somebody would stand with some more marks; undefined when there is no such mentee, mentor or pair. */
function stateWith(
  more: readonly MarkDraft[],
  kind: StateKind,
  number: string,
  programme: Programme,
): StatesOf[StateKind] | undefined {
  const { settings, meetings, finals, today } = programme;
  // Later than everything that has a time: what is tried out comes last.
  const tried = more.map((mark, index) => ({
    ...mark,
    kind: 'mark' as const,
    key: markKey(index),
    at: '9999-12-31T00:00:00.000Z',
    by: '',
  }));
  if (kind === 'pair') {
    const pair = programme.pairs.find((each) => each.number === number);
    if (!pair || tried.length === 0) return pair?.standing.state;
    const papers = {
      marks: [...(programme.marks.get(number) ?? []), ...tried],
      meetings: meetings.filter((record) => record.pair === number),
      finals: finals.filter((record) => record.pair === number),
      missing: [],
    };
    return derivePair(pair, papers, settings, today).standing.state;
  }
  const member = programme.members.get(number);
  if (member?.role !== kind) return undefined;
  const marks = [...marksAbout(programme, member), ...tried];
  const pairs = programme.pairsOf.get(member.number) ?? [];
  return member.role === 'mentee'
    ? menteeStanding(member, pairs, marks, settings).state
    : mentorStanding(member, pairs, marks, settings).state;
}
