// Decides what the command `roadmap` says: its usage, its mistakes, the headings of its table.

/** How the command is called. */
export const ROADMAP_USAGE = `Использование:
  nastavnik roadmap ШАБЛОН --order ГГГГ-ММ-ДД [--register ГГГГ-ММ-ДД] [--cycle ГГГГ] [--today ГГГГ-ММ-ДД] [--json|--ics|--csv]

  ШАБЛОН      A, B, C, D, E — дорожные карты регионов и школ, M — модельная
  --order     дата приказа о внедрении
  --register  дата приказа о реестре наставников; без неё сроки от реестра не определены
  --cycle     год, в котором начинается цикл; без него годы как в документе, а где их нет — цикл,
              к которому относится приказ
  --today     день, на который показать состояние строк; без него сегодняшний
  --json, --ics, --csv  вывод для программ, для календаря, для таблицы`;

/** A mistake that only this command can be given, as facts. */
export type RoadmapProblem =
  | { readonly code: 'template-missing' }
  | { readonly code: 'template-unknown'; readonly given: string }
  | { readonly code: 'order-missing' }
  | { readonly code: 'day-unusable'; readonly option: string; readonly given: string }
  | { readonly code: 'year-unusable'; readonly option: string; readonly given: string }
  | { readonly code: 'several-outputs' };

/** What is wrong with an argument, and what is expected instead. */
export function roadmapProblem(problem: RoadmapProblem): string {
  switch (problem.code) {
    case 'template-missing':
      return 'Не указан шаблон: A, B, C, D, E или M.';
    case 'template-unknown':
      return `Шаблона «${problem.given}» нет. Есть A, B, C, D, E и M.`;
    case 'order-missing':
      return 'Не указана дата приказа о внедрении: --order ГГГГ-ММ-ДД.';
    case 'day-unusable':
      return `${problem.option}: «${problem.given}» — не дата. Нужна существующая дата 2000–2099 годов в виде ГГГГ-ММ-ДД.`;
    case 'year-unusable':
      return `${problem.option}: «${problem.given}» — не год. Нужен год от 2000 до 2099.`;
    case 'several-outputs':
      return 'Выберите что-то одно: --json, --ics или --csv.';
  }
}

/** The headings and labels of the readable table. */
export const ROADMAP_TABLE_TEXTS = {
  row: 'Строка',
  dates: 'Срок',
  state: 'Состояние',
  title: 'Мероприятие',
  rule: 'как задан срок',
  stage: 'Этап',
  order: 'Приказ о внедрении',
  register: 'Приказ о реестре',
  unknown: 'не известен',
  cycle: 'Цикл',
  calendarYear: 'календарный год',
  schoolYear: 'учебный год',
  today: 'Состояние на',
  warnings: 'Обратите внимание:',
  until: 'до',
} as const;

/** How a role that takes part more loosely is marked after its name. */
export const PARTICIPATION_MARKS = {
  firm: '',
  'by-agreement': ' (по согласованию)',
  'in-brackets': ' (если привлекается)',
} as const;

/** Marks a document that is made only where it is needed. */
export const IF_NEEDED_MARK = ' (при необходимости)';

/** Labels of what an event of the calendar tells. */
export const CALENDAR_TEXTS = {
  calendar: 'Дорожная карта наставничества',
  rule: 'Срок',
  responsible: 'Ответственные',
  documents: 'Документы',
  reminder: 'очередной срок',
} as const;
