// Decides what people read while a workbook is set up, checked and mended. Sentences of the dialog's page itself stand in setup-page.
import type { SetupIssue } from '../setup/read-setup-settings';
import { LONGEST_TEXTS, type SetupField } from '../setup/setup-settings';
import type { ColumnEdit } from '../tables/table';
import { CHECK_ITEM, menuPath, START_ITEM } from './menu';

/** Who acts, for the journal, when the setup writes settings. */
export const SETUP_ACTOR = 'Настройка таблицы';

/** The name of a workbook that nobody has named yet. */
export function workbookName(organisation: string): string {
  return `Наставничество: ${organisation}`;
}
/** Who acts, for the journal, when a check redraws sheets. */
export const CHECK_ACTOR = 'Проверка таблицы';

/** Fields as sentences name them. */
const FIELD_NAMES: Readonly<Record<SetupField, string>> = {
  role: 'Для кого таблица',
  organisation: 'Название организации',
  address: 'Адрес',
  purpose: 'Цель обработки данных',
  term: 'Срок согласия',
  organisationType: 'Тип организации',
  municipality: 'Муниципалитет',
  targets: 'Целевые показатели',
  forms: 'Формы наставничества',
  cycle: 'Программа идёт',
  identity: 'Как известны участники',
  timeZone: 'Часовой пояс',
  registerRequired: 'Подбор только из реестра',
  roadmap: 'Дорожная карта',
  introductionOrder: 'Дата приказа о внедрении',
  ownOrder: 'Дата приказа вашей организации о внедрении',
  roadmapYears: 'Годы в карте',
  roadmapCycle: 'Цикл начинается в году',
  freshStart: 'Начать заново',
};

/** The sentence about one mistake. */
export function setupIssueText({ code, field }: SetupIssue): string {
  const name = `«${FIELD_NAMES[field]}»`;
  switch (code) {
    case 'missing':
      return `Заполните поле ${name}.`;
    case 'too-long':
      return `Поле ${name}: не больше ${LONGEST_TEXTS[field as keyof typeof LONGEST_TEXTS]} знаков.`;
    case 'not-an-option':
      if (field === 'introductionOrder' || field === 'ownOrder')
        return `Поле ${name}: это не дата. Напишите её как 05.09.2026.`;
      return `Поле ${name}: такого варианта нет, выберите один из предложенных.`;
    case 'no-form-in-use':
      return 'Отметьте хотя бы одну форму наставничества.';
    case 'identity-is-fixed':
      return 'Анкеты уже созданы, поэтому сменить «по имени» на «по коду» или обратно здесь нельзя. Для другого способа нужна новая таблица.';
    case 'role-is-fixed':
      return 'Эта таблица уже настроена для другого: организации или региона. Для второго нужна новая таблица.';
    default:
      return 'Это копия другой таблицы. Отметьте «Начать заново»: строки из копии будут стёрты, появятся свои анкеты. Исходная таблица и её анкеты не изменятся.';
  }
}

/** What is being done, step by step. */
export const STEP_TEXTS = {
  wipe: 'Стираем строки, которые пришли с копией',
  workbook: 'Язык и часовой пояс таблицы',
  table: (title: string): string => `Лист «${title}»`,
  settings: 'Настройки',
  create: (title: string): string => `Анкета «${title}»: создаём`,
  questions: (title: string): string => `Анкета «${title}»: вопросы`,
  link: (title: string): string => `Анкета «${title}»: связываем с таблицей`,
  publish: (title: string): string => `Анкета «${title}»: публикуем`,
  triggers: 'Приём ответов и ежедневные проверки',
  finish: 'Последние штрихи',
} as const;

/** Nothing was set up yet. */
export const NOT_BEGUN = `Таблица ещё не настроена. Выберите ${menuPath(START_ITEM)}.`;
/** Everything is there. */
export const READY = 'Всё готово: листы, анкеты и приём ответов работают.';
/** A regional workbook is there. */
export const READY_REGION = 'Всё готово: листы и ежедневный пересчёт работают.';
/** The run has used its time; the next one goes on by itself. */
export const GOES_ON =
  'Google ограничивает время одного запуска. Продолжим сами через минуту — ничего нажимать не нужно.';
/** A copy, before anybody has decided. */
export const IS_COPY =
  'Это копия другой таблицы «Наставник». Её можно настроить заново: строки из копии сотрутся, исходная таблица не изменится.';
/** Somebody else's triggers. */
export function otherOwner(owner: string): string {
  const who = owner === '' ? 'другой человек' : `другой человек (владелец файла: ${owner})`;
  return `Эту таблицу уже настроил ${who}, и автоматическая работа идёт от его имени. Второй раз её включать нельзя: каждый ответ обрабатывался бы дважды. Вам доступно всё остальное: листы, меню, подбор пар, импорт и показатели. Менять анкеты и чинить автоматическую работу может только он.`;
}
/** Another run holds the workbook. */
export const SETUP_BUSY = `Настройка уже идёт в другом окне. Подождите минуту и откройте ${menuPath(START_ITEM)} снова.`;

/** A draft that a stopped run may have left on the Drive. */
export function strayDraft(fileName: string): string {
  return `Прошлый запуск прервался в неудачный момент: на Google Диске мог остаться пустой неопубликованный черновик «${fileName}». Если он там есть, его можно удалить.`;
}
/** A form that stays closed to respondents. */
export function unpublished(title: string): string {
  return `Анкета «${title}» не опубликована: откройте её и нажмите «Опубликовать», затем «${CHECK_ITEM}».`;
}
/** Name of the tab into which a form's answers go. */
export function answersTabName(questionnaireTitle: string): string {
  return `Ответы: ${questionnaireTitle}`;
}
/** Name of a form's file on the Drive. */
export function formFileName(questionnaireTitle: string, organisation: string): string {
  return `${questionnaireTitle} — ${organisation}`;
}

/** What the form says when an answer breaks its check. */
export const CHECK_TEXTS = {
  email: 'Проверьте адрес: он должен быть вида name@example.ru',
  phone: 'Впишите номер телефона цифрами',
  'whole-number': 'Впишите целое число, например 2',
} as const;

/** What a header says of a column that has no words of its own, by who may change it. */
export const HEADER_NOTES: Readonly<Partial<Record<ColumnEdit, string>>> = {
  system: 'Заполняется само: правка возвращается.',
  answer: 'Ответ человека: исправляйте прямо здесь.',
  state: 'Меняйте по шагам; недопустимый шаг вернётся с пояснением.',
};

/** Added to the header's note of a column in which several options may stand. */
export function severalOptions(listTitle: string): string {
  return `Несколько вариантов пишутся через запятую. Все варианты — в «Настройках», раздел «${listTitle}».`;
}
/** Why a column warns before it is changed. */
export const GUARD_TEXT = 'Наставник: столбцы заполняются сами';
