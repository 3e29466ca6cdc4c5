// Decides what a shared list of options is and when a written label means one of them. The default options live in contract.

/** The lists that both questionnaires share; the curator edits them in «Настройки». */
export const LIST_IDS = [
  'forms',
  'roles',
  'categories',
  'requests',
  'interests',
  'times',
  'ages',
  'formats',
  'relations',
  'genders',
  'decisions',
  'regularity',
] as const;

/** Names one shared list. */
export type ListId = (typeof LIST_IDS)[number];

/** One option of a list. `code` is what rules speak of and never changes; `label` is what people read; `aliases` are other spellings. */
export interface ListEntry {
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Not offered in the forms any more, but old answers that name it stay valid. */
  readonly retired?: boolean;
  /** Ages in full years, for the list `ages` (both ends included; absent = no bound). */
  readonly from?: number;
  readonly to?: number;
  /** For `categories`: mentors from outside, who need certificates. */
  readonly external?: boolean;
}

/** All lists by id. */
export type Lists = Readonly<Record<ListId, readonly ListEntry[]>>;

/**
 * The spelling under which labels are compared: case, «ё», dashes with or without spaces, quotes and repeated blanks do not matter.
 *
 * @example normaliseLabel('Ученик -  ученик') // 'ученик–ученик'
 */
export function normaliseLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/["'«»„“”]/g, '')
    .replace(/\s*[-‐‑‒–—−]\s*/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The option that a written label means (by label or alias), or undefined when none does. */
export function findOption(list: readonly ListEntry[], label: string): ListEntry | undefined {
  const wanted = normaliseLabel(label);
  return list.find((entry) => normaliseLabel(entry.label) === wanted || entry.aliases.some((alias) => normaliseLabel(alias) === wanted));
}

/** The label that people read for a code; the code itself when the list has no such option (an option deleted by hand). */
export function labelOf(list: readonly ListEntry[], code: string): string {
  return list.find((entry) => entry.code === code)?.label ?? code;
}
