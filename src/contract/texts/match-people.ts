// Decides what the command `match` says about people from tables: the columns of its explanations, the outcomes, whom it can't take, the summary
// in words.
import type { Issue, IssueCode } from '../../domain/answers/issue';
import type { ListEntry } from '../../domain/programme/lists';
import { issueLines } from './issues';
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
  mentorAttention: 'анкету наставника нужно разобрать',
} as const;

/** Without consents nobody is kept out for the want of one; that must be said. */
export const CONSENTS_UNASKED =
  'Таблица согласий не указана (--consents): согласия не проверялись. Перед приказом убедитесь, что они есть.';

const MEND_ROW = 'Уточните, исправьте или допишите это в строке таблицы и повторите подбор.';
const ADD_CONSENT = 'Когда действующее согласие появится в таблице согласий, повторите подбор.';

/** What helps where there are no sheets, but the table that was given; of other mistakes `MEND_ROW`. */
const REMEDIES: Readonly<Partial<Record<IssueCode, string>>> = {
  'no-seats': 'Когда появится время, исправьте число мест в строке таблицы и повторите подбор.',
  'consent-missing': ADD_CONSENT,
  'consent-refused': ADD_CONSENT,
  'consent-not-by-representative': ADD_CONSENT,
  'consent-not-by-participant': ADD_CONSENT,
  'possible-duplicate':
    'Если это один человек, пусть имя, дата рождения и контакты в его строках совпадают; если разные, различите их.',
};

/** What is wrong with an answer, and what helps in a table: a line each. */
export function stopsText(stops: readonly Issue[]): string {
  const remedies = stops.map(({ code }) => REMEDIES[code] ?? MEND_ROW);
  return [issueLines(stops, 'problem'), ...new Set(remedies)].join('\n');
}

/** Somebody whose answers can't be taken. */
export interface SetAside {
  readonly number: string;
  /** In the table, as a spreadsheet counts rows. */
  readonly rows: string;
  readonly stops: readonly Issue[];
}

/** People named, and reasons told, in the summary; the explanations tell all. */
const MOST_NAMED = 5;
const MOST_REASONS = 8;

/** Who is set aside and why, a line for each reason. */
function asideLines(aside: readonly SetAside[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { number, rows, stops } of aside) {
    const reason = issueLines(stops, 'problem').split('\n').join(' ');
    byReason.set(reason, [...(byReason.get(reason) ?? []), `${number} (строка ${rows})`]);
  }
  const lines = [...byReason].map(([reason, refs]) => {
    const more = refs.length - MOST_NAMED;
    return `  ${refs.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` и ещё ${grouped(more)}` : ''}: ${reason}`;
  });
  const more = lines.length - MOST_REASONS;
  return [...lines.slice(0, MOST_REASONS), ...(more > 0 ? [`  Ещё причин: ${grouped(more)}, они в объяснениях.`] : [])];
}

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
  /** Whose answers must be mended before they can be taken. */
  readonly aside: readonly SetAside[];
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
  const { mentees, mentors, aside, eligibleMentees, seats, matched, score, pairs, second } = figures;
  const waiting = eligibleMentees - matched;
  return [
    `Получено: ${counted(mentees, MENTEES)}, ${counted(mentors, MENTORS)}.${aside.length > 0 ? ` Нужно разобрать: ${counted(aside.length, FORMS)}.` : ''}`,
    ...asideLines(aside),
    `Ждут пары: ${counted(eligibleMentees, MENTEES)}; у наставников ${counted(seats, SEATS)}.`,
    pairsInWords(pairs),
    `Подобрано: ${counted(matched, PAIRS)}, ${counted(score, POINTS)}.${waiting > 0 ? ` Без пары: ${counted(waiting, MENTEES)}.` : ''}`,
    ...(second ? [secondText({ second })] : []),
    ...verdictLines(figures),
  ].join('\n');
}

/** Of nobody nothing is proven: it is said instead that there was nobody. */
function verdictLines({ mentees, mentors, eligibleMentees, seats, gap }: PeopleFigures): string[] {
  if (eligibleMentees === 0)
    return mentees === 0 ? [] : ['Подбирать некому: ни одна анкета наставляемого в подбор не вошла.'];
  if (seats === 0) return mentors === 0 ? [] : ['Подбирать некого: ни одна анкета наставника в подбор не вошла.'];
  return gap === 0 ? ['Доказано: больше пар или баллов составить нельзя.'] : [];
}

/** How many pairs there were, and how many were looked at. */
function pairsInWords({ possible, admissible, examined, searched }: PairCounts): string {
  const found = `Правила допускают ${counted(admissible, PAIRS_ACCUSATIVE)} из ${grouped(possible)} возможных`;
  return searched
    ? `${found}. Поиск подсчитал баллы ${counted(examined, TIMES)} — для пар и для групп наставников сразу; проверка сверила с итогом каждую допустимую пару.`
    : `${found}: рассмотрена каждая.`;
}
