// Decides what the curator reads when an edit is put back.
import { ERASE_WORDS } from '../tables/banks';

/** Opens every explanation. */
export function putBack(problem: string): string {
  return `${problem} Прежнее значение возвращено.`;
}

/** A computed cell. */
export const COMPUTED = putBack('Этот столбец заполняется сам.');
/** A blank where an answer stood. */
export const CANNOT_BLANK = putBack('Стереть это значение нельзя: впишите правильное.');
/** A field that this row doesn't have. */
export const NOT_FOR_THIS_ROW = putBack('К этой строке столбец не относится.');
/** A state that doesn't exist. */
export const UNKNOWN_STATE = putBack('Такого состояния нет: выберите его из списка в ячейке.');
/** A decision about a pair that an order has made valid. */
export const PAIR_IS_VALID = putBack(
  'Решение по этой паре уже принято. Утверждённую приказом пару можно только расторгнуть: измените её состояние.',
);
/** A ruling where there is no doubt. */
export const NO_LIKENESS = putBack('Похожих людей для этой строки нет.');
/** A text that is no date. */
export const NOT_A_DATE = putBack('Это не дата. Напишите её как 05.09.2026.');
/** Neither yes nor no. */
export const YES_OR_NO = putBack('Здесь возможно только «да» или «нет».');
/** A value that a setting can't take; `hint` says what it does take. */
export function notAValue(hint: string): string {
  return putBack(`Такое значение здесь невозможно. ${hint}`);
}
/** A number outside the bounds of a setting, or none. */
export function needsWhole([from, to]: readonly [from: number, to: number]): string {
  return putBack(`Впишите целое число от ${from} до ${to}.`);
}
/** An erasure that isn't confirmed yet. */
export const CONFIRM_ERASURE = `Удалённые данные вернуть нельзя. Чтобы удалить их, впишите в эту ячейку сами: «${ERASE_WORDS}».`;
/** A label that could not be told apart in a cell. */
export const LABEL_WITH_COMMA = putBack(
  'В названии варианта не должно быть запятых и точек с запятой: ими разделяются ответы.',
);

/** An option without which answers can't be told apart. */
export const CANNOT_RETIRE = putBack('Этот вариант отключить нельзя.');
/** The way in which people are known, once somebody has answered. */
export const IDENTITY_IS_FIXED = putBack(
  'Анкеты уже собраны под этот способ, и сменить «по имени» на «по коду» или обратно нельзя. Для другого способа заведите новую таблицу.',
);
/** A changed copy of a row that stands for itself only. */
export const COPIED_ROW = 'Копия строки удалена: вносите изменения в саму строку.';
/** The blanking of an order by which people already work. */
export const ORDER_STANDS = putBack(
  'Пара по этому приказу уже работает. Исправьте номер или дату, а чтобы прекратить пару — измените её состояние.',
);
/** A number that nobody has. */
export const UNKNOWN_NUMBER = putBack('Такого номера в банках нет.');
/** Something else than a mark. */
export const NOT_A_MARK = putBack('Оценка пробной встречи — целое число от 1 до 10.');
/** More people than one cell has room for. */
export const ONE_NUMBER = putBack('В этой ячейке только один номер: следующие впишите в соседние столбцы.');
/** Somebody who stands in the row already. */
export const NAMED_TWICE = putBack('Один и тот же человек назван в этой строке дважды.');
/** A wish for oneself in the other role. */
export const NAMED_ONESELF = putBack('Это номер самого участника.');
/** Several people who may be the same. */
export const WHICH_OF_THEM = putBack('Похожих несколько. Впишите номер того, кто это, например: Н-0003.');

const SIDES_IN_WORDS = {
  mentee: { number: 'номер наставляемого, например: Н-0012', bank: 'наставляемых' },
  mentor: { number: 'номер наставника, например: М-0003', bank: 'наставников' },
} as const;

/** Something else than the number of somebody of a side. */
export function needsNumber(side: 'mentee' | 'mentor'): string {
  return putBack(`Впишите ${SIDES_IN_WORDS[side].number}.`);
}

/** A number that nobody of a side has. */
export function unknownNumber(side: 'mentee' | 'mentor'): string {
  return putBack(`Такого номера в банке ${SIDES_IN_WORDS[side].bank} нет.`);
}

/** A word outside a fixed list. */
export function notAnOption(options: readonly string[]): string {
  return putBack(`Выберите из списка: ${options.map((option) => `«${option}»`).join(', ')}.`);
}

/** A label or spelling that means another option already. */
export function labelTaken(label: string): string {
  return putBack(`«${label}» уже есть в этом списке.`);
}

/** Spellings that can't be taken away. */
export function spellingsStay(spellings: readonly string[]): string {
  return putBack(`Убрать нельзя, так уже могли ответить: ${spellings.join('; ')}.`);
}

/** A row that got the words of another one. */
export function mixedWith(number: string): string {
  return putBack(`Сюда попали данные строки ${number}.`);
}

/** A row typed into a bank that isn't taken in yet. */
export function rowWaits(missing: readonly string[]): string {
  return `Строка ещё не принята. Заполните: ${missing.join(', ')}.`;
}

/** A new option under a section that takes none. */
export function newOptionWhere(sections: readonly string[]): string {
  return `Чтобы добавить вариант, впишите в столбец «Раздел» одно из: ${sections.map((section) => `«${section}»`).join(', ')}, а в столбец «Название» — сам вариант.`;
}
