// Decides how the curator is told what to do next: where to look, what to press, and how many wait for it.
import { IMPORT_ITEM, START_ITEM } from './menu';
import { counted, MENTEES, MENTORS, PAIRS, type PluralForms, ROWS } from './plural';

/** What can be waited for, in the order of the programme's year. */
export const NEXT_STEP_CODES = [
  'no-answers',
  'no-mentees',
  'no-mentors',
  'sort-out',
  'register',
  'match',
  'decide',
  'order',
  'links',
  'watch',
] as const;

/** A step, and how many wait for it. */
export interface NextStep {
  readonly code: (typeof NEXT_STEP_CODES)[number];
  readonly count: number;
}

const PROPOSALS: PluralForms = ['предложение', 'предложения', 'предложений'];
const ADDRESSES = `Адреса анкет показывает «${START_ITEM}»; ответы, собранные в другом месте, берёт «${IMPORT_ITEM}».`;

const STEPS: Readonly<Record<NextStep['code'], (count: number) => string>> = {
  'no-answers': () => `Соберите анкеты наставляемых, анкеты наставников и согласия. ${ADDRESSES}`,
  'no-mentees': () => `Соберите анкеты наставляемых и согласия. ${ADDRESSES}`,
  'no-mentors': () => `Соберите анкеты наставников и согласия. ${ADDRESSES}`,
  'sort-out': (count) => `Лист «Разобрать»: ${counted(count, ROWS)}. В каждой сказано, что сделать.`,
  register: (count) =>
    `«Утвердить реестр наставников приказом»: ещё не в реестре ${counted(count, MENTORS)}, без него их не предлагают.`,
  match: (count) => `«Подобрать пары»: без предложения ${counted(count, MENTEES)}.`,
  decide: (count) =>
    `Лист «Пары», столбец «Решение куратора»: ${counted(count, PROPOSALS)} без решения. Чтобы пара вошла в приказ, выберите «утвердить».`,
  order: (count) => `«Утвердить пары приказом»: отмечено «утвердить» — ${counted(count, PAIRS)}.`,
  links: (count) =>
    `Раздайте личные ссылки с листа «Пары»: ${counted(count, PAIRS)} по приказу ещё без записей о встречах.`,
  watch: (count) => `Лист «Пары», столбец «Внимание»: ${counted(count, PAIRS)} на контроле.`,
};

/** The steps as numbered lines. */
export function nextStepsText(steps: readonly NextStep[]): string {
  if (steps.length === 0) return 'Сейчас ничего не ждёт вашего решения. Сроки — на листе «Дорожная карта».';
  return steps.map(({ code, count }, index) => `${index + 1}. ${STEPS[code](count)}`).join('\n');
}
