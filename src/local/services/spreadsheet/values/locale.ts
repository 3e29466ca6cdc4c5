/**
 * Decides what a spreadsheet's locale means for typed values and for their look: separators, order of dates, words.
 * Leaves the reading of a typed string to `typed-*.ts` and the writing of one to `display*.ts`.
 */

/** Facts of one spreadsheet locale. */
export interface Locale {
  readonly id: string;
  readonly decimal: string;
  /** Characters that may stand between groups of typed digits; the first is the one that is displayed. */
  readonly groups: string;
  /** True where any grouping of digits is read (`22 34`), false where groups must be of three. */
  readonly looseGroups: boolean;
  readonly dateOrder: 'dmy' | 'mdy';
  /** Separators that make a date of two numbers (day and month, or month and year). */
  readonly shortDateSeparators: string;
  /** Formats that a typed or script-written moment receives in a cell of automatic format. */
  readonly dateFormat: string;
  readonly dateTimeFormat: string;
  readonly timeFormat: string;
  readonly currency: { readonly symbol: string; readonly format: string; readonly typed: readonly string[] };
  readonly trueWords: readonly string[];
  readonly falseWords: readonly string[];
  /** Names by month; the first of a row is displayed for `mmmm`, the second for `mmm`. All are lower case. */
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly [full: string, short: string])[];
}

const EN_MONTHS = 'january february march april may june july august september october november december'
  .split(' ')
  .map((name) => [name, name.slice(0, 3)]);

const RU_MONTHS = [
  ['января', 'янв.', 'январь', 'янв'],
  ['февраля', 'февр.', 'февраль', 'февр', 'фев'],
  ['марта', 'мар.', 'март', 'мар'],
  ['апреля', 'апр.', 'апрель', 'апр'],
  ['мая', 'мая', 'май'],
  ['июня', 'июн.', 'июнь', 'июн'],
  ['июля', 'июл.', 'июль', 'июл'],
  ['августа', 'авг.', 'август', 'авг'],
  ['сентября', 'сент.', 'сентябрь', 'сент', 'сен'],
  ['октября', 'окт.', 'октябрь', 'окт'],
  ['ноября', 'нояб.', 'ноябрь', 'нояб', 'ноя'],
  ['декабря', 'дек.', 'декабрь', 'дек'],
];

const EN_WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'
  .split(' ')
  .map((name): readonly [string, string] => [name, name.slice(0, 3)]);

const RU_WEEKDAYS: readonly (readonly [string, string])[] = [
  ['воскресенье', 'вс'],
  ['понедельник', 'пн'],
  ['вторник', 'вт'],
  ['среда', 'ср'],
  ['четверг', 'чт'],
  ['пятница', 'пт'],
  ['суббота', 'сб'],
];

const EN_US: Locale = {
  id: 'en_US',
  decimal: '.',
  groups: ',',
  looseGroups: false,
  dateOrder: 'mdy',
  shortDateSeparators: '/-',
  dateFormat: 'M/d/yyyy',
  dateTimeFormat: 'M/d/yyyy H:mm:ss',
  timeFormat: 'h:mm:ss am/pm',
  currency: { symbol: '$', format: '"$"#,##0.00', typed: ['$'] },
  trueWords: ['TRUE'],
  falseWords: ['FALSE'],
  months: EN_MONTHS,
  weekdays: EN_WEEKDAYS,
};

const EN_GB: Locale = {
  ...EN_US,
  id: 'en_GB',
  dateOrder: 'dmy',
  dateFormat: 'dd/MM/yyyy',
  dateTimeFormat: 'dd/MM/yyyy HH:mm:ss',
  timeFormat: 'HH:mm:ss',
  currency: { symbol: '£', format: '"£"#,##0.00', typed: ['£'] },
};

const RU_RU: Locale = {
  id: 'ru_RU',
  decimal: ',',
  groups: '\u00a0 \u202f',
  looseGroups: true,
  dateOrder: 'dmy',
  shortDateSeparators: './-',
  dateFormat: 'dd.MM.yyyy',
  dateTimeFormat: 'dd.MM.yyyy H:mm:ss',
  timeFormat: 'H:mm:ss',
  currency: { symbol: '₽', format: '#,##0.00" ₽"', typed: ['₽', 'р.', 'руб.'] },
  trueWords: ['ИСТИНА', 'TRUE'],
  falseWords: ['ЛОЖЬ', 'FALSE'],
  months: RU_MONTHS,
  weekdays: RU_WEEKDAYS,
};

const LOCALES: Readonly<Record<string, Locale>> = {
  en_US: EN_US,
  en_GB: EN_GB,
  ru_RU: RU_RU,
  en: EN_US,
  ru: RU_RU,
};

/** The facts of a locale such as `ru_RU` or `en_US`, or undefined for one that is not emulated. */
export function localeOf(id: string): Locale | undefined {
  return LOCALES[id];
}
