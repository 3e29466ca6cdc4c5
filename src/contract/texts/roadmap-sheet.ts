// Decides the fixed words of «Дорожная карта»: decisions of the curator, this week's lines, months, and why an edit is put back.
import { type CalendarDate, isCalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import type { RowState } from '../../domain/roadmap/row-status';
import { counted, ROWS } from './plural';
import { putBack } from './refusals';

/** Words of the column «Решение куратора». */
export const ROW_DECISIONS = {
  done: 'выполнено',
  'not-needed': 'не требуется',
  reopened: 'открыть заново',
  dropped: 'убрать строку',
} as const;

/** Begins the number of a row of the curator's own: «своя-1». */
export const OWN_ROW_PREFIX = 'своя-';
/** The stage of rows of the curator's own, until the curator names one. */
export const OWN_STAGE = 'Свои строки';
/** How the deadline of such a row came about. */
export const OWN_RULE = 'даты куратора';
/** What such a row waits for while it has no dates. */
export const OWN_DATES_MISSING = 'впишите, с какого дня и по какой';

/** Number of the line on top that says what is on this week. */
export const WEEK_ROW = 'неделя';

/** One sign for each state, for the strip of months; the sheet colours cells by it. Blank = no cell is marked. */
export const STATE_SIGNS: Readonly<Record<RowState, string>> = {
  undetermined: '',
  planned: '○',
  'in-progress': '▪',
  'due-soon': '▲',
  done: '✓',
  'done-late': '≈',
  overdue: '!',
  'not-needed': '×',
  ongoing: '∞',
};
/** The row's dates lie before the months of the strip, or after them. */
export const BEYOND_STRIP = { before: '‹', after: '›' } as const;
/** Stands before the name of the running month. */
export const THIS_MONTH = '▼';

const SHORT_MONTHS = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'] as const;

/** The month as the head of the strip names it. */
export function shortMonth(month: number): string {
  return SHORT_MONTHS[month - 1] ?? '';
}

/** The day without its year. */
function dayAndMonth(date: CalendarDate): string {
  return formatDottedDate(date).slice(0, 5);
}

/** A row whose last day has passed. */
export function wasDue(on: CalendarDate): string {
  return `просрочено: срок был ${formatDottedDate(on)}`;
}
/** A row that is due this week. */
export function isDue(on: CalendarDate): string {
  return `срок ${dayAndMonth(on)}`;
}
/** A row that begins this week. */
export function begins(on: CalendarDate): string {
  return `начинается ${dayAndMonth(on)}`;
}

/** How many rows there are of each kind, most pressing first. */
export interface WeekCounts {
  readonly overdue: number;
  readonly due: number;
  readonly begins: number;
}

/** The headline of the line on top. */
export function weekHeadline(monday: CalendarDate, sunday: CalendarDate): string {
  return `На этой неделе, ${dayAndMonth(monday)}–${formatDottedDate(sunday)}`;
}

/** What the week brings, in numbers. */
export function weekSummary({ overdue, due, begins: starting }: WeekCounts): string {
  const parts = [
    ...(overdue > 0 ? [`просрочено: ${counted(overdue, ROWS)}`] : []),
    ...(due > 0 ? [`со сроком: ${counted(due, ROWS)}`] : []),
    ...(starting > 0 ? [`начинается: ${counted(starting, ROWS)}`] : []),
  ];
  return parts.length === 0 ? 'ничего срочного' : parts.join('\n');
}

/** The rows that the line on top doesn't name. */
export function andMore(count: number): string {
  return `и ещё ${counted(count, ROWS)}: они отмечены в столбце «На этой неделе»`;
}

/** A row of which only the curator knows when it is done. */
export const CLOSED_BY_CURATOR = `вы: выберите «${ROW_DECISIONS.done}»`;
/** The same for work that is done again and again. */
export const CLOSED_BY_CURATOR_EACH_TIME = 'вы: каждый раз вписывайте день в «Выполнено»';
/** Added where the document itself says «при необходимости». */
export const OR_NOT_NEEDED = `; если не понадобится — «${ROW_DECISIONS['not-needed']}» с причиной`;
/** A control point. */
export const CLOSED_BY_REPORT = 'вы: отметьте в «Контрольной точке», что она сдана';
/** A row that is done by itself. */
export function closedBySystem(evidence: readonly string[]): string {
  return `сама, когда: ${evidence.join('; ')}`;
}

/** The rule beside the curator's own dates. */
export function ownDatesRule(own: string, rule: string): string {
  return `${own} (в дорожной карте: ${rule})`;
}

/** A row's dates in a sentence. */
export function datesInWords(from: CalendarDate | null, to: CalendarDate | null): string {
  if (to === null) return from === null ? 'нет' : `с ${formatDottedDate(from)}`;
  return from === null ? formatDottedDate(to) : `${formatDottedDate(from)} – ${formatDottedDate(to)}`;
}

/** A cause that lies in the dates themselves. */
export function causeWithDates(cause: string, dates: string): string {
  return `${cause}: ${dates}`;
}

/** A cause that also moved the dates. */
export function causeWithMovedDates(cause: string, before: string, after: string): string {
  return `${cause}; срок был: ${before}, стал: ${after}`;
}

/** Who counts as the source of the state when the curator decided. Reasons stay in the sheet. */
export function decidedOn(date: CalendarDate): string {
  return `решение куратора от ${formatDottedDate(date)}`;
}

const SAID: Readonly<Record<string, string>> = {
  ...ROW_DECISIONS,
  'data-arrived': 'данные собираются',
  submitted: 'контрольная точка сдана',
  accepted: 'контрольная точка принята регионом',
  returned: 'контрольная точка возвращена',
};

/** A mark on a row for the journal: `done:2026-11-20` is «выполнено 20.11.2026». */
export function saidText(value: string): string {
  const [kind = '', on] = value.split(':');
  const word = SAID[kind];
  if (word === undefined) return 'отменено последнее решение';
  return isCalendarDate(on) ? `${word} ${formatDottedDate(on)}` : word;
}

/** What the journal names when it speaks of the whole roadmap. */
export const ROADMAP_NAME = 'Дорожная карта';
/** Anchor R as the journal names it. */
export const REGISTER_ANCHOR = 'сроки считаются от приказа о реестре наставников';
/** How a dropped row comes back. */
export const HOW_TO_RESTORE = 'чтобы вернуть, впишите номер строки в первый столбец пустой строки';

/** Not needed, open again, dropped: none of them without a reason. */
export const REASON_FIRST = putBack('Сначала впишите причину в столбец «Причина» этой строки, потом выберите решение.');
/** What happened can't lie in the future. */
export const IN_THE_FUTURE = putBack('Этот день ещё не наступил.');
/** The first day after the last one. */
export const FROM_AFTER_TO = putBack('Начало позже конца срока.');
/** A first day where there is no last one. */
export const TO_FIRST = putBack('Сначала впишите, по какой день: без последнего дня срока нет.');
/** A day of doing that the system knows by itself. */
export const DONE_BY_ITSELF = putBack(
  'Строка отмечена по данным системы. Чтобы открыть её снова, впишите причину и выберите решение «открыть заново».',
);
/** A row without a control point. */
export const NO_CONTROL_POINT = putBack('У этой строки нет контрольной точки.');
/** A step that a control point doesn't allow. */
export const CONTROL_STEP = putBack(
  'Так контрольную точку отметить нельзя: сначала её сдаёт куратор, потом регион принимает или возвращает.',
);
/** A typed row that can't be taken yet stays as it is. */
export const TYPED_ROW = {
  notADate: 'Это не дата. Напишите её как 05.09.2026, и строка добавится.',
  fromAfterTo: 'Начало позже конца срока. Исправьте даты, и строка добавится.',
  toMissing: 'Впишите, по какой день: без последнего дня срока нет.',
} as const;
/** The stage of a row of the roadmap. */
export const STAGE_IS_FIXED = putBack('Этап можно задать только своей строке.');
