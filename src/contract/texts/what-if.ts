// Decides what the sidebar «Подбор: что, если…» says: of weights tried out, of what keeping costs, and of one mentee with one mentor.
import type { MentorPlace } from '../../domain/pairs/admissible-pairs';
import {
  MOST_POINTS,
  type PairAnswer,
  type ProposalMove,
  type Weighed,
  type WeightsPreview,
} from '../what-if/what-if-protocol';
import { capitalised, joined } from './compose';
import { counted, grouped, MENTEES_GENITIVE, PAIRS, PAIRS_ACCUSATIVE, POINTS, pluralForm } from './plural';
import { RULE_LABELS, SCORE_PART_LABELS, scorePartsText } from './proposals';

/** Fixed words of the sidebar. */
export const WHAT_IF = {
  waiting: 'Читаем таблицу…',
  now: 'Сейчас',
  waitingMentees: 'Ждут наставника',
  seats: 'Свободных мест',
  proposed: 'Предложено пар',
  score: 'Сумма баллов',
  scoreShort: 'Баллы',
  weights: 'Вес каждой части балла',
  weightsHint: 'Сколько баллов даёт полное совпадение. Пока вы не нажмёте «Применить», в таблице ничего не меняется.',
  outcome: 'Если применить',
  counting: 'Считаем…',
  pairs: 'Пары',
  points: 'Баллы по этим весам',
  before: 'сейчас',
  after: 'станет',
  who: 'Кто именно',
  apply: 'Применить',
  applying: 'Записываем веса и подбираем пары…',
  applied: 'Готово: предложения на листе «Пары» обновлены, веса записаны в «Настройках».',
  otherwise: 'Пока вы смотрели, данные в таблице изменились, поэтому итог отличается от показанного.',
  reset: 'Вернуть как было',
  former: 'Поставить прежние веса',
  again: 'Повторить',
  keepPoints: 'Сохранять прежние предложения',
  keeping: 'Чего стоит сохранить прежние пары',
  keepingHint:
    'Во сколько баллов ценить каждое прежнее предложение, которое осталось. Чем больше надбавка, тем меньше перемен и тем ниже общий балл. Нажмите на надбавку, чтобы попробовать её.',
  keepingAdvice: 'Чтобы пара осталась при любом подборе, выберите для неё «закрепить» на листе «Пары».',
  nothingToKeep: 'На листе «Пары» пока нет предложений, сохранять нечего.',
  bonus: 'Надбавка',
  kept: 'Останутся',
  whyNot: 'Почему не этот наставник?',
  whyNotHint: 'По весам, которые записаны в «Настройках».',
  mentee: 'Наставляемый',
  mentor: 'Наставник',
  chooseMentee: 'Выберите наставляемого из списка.',
  chooseMentor: 'Выберите наставника из списка.',
  numberOrName: 'номер, фамилия или имя',
  several: 'Подходят несколько. Выберите, кто нужен:',
  nobodyLike: 'Никого похожего в банке нет.',
  explain: 'Объяснить',
  explaining: 'Ищем ответ…',
} as const;

/** What a weight must be. */
export const WEIGHT_PROBLEM = `Целое число от 0 до ${MOST_POINTS}.`;

/** Nobody's name stands where there is no mentor. */
const NOBODY = 'без наставника';
const NO_SECOND = 'без второго наставника';

/** What the points are given for, as a label. */
export function weighedTitle(what: Weighed): string {
  return what === 'keepPoints' ? WHAT_IF.keepPoints : capitalised(SCORE_PART_LABELS[what]);
}

/**
 * What changes for people, in one line.
 *
 * @example 'Сдвинутся 3 пары; получат наставника: 1; останутся без наставника: 2.'
 */
export function changeText({
  moved,
  gained,
  lost,
  seconds,
}: Pick<WeightsPreview, 'moved' | 'gained' | 'lost' | 'seconds'>): string {
  const changes = joined('; ', [
    moved === 0 ? '' : `${pluralForm(moved, ['сдвинется', 'сдвинутся', 'сдвинутся'])} ${counted(moved, PAIRS)}`,
    gained === 0 ? '' : `получат наставника: ${grouped(gained)}`,
    lost === 0 ? '' : `останутся без наставника: ${grouped(lost)}`,
    seconds === 0 ? '' : `второй наставник изменится у ${counted(seconds, MENTEES_GENITIVE)}`,
  ]);
  return changes === '' ? 'Предложенные пары не изменятся.' : `${capitalised(changes)}.`;
}

