// Decides what «Проверить и починить» says: what it found, what it mended, and what only people can mend.
import { SETTINGS } from '../tables/programme';
import { menuPath, START_ITEM } from './menu';

/** What can be amiss in a sheet, as a sentence in the past: it serves as what was found and as what was mended. */
export const SHEET_FIXES = {
  sheet: (table: string): string => `Лист «${table}» пропал — создан заново.`,
  empty: (table: string): string =>
    `Лист «${table}» пропал — создан заново пустым. Прежние строки можно вернуть: «Файл» → «История версий».`,
  name: (table: string): string => `Лист «${table}» потерял метку — узнан по названию.`,
  column: (table: string, column: string): string => `«${table}»: столбец «${column}» пропал — вставлен заново.`,
  mark: (table: string, column: string): string =>
    `«${table}»: столбец «${column}» потерял метку — узнан по заголовку.`,
  dropdown: (table: string, column: string): string => `«${table}»: список в столбце «${column}» восстановлен.`,
  looks: (table: string): string => `«${table}»: оформление доведено до конца.`,
} as const;

/** A setup was begun and not finished. */
export const UNFINISHED = `Настройка не закончена. Выберите ${menuPath(START_ITEM)}: она продолжится с того места, где остановилась.`;

/** The product's memory is gone: nothing may be built on its ruins. */
export const LEDGER_GONE =
  'Служебный лист «Учёт» или его столбцы удалены: без них таблица не помнит ответов. Верните их: «Файл» → «История версий». До этого ничего не меняйте и не запускайте подбор.';

/** Things amiss with forms. */
export const FORM_TEXTS = {
  gone: (title: string): string =>
    `Анкета «${title}» не открывается: её удалили или закрыли от вас. Верните её из корзины Google Диска или попросите доступ редактора.`,
  unpublished: (title: string): string => `Анкета «${title}» была не опубликована — опубликована.`,
  closed: (title: string): string =>
    `Анкета «${title}» не принимает ответы. Если так и задумано, всё в порядке; если нет — включите приём в самой анкете.`,
  unlinked: (title: string): string => `Анкета «${title}» была отвязана от таблицы — связана снова.`,
  missing: (title: string): string => `Анкета «${title}» ещё не создана. Выберите ${menuPath(START_ITEM)}.`,
  untied: (title: string): string =>
    `Анкета «${title}» связана с таблицей, но лист с ответами пока не виден. Повторите проверку через минуту.`,
  question: (title: string, question: string): string =>
    `В анкете «${title}» нет вопроса «${question}»: ответы на него не придут. Верните его в истории изменений анкеты.`,
  options: (title: string): string => `Анкета «${title}»: варианты ответов обновлены по листу «${SETTINGS.title}».`,
  words: (title: string): string => `Анкета «${title}»: текст и ссылка на согласие обновлены по настройкам.`,
  addresses: (title: string): string => `Анкета «${title}»: адреса обновлены.`,
} as const;

/** Things amiss with triggers. */
export const TRIGGER_TEXTS = {
  missing: 'Не хватало триггеров — автоматическая работа включена снова.',
  doubled: 'Триггеры были установлены дважды — лишние удалены.',
} as const;
