// Decides the columns and colours of «Дорожная карта».

import type { RowState } from '../../domain/roadmap/row-status';
import { ROW_STATES } from '../../domain/roadmap/row-status';
import { BEYOND_STRIP, ROW_DECISIONS, STATE_SIGNS, THIS_MONTH, WEEK_ROW } from '../texts/roadmap-sheet';
import { CONTROL_POINT_STATE_LABELS, ROW_STATE_LABELS } from '../texts/roadmap-states';
import { type CellColour, type Column, systemColumn, type Table } from './table';

/** Keys of the narrow columns that make the strip of months, from the first month of the cycle. */
export const MONTH_COLUMNS: readonly string[] = Array.from({ length: 12 }, (_, index) => `month${index + 1}`);

const MONTH_HINT =
  'Месяцы цикла; их названия — в верхней строке. ○ запланировано, ▪ в работе, ▲ срок близко, ! просрочено, ✓ выполнено, ≈ выполнено с опозданием, ∞ постоянно, × не требуется.';

const MONTHS: readonly Column[] = MONTH_COLUMNS.map((key, index) =>
  systemColumn(key, `М${index + 1}`, 54, { hint: MONTH_HINT }),
);

/** Background and letters by state: dark letters on a light ground, so that they read in print as well. */
const STATE_COLOURS: Readonly<Record<RowState, Pick<CellColour, 'background' | 'letters'>>> = {
  undetermined: { background: '#f1f3f4', letters: '#5f6368' },
  planned: { background: '#e8eaf6', letters: '#3f51b5' },
  'in-progress': { background: '#d2e3fc', letters: '#174ea6' },
  'due-soon': { background: '#feefc3', letters: '#7a4f01' },
  done: { background: '#ceead6', letters: '#0d652d' },
  'done-late': { background: '#e6eec6', letters: '#5b6b00' },
  overdue: { background: '#fad2cf', letters: '#a50e0e' },
  'not-needed': { background: '#eeeeee', letters: '#80868b' },
  ongoing: { background: '#d3eef0', letters: '#00626b' },
};

const COLOURS: readonly CellColour[] = [
  ...ROW_STATES.map((state) => ({ columns: ['state'], text: ROW_STATE_LABELS[state], ...STATE_COLOURS[state] })),
  ...ROW_STATES.filter((state) => STATE_SIGNS[state] !== '').map((state) => ({
    columns: MONTH_COLUMNS,
    text: STATE_SIGNS[state],
    ...STATE_COLOURS[state],
  })),
  ...[BEYOND_STRIP.before, BEYOND_STRIP.after].map((text) => ({
    columns: MONTH_COLUMNS,
    text,
    ...STATE_COLOURS.undetermined,
  })),
  { columns: MONTH_COLUMNS, text: THIS_MONTH, begins: true, background: '#f9ab00', letters: '#202124' },
  { columns: ['week'], text: 'просрочено', begins: true, ...STATE_COLOURS.overdue },
  { columns: ['week'], text: 'срок', begins: true, ...STATE_COLOURS['due-soon'] },
  { columns: ['week'], text: 'начинается', begins: true, ...STATE_COLOURS['in-progress'] },
  { columns: ['id'], text: WEEK_ROW, background: '#fef7e0', letters: '#202124' },
];

/** Дорожная карта. */
export const ROADMAP: Table = {
  id: 'roadmap',
  title: 'Дорожная карта',
  idColumn: 'id',
  frozenColumns: 3,
  frozenRows: 2,
  tabColour: '#12858d',
  colours: COLOURS,
  columns: [
    systemColumn('id', '№', 76, {
      hint: 'Постоянный номер строки. Чтобы вернуть убранную строку, впишите её номер в пустую строку.',
    }),
    systemColumn('week', 'На этой неделе', 150, {
      hint: 'Что просрочено, сдаётся или начинается на этой неделе. Отсортируйте по этому столбцу от А до Я, и такие строки встанут первыми.',
    }),
    {
      key: 'title',
      title: 'Что сделать',
      kind: 'text',
      edit: 'note',
      width: 360,
      aliases: ['Мероприятие'],
      hint: 'Можно переписать своими словами. Новая строка: впишите её внизу, даты — в «С какого дня» и «По какой день».',
    },
    systemColumn('state', 'Состояние', 150),
    { key: 'from', title: 'С какого дня', kind: 'date', edit: 'order', width: 100 },
    {
      key: 'to',
      title: 'По какой день',
      kind: 'date',
      edit: 'order',
      width: 100,
      hint: 'Можно вписать свой срок. Сотрёте — вернётся срок дорожной карты.',
    },
    ...MONTHS,
    {
      key: 'reason',
      title: 'Причина',
      kind: 'text',
      edit: 'note',
      width: 180,
      hint: 'Впишите её до решения «не требуется», «открыть заново» или «убрать строку».',
    },
    systemColumn('closes', 'Кто отметит', 220, {
      hint: 'Сама — система увидит, что сделано, и отметит строку; сколько для этого нужно анкет и согласий, сказано в «Настройках». Вы — о таком знаете только вы: выберите решение в соседнем столбце или впишите день.',
    }),
    {
      key: 'decision',
      title: 'Решение куратора',
      kind: 'text',
      edit: 'choice',
      options: Object.values(ROW_DECISIONS),
      width: 140,
      hint: 'Для «не требуется», «открыть заново» и «убрать строку» сначала впишите причину; свою строку можно убрать и так.',
    },
    {
      key: 'doneOn',
      title: 'Выполнено',
      kind: 'date',
      edit: 'order',
      width: 115,
      hint: 'День, когда сделано; у того, что повторяется, — последний раз. Можно вписать дату вместо решения «выполнено».',
    },
    systemColumn('next', 'Ближайший срок', 130, { kind: 'date', hint: 'Для того, что повторяется.' }),
    systemColumn('because', 'Почему такое состояние', 300),
    { key: 'responsible', title: 'Ответственные', kind: 'text', edit: 'note', width: 280 },
    {
      key: 'links',
      title: 'Ссылки на документы',
      kind: 'text',
      edit: 'note',
      width: 240,
      hint: 'Вставьте ссылки на готовые документы, каждую с новой строки.',
    },
    systemColumn('documents', 'Какие документы нужны', 520),
    {
      key: 'control',
      title: 'Контрольная точка',
      kind: 'text',
      edit: 'choice',
      options: Object.values(CONTROL_POINT_STATE_LABELS),
      width: 150,
    },
    { key: 'stage', title: 'Этап', kind: 'text', edit: 'note', width: 200 },
    systemColumn('printed', 'Номер в документе', 110),
    systemColumn('rule', 'Как задан срок', 300),
    systemColumn('remarks', 'Замечания', 620, {
      hint: 'Странности печатной дорожной карты и сроки, которые расходятся из-за поздних приказов.',
    }),
  ],
};
