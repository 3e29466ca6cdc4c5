// Decides the words of «Подбор»: sections, what each row is called, and what it means. Which rows there are is left to the application.

import type { Grouping, GroupOutcome } from '../../domain/pairs/group-outcomes';
import type { CategoryLoad, RuleLift, SeatValue } from '../../domain/pairs/matching-insight';
import type { MatchingTotals } from '../../domain/pairs/matching-run';
import type { Recruit } from '../../domain/pairs/recruit-first';
import type { RuleCode } from '../../domain/pairs/rules';
import { type Lists, labelOf } from '../../domain/programme/lists';
import { capitalised, joined } from './compose';
import {
  counted,
  grouped,
  MENTEES_HELPED,
  MENTORS,
  PAIRS,
  PAIRS_ACCUSATIVE,
  PEOPLE,
  POINTS,
  pluralForm,
  SEATS,
} from './plural';
import { tagNames } from './proposals';

/** The sections in their order. */
export const SECTIONS = {
  result: 'Итог',
  unmatched: 'Кто без пары',
  help: 'Что даст пары сразу',
  recruit: 'Кого искать сначала',
  ask: 'Кого попросить взять ещё одного',
  fairness: 'Всем ли поровну',
  load: 'Нагрузка наставников',
} as const;

/** A section. */
export type Section = keyof typeof SECTIONS;

/** Signs of a bar. */
export const BAR_FULL = '█';
/** The empty rest of a bar. */
export const BAR_EMPTY = '░';

const BAR_LENGTH = 10;

/** A share as a bar of ten signs; something more than nothing shows at least one. */
export function barOf(part: number, whole: number): string {
  if (whole <= 0) return '';
  const full = Math.max(part > 0 ? 1 : 0, Math.floor((part * BAR_LENGTH) / whole));
  return BAR_FULL.repeat(full) + BAR_EMPTY.repeat(BAR_LENGTH - full);
}

/** Names of the rows of the section «Итог», and what they mean. */
export const RESULT = {
  at: ['Когда', 'Лист рассказывает о последнем подборе, который что-то изменил.'],
  eligible: ['Ждали наставника', 'Наставляемые в базе без действующей пары.'],
  seats: ['Было свободных мест', 'У наставников, которых можно предлагать.'],
  matched: ['Подобрано пар', ''],
  score: ['Сумма баллов', ''],
  changes: ['Прежние предложения', ''],
  stability: ['Пожелания сторон', ''],
  second: ['Вторых наставников', ''],
  brokenLocks: ['Не удалось закрепить', ''],
  smallGroups: ['Группа меньше наименьшей', ''],
  limits: [
    'Пределы из «Настроек»',
    'Пока они заданы, рядом с парами не сказано, чего стоит замена наставника: о любой паре ответит панель «Подбор: что, если…».',
  ],
} as const;

/** The mean of a run. `seconds` is what pairs with second mentors make of it. */
export function meanText(score: number, matched: number, seconds: MatchingTotals): string {
  if (matched === 0) return '';
  const mean = `В среднем ${counted(Math.round(score / matched), POINTS)} на пару`;
  return seconds.matched === 0
    ? `${mean}.`
    : `${mean}. Вместе со вторыми наставниками: на их пары приходится ${counted(seconds.score, POINTS)}.`;
}

/** Where the reason of each person stands. */
export const REASONS_STAND = 'Причина и выход для каждого — в столбце «Подбор» банка наставляемых.';

/** What a shortage row is called: by the forms it concerns. */
export function shortageLabel(forms: readonly string[], lists: Lists): string {
  return `Не хватает мест: ${forms.map((form) => `«${labelOf(lists.forms, form)}»`).join(', ')}`;
}

/** What a row about the seats that would be enough is called. */
export function enoughLabel(form: string, lists: Lists): string {
  return `Чтобы хватило всем: «${labelOf(lists.forms, form)}»`;
}

/** What these seats would do, said once. */
export const ENOUGH = 'Столько мест у новых наставников формы, и пара найдётся для каждого, кто ждёт её в этой форме.';

const LIFTS: Readonly<Partial<Record<RuleCode, string>>> = {
  'not-in-register': 'Внести наставников в реестр приказом',
  certificate: 'Получить справки наставников',
  'no-consent': 'Получить согласия наставников',
  suspended: 'Снять приостановку с наставников',
  'out-of-scope': 'Заключить соглашения с другими организациями',
  forbidden: 'Снять запреты пар',
  declined: 'Вернуть отклонённые пары',
};

/** What would help at once, and whom. */
export function liftTexts({ rule, people }: RuleLift): { readonly label: string; readonly explanation: string } {
  const verb = pluralForm(people, ['получит', 'получат', 'получат']);
  return {
    label: LIFTS[rule] ?? rule,
    explanation: `Если сделать это для всех, пару ${verb} ещё ${counted(people, PEOPLE)}.`,
  };
}

