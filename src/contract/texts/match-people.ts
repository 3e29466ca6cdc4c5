// Decides what the command `match` says about people from tables: the columns of its explanations, the outcomes, the summary in words.
import type { ListEntry } from '../../domain/programme/lists';
import { secondText } from './matching-run';
import { counted, grouped, MENTEES, MENTORS, PAIRS, PAIRS_ACCUSATIVE, type PluralForms, POINTS, SEATS } from './plural';

const TIMES: PluralForms = ['раз', 'раза', 'раз'];
const FORMS: PluralForms = ['анкета', 'анкеты', 'анкет'];

/** Headings of the explanations, a line for each mentee, in the order of the columns. */
export const EXPLANATION_COLUMNS = {
  number: 'Номер',
  rows: 'Строка',
  mentee: 'Наставляемый',
  outcome: 'Итог',
  mentorNumber: 'Номер наставника',
  mentorRows: 'Строка наставника',
  mentor: 'Наставник',
  form: 'Форма',
  score: 'Баллы',
  parts: 'Из чего баллы',
  why: 'Почему эта пара',
  rank: 'Место в списке наставляемого',
  candidates: 'Подходящих наставников',
  alternatives: 'Другие наставники',
  warnings: 'Обратите внимание',
  reason: 'Почему без пары и что поможет',
} as const;

/** A column of the explanations. */
export type ExplanationColumn = keyof typeof EXPLANATION_COLUMNS;

/** What became of a mentee, and of the wish for a second mentor. */
export const OUTCOMES = {
  proposed: 'пара предложена',
  unmatched: 'пары нет',
  secondProposed: 'второй наставник предложен',
  secondUnmatched: 'второго наставника нет',
  ineligible: 'не участвует в подборе',
  attention: 'анкету нужно разобрать',
} as const;

/** Without consents nobody is kept out for the want of one; that must be said. */
export const CONSENTS_UNASKED =
  'Таблица согласий не указана (--consents): согласия не проверялись. Перед приказом убедитесь, что они есть.';

/** Where the explanations lie. */
export function explanationsWritten(path: string): string {
  return `Объяснения: ${path}`;
}

/** How many pairs the choice of first mentors was about. */
export interface PairCounts {
  /** Everybody who waits with every mentor. */
  readonly possible: number;
  /** Those that no rule forbids. */
  readonly admissible: number;
  /** Scores counted to find the choice: of every admissible pair, or of some and of whole branches of a search. */
  readonly examined: number;
  /** The pairs were too many to list them. */
  readonly searched: boolean;
}

/** The figures of a matching of people. */
export interface PeopleFigures {
  readonly mentees: number;
  readonly mentors: number;
  readonly attention: number;
  readonly eligibleMentees: number;
  readonly seats: number;
  readonly matched: number;
  readonly score: number;
  readonly gap: number;
  readonly pairs: PairCounts;
  /** Second mentors, found after the first ones; absent where nobody waits for one. */
  readonly second?: { readonly eligibleMentees: number; readonly matched: number };
}

/** A cell of the column for second mentors that names no form. */
export function secondFormUnknown(path: string, row: number, written: string, forms: readonly ListEntry[]): string {
  return `${path}, строка ${row}: форма второго наставника «${written}» не узнана. Возможные формы: ${forms.map(({ label }) => `«${label}»`).join(', ')}.`;
}

/** The result in a few sentences. */
export function peopleInWords(figures: PeopleFigures): string {
  const { mentees, mentors, attention, eligibleMentees, seats, matched, score, gap, pairs, second } = figures;
  const waiting = eligibleMentees - matched;
  return [
    `Получено: ${counted(mentees, MENTEES)}, ${counted(mentors, MENTORS)}.${attention > 0 ? ` Нужно разобрать: ${counted(attention, FORMS)}.` : ''}`,
    `Ждут пары: ${counted(eligibleMentees, MENTEES)}; у наставников ${counted(seats, SEATS)}.`,
    pairsInWords(pairs),
    `Подобрано: ${counted(matched, PAIRS)}, ${counted(score, POINTS)}.${waiting > 0 ? ` Без пары: ${counted(waiting, MENTEES)}.` : ''}`,
    ...(second ? [secondText({ second })] : []),
    ...(gap === 0 ? ['Доказано: больше пар или баллов составить нельзя.'] : []),
  ].join('\n');
}

/** How many pairs there were, and how many were looked at. */
function pairsInWords({ possible, admissible, examined, searched }: PairCounts): string {
  const found = `Правила допускают ${counted(admissible, PAIRS_ACCUSATIVE)} из ${grouped(possible)} возможных`;
  return searched
    ? `${found}. Поиск подсчитал баллы ${counted(examined, TIMES)} — для пар и для групп наставников сразу; проверка сверила с итогом каждую допустимую пару.`
    : `${found}: рассмотрена каждая.`;
}
