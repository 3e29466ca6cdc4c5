// Decides what the curator reads after a run of matching, from its facts alone.
import type { MatchingProgress, MatchingRun } from '../../domain/pairs/matching-run';
import { joined } from './compose';
import { changesText, proofText, secondText, stabilityText } from './matching-run';

const NO_REGISTER =
  'Предлагать пока некого: в реестре наставников, утверждённом приказом, никого нет. Сначала выберите «Утвердить реестр наставников приказом», потом подберите пары снова. Если реестр организации не нужен, выключите это правило в «Настройках».';

/** What matching found. */
export function matchedText(found: MatchingRun): string {
  if (found.noRegister) return NO_REGISTER;
  const rest = found.eligibleMentees - found.matched;
  const seconds = found.second && found.second.matched > 0 ? ` Вторых наставников: ${found.second.matched}.` : '';
  return joined('\n', [
    `Ждут наставника: ${found.eligibleMentees}. Свободных мест: ${found.seats}. Предложено пар: ${found.matched}.${seconds}`,
    changesText(found),
    rest > 0
      ? `Без пары: ${rest}. Почему и что поможет — в столбце «Подбор» банка наставляемых.`
      : found.eligibleMentees > 0
        ? 'Наставник нашёлся для каждого.'
        : '',
    brokenLocksText(found.brokenLocks),
    found.smallGroups
      ? `Групп, которые из-за закреплённых пар меньше наименьшей: ${found.smallGroups.length}. Какие и что поможет — на листе «Подбор».`
      : '',
    proofText(found),
    secondText(found),
    stabilityText(found),
    found.matched > 0
      ? 'Предложение — ещё не решение: посмотрите лист «Пары», выберите «утвердить» или «отклонить» и утвердите пары приказом.'
      : '',
  ]);
}

/** Pairs that the curator keeps and that can't hold; blank where there are none. */
export function brokenLocksText(count: number): string {
  return count > 0
    ? `Закреплённых пар, которые не могут состояться: ${count}. Какие и почему — на листе «Подбор».`
    : '';
}

/** What matching found, or how far it is. */
export function proposedText(answer: MatchingRun | MatchingProgress): string {
  return 'parts' in answer
    ? `Людей много, поэтому подбор идёт частями: готово ${answer.done} из ${answer.parts}. Он продолжится сам в ближайшие минуты, ничего нажимать не нужно; предложения появятся, когда будут готовы все части.`
    : matchedText(answer);
}
