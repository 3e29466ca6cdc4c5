// Decides how a proposed pair is explained to the curator: from facts alone, without names. Who has no pair is left to `unmatched.ts`.

import type { Gain } from '../../domain/matching/gain';
import { trialFailed } from '../../domain/pairs/opinion-table';
import { ownWordsOf } from '../../domain/pairs/own-words';
import type { Alternative, BrokenLock, PairFacts, Proposal } from '../../domain/pairs/proposal';
import type { RuleCode, WarningCode } from '../../domain/pairs/rules';
import { SCORE_PARTS, type ScorePart } from '../../domain/pairs/score-parts';
import { type ListEntry, type Lists, labelOf } from '../../domain/programme/lists';
import { capitalised, joined } from './compose';
import { counted, MENTORS, PEOPLE_LEFT, POINTS, YEARS } from './plural';

/** Names of the parts of a score, as the curator reads them beside the points. */
export const SCORE_PART_LABELS: Readonly<Record<ScorePart, string>> = {
  requests: 'темы',
  interests: 'интересы',
  age: 'возраст',
  times: 'время',
  format: 'формат',
  municipality: 'муниципалитет',
  preference: 'пожелания сторон',
  confirmed: 'подтверждённые запросы',
  trial: 'пробная встреча',
};

/** What stands between two people, rule by rule. */
export const RULE_LABELS: Readonly<Record<RuleCode, string>> = {
  'no-seats': 'у наставника нет свободных мест',
  'not-in-register': 'наставник не внесён в реестр приказом',
  certificate: 'нет действующей справки об отсутствии судимости',
  'no-consent': 'нет действующего согласия',
  suspended: 'участие приостановлено или прекращено',
  'form-not-shared': 'наставник не выбрал эту форму наставничества',
  'category-not-in-form': 'категория наставника не участвует в этой форме',
  'role-not-in-form': 'роль наставляемого не участвует в этой форме',
  'out-of-scope': 'наставник другой организации, соглашения нет',
  forbidden: 'пара запрещена куратором',
  declined: 'пара отклонена',
  ended: 'такая пара уже была',
  refused: 'одна из сторон просила не предлагать эту пару',
  'age-outside-form': 'возраст наставляемого вне границ формы',
  'under-25-for-orphan': 'для гостевого режима нужна семья или взрослый от 25 лет',
  'already-running': 'у наставляемого уже есть действующая пара',
  'already-together': 'этот наставник у наставляемого уже есть',
  'parent-of-mentee': 'родитель не может быть наставником своего ребёнка',
  'same-person': 'это один и тот же человек',
};

/** What the curator should look at before agreeing. */
export const WARNING_LABELS: Readonly<Record<WarningCode, string>> = {
  'not-trained': 'наставник ещё не прошёл обучение',
  'family-name-alike': 'похожие фамилии: проверьте, не родитель ли это',
  'age-outside-form': 'возраст наставляемого вне границ формы',
  certificate: 'нет действующей справки об отсутствии судимости',
  'low-trial': 'низкая оценка пробной встречи',
};

const BROKEN_LOCKS: Readonly<Record<BrokenLock['code'], string>> = {
  rules: 'Закрепить пару нельзя',
  'no-seats': 'Закрепить пару нельзя: места наставника заняты более ранними закреплениями',
  'second-lock': 'Наставляемый уже закреплён за другим наставником',
  'unknown-person': 'Закрепить пару нельзя: одного из участников нет в подборе',
  'mentee-not-eligible': 'Закрепить пару нельзя: наставляемый не участвует в подборе',
};

/**
 * Why these two people, in short sentences; a trial meeting that went badly stands apart from what speaks for the pair.
 *
 * @example 'Поможет по 2 из 3 тем: математика, спорт. Общее время: суббота; общие интересы: шахматы.'
 */
export function whyPairText(facts: PairFacts, lists: Lists): string {
  const hasFailed = trialFailed(facts);
  const more = joined('; ', [
    wishesText(facts),
    facts.trialMark === undefined || hasFailed ? '' : `пробная встреча — ${facts.trialMark} из 10`,
    timesText(facts, lists),
    facts.interests.length > 0 ? `общие интересы: ${tagNames(facts.interests, lists.interests)}` : '',
    ageText(facts),
    facts.formats.length > 0 ? `формат: ${tagNames(facts.formats, lists.formats)}` : '',
    facts.sameMunicipality ? 'один муниципалитет' : '',
  ]);
  return joined(' ', [
    requestsText(facts, lists),
    more && `${capitalised(more)}.`,
    hasFailed ? `Но пробная встреча оценена низко: ${facts.trialMark} из 10, баллов за неё нет.` : '',
  ]);
}

/** The points by part that are not zero, and their sum: `темы 250 + время 75 = 325 баллов`. */
export function scorePartsText(proposal: Pick<Proposal, 'parts' | 'score'>): string {
  const parts = SCORE_PARTS.filter((part) => proposal.parts[part] > 0);
  const total = counted(proposal.score, POINTS);
  if (parts.length === 0) return total;
  return `${parts.map((part) => `${SCORE_PART_LABELS[part]} ${proposal.parts[part]}`).join(' + ')} = ${total}`;
}

/**
 * The place of the proposed mentor in the mentee's own list, by how much the best of the others differs, and who else would do, one a
 * line, with what that would cost the programme. `mentorRef` says how a mentor is called.
 */
