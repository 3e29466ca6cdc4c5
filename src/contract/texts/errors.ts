// Decides what people read when the world refuses: what happened, to which thing, and what to do.
import { CHECK_ITEM, menuPath, START_ITEM } from './menu';
import { otherOwner } from './setup';

/** Every way in which the world can refuse. */
export const APP_ERROR_CODES = [
  'busy',
  'sheet-missing',
  'column-missing',
  'not-set-up',
  'copied-workbook',
  'newer-workbook',
  'other-owner',
  'organisation-only',
  'region-only',
  'form-closed',
  'order-incomplete',
  'nothing-to-order',
  'import-unmapped',
  'setting-refused',
  'figures-malformed',
  'ledger-damaged',
] as const;

/** One way in which the world can refuse. */
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

type Facts = Readonly<Record<string, string | number>>;

const SENTENCES: Readonly<Record<AppErrorCode, (facts: Facts) => string>> = {
  busy: () => 'Сейчас работает другое действие. Подождите минуту и повторите: ничего не потеряно.',
  'sheet-missing': (facts) =>
    `Не найден лист «${facts.sheet}». Откройте меню ${menuPath(CHECK_ITEM)}: лист восстановится.`,
  'column-missing': (facts) =>
    `На листе «${facts.sheet}» не найден столбец «${facts.column}». Откройте меню ${menuPath(CHECK_ITEM)}: столбец восстановится.`,
  'not-set-up': () => `Таблица ещё не настроена. Откройте меню ${menuPath(START_ITEM)}.`,
  'copied-workbook': () =>
    `Это копия другой таблицы. Откройте меню ${menuPath(START_ITEM)}, чтобы настроить её заново; данные и формы исходной таблицы не изменятся.`,
  'newer-workbook': () =>
    'С этой таблицей уже работала более новая версия «Наставника». Обновите скрипт таблицы: прежняя версия её не понимает, поэтому ничего не изменено.',
  'other-owner': (facts) => otherOwner(String(facts.owner ?? '')),
  'organisation-only': () =>
    'Это действие есть только в таблице организации. Таблица региона складывает показатели организаций.',
  'region-only': () => 'Показатели организаций складывает таблица региона, а это таблица организации.',
  'form-closed': (facts) =>
    `Анкета «${facts.form}» для вас закрыта. Ответы таблица принимает сама, каждые несколько минут, от имени того, кто её настроил; принять их сейчас может только он. Если настраивали вы, откройте «${CHECK_ITEM}».`,
  'order-incomplete': () => 'Укажите номер и дату приказа, например: 12 и 05.09.2026.',
  'nothing-to-order': () =>
    'Включать в приказ некого: отметьте решение «утвердить» на листе «Пары» или проверьте банк наставников.',
  'import-unmapped': (facts) => `Не ясно, в каком столбце файла: ${facts.fields}. Укажите столбцы и повторите.`,
  'setting-refused': (facts) => `Настройка «${facts.setting}» не может иметь такое значение.`,
  'figures-malformed': () =>
    'Это не похоже на показатели организации. Передайте документ, который сформировала таблица организации.',
  'ledger-damaged': (facts) =>
    `Служебный лист «Учёт» повреждён в строке ${facts.row}. Верните её через «Файл» → «История версий»; пока она не исправлена, ничего не изменяется.`,
};

/** The sentence for a refusal. */
export function errorText(code: AppErrorCode, facts: Facts): string {
  return SENTENCES[code](facts);
}