/** A kind of mentor: topic, age, form. */
export function recruitLabel({ form, age, request, guestRegime }: Recruit, lists: Lists): string {
  return capitalised(
    joined(', ', [
      request === undefined ? 'любая тема' : tagNames([request], lists.requests),
      age === undefined ? '' : `возраст ${labelOf(lists.ages, age)}`,
      `форма «${labelOf(lists.forms, form)}»`,
      guestRegime ? 'семья или взрослый от 25 лет' : '',
    ]),
  );
}

/** What such mentors would do. */
export function recruitText(people: number): string {
  if (people === 1) return 'Такой наставник с 1 местом поможет 1 наставляемому.';
  return `Такие наставники с ${counted(people, SEATS_WITH)} помогут ${counted(people, MENTEES_HELPED)}.`;
}

const SEATS_WITH = ['местом', 'местами', 'местами'] as const;

/** The kinds that aren't listed. */
export const OTHER_RECRUITS = 'Другие темы, возрасты и формы';

/** What one more seat would bring, and what to write down for it; fewer points where earlier proposals are rather kept. */
export function seatValueText({ pairs, points, seats }: Pick<SeatValue, 'pairs' | 'points' | 'seats'>): string {
  const least = points === undefined ? 'хотя бы ' : '';
  return `Если согласится, впишите ${grouped(seats)} в столбец «Мест»: пока пары не утверждены, новый подбор даст ${least}на ${counted(pairs, PAIRS_ACCUSATIVE)} больше${pointsText(points)}.`;
}

function pointsText(points = 0): string {
  if (points === 0) return '';
  return points > 0
    ? ` и до ${counted(points, POINTS_UP_TO)}`
    : `, но хотя бы на ${counted(-points, POINTS)} меньше: другим достанутся пары слабее`;
}

/** What a mentor of the list would bring, in short. */
export function morePairs({ pairs }: Pick<SeatValue, 'pairs'>): string {
  return `+${counted(pairs, PAIRS)}`;
}

/** Whose seats weren't tried, where limits of the curator leave nothing but tries. */
export function untriedText(mentors: number): string {
  return `При пределах из «Настроек» место проверяется подбором заново, поэтому проверены не все наставники: ещё ${grouped(mentors)} можно проверить самим, увеличив число в столбце «Мест» и подобрав пары ещё раз.`;
}

/** The same of a mentor one of whose valid pairs has lost its mentee: the seat is there, and nobody need be asked. */
export function heldSeatText(pair: string): string {
  return `Просить пока не нужно: место занимает пара ${pair}, хотя наставляемый выбыл или остался без согласия. Если она не продолжится, выберите на листе «Пары» состояние «Расторгнута досрочно»: место освободится, и новый подбор даст на 1 пару больше.`;
}

/** Mentors who aren't listed, as a label. */
export function otherMentors(mentors: number): string {
  return `Ещё ${counted(mentors, MENTORS)}`;
}

/** What can be said of the seats of those who aren't listed. */
export function otherSeatsText(mentors: number): string {
  const each = mentors === 1 ? 'Его место' : 'Место любого из них';
  return `${each} тоже дало бы пару. Вместе места дают не больше пар, чем людей ждёт: просите по одному и подбирайте снова.`;
}

const POINTS_UP_TO = ['балла', 'баллов', 'баллов'] as const;

/** «45 из 80». */
export function outOf(part: number, whole: number): string {
  return `${grouped(part)} из ${grouped(whole)}`;
}

const GROUP_UNKNOWN: Readonly<Record<Grouping, string>> = {
  form: 'Форма не названа',
  age: 'Возраст не указан',
  level: 'Не класс школы',
  choices: '',
  candidates: '',
};

/** What a group is called; `next` is where the group after it begins. */
export function groupLabel({ by, code }: GroupOutcome, next: number | undefined, lists: Lists): string {
  if (code === '') return GROUP_UNKNOWN[by];
  const range = next === undefined ? `${code} и больше` : Number(code) === next - 1 ? code : `${code}–${next - 1}`;
  switch (by) {
    case 'form':
      return `Форма «${labelOf(lists.forms, code)}»`;
    case 'age':
      return `Возраст: ${labelOf(lists.ages, code)}`;
    case 'level':
      return `Классы ${code}–${(next ?? 12) - 1}`;
    case 'choices':
      return `Отмечено вариантов в анкете: ${range}`;
    default:
      return `Подходит наставников: ${range}`;
  }
}

/** How a group fared. */
export function groupText({ mentees, matched, meanScore }: GroupOutcome): string {
  const share = `Пара нашлась для ${Math.round((100 * matched) / mentees)} %`;
  return meanScore === undefined ? `${share}.` : `${share}, в среднем ${counted(meanScore, POINTS)}.`;
}

/** How the mentors of a category are loaded. */
export function loadText({ mentors, full, idle }: CategoryLoad): string {
  return `${counted(mentors, MENTORS)} с местами. Все места заняты: ${grouped(full)}; никого не досталось: ${grouped(idle)}.`;
}

/** Mentors who told no category. */
export const NO_CATEGORY = 'Категория не указана';

/** Seats as a number with its word. */
export function seatsText(seats: number): string {
  return counted(seats, SEATS);
}
