// Decides how the states of roadmap rows and of control points are called, and what the journal says of their cause.

import { formatDottedDate } from '../../domain/calendar/dotted-date';
import type { ControlPointState } from '../../domain/roadmap/control-point';
import type { EvidenceKind } from '../../domain/roadmap/evidence';
import type { MissingFact } from '../../domain/roadmap/roadmap-timing';
import type { RowState, StatusCause } from '../../domain/roadmap/row-status';
import { EVIDENCE_LABELS } from './roadmap-evidence';

/** Names of a row's states. */
export const ROW_STATE_LABELS: Readonly<Record<RowState, string>> = {
  undetermined: 'срок не определён',
  planned: 'запланировано',
  'in-progress': 'в работе',
  'due-soon': 'срок близко',
  done: 'выполнено',
  'done-late': 'выполнено с опозданием',
  overdue: 'просрочено',
  'not-needed': 'не требуется',
  ongoing: 'постоянно',
};

/** Names of a control point's states. */
export const CONTROL_POINT_STATE_LABELS: Readonly<Record<ControlPointState, string>> = {
  awaited: 'ожидается',
  collecting: 'данные собираются',
  submitted: 'сдана куратором',
  accepted: 'принята регионом',
  returned: 'возвращена',
};

const MISSING_TEXTS: Readonly<Record<MissingFact, string>> = {
  'order-date': 'нет даты приказа о внедрении',
  'register-date': 'нет даты приказа о реестре наставников',
  event: 'событие ещё не наступило',
  'plan-dates': 'даты по чужому плану ещё не внесены',
  'empty-span': 'между началом и концом срока не остаётся ни дня',
};

/** Why a row is in its state, as the journal and a cell's note say it. */
export function causeText(cause: StatusCause): string {
  switch (cause.code) {
    case 'missing':
      return MISSING_TEXTS[cause.missing];
    case 'dates':
      return 'по срокам дорожной карты';
    case 'passed-before-adoption':
      return 'срок прошёл до того, как дорожная карта начала действовать';
    case 'mark':
      return markText(cause.mark);
    case 'evidence':
      return `отмечено по данным системы: ${evidenceText(cause.kinds)}`;
    case 'goes-on':
      return 'работа продолжается';
    case 'turn-missed':
      return `пропущен очередной срок ${formatDottedDate(cause.due)}`;
  }
}

function markText(mark: Extract<StatusCause, { code: 'mark' }>['mark']): string {
  const on = formatDottedDate(mark.on);
  return mark.kind === 'done' ? `отметка куратора от ${on}` : `решение куратора от ${on}: ${mark.reason}`;
}

function evidenceText(kinds: readonly EvidenceKind[]): string {
  return kinds.map((kind) => EVIDENCE_LABELS[kind]).join(', ');
}
