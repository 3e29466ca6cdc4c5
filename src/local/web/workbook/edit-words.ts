/** What a person is told of an edit: Google's refusals in Russian, and what its triggers had to say. */

import type { ExecutionResult } from '../../kernel/execution-result';
import { GoogleError } from '../../kernel/google-class';
import type { Told } from '../runs/desk';

const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /violates the data validation rules/,
    'Такое значение сюда не подходит: выберите его из списка или проверьте формат.',
  ],
  [/protected cell/, 'Ячейка защищена: изменять её может владелец таблицы.'],
  [/permission to access/, 'У того, кто сейчас действует, нет права изменять эту таблицу.'],
  [/more than the maximum of 50000/, 'Текст слишком длинный: в ячейке помещается 50 000 знаков.'],
  [/outside the dimensions/, 'Такой ячейки в листе нет.'],
];

/** The words for an edit that was refused; an error of another kind is thrown on. */
export function refusalWords(error: unknown): string {
  if (!(error instanceof GoogleError)) throw error;
  return REFUSALS.find(([pattern]) => pattern.test(error.message))?.[1] ?? `Правка не принята: ${error.message}`;
}

/** What the executions that followed an edit told the person. */
export function toldBy(results: readonly ExecutionResult[]): Told {
  const failed = results.find(({ error }) => error !== null);
  return {
    toasts: results.flatMap(({ ui }) => ui.toasts),
    problem: failed === undefined ? null : failureWords(failed),
  };
}

/** What went wrong in a function of a script, for the person who waited for it. */
export function failureWords({ functionName, error }: ExecutionResult): string {
  if (error === null) return '';
  if (error.killed === 'time limit') return `«${functionName}» не успела закончить за шесть минут и остановлена.`;
  return `${error.message} (функция «${functionName}»)`;
}

/** Nothing is told. */
export const EMPTY_TOLD: Told = { toasts: [], problem: null };