/** Whose proposal a mentee has, and then gets: «М-0002 Петров Илья», «→ без наставника». */
export function moveTexts({ from, to, second }: ProposalMove): readonly [from: string, to: string] {
  const nobody = second ? NO_SECOND : NOBODY;
  return [from ?? nobody, `→ ${to ?? nobody}`];
}

/** So many of so many. */
export function ofText(count: number, all: number): string {
  return `${grouped(count)} из ${grouped(all)}`;
}

/** Why the mentee doesn't have the mentor: one to three sentences. Who else would be moved is left to `othersText`. */
export function pairAnswerText(answer: PairAnswer): string {
  switch (answer.kind) {
    case 'unknown':
      return 'Кого-то из них уже нет в банке. Откройте панель заново.';
    case 'running':
      return `Это действующая пара ${answer.pair}.`;
    case 'ruled-out': {
      const rules = answer.rules.map((rule) => RULE_LABELS[rule]).join('; ');
      return answer.aside ? `Наставляемый не участвует в подборе: ${rules}.` : `Предложить эту пару нельзя: ${rules}.`;
    }
    case 'proposed':
      return `Это и есть предложенная пара ${answer.pair}: ${scorePartsText(answer)}.`;
    case 'would-be-proposed':
      return `Сейчас подбор предложил бы именно эту пару: ${scorePartsText(answer)}. Таблица изменилась после прошлого подбора — выберите в меню «Подобрать пары».`;
    case 'locked':
      return `За наставляемым закреплён другой наставник: ${answer.mentor}. Эта пара набрала бы ${scorePartsText(answer)}.`;
    case 'seats-locked':
      return `Все места этого наставника закреплены за другими. Эта пара набрала бы ${scorePartsText(answer)}.`;
    case 'seats-to-firsts': {
      const first = answer.first === undefined ? '' : `Первый наставник уже закреплён: ${answer.first}. `;
      return `${first}Вторым эту пару предложить нельзя: второго ищут на местах, которые остались после первых, а все места этого наставника подбор отдал тем, кому он первый. Эта пара набрала бы ${scorePartsText(answer)}.`;
    }
    case 'possible':
      return `Пара возможна: ${scorePartsText(answer)}. ${lossText(answer)}`;
  }
}

function lossText({ lost, total, place }: Extract<PairAnswer, { kind: 'possible' }>): string {
  if (lost.pairs > 0) return `Но тогда всего вышло бы на ${counted(lost.pairs, PAIRS_ACCUSATIVE)} меньше.`;
  if (lost.pairs < 0) return `Пар вышло бы даже на ${grouped(-lost.pairs)} больше, ${STANDS}`;
  if (lost.points > 0)
    return `Но тогда все пары${place === undefined ? '' : OF_PLACE[place]} вместе потеряли бы ${counted(lost.points, POINTS)} из ${grouped(total)}.`;
  if (lost.points < 0) return `Баллов вышло бы даже на ${grouped(-lost.points)} больше, ${STANDS}`;
  return 'Это равноценная замена: и пар, и баллов всего столько же. Из равных вариантов подбор бережёт прежние предложения, затем смотрит на дату обращения и номер наставника.';
}

const OF_PLACE: Readonly<Record<MentorPlace, string>> = {
  1: ' с первыми наставниками',
  2: ' со вторыми наставниками',
};

const STANDS = 'но подбор бережёт прежние предложения или взаимные пожелания, как задано в «Настройках».';

/** How many more fit than are offered. */
export function moreText(count: number): string {
  return `И ещё ${grouped(count)}: допишите имя или номер.`;
}

/** Opens the list of those whom the exchange would touch. */
export function othersText(count: number): string {
  return `Обмен затронул бы ещё ${counted(count, MENTEES_GENITIVE)}:`;
}
