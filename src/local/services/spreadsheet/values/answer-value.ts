/**
 * Decides what an answer of a form becomes in a cell of its tab.
 * Leaves the place of the cell to `answer-tab.ts`.
 */
import type { ValueFacts } from '../state/open-spreadsheet';
import type { CellValue } from './cell-value';
import { serialOfDate } from './serial';
import { readLiteral } from './typed-input';

/** An answer: a text, a number of a scale, or a moment as forms spell it (`2026-02-01`, `07:45`, `2026-02-01 07:45`). */
export type AnswerValue = string | number | { readonly moment: string } | undefined;

/**
 * The value of the cell and the format that it brings. A text that looks like a number or a date becomes one, as on
 * live Google, unless the switch says otherwise; `=…` and `+…` stay text.
 */
export function answerCell(answer: AnswerValue, facts: ValueFacts): { value: CellValue; format?: string | undefined } {
  if (answer === undefined || answer === '') return { value: null };
  if (typeof answer === 'number') return { value: answer };
  if (typeof answer === 'object') return momentCell(answer.moment, facts);
  if (!facts.switches.answersReadAsTyped) return { value: answer };
  const literal = readLiteral(answer, facts);
  if (literal?.kind === 'number') return { value: literal.value, format: literal.format };
  if (literal?.kind === 'boolean') return { value: literal.value };
  return { value: answer };
}

function momentCell(moment: string, facts: ValueFacts): { value: CellValue; format?: string } {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?[ T]?(?:(\d{1,3}):(\d{2})(?::(\d{2}))?)?$/u.exec(moment);
  if (match === null || moment === '') return { value: moment };
  const [, year, month, day, hour, minute, second] = match;
  const clock = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86_400;
  const { locale } = facts;
  if (year === undefined) return { value: clock, format: clock >= 1 ? '[h]:mm:ss' : locale.timeFormat };
  const date = serialOfDate(Number(year), Number(month), Number(day));
  if (date === undefined) return { value: moment };
  return { value: date + clock, format: hour === undefined ? locale.dateFormat : locale.dateTimeFormat };
}
