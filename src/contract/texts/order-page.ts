// Decides the words of the window of an order: whom it takes, who is left out and why, what is wrong with its number or date, what it did.
import { readDate } from '../../domain/answers/read-date';
import type { LeftOut, LeftOutCode, OrderAbout, OrderAhead } from '../order/order-protocol';
import { counted, MENTORS, PAIRS, PAIRS_ACCUSATIVE, type PluralForms, pluralForm } from './plural';

/** Fixed words of the window. */
export const ORDER_PAGE = {
  waiting: 'Читаем таблицу…',
  number: 'Номер приказа',
  numberHelp: 'Например: 12 или 12-к.',
  date: 'Дата приказа',
  dateHelp: 'Например: 05.09.2026.',
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
    others: (count) => `Предложений без решения «утвердить»: ${count}. Приказ их не затронет.`,
    confirm: (count) => `Утвердить ${counted(count, PAIRS_ACCUSATIVE)}`,
    done: (count) => `Утверждено пар: ${count}. Личные ссылки на журнал встреч — на листе «Пары».`,
  },
  register: {
    taken: (count) => `В реестр ${pluralForm(count, TAKES)} ${counted(count, MENTORS)}`,
    leftOut: (count) => `Не войдут: ${count}`,
    nothing: 'Вносить в реестр пока некого: все наставники банка в нём уже есть или отложены.',
    others: (count) => `Уже в реестре по прежним приказам: ${count}.`,
    confirm: (count) => `Внести в реестр: ${count}`,
    done: (count) => `В реестр по приказу: ${counted(count, MENTORS)}.`,
  },
};

/** The words of one kind of order. */
export function orderWords(about: OrderAbout): Words {
  return WORDS[about];
}

const LEFT_OUT: Readonly<Record<LeftOutCode, (by: string) => string>> = {
  'mentee-paired': (by) => `у наставляемого уже есть действующая пара ${by}`,
  'mentee-taken': (by) => `наставляемый уже входит в этот приказ в паре ${by}`,
  'mentee-aside': () => 'наставляемый сейчас не участвует: посмотрите его состояние и согласие',
  'mentor-aside': () => 'наставник сейчас не участвует: посмотрите его состояние и согласие',
  'no-seats': () => 'у наставника нет свободных мест',
  'seats-taken': () => 'последние места наставника займут пары выше в этом списке',
  state: (by) => `состояние «${by}»: чтобы внести, измените его в банке наставников`,
};

/** Why a line isn't in the order. */
export function leftOutText({ code, by = '' }: LeftOut): string {
  return LEFT_OUT[code](by);
}

/** Said when less was ordered than shown; blank otherwise. */
export function fewerText(about: OrderAbout, { lines }: OrderAhead, done: number): string {
  if (done >= lines.length) return '';
  const of = about === 'pairs' ? PAIRS_TAKEN : MENTORS_TAKEN;
  return `Пока окно было открыто, таблица изменилась: из ${counted(lines.length, of)} в приказ вошло ${done}. Почему — покажет это окно, если открыть его снова.`;
}
