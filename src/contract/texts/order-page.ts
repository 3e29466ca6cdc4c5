// Decides the words of the window of an order: whom it takes, who is left out and why, what is wrong with its number or date, what it did.
import { readDate } from '../../domain/answers/read-date';
import type { RuleCode } from '../../domain/pairs/rules';
import type { LeftOut, LeftOutCode, OrderAbout, OrderAhead, OrderLine, TakenLine } from '../order/order-protocol';
import { counted, MENTORS, PAIRS, PAIRS_ACCUSATIVE, type PluralForms, pluralForm } from './plural';
import { openRuleLabel, WARNING_LABELS } from './proposals';

/** Fixed words of the window. */
export const ORDER_PAGE = {
  waiting: 'Читаем таблицу…',
  number: 'Номер приказа',
  numberHelp: 'Например: 12 или 12-к.',
  date: 'Дата приказа',
  dateHelp: 'По умолчанию — сегодня.',
  cancel: 'Отмена',
  close: 'Закрыть',
  again: 'Повторить',
  working: 'Записываем приказ…',
  draft: 'Проект приказа',
  draftHint: 'Скопируйте текст на бланк организации. Проверяет и подписывает его руководитель.',
} as const;

/** What is wrong with the number of an order as it is written; blank for nothing. */
export function numberProblem(written: string): string {
  return written.trim() === '' ? 'Впишите номер приказа.' : '';
}

/** What is wrong with the date of an order as it is written; blank for nothing. */
export function dateProblem(written: string): string {
  if (written.trim() === '') return 'Впишите дату приказа.';
  return readDate(written) ? '' : `«${written.trim()}» — не дата. Напишите день, месяц и год, например: 05.09.2026.`;
}

interface Words {
  /** Heading of the lines that the order takes. */
  readonly taken: (count: number) => string;
  readonly leftOut: (count: number) => string;
  /** Nothing can be ordered: what to do. */
  readonly nothing: string;
  /** Some were wished, and all are left out. */
  readonly noneFits: string;
  readonly others: (count: number) => string;
  readonly confirm: (count: number) => string;
  readonly done: (count: number) => string;
}

const PAIRS_TAKEN: PluralForms = ['пары', 'пар', 'пар'];
const MENTORS_TAKEN: PluralForms = ['наставника', 'наставников', 'наставников'];
const TAKES: PluralForms = ['войдёт', 'войдут', 'войдут'];

const WORDS: Readonly<Record<OrderAbout, Words>> = {
  pairs: {
    taken: (count) => `В приказ ${pluralForm(count, TAKES)} ${counted(count, PAIRS)}`,
    leftOut: (count) => `Отмечены «утвердить», но не войдут: ${count}`,
    nothing:
      'Включать в приказ пока нечего. На листе «Пары» выберите в столбце «Решение куратора» слово «утвердить» и откройте это окно ещё раз.',
    noneFits: 'Ни одну из отмеченных пар включить в приказ пока нельзя. Причины ниже.',
    others: (count) => `Предложений без решения «утвердить»: ${count}. Приказ их не затронет.`,
    confirm: (count) => `Утвердить ${counted(count, PAIRS_ACCUSATIVE)}`,
    done: (count) => `Утверждено пар: ${count}. Личные ссылки на журнал встреч — на листе «Пары».`,
  },
  register: {
    taken: (count) => `В реестр ${pluralForm(count, TAKES)} ${counted(count, MENTORS)}`,
    leftOut: (count) => `Не войдут: ${count}`,
    nothing: 'Вносить в реестр пока некого: все наставники банка в нём уже есть или отложены.',
    noneFits: 'Вносить в реестр пока некого: все, кого в нём нет, отложены.',
    others: (count) => `Уже в реестре по прежним приказам: ${count}.`,
    confirm: (count) => `Внести в реестр: ${count}`,
    done: (count) => `В реестр по приказу: ${counted(count, MENTORS)}.`,
  },
};

/** The words of one kind of order. */
export function orderWords(about: OrderAbout): Words {
  return WORDS[about];
}

/** People stand with their numbers; a pair has a number of its own besides. */
function lineText(about: OrderAbout, { number, people }: OrderLine): string {
  return about === 'pairs' ? `${number}: ${people}` : people;
}

/** A line that the order takes, with what to look at first. */
export function takenText(about: OrderAbout, line: TakenLine): string {
  const remarks = line.warnings.map((code) => WARNING_LABELS[code]).join('; ');
  return `${lineText(about, line)}${remarks === '' ? '' : `. Замечание: ${remarks}`}`;
}

/** What the remarks beside the lines mean for the order; blank where there are none. */
export function remarksText(lines: readonly TakenLine[]): string {
  const count = lines.filter(({ warnings }) => warnings.length > 0).length;
  if (count === 0) return '';
  const untrained = lines.some(({ warnings }) => warnings.includes('not-trained'))
    ? ' День окончания обучения вписывают в банке наставников, столбец «Обучен».'
    : '';
  return `С замечанием: ${count} из ${lines.length}. Приказу это не мешает: решаете вы.${untrained}`;
}

const LEFT_OUT: Readonly<Record<LeftOutCode, (by: string, rules: readonly RuleCode[]) => string>> = {
  'mentee-paired': (by) => `у наставляемого уже есть действующая пара ${by}`,
  'mentee-taken': (by) => `наставляемый уже входит в этот приказ в паре ${by}`,
  'mentee-aside': () => 'наставляемый сейчас не участвует: посмотрите его состояние и согласие',
  'mentor-aside': () => 'наставник сейчас не участвует: посмотрите его состояние и согласие',
  'no-seats': () => 'у наставника нет свободных мест',
  'seats-taken': () => 'последние места наставника займут пары выше в этом списке',
  rules: (_, rules) => rules.map(openRuleLabel).join('; '),
  state: (by) => `состояние «${by}»: чтобы внести, измените его в банке наставников`,
};

/** A line that isn't in the order, and why. */
export function leftOutText(about: OrderAbout, line: LeftOut): string {
  const { code, by = '', rules = [] } = line;
  return `${lineText(about, line)}: ${LEFT_OUT[code](by, rules)}`;
}

/** What helps where rules stand between two people; blank where they don't. */
export function remedyText(leftOut: readonly LeftOut[]): string {
  return leftOut.some(({ code }) => code === 'rules')
    ? 'Устраните причину или сотрите «утвердить» и подберите пары ещё раз: подбор предложит других.'
    : '';
}

/** Said when less was ordered than shown; blank otherwise. */
export function fewerText(about: OrderAbout, { lines }: OrderAhead, done: number): string {
  if (done >= lines.length) return '';
  const of = about === 'pairs' ? PAIRS_TAKEN : MENTORS_TAKEN;
  return `Пока окно было открыто, таблица изменилась: из ${counted(lines.length, of)} в приказ вошло ${done}. Почему — покажет это окно, если открыть его снова.`;
}
