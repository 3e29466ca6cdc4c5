// Decides the words of the menu, its questions and its answers.
import type { MatchingProgress, MatchingRun } from '../../domain/pairs/matching-run';
import { keepingText, proofText, secondText, stabilityText } from './matching-run';

/** The menu's title. */
export const MENU_TITLE = 'Наставничество';

/** The item with which a workbook begins. */
export const START_ITEM = 'Начать или изменить настройку';

/** The item that erases. */
export const ERASE_ITEM = 'Удалить данные без согласия';

/** Items by the name of the entry that they call; a null stands for a line. */
export const MENU_ITEMS: readonly (readonly [title: string, entry: string] | null)[] = [
  [START_ITEM, 'showStart'],
  ['Проверить и починить', 'showCheck'],
  null,
  ['Загрузить ответы из файла', 'showImport'],
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
  start: 'Настройка программы наставничества',
  check: 'Проверить и починить',
  import: 'Загрузить ответы из файла',
  refresh: 'Обновление',
  register: 'Приказ о реестре наставников',
  propose: 'Подбор пар',
  whatIf: 'Подбор: что, если…',
  order: 'Приказ о парах',
  indicators: 'Показатели',
  erase: 'Удаление данных',
  putBack: 'Изменение возвращено',
} as const;

/** What matching found. */
export function matchedText(found: MatchingRun): string {
  const rest = found.eligibleMentees - found.matched;
  return [
    `Ждут наставника: ${found.eligibleMentees}. Свободных мест: ${found.seats}. Предложено пар: ${found.matched}.`,
    rest > 0
      ? `Без пары: ${rest}. Почему и что поможет — в столбце «Подбор» банка наставляемых.`
      : 'Наставник нашёлся для каждого.',
    found.brokenLocks > 0
      ? `Закреплённых пар, которые не могут состояться: ${found.brokenLocks}. Какие и почему — на листе «Подбор».`
      : '',
    proofText(found),
    keepingText(found),
    secondText(found),
    stabilityText(found),
    'Предложение — ещё не решение: посмотрите лист «Пары», выберите «утвердить» или «отклонить» и утвердите пары приказом.',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What matching found, or how far it is. */
export function proposedText(answer: MatchingRun | MatchingProgress): string {
  return 'parts' in answer
    ? `Людей много, поэтому подбор идёт частями: готово ${answer.done} из ${answer.parts}. Он продолжится сам в ближайшие минуты, ничего нажимать не нужно; предложения появятся, когда будут готовы все части.`
    : matchedText(answer);
}

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
