// Decides what a column of somebody else's table can be taken for: a field, a part of a name, the time or the id of the answer, or nothing.
import { type Question, type Questionnaire, questionsOf } from '../questionnaires/questionnaire';

/** The column holds when the answer was sent. */
export const AT = 'at';
/** The column holds the answer's id in the other service. */
export const ID = 'id';
/** The column is of no use to the programme. */
export const IGNORED = 'ignored';

/** The parts into which some services split a name. */
export const NAME_PARTS = ['family', 'given', 'patronymic'] as const;

/** One part of a name (фамилия, имя, отчество). */
export type NamePart = (typeof NAME_PARTS)[number];

/** What a column is taken for: `at`, `id`, `ignored`, a field's key, or a part of a name field as `name:family`. */
export type ColumnTarget = string;

/** A target for every column of a table, in the order of its header. */
export type ColumnMapping = readonly ColumnTarget[];

/** One field that a column can be taken for, with every title that the questionnaire knows for it. */
export interface ImportField {
  readonly question: Question;
  readonly titles: readonly string[];
  /** The form insists on it, so a table without it needs a curator's word. */
  readonly needed: boolean;
}

/** The target of a part of a name field: `partTarget('name', 'family')` is `'name:family'`. */
export function partTarget(key: string, part: NamePart): ColumnTarget {
  return `${key}:${part}`;
}

/** The field and the part that a target names; the part is absent when the target is a whole field. */
export function splitTarget(target: ColumnTarget): { readonly key: string; readonly part?: NamePart } {
  const [key = '', suffix] = target.split(':');
  const part = NAME_PARTS.find((known) => known === suffix);
  return part === undefined ? { key: target } : { key, part };
}

/** The fields of a questionnaire, each once; a field asked on several pages gathers the titles of all of them. */
export function importFields(questionnaire: Questionnaire): ImportField[] {
  const byKey = new Map<string, ImportField>();
  for (const question of questionsOf(questionnaire)) {
    const earlier = byKey.get(question.key);
    const titles = [question.title, ...question.synonyms];
    byKey.set(question.key, {
      question: earlier?.question ?? question,
      titles: [...(earlier?.titles ?? []), ...titles.filter((title) => !earlier?.titles.includes(title))],
      needed: (earlier?.needed ?? false) || question.mustAnswer || question.required !== undefined,
    });
  }
  return [...byKey.values()];
}

/** Every target that a column of this questionnaire may get, `ignored` first; texts for people are left to texts/import. */
export function targetsOf(questionnaire: Questionnaire): ColumnTarget[] {
  const fields = importFields(questionnaire);
  const names = fields.filter(({ question }) => question.kind === 'person-name').map(({ question }) => question.key);
  const parts = names.reduce<ColumnTarget[]>(
    (all, key) => all.concat(NAME_PARTS.map((part) => partTarget(key, part))),
    [],
  );
  return [IGNORED, AT, ID, ...fields.map(({ question }) => question.key), ...parts];
}

/** Whether a mapping takes any field at all from a table. */
export function takesSomething(mapping: ColumnMapping): boolean {
  return mapping.some((target) => target !== IGNORED && target !== AT && target !== ID);
}
