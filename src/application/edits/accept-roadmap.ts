// Decides which changes of «Дорожная карта» are accepted: words and dates of rows, what the curator says of the work, rows dropped.

import * as refusals from '../../contract/texts/refusals';
import * as words from '../../contract/texts/roadmap-sheet';
import { CONTROL_POINT_STATE_LABELS } from '../../contract/texts/roadmap-states';
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import type { Programme } from '../../domain/programme/derive-programme';
import {
  CONTROL_POINT_STATES,
  type ControlPointEvent,
  controlPointAllows,
  controlPointState,
} from '../../domain/roadmap/control-point';
import { type CuratorMark, markInForce, markProblem } from '../../domain/roadmap/curator-mark';
import type { ProgrammeCycle } from '../../domain/roadmap/programme-cycle';
import { readPlannedDate } from '../../domain/roadmap/read-planned-date';
import { ROW_TEXTS, type RowText, rowTarget, saidOn, UNDO } from '../../domain/roadmap/row-changes';
import { type Roadmap, type RoadmapLine, roadmapOf } from '../roadmap/derive-roadmap';
import type { EditOutcome } from './accept-edit';
import type { Edit } from './find-edits';

/** Judges one edit of «Дорожная карта». */
export function acceptRoadmapEdit(edit: Edit, programme: Programme): EditOutcome {
  const roadmap = roadmapOf(programme);
  // A run that died after it had dropped the row left it in the sheet: nothing to judge, only to take away.
  if (roadmap?.dropped.includes(edit.id)) return { marks: [] };
  const line = roadmap?.lines.find(({ id }) => id === edit.id);
  if (!roadmap || !line) return { refusal: refusals.COMPUTED };
  const text = String(edit.typed).trim();
  const { key } = edit.column;
  switch (key) {
    case 'from':
    case 'to':
      return acceptDate(edit, key, text, line, roadmap.cycle);
    case 'decision':
      return acceptDecision(edit, text, line, roadmap);
    case 'doneOn':
      return acceptDoneOn(edit, text, line, roadmap);
    case 'control':
      return acceptControl(edit, text, line, roadmap.today);
    default:
      return (ROW_TEXTS as readonly string[]).includes(key)
        ? acceptText(edit, key as RowText, text, line, roadmap.today)
        : { refusal: refusals.COMPUTED };
  }
}

function marked(edit: Edit, field: string, value: string): EditOutcome {
  return { marks: [{ target: rowTarget(edit.id), field, value }] };
}

/** Words of the curator's own; blank brings the template's back. */
function acceptText(edit: Edit, field: RowText, text: string, line: RoadmapLine, today: CalendarDate): EditOutcome {
  const value = field === 'stage' && text === words.OWN_STAGE ? '' : text;
  if (field === 'stage' && !line.own) return { refusal: words.STAGE_IS_FIXED };
  if (value === (line.changes.texts[field] ?? '')) return { marks: [] };
  const needed = field === 'reason' ? standsOnReason(line, today) : field === 'title' && line.own;
  return value === '' && needed ? { refusal: refusals.CANNOT_BLANK } : marked(edit, field, value);
}

function standsOnReason(line: RoadmapLine, today: CalendarDate): boolean {
  const inForce = markInForce(line.changes.marks, today);
  return inForce !== null && inForce.kind !== 'done';
}

/** A date of the organisation's own; blank brings the template's back. The other end is read as it stands in the row now. */
function acceptDate(
  edit: Edit,
  field: 'from' | 'to',
  text: string,
  line: RoadmapLine,
  cycle: ProgrammeCycle,
): EditOutcome {
  const date = readPlannedDate(text, cycle);
  if (text === '') return line.changes[field] === null ? { marks: [] } : marked(edit, field, '');
  if (!date) return { refusal: refusals.NOT_A_DATE };
  if (date === line.changes[field]) return { marks: [] };
  const beside = readPlannedDate(String(edit.row[field === 'from' ? 'to' : 'from'] ?? ''), cycle);
  if (field === 'from' && !beside) return { refusal: words.TO_FIRST };
  const crossed = beside !== undefined && (field === 'from' ? date > beside : beside > date);
  // A first day that the template gave steps back before the curator's last day; one that was typed doesn't.
  const printedFrom = field === 'to' && line.changes.from === null && beside === line.deadline.from;
  return crossed && !printedFrom ? { refusal: words.FROM_AFTER_TO } : marked(edit, field, date);
}

