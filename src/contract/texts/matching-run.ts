// Decides what people read about a run of matching as a whole, from its facts alone: in the message after it and on the sheet about it.
import type { MatchingRun, ProposalChange, RunChanges, SecondMentors } from '../../domain/pairs/matching-run';
import { joined } from './compose';
import {
  counted,
  grouped,
  MENTEES_GENITIVE,
  PAIRS,
  PAIRS_ACCUSATIVE,
  type PluralForms,
  POINTS,
  pluralForm,
} from './plural';

/**
 * What is proven about the pairs of a run. The strong sentence stands only where the checker agreed.
 *
 * @example 'Доказано независимой проверкой: больше пар составить нельзя, а при таком числе пар нельзя набрать больше баллов.'
 */
export function proofText({
  eligibleMentees,
  matched,
  score,
  proof,
}: Pick<MatchingRun, 'eligibleMentees' | 'matched' | 'score' | 'proof'>): string {
  if (eligibleMentees === 0) return '';
  const within = proof.withinLimits ? 'при ограничениях из «Настроек» ' : '';
  if (proof.verdict === 'proven')
    return `Доказано независимой проверкой: ${within}больше пар составить нельзя, а при таком числе пар нельзя набрать больше баллов.`;
  const { bound } = proof;
  if (!bound)
    return 'Пары соблюдают все правила, но проверка не подтвердила, что лучше составить нельзя. Сообщите об этом разработчику программы.';
  return bound.matched > matched
    ? `Доказано, что ${within}больше пар, чем ${grouped(bound.matched)}, составить нельзя; найдено ${grouped(matched)}.`
    : `Доказано, что ${within}больше пар составить нельзя; баллов при таком числе пар может быть не больше ${grouped(bound.score)}, набрано ${grouped(score)}.`;
}

/**
 * What a run did to the proposals that stood before; blank where none did.
 *
 * @example 'Прежних предложений осталось 38; заменено 1 (Н-0004: М-0003 вместо М-0002); снято 1 (Н-0009 с М-0002); новых 2 (Н-0010 с М-0002, Н-0011
 * с М-0005).'
 * @example 'Ничего не изменилось: все предложения прежние (40). Ещё 1 пара остаётся на листе «Пары» только по вашему решению: этот подбор её не
 * предлагает.'
 */
export function changesText({ changes, second }: Pick<MatchingRun, 'changes'> & Partial<Seconds>): string {
  if (!changes) return '';
  const { kept, replaced, removed, held = 0, refused = 0 } = changes;
  if (kept + replaced + removed + held === 0) return '';
  const more = pluralForm(held, ['пара остаётся', 'пары остаются', 'пар остаются']);
  return joined(' ', [
    movedText(changes, (second?.matched ?? 0) > 0 ? ' вместе со вторыми наставниками' : ''),
    refused === 0
      ? ''
      : `${pluralForm(refused, ['Не названа', 'Не названы', 'Не названы'])} ${counted(refused, PAIRS)}: одна из сторон просила так не соединять, поэтому номеров здесь нет.`,
    held === 0
      ? ''
      : `Ещё ${grouped(held)} ${more} на листе «Пары» только по вашему решению: этот подбор ${held === 1 ? 'её' : 'их'} не предлагает.`,
  ]);
}

/** @param seconds  said where pairs with second mentors are counted among the others */
function movedText({ kept, replaced, removed, added, moves }: RunChanges, seconds: string): string {
  if (replaced + removed + added === 0)
    return kept === 0 ? '' : `Ничего не изменилось: все предложения прежние (${grouped(kept)}${seconds}).`;
  const named = (all: number, told: readonly string[]): string => {
    const more = all - told.length;
    if (told.length === 0) return grouped(all);
    return `${grouped(all)} (${told.join(', ')}${more > 0 ? ` и ещё ${grouped(more)}` : ''})`;
  };
  const together = ({ menteeId, from, to }: ProposalChange): string => `${menteeId} с ${to ?? from}`;
  const exchanged = moves.flatMap(({ menteeId, from, to }) =>
    from && to ? [`${menteeId}: ${to} вместо ${from}`] : [],
  );
  const gone = moves.filter(({ to }) => to === undefined).map(together);
  const fresh = moves.filter(({ from }) => from === undefined).map(together);
  const pieces = [
    `Прежних предложений${seconds} осталось ${grouped(kept)}`,
    replaced > 0 ? `заменено ${named(replaced, exchanged)}` : '',
    removed > 0 ? `снято ${named(removed, gone)}` : '',
    added > 0 ? `новых ${named(added, fresh)}` : '',
  ];
  return `${joined('; ', pieces)}.`;
}

/** What was found of second mentors. */
interface Seconds {
  readonly second: Pick<SecondMentors, 'matched' | 'eligibleMentees'>;
}

/**
 * How many second mentors were found; blank where nobody waits for one.
 *
 * @example 'Второй наставник нашёлся для 2 из 3 наставляемых: его ищут на местах, которые остались после первых.'
 */
export function secondText({ second }: Partial<Seconds>): string {
  if (!second) return '';
  const { matched, eligibleMentees } = second;
  return `Второй наставник нашёлся для ${grouped(matched)} из ${counted(eligibleMentees, MENTEES_GENITIVE)}: его ищут на местах, которые остались после первых.`;
}

/**
 * How the pairs stand to people's wishes, and what the other order would come to; blank without wishes.
 *
 * @example 'Есть 1 случай, когда двое назвали друг друга, но не вместе, хотя по пожеланиям обоих так было бы лучше. Подбор по взаимным
 * пожеланиям (его выбирают в «Настройках») дал бы столько же пар и баллов.'
 */
export function stabilityText({ matched, score, stability }: MatchingRun): string {
  if (!stability) return '';
  const { order, blocking, other } = stability;
  const found =
    blocking === 0
      ? 'Взаимные пожелания учтены: если двое назвали друг друга, но не вместе, то кому-то из них досталась пара не хуже по его же пожеланиям (закреплённые пары не в счёт).'
      : `Есть ${counted(blocking, CASES)}, когда двое назвали друг друга, но не вместе, хотя по пожеланиям обоих так было бы лучше.`;
  if (!other) return `${found} При ограничениях из «Настроек» подбор по взаимным пожеланиям не применяется.`;
  const way =
    order === 'most-pairs'
      ? 'Подбор по взаимным пожеланиям (его выбирают в «Настройках»)'
      : 'Подбор, при котором пар как можно больше,';
  const result =
    other.matched === matched && other.score === score
      ? 'дал бы столько же пар и баллов'
      : `дал бы ${counted(other.matched, PAIRS_ACCUSATIVE)} и ${counted(other.score, POINTS)} вместо ${grouped(matched)} и ${grouped(score)}`;
  const left = order === 'mutual-wishes' && other.blocking > 0 ? `, а таких случаев было бы ${other.blocking}` : '';
  return `${found} ${way} ${result}${left}.`;
}

const CASES: PluralForms = ['случай', 'случая', 'случаев'];
