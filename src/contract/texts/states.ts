// Decides how the states of mentees, mentors and pairs are called in the sheets, and what is said when a step by hand is put back.
import type { MenteeState } from '../../domain/states/mentee-states';
import type { MentorState } from '../../domain/states/mentor-states';
import { type MoveNeed, type MoveRefusal, movesFrom, type StateKind, type StatesOf } from '../../domain/states/moves';
import type { AttentionCause, PairState } from '../../domain/states/pair-states';

/** Names of the mentee's states, as in the lifecycle of domain.md (d). */
export const MENTEE_STATE_LABELS: Readonly<Record<MenteeState, string>> = {
  'request-received': 'Запрос получен',
  'awaiting-consent': 'Ждёт согласия',
  'consent-received': 'Согласие получено',
  'in-bank': 'В базе',
  'request-clarified': 'Запрос уточнён',
  'entry-monitoring': 'Входной мониторинг',
  matching: 'Подбор',
  'mentor-proposed': 'Предложен наставник',
  'trial-meeting': 'Пробная встреча',
  approved: 'Закреплён приказом',
  'in-programme': 'В программе',
  'final-questionnaire': 'Итоговая анкета',
  completed: 'Завершил',
  'future-mentor': 'Предложен в потенциальные наставники',
  'unpaired-support': 'Без пары — психологическое сопровождение',
  'unpaired-search': 'Без пары — поиск продолжается',
  'appointed-directly': 'Назначен директивно',
  'replacing-mentor': 'Замена наставника',
  'out-of-age': 'Вне возраста',
  'left-early': 'Выбыл досрочно',
  withdrawn: 'Согласие отозвано',
  anonymised: 'Обезличен',
};

/** Names of the mentor's states. */
export const MENTOR_STATE_LABELS: Readonly<Record<MentorState, string>> = {
  potential: 'Потенциальный',
  questionnaire: 'Анкета',
  'consent-received': 'Согласие',
  'documents-checked': 'Документы проверены',
  interviewed: 'Собеседование',
  selected: 'Отобран',
  'in-register': 'В реестре',
  training: 'Обучается',
  trained: 'Обучен',
  available: 'Доступен',
  assigned: 'Закреплён',
  working: 'Работает',
  completed: 'Завершил',
  rewarded: 'Поощрён',
  'practice-base': 'В базе практик',
  reserve: 'Резерв',
  'not-selected': 'Не отобран',
  suspended: 'Приостановлен',
  left: 'Выбыл',
  withdrawn: 'Отозвал согласие',
  anonymised: 'Обезличен',
};

/** Names of the pair's states. */
export const PAIR_STATE_LABELS: Readonly<Record<PairState, string>> = {
  proposed: 'Предложена системой',
  'under-review': 'На рассмотрении куратора',
  'offered-to-sides': 'Предложена сторонам',
  'group-meeting': 'Групповая встреча/выбор',
  'trial-meeting': 'Пробная встреча',
  compatible: 'Совместима',
  planning: 'Планирование',
  approved: 'Утверждена приказом',
  active: 'Активна',
  attention: 'На контроле',
  'final-meeting': 'Итоговая встреча',
  completed: 'Завершена',
  declined: 'Отклонена',
  incompatible: 'Не совместима',
  dissolved: 'Расторгнута досрочно',
};

/** Why a pair stands under attention. */
export const ATTENTION_LABELS: Readonly<Record<AttentionCause, string>> = {
  gap: 'давно не было встреч',
  'low-mark': 'низкая оценка встречи',
  trouble: 'просьба о помощи в журнале встреч',
  consent: 'согласие отозвано или не дано',
  person: 'участник приостановлен или выбыл',
};

const LABELS: { readonly [K in StateKind]: Readonly<Record<StatesOf[K], string>> } = {
  mentee: MENTEE_STATE_LABELS,
  mentor: MENTOR_STATE_LABELS,
  pair: PAIR_STATE_LABELS,
};

const NEEDS: Readonly<Record<MoveNeed, string>> = {
  reason: 'причина',
  initiator: 'по чьей инициативе',
  order: 'номер и дата приказа',
};

/** The name of a state. */
export function stateLabel<K extends StateKind>(kind: K, state: StatesOf[K]): string {
  const labels: Readonly<Record<StatesOf[K], string>> = LABELS[kind];
  return labels[state];
}

/** The state that a cell names, or null when it names none. Case, «ё» and kinds of dashes don't matter. */
export function stateOfLabel<K extends StateKind>(kind: K, text: string): StatesOf[K] | null {
  const labels: Readonly<Record<StatesOf[K], string>> = LABELS[kind];
  const wanted = comparable(text);
  const found = (Object.keys(labels) as StatesOf[K][]).find((state) => comparable(labels[state]) === wanted);
  return found ?? null;
}

/** What the curator reads when a step by hand is put back. */
export function moveRefusalText<K extends StateKind>(
  kind: K,
  from: StatesOf[K],
  to: StatesOf[K],
  refusal: MoveRefusal,
): string {
  const step = `Из состояния «${stateLabel(kind, from)}» в «${stateLabel(kind, to)}»`;
  if (refusal.code === 'not-allowed') {
    const next = movesFrom(kind, from).map((move) => `«${stateLabel(kind, move.to)}»`);
    const ways = next.length > 0 ? `Отсюда можно в ${next.join(', ')}.` : 'Дальше это состояние вручную не меняют.';
    return `${step} вручную перейти нельзя: прежнее значение возвращено. ${ways}`;
  }
  const missing = refusal.missing.map((need) => NEEDS[need]).join(', ');
  const last = to === 'withdrawn' ? ' Этот шаг стирает всё, что известно о человеке, навсегда.' : '';
  return `${step} можно перейти, если указаны: ${missing}. Прежнее значение возвращено.${last}`;
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[-–—−\s]+/g, ' ')
    .trim();
}
