// Decides the columns of pairs, meetings, indicators, settings, the journal and the product's own memory.
import { TRIAL_FIELDS } from '../../domain/programme/trial-marks';
import { type Column, systemColumn, type Table } from './table';

/** Words of the column «Решение куратора» in «Пары». */
export const PAIR_DECISIONS = {
  approve: 'утвердить',
  decline: 'отклонить',
  lock: 'закрепить',
  forbid: 'запретить',
} as const;

/** Who may want a pair dissolved. */
export const PAIR_INITIATORS: readonly string[] = ['наставляемый', 'наставник', 'законный представитель', 'куратор'];

/** What one side said of the trial meeting. */
function trialColumn(key: string, title: string): Column {
  return {
    key,
    title,
    kind: 'integer',
    edit: 'opinion',
    width: 130,
    hint: 'Как прошла пробная встреча, от 1 до 10. При новом подборе считается меньшая из двух оценок.',
  };
}

/** Пары. */
export const PAIRS: Table = {
  id: 'pairs',
  title: 'Пары',
  idColumn: 'number',
  frozenColumns: 1,
  tabColour: '#f9ab00',
  columns: [
    systemColumn('number', '№', 80),
    { key: 'state', title: 'Состояние', kind: 'text', edit: 'state', states: 'pair', width: 180 },
    {
      key: 'reason',
      title: 'Причина',
      kind: 'text',
      edit: 'note',
      width: 180,
      hint: 'Чтобы расторгнуть пару, впишите причину заранее: она обязательна. Когда отклоняете предложение, впишите её, если можно: позже будет понятно, почему.',
    },
    {
      key: 'initiator',
      title: 'По чьей инициативе',
      kind: 'text',
      edit: 'choice',
      options: PAIR_INITIATORS,
      width: 150,
      hint: 'Нужно, когда пара расторгается досрочно.',
    },
    {
      key: 'decision',
      title: 'Решение куратора',
      kind: 'text',
      edit: 'choice',
      options: Object.values(PAIR_DECISIONS),
      width: 140,
      hint: '«Утвердить» — войдёт в приказ. «Закрепить» — останется при новом подборе. «Отклонить» — предложение не подошло, «запретить» — этим двоим нельзя вместе: и так, и так пару больше не предложат. Сотрите решение, и пара вернётся.',
    },
    systemColumn('mentee', 'Наставляемый', 230),
    systemColumn('mentor', 'Наставник', 230),
    systemColumn('form', 'Форма наставничества', 170),
    systemColumn('score', 'Баллы', 70, {
      kind: 'integer',
      hint: 'Насколько двое подходят друг другу по баллам из «Настроек».',
    }),
    systemColumn('why', 'Почему эта пара', 360),
    systemColumn('parts', 'Из чего сложились баллы', 260),
    systemColumn('alternatives', 'Кто ещё подходит', 360, {
      hint: 'Чего стоила бы замена всей программе: сколько баллов, или кто остался бы без пары. «Равноценная замена» не стоит ничего. Кого она сдвинет, покажет «Подбор: что, если…».',
    }),
    trialColumn(TRIAL_FIELDS.mentee, 'Пробная встреча: оценка наставляемого'),
    trialColumn(TRIAL_FIELDS.mentor, 'Пробная встреча: оценка наставника'),
    { key: 'orderNumber', title: 'Приказ, №', kind: 'text', edit: 'order', width: 100 },
    {
      key: 'orderDate',
      title: 'Приказ, дата',
      kind: 'date',
      edit: 'order',
      width: 110,
      hint: 'Пара действует со дня приказа: нужны и номер, и дата.',
    },
    systemColumn('attention', 'Внимание', 200, { hint: 'Почему за парой нужно присмотреть.' }),
    systemColumn('meetings', 'Встреч', 70, { kind: 'integer' }),
    systemColumn('lastMeeting', 'Последняя встреча', 120, { kind: 'date' }),
    systemColumn('menteeLink', 'Ссылка на журнал: наставляемому', 220),
    systemColumn('mentorLink', 'Ссылка на журнал: наставнику', 220),
    systemColumn('menteeFinalLink', 'Итоговая анкета: наставляемому', 220),
    systemColumn('mentorFinalLink', 'Итоговая анкета: наставнику', 220),
    systemColumn('menteeMark', 'Оценка наставляемого', 130, { kind: 'integer' }),
    systemColumn('mentorMark', 'Оценка наставника', 110, { kind: 'integer' }),
    systemColumn('finished', 'Завершена', 110, { kind: 'date' }),
  ],
};

/** Встречи. */
export const MEETINGS: Table = {
  id: 'meetings',
  title: 'Встречи',
  idColumn: 'number',
  frozenColumns: 1,
  columns: [
    systemColumn('number', '№', 80),
    systemColumn('pair', 'Пара', 80),
    systemColumn('side', 'Кто записал', 120),
    systemColumn('date', 'Дата', 110, { kind: 'date' }),
    systemColumn('minutes', 'Минут', 70, { kind: 'integer' }),
    systemColumn('format', 'Как прошла', 120),
    systemColumn('topic', 'Тема', 240),
    systemColumn('result', 'Что получилось', 260),
    systemColumn('nextStep', 'Что дальше', 260),
    systemColumn('mood', 'Настроение, 1–10', 90, { kind: 'integer' }),
    systemColumn('trouble', 'Нужна помощь', 100),
    systemColumn('problems', 'Что не так', 260, { hint: 'Пусто — запись принята и входит в счёт.' }),
  ],
};

