// Decides which form of a Russian word stands after a number.

/** Forms after 1, after 2–4 and after 5: `['наставник', 'наставника', 'наставников']`. */
export type PluralForms = readonly [one: string, few: string, many: string];

/** Words that texts count. */
export const MENTORS: PluralForms = ['наставник', 'наставника', 'наставников'];
/** Mentors, as in «из 4 наставников». */
export const MENTORS_GENITIVE: PluralForms = ['наставника', 'наставников', 'наставников'];
/** Mentors, as in «с 2 наставниками». */
export const MENTORS_WITH: PluralForms = ['наставником', 'наставниками', 'наставниками'];
/** Mentees. */
export const MENTEES: PluralForms = ['наставляемый', 'наставляемых', 'наставляемых'];
/** Mentees, as in «не меньше 1 наставляемого» and «затронет 1 наставляемого». */
export const MENTEES_GENITIVE: PluralForms = ['наставляемого', 'наставляемых', 'наставляемых'];
/** Mentees as those who are helped: «поможет 1 наставляемому». */
export const MENTEES_HELPED: PluralForms = ['наставляемому', 'наставляемым', 'наставляемым'];
/** Years of age. */
export const YEARS: PluralForms = ['год', 'года', 'лет'];
/** Points of a score. */
export const POINTS: PluralForms = ['балл', 'балла', 'баллов'];
/** Pairs, as in «на одну пару меньше». */
export const PAIRS_ACCUSATIVE: PluralForms = ['пару', 'пары', 'пар'];
/** Days. */
export const DAYS: PluralForms = ['день', 'дня', 'дней'];
/** Pairs. */
export const PAIRS: PluralForms = ['пара', 'пары', 'пар'];
/** Meetings. */
export const MEETINGS: PluralForms = ['встреча', 'встречи', 'встреч'];
/** Seats. */
export const SEATS: PluralForms = ['место', 'места', 'мест'];
/** Seats that are missing: «не хватает 1 места». */
export const SEATS_MISSING: PluralForms = ['места', 'мест', 'мест'];
/** Rows of a sheet. */
export const ROWS: PluralForms = ['строка', 'строки', 'строк'];
/** People. */
export const PEOPLE: PluralForms = ['человек', 'человека', 'человек'];
/** People who are left without: «ещё 1 человека». */
export const PEOPLE_LEFT: PluralForms = ['человека', 'человек', 'человек'];

/**
 * The form of a word after a whole number.
 *
 * @example pluralForm(21, MENTORS) // 'наставник'
 */
export function pluralForm(count: number, forms: PluralForms): string {
  const tens = Math.abs(count) % 100;
  const ones = tens % 10;
  if (tens >= 11 && tens <= 14) return forms[2];
  if (ones === 1) return forms[0];
  return ones >= 2 && ones <= 4 ? forms[1] : forms[2];
}

/**
 * The number with its word.
 *
 * @example counted(3, MENTORS) // '3 наставника'
 */
export function counted(count: number, forms: PluralForms): string {
  return `${grouped(count)} ${pluralForm(count, forms)}`;
}

/** A whole number as people read it: thousands apart, by a blank that never ends a line. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}
