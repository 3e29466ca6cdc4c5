// Decides what people read about a run of matching as a whole, from its facts alone: in the message after it and on the sheet about it.
import type { MatchingRun } from '../../domain/pairs/matching-run';

/**
 * What is proven about the pairs of a run. The strong sentence stands only where the checker agreed.
 *
 * @example 'Доказано независимой проверкой: больше пар составить нельзя, а при таком числе пар нельзя набрать больше баллов.'
 */
export function proofText({ eligibleMentees, matched, score, proof }: MatchingRun): string {
  if (eligibleMentees === 0) return '';
  if (proof.verdict === 'proven')
    return 'Доказано независимой проверкой: больше пар составить нельзя, а при таком числе пар нельзя набрать больше баллов.';
  const { bound } = proof;
  if (!bound)
    return 'Пары соблюдают все правила, но проверка не подтвердила, что лучше составить нельзя. Сообщите об этом разработчику программы.';
  return bound.matched > matched
    ? `Доказано, что больше пар, чем ${bound.matched}, составить нельзя; найдено ${matched}.`
    : `Доказано, что больше пар составить нельзя; баллов при таком числе пар может быть не больше ${bound.score}, набрано ${score}.`;
}
