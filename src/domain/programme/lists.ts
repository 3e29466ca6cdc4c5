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
  /** Those of `aliases` that the curator added, and may take away again. */
  readonly addedAliases?: readonly string[];
  /** Not offered in the forms any more, but old answers that name it stay valid. */
  readonly retired?: boolean;
  /** Ages in full years, for the list `ages` (both ends included; absent = no bound). */
  readonly from?: number;
  readonly to?: number;
  /** For `categories`: mentors from outside, who need certificates. */
  readonly external?: boolean;
  /** For `categories`: pairs with mentors of this category at most, valid ones included; absent = no limit. */
  readonly mostPairs?: number;
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

const indexes = new WeakMap<readonly ListEntry[], ReadonlyMap<string, ListEntry>>();

/** Labels and aliases of a list in their compared spelling; an earlier option wins over a later one, a label over an alias. */
function indexOf(list: readonly ListEntry[]): ReadonlyMap<string, ListEntry> {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map<string, ListEntry>();
  const add = (label: string, entry: ListEntry): void => {
    const spelling = normaliseLabel(label);
    if (!index.has(spelling)) index.set(spelling, entry);
  };
  for (const entry of list) add(entry.label, entry);
  for (const entry of list) for (const alias of entry.aliases) add(alias, entry);
  indexes.set(list, index);
  return index;
}

const spellings = new WeakMap<readonly ListEntry[], Map<string, ListEntry | undefined>>();

/** The option that a written label means (by label or alias), or undefined when none does. */
export function findOption(list: readonly ListEntry[], label: string): ListEntry | undefined {
  // Thousands of answers repeat a few labels as the form wrote them: those are compared once.
  const met = spellings.get(list) ?? new Map<string, ListEntry | undefined>();
  if (!met.has(label)) {
    met.set(label, indexOf(list).get(normaliseLabel(label)));
    spellings.set(list, met);
  }
  return met.get(label);
}

/** The label that people read for a code; the code itself when the list has no such option (an option deleted by hand). */
export function labelOf(list: readonly ListEntry[], code: string): string {
  return list.find((entry) => entry.code === code)?.label ?? code;
}

/** The labels that may be chosen: a retired option is offered nowhere. */
export function labelsOffered(list: readonly ListEntry[]): readonly string[] {
  return list.filter(({ retired }) => !retired).map(({ label }) => label);
}
