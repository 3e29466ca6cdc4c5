// Decides the fixed words that rows of the sheets are made of.
import { DAYS, pluralForm } from './plural';

/** Stands for the name of somebody whose data were erased. */
export const ERASED_NAME = 'данные удалены';

/** The roles, as «Разобрать» names them. */
export const MENTEE = 'наставляемый';
/** A mentor. */
export const MENTOR = 'наставник';
/** A consent. */
export const CONSENT = 'согласие';

/** A record of the meeting log. */
export const MEETING = 'запись встречи';
/** A final questionnaire. */
export const FINAL = 'итоговая анкета';

/** Yes. */
export const YES = 'Да';
/** No. */
export const NO = 'Нет';

/** Added to the way out of somebody who has given no consent for longer than answers are kept. */
export function keptTooLong(days: number): string {
  return `Согласия нет дольше срока хранения (дней: ${days}). Если его не будет, выберите решение «удалить данные».`;
}

/** Whether a consent counts. */
export const VERDICTS = { valid: 'действует', refused: 'отказ', invalid: 'не действует' } as const;

/** A person in a row of somebody else: number and name, or the number alone once the name is erased. */
export function personRef(number: string, name: string): string {
  return name === '' ? `${number} (${ERASED_NAME})` : `${number} ${name}`;
}

/** The sides of a pair. */
export const SIDES = { mentee: MENTEE, mentor: MENTOR } as const;

/** Begins the reasons for a pair that was proposed beside another one. */
export const SECOND_MENTOR = 'Второй наставник.';

/** A meeting that doesn't count, since the order of its pair is younger. */
export function heldBeforeOrder(date: string): string {
  return `Встреча раньше приказа о паре (${date}): в число встреч не входит.`;
}

/** A pair that hasn't met for too long. */
export function noMeetings(days: number): string {
  return `нет встреч ${days} ${pluralForm(days, DAYS)}`;
}

/** A proposal whose trial meeting went badly. */
export function lowTrial(mark: number): string {
  return `пробная встреча оценена низко (${mark} из 10): если двое не подошли друг другу, выберите решение «отклонить»`;
}

/** Said of a valid pair one of whose sides is gone: nothing but the curator's word ends it, and until then it takes a seat. */
export const SEAT_HELD =
  'пара действует и занимает место: если она не продолжится, выберите состояние «Расторгнута досрочно»';
