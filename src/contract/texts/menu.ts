// Decides the words of the menu, its questions and its answers; what matching says is left to matched.ts.

/** The menu's title. */
export const MENU_TITLE = 'Наставничество';

/** The item with which a workbook begins. */
export const START_ITEM = 'Начать или изменить настройку';

/** The item that erases. */
export const ERASE_ITEM = 'Удалить данные без согласия';

/** The item that tells what waits for the curator. */
export const NEXT_ITEM = 'Что делать дальше';

/** The item that looks for what is missing and mends it. */
export const CHECK_ITEM = 'Проверить и починить';

/** The item that takes answers collected elsewhere. */
export const IMPORT_ITEM = 'Загрузить ответы из файла';

/** Where an item stands in the menu. */
export function menuPath(item: string): string {
  return `«${MENU_TITLE}» → «${item}»`;
}

/** Items by the name of the entry that they call; a null stands for a line. */
export const MENU_ITEMS: readonly (readonly [title: string, entry: string] | null)[] = [
  [NEXT_ITEM, 'showNext'],
  null,
  [START_ITEM, 'showStart'],
  [CHECK_ITEM, 'showCheck'],
  null,
  [IMPORT_ITEM, 'showImport'],
  ['Обновить всё сейчас', 'showRefresh'],
  null,
  ['Утвердить реестр наставников приказом', 'showRegister'],
  ['Подобрать пары', 'showPropose'],
  ['Подбор: что, если…', 'showWhatIf'],
  ['Утвердить пары приказом', 'showOrder'],
  null,
  ['Обновить показатели', 'showIndicators'],
  [ERASE_ITEM, 'showErase'],
];

/** The entries of a region's menu. */
export const REGION_ENTRIES: readonly string[] = ['showStart', 'showCheck', 'showRefresh', 'showIndicators'];

/** Titles of the windows. */
export const TITLES = {
  next: NEXT_ITEM,
  start: 'Настройка программы наставничества',
  check: CHECK_ITEM,
  import: IMPORT_ITEM,
  refresh: 'Обновление',
  register: 'Приказ о реестре наставников',
  propose: 'Подбор пар',
  whatIf: 'Подбор: что, если…',
  order: 'Приказ о парах',
  indicators: 'Показатели',
  erase: 'Удаление данных',
  putBack: 'Изменение возвращено',
} as const;

/** What a sweep found. */
export function sweptText(newAnswers: number, revisedAnswers: number): string {
  return `Новых ответов: ${newAnswers}, исправленных: ${revisedAnswers}. Все листы обновлены.`;
}

/** Asks before data are erased for good: how many people refused consent, how many gave none for more than so many days. */
export function eraseQuestion({
  refused,
  overdue,
  days,
}: Readonly<Record<'refused' | 'overdue' | 'days', number>>): string {
  return `Будут удалены без возможности восстановления данные людей: ответили «Нет» на согласие — ${refused}, согласия нет дольше срока хранения (дней: ${days}) — ${overdue}. Останутся номера и даты. Продолжить?`;
}

/** What erasing did. */
export function erasedText(count: number): string {
  return count === 0 ? 'Удалять нечего.' : `Удалены данные: ${count} чел.`;
}

/** Says that indicators are fresh. */
export const INDICATORS_TEXT = 'Лист «Показатели» обновлён.';

/** What «Проверить и починить» found, as lines. */
export function checkReportText(report: {
  readonly found: readonly string[];
  readonly repaired: readonly string[];
  readonly left: readonly string[];
}): string {
  if (report.found.length === 0 && report.left.length === 0)
    return 'Всё на месте: листы, столбцы, формы и автоматические действия.';
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [title, ...lines.map((line) => `• ${line}`)] : [];
  return [...part('Исправлено:', report.repaired), ...part('Нужно ваше участие:', report.left)].join('\n');
}