function acceptDecision(edit: Edit, text: string, line: RoadmapLine, { cycle, today }: Roadmap): EditOutcome {
  if (text === '') return takenBack(edit, line, today);
  const word = text.toLowerCase();
  const kinds = ['done', 'not-needed', 'reopened', 'dropped'] as const;
  const kind = kinds.find((each) => words.ROW_DECISIONS[each] === word);
  if (!kind) return { refusal: refusals.notAnOption(Object.values(words.ROW_DECISIONS)) };
  if (kind === 'done') return said(edit, { kind, on: typedDoneOn(edit, line, cycle) ?? today }, line, today);
  const reason = String(edit.row.reason ?? '').trim();
  if (kind === 'dropped') {
    return line.own || reason !== '' ? marked(edit, 'dropped', 'yes') : { refusal: words.REASON_FIRST };
  }
  return said(edit, { kind, on: today, reason }, line, today);
}

/** The curator's last word is taken back; where there is none, there is nothing to do. */
function takenBack(edit: Edit, line: RoadmapLine, today: CalendarDate): EditOutcome {
  return markInForce(line.changes.marks, today) === null ? { marks: [] } : marked(edit, 'mark', UNDO);
}

/** The day beside a decision, where it was typed together with it. */
function typedDoneOn(edit: Edit, line: RoadmapLine, cycle: ProgrammeCycle): CalendarDate | undefined {
  const typed = readPlannedDate(String(edit.row.doneOn ?? ''), cycle);
  return typed === line.status.lastDoneOn ? undefined : typed;
}

function acceptDoneOn(edit: Edit, text: string, line: RoadmapLine, { cycle, today }: Roadmap): EditOutcome {
  if (text !== '') {
    const on = readPlannedDate(text, cycle);
    return on ? said(edit, { kind: 'done', on }, line, today) : { refusal: refusals.NOT_A_DATE };
  }
  const inForce = markInForce(line.changes.marks, today);
  return inForce?.kind === 'done' ? marked(edit, 'mark', UNDO) : { refusal: words.DONE_BY_ITSELF };
}

/** Said again, as by a run that finishes what another began, it is said once. */
function said(edit: Edit, mark: CuratorMark, line: RoadmapLine, today: CalendarDate): EditOutcome {
  const problem = markProblem(mark, today);
  if (problem) return { refusal: problem === 'in-the-future' ? words.IN_THE_FUTURE : words.REASON_FIRST };
  const inForce = markInForce(line.changes.marks, today);
  if (inForce?.kind === mark.kind && inForce.on === mark.on) return { marks: [] };
  return marked(edit, 'mark', saidOn(mark.kind, mark.on));
}

function acceptControl(edit: Edit, text: string, line: RoadmapLine, today: CalendarDate): EditOutcome {
  if (line.printed.controlPoint !== 'curators-report') return { refusal: words.NO_CONTROL_POINT };
  const { control } = line.changes;
  if (text === '') return control.length > 0 ? marked(edit, 'control', UNDO) : { marks: [] };
  const wanted = CONTROL_POINT_STATES.find((state) => CONTROL_POINT_STATE_LABELS[state] === text.toLowerCase());
  if (!wanted) return { refusal: refusals.notAnOption(Object.values(CONTROL_POINT_STATE_LABELS)) };
  const state = controlPointState(line.deadline.to, control, today);
  if (wanted === state) return { marks: [] };
  const event: ControlPointEvent['kind'] | null =
    wanted === 'collecting' ? 'data-arrived' : wanted === 'awaited' ? null : wanted;
  return event !== null && controlPointAllows(state, event)
    ? marked(edit, 'control', saidOn(event, today))
    : { refusal: words.CONTROL_STEP };
}