/** Показатели. */
export const INDICATORS: Table = {
  id: 'indicators',
  title: 'Показатели',
  idColumn: 'id',
  frozenColumns: 2,
  tabColour: '#9334e6',
  columns: [
    systemColumn('id', '№', 60),
    systemColumn('title', 'Показатель', 380),
    systemColumn('year', 'Год', 60, { kind: 'integer' }),
    systemColumn('numerator', 'Числитель', 100, { kind: 'integer' }),
    systemColumn('denominatorName', 'Какой знаменатель', 260),
    systemColumn('denominator', 'Знаменатель', 115, { kind: 'integer' }),
    systemColumn('percent', 'Факт, %', 90, { kind: 'percent' }),
    systemColumn('target', 'План, %', 90, { kind: 'percent' }),
    systemColumn('deviation', 'Отклонение, п. п.', 110, { kind: 'percent' }),
    systemColumn('remark', 'Пояснение', 360),
  ],
};

/** Знаменатели и цели. */
export const DENOMINATORS: Table = {
  id: 'denominators',
  title: 'Знаменатели и цели',
  idColumn: 'key',
  columns: [
    systemColumn('key', 'Ключ', 60, { hidden: true }),
    { key: 'year', title: 'Год', kind: 'integer', edit: 'note', width: 70, aliases: ['year'] },
    { key: 'municipality', title: 'Муниципалитет', kind: 'text', edit: 'note', width: 200, aliases: ['municipality'] },
    {
      key: 'denominator',
      title: 'Что считаем',
      kind: 'text',
      edit: 'note',
      width: 260,
      aliases: ['denominator'],
      hint: 'Номер показателя, например I1, или знаменатель: «дети 10–19 лет».',
    },
    { key: 'value', title: 'Значение', kind: 'integer', edit: 'note', width: 100, aliases: ['value'] },
    { key: 'target', title: 'Цель, %', kind: 'percent', edit: 'note', width: 90, aliases: ['target'] },
    { key: 'source', title: 'Источник', kind: 'text', edit: 'note', width: 260, aliases: ['source'] },
  ],
};

/** Настройки. */
export const SETTINGS: Table = {
  id: 'settings',
  title: 'Настройки',
  idColumn: 'key',
  frozenColumns: 1,
  columns: [
    systemColumn('key', 'Ключ', 60, { hidden: true }),
    systemColumn('section', 'Раздел', 220, {
      hint: 'Чтобы добавить вариант списка, впишите под таблицей раздел и название.',
    }),
    { key: 'title', title: 'Название', kind: 'text', edit: 'note', width: 280 },
    { key: 'value', title: 'Значение', kind: 'text', edit: 'note', width: 300 },
    {
      key: 'aliases',
      title: 'Другие написания',
      kind: 'text',
      edit: 'note',
      width: 300,
      hint: 'Через точку с запятой: как ещё это пишут в анкетах и выгрузках.',
    },
    systemColumn('hint', 'Пояснение', 420),
  ],
};

/** Журнал. */
export const JOURNAL: Table = {
  id: 'journal',
  title: 'Журнал',
  idColumn: 'key',
  columns: [
    systemColumn('at', 'Когда', 130, { kind: 'instant' }),
    systemColumn('by', 'Кто', 160),
    systemColumn('about', 'О ком или о чём', 110),
    systemColumn('what', 'Что', 180),
    systemColumn('from', 'Было', 160),
    systemColumn('to', 'Стало', 160),
    systemColumn('why', 'Почему', 360),
    systemColumn('key', 'Ключ', 60, { hidden: true }),
  ],
};

/** The product's own memory: every answer, mark and pair, in the order of arrival. */
export const LEDGER: Table = {
  id: 'ledger',
  title: 'Учёт (служебный лист)',
  idColumn: 'key',
  hidden: true,
  columns: [
    systemColumn('kind', 'Вид', 80),
    systemColumn('key', 'Ключ', 200),
    systemColumn('number', 'Номер', 80),
    systemColumn('at', 'Время', 170),
    systemColumn('body', 'Содержание', 400),
    systemColumn('shown', 'Показано', 100),
  ],
};

/** Figures of organisations, in a region's workbook. */
export const FIGURES: Table = {
  id: 'figures',
  title: 'Данные организаций',
  idColumn: 'key',
  columns: [
    systemColumn('key', 'Ключ', 60, { hidden: true }),
    systemColumn('organisation', 'Организация', 260),
    systemColumn('municipality', 'Муниципалитет', 180),
    systemColumn('date', 'На дату', 110, { kind: 'date' }),
    systemColumn('indicator', 'Показатель', 90),
    systemColumn('part', 'Что', 220),
    systemColumn('value', 'Значение', 100),
  ],
};
