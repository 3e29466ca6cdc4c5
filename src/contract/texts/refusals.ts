// Decides what the curator reads when an edit is put back.

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
/** A value that a setting can't take. */
export const NOT_A_VALUE = putBack('Такое значение здесь невозможно: посмотрите пояснение в этой строке.');
/** A label that could not be told apart in a cell. */
export const LABEL_WITH_COMMA = putBack(
  'В названии варианта не должно быть запятых и точек с запятой: ими разделяются ответы.',
);

/** A word outside a fixed list. */
export function notAnOption(options: readonly string[]): string {
  return putBack(`Выберите из списка: ${options.map((option) => `«${option}»`).join(', ')}.`);
}

/** A label or spelling that means another option already. */
export function labelTaken(label: string): string {
  return putBack(`«${label}» уже есть в этом списке.`);
}

/** A new option under a section that takes none. */
export function newOptionWhere(sections: readonly string[]): string {
  return `Чтобы добавить вариант, впишите в столбец «Раздел» одно из: ${sections.map((section) => `«${section}»`).join(', ')}, а в столбец «Название» — сам вариант.`;
}
