// Decides the words of the journal. It names numbers, fields, states and reasons, never personal values.
import type { IssueCode } from '../../domain/answers/issue';

/** What a line is about. */
export const JOURNAL_EVENTS = {
  arrived: 'Новый ответ',
  amended: 'Ответ дополнен',
  admitted: 'Принят в банк',
  kept: 'Ждёт в «Разобрать»',
  state: 'Состояние',
  consent: 'Согласие',
  corrected: 'Исправлено в таблице',
  merged: 'Объединены как один человек',
  parted: 'Разделены как разные люди',
  decided: 'Решение куратора',
  proposed: 'Предложена пара',
  withdrawnProposal: 'Предложение снято',
  setting: 'Настройка',
  erased: 'Данные удалены',
  option: 'Список',
  anchor: 'Точка отсчёта',
  rowAdded: 'Добавлена своя строка',
  rowDropped: 'Строка убрана',
  rowRestored: 'Строка возвращена',
} as const;

/** Names one kind of line. */
export type JournalEvent = keyof typeof JOURNAL_EVENTS;

/** Who acted when nobody was at the keyboard. */
export const BY_TIMER = 'таймер';
/** Who acted when a respondent sent a form. */
export const BY_FORM = 'ответ на форму';
/** Who acted when a program was used instead of the sheet. */
export const BY_IMPORT = 'импорт';
/** Who acted when Google doesn't tell who edited. */
export const BY_CURATOR = 'куратор';

/** Short names of mistakes for the journal: what is wrong without what was written. */
export const ISSUE_LABELS: Readonly<Record<IssueCode, string>> = {
  'name-missing': 'нет имени',
  'code-missing': 'нет кода',
  'birth-date-missing': 'нет даты рождения',
  'birth-date-malformed': 'дата рождения не читается',
  'birth-date-implausible': 'дата рождения невозможна',
  'contact-missing': 'нет контактов',
  'email-malformed': 'ошибка в адресе почты',
  'phone-malformed': 'ошибка в телефоне',
  'role-missing': 'не указана роль',
  'form-missing': 'не выбрана форма',
  'form-unknown': 'неизвестная форма',
  'form-not-for-role': 'форма не для этой роли',
  'form-not-for-category': 'форма не для этой категории',
  'age-outside-form': 'возраст вне границ формы',
  'requests-missing': 'нет запроса',
  'competences-missing': 'не указано, чем поможет',
  'category-missing': 'нет категории',
  'option-unknown': 'ответ не из списка',
  'number-malformed': 'число не читается',
  'seats-missing': 'не указано число мест',
  'no-seats': 'нет свободного времени',
  'certificate-missing': 'нет справки',
  'certificate-expired': 'справка просрочена',
  'certificate-malformed': 'дата справки не читается',
  'inn-malformed': 'ошибка в ИНН',
  'consent-missing': 'нет согласия',
  'consent-refused': 'отказ в согласии',
  'consent-not-by-representative': 'согласие не от законного представителя',
  'consent-not-by-participant': 'согласие не от самого участника',
  'possible-duplicate': 'возможный повтор',
  'pair-unknown': 'неизвестный код пары',
  'date-missing': 'нет даты',
  'date-malformed': 'дата не подходит',
  'value-missing': 'пустое поле',
  'decision-missing': 'нет решения',
};

/** Where consent stands. */
export const CONSENT_LABELS = {
  given: 'дано',
  missing: 'нет',
  refused: 'отказ',
  'not-by-representative': 'подписал не представитель',
  'not-by-participant': 'подписал не участник',
} as const;