export function alternativesText(
  proposal: Pick<Proposal, 'score' | 'rank' | 'candidates' | 'alternatives'>,
  mentorRef: (mentorId: string) => string,
): string {
  const { score, candidates, alternatives } = proposal;
  if (candidates <= 1) return placeText(proposal);
  return [placeText(proposal), ...alternatives.map((other) => alternativeLine(other, score, mentorRef))].join('\n');
}

/** The first line of these alone: what remains to be said once nothing can be exchanged any more. */
export function placeText({
  score,
  rank,
  candidates,
  alternatives: [best],
}: Pick<Proposal, 'score' | 'rank' | 'candidates' | 'alternatives'>): string {
  if (candidates <= 1 || !best) return 'Других подходящих наставников нет.';
  return `${rank}-е место среди подходящих (${counted(candidates, MENTORS)}), ${runnerUp(score - best.score)}.`;
}

function runnerUp(ahead: number): string {
  if (ahead === 0) return 'у следующего столько же баллов';
  return ahead > 0
    ? `следующий отстаёт на ${counted(ahead, POINTS)}`
    : `у лучшего на ${counted(-ahead, POINTS)} больше`;
}

/** The warnings beside a proposal as one line; blank when there are none. */
export function warningsText(warnings: readonly WarningCode[]): string {
  return capitalised(warnings.map((code) => WARNING_LABELS[code]).join('; '));
}

/** What stands between two people who are named beside it: that one of them asked not to be joined stays between them and the curator. */
export function openRuleLabel(rule: RuleCode): string {
  return rule === 'refused' ? 'эту пару решено не предлагать' : RULE_LABELS[rule];
}

/** Why a lock of the curator couldn't hold. */
export function brokenLockText(lock: BrokenLock): string {
  const rules = lock.rules.map(openRuleLabel).join('; ');
  return `${BROKEN_LOCKS[lock.code]}${rules === '' ? '' : `: ${rules}`}.`;
}

/** Tags as people read them: labels of options, somebody's own words as written. */
export function tagNames(tags: readonly string[], list: readonly ListEntry[]): string {
  return tags.map((tag) => ownWordsOf(tag) ?? labelOf(list, tag)).join(', ');
}

function requestsText({ requests, requestsAsked }: PairFacts, lists: Lists): string {
  const names = tagNames(requests, lists.requests);
  if (requestsAsked === 0) return 'Темы запроса не указаны.';
  if (requests.length === 0) return 'Темы запроса не совпали.';
  if (requestsAsked === 1) return `Поможет по теме запроса: ${names}.`;
  return requests.length === requestsAsked
    ? `Поможет по всем темам запроса: ${names}.`
    : `Поможет по ${requests.length} из ${requestsAsked} тем: ${names}.`;
}

function wishesText({ menteeRank, mentorRank }: PairFacts): string {
  if (menteeRank === 1 && mentorRank === 1) return 'назвали друг друга первыми';
  if (menteeRank && mentorRank)
    return `назвали друг друга: ${menteeRank}-е пожелание наставляемого и ${mentorRank}-е наставника`;
  if (menteeRank) return `${menteeRank}-е пожелание наставляемого`;
  return mentorRank ? `${mentorRank}-е пожелание наставника` : '';
}

function timesText({ times, timesAsked }: PairFacts, lists: Lists): string {
  if (times.length > 0) return `общее время: ${tagNames(times, lists.times)}`;
  return timesAsked > 0 ? 'общего удобного времени нет' : '';
}

function ageText({ age, ageFit }: PairFacts): string {
  if (ageFit === 'any') return 'наставнику подходит любой возраст';
  if (age === undefined) return '';
  const years = counted(age, YEARS);
  if (ageFit === 'preferred') return `возраст ${years} — по желанию наставника`;
  return ageFit === 'outside' ? `возраст ${years} — вне пожеланий наставника` : '';
}

function alternativeLine(
  { mentorId, score, free, loss }: Alternative,
  own: number,
  mentorRef: (mentorId: string) => string,
): string {
  const seat = free ? 'место есть' : 'все места предложены другим';
  // As many pairs as before doesn't mean that the same people have one: who holds the seat must go somewhere.
  const others = !free && loss && loss.matches <= 0 && loss.points > 0 ? ' и сдвинет других' : '';
  return `${mentorRef(mentorId)} — ${counted(score, POINTS)}, ${seat}${loss ? `; ${lossText(loss, own - score)}` : ''}${others}`;
}

/** What an exchange would cost the programme as a whole; blank for nothing. */
export function costText({ matches, points }: Gain): string {
  if (matches > 0) return `замена оставит без пары ещё ${counted(matches, PEOPLE_LEFT)}`;
  return points > 0 ? `замена стоит программе ${counted(points, POINTS)}` : '';
}

/** The same of an exchange that costs nothing, too; `less` is what the pair itself would lose by it. */
function lossText(loss: Gain, less: number): string {
  const cost = costText(loss);
  if (cost !== '') return cost;
  if (less === 0) return 'равноценная замена: баллов столько же';
  const [here, there] = less > 0 ? ['меньше', 'больше'] : ['больше', 'меньше'];
  return `равноценная замена: здесь на ${counted(Math.abs(less), POINTS)} ${here}, в других парах на столько же ${there}`;
}
