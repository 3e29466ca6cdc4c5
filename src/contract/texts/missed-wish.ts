// Decides what is said of a first wish that a choice leaves unmet. Who refused whom stays between them and the curator.
import type { Gain } from '../../domain/matching/gain';
import type { MentorsMissedWish } from '../../domain/pairs/mentors-missed-wish';
import type { MissedWish } from '../../domain/pairs/missed-wish';
import { counted, PEOPLE_LEFT, POINTS, pluralForm } from './plural';
import { RULE_LABELS } from './proposals';

/** People named who have the seats; the others are counted. */
const MOST_NAMED = 3;

/**
 * Why the wish isn't met. Of a refusal only that the pair can't be, without the number.
 *
 * @example '1-е пожелание, М-0003, не сбылось: место досталось Н-0004. Замена стоила бы программе 30 баллов.'
 */
export function missedWishText({ mentorId, rank, rules, instead, free, loss }: MissedWish): string {
  if (rules.includes('refused')) return refusedText(rank);
  const begin = `${rank}-е пожелание, ${mentorId}, не сбылось`;
  if (rules.length > 0) return `${begin}: ${rules.map((rule) => RULE_LABELS[rule]).join('; ')}.`;
  const cost = loss ? lossText(loss) : '';
  if (free) return `${begin}, хотя место есть${cost === '' ? '.' : `: ${cost}.`}`;
  const more = instead.length - MOST_NAMED;
  const names = `${instead.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` и ещё ${more}` : ''}`;
  const seats =
    names === ''
      ? 'все места закреплены за другими'
      : `${pluralForm(instead.length, ['место досталось', 'места достались', 'места достались'])} ${names}`;
  return `${begin}: ${seats}${cost === '' ? '.' : `; ${cost}.`}`;
}

/**
 * Why a mentor's wish isn't met. Of a refusal only that the pair can't be, without the number.
 *
 * @example '1-е пожелание, Н-0004, не сбылось: этому наставляемому предложен М-0002; замена стоила бы программе 30 баллов.'
 */
export function mentorsMissedWishText({ menteeId, rank, rules, others, free, loss }: MentorsMissedWish): string {
  if (rules.includes('refused')) return refusedText(rank);
  const begin = `${rank}-е пожелание, ${menteeId}, не сбылось`;
  if (rules.length > 0) return `${begin}: ${rules.map((rule) => RULE_LABELS[rule]).join('; ')}.`;
  if (others.length === 0)
    return `${begin}: ${free ? 'так вышло по пределам или порядку подбора из «Настроек»' : 'места достались другим'}.`;
  const offered = pluralForm(others.length, ['предложен', 'предложены', 'предложены']);
  return `${begin}: этому наставляемому ${offered} ${others.join(' и ')}${loss ? `; ${lossText(loss)}` : ''}.`;
}

function refusedText(rank: number): string {
  return `${rank}-е пожелание не сбылось: такую пару предложить нельзя.`;
}

function lossText({ matches, points }: Gain): string {
  if (matches > 0) return `замена оставила бы без пары ещё ${counted(matches, PEOPLE_LEFT)}`;
  return points === 0 ? 'замена была бы равноценной' : `замена стоила бы программе ${counted(points, POINTS)}`;
}
