/**
 * Decides what a string becomes in a cell when it is typed there, by a person or by setValue, which reads strings the
 * same way. Leaves storing the outcome, and the format that comes with it, to the sheet.
 */
import type { Locale } from './locale';
import { readMoment } from './typed-date';
import { readNumber } from './typed-number';

/** What a typed string means; `format` is given to the cell when its own format is automatic. */
export type TypedInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string };

/** Where the string is typed. */
export interface TypingPlace {
  readonly locale: Locale;
  /** The year that a date without one belongs to, in the spreadsheet's zone. */
  readonly currentYear: number;
  /** True when the cell's number format is plain text (`@`). */
  readonly isTextCell: boolean;
  /** Whether `=` starts a formula even in a plain-text cell; unverified on live Google. */
  readonly formulasInTextCells: boolean;
}

/**
 * Reads a string as typed. A leading apostrophe is consumed and makes the rest text; `=…` is a formula; a plus or a
 * minus that starts no number starts a formula too.
 */
export function readTyped(text: string, place: TypingPlace): TypedInput {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return text === "'" ? { kind: 'blank' } : { kind: 'text', text: text.slice(1) };
  if (text.startsWith('=') && text.length > 1 && (!place.isTextCell || place.formulasInTextCells)) {
    return { kind: 'formula', formula: text };
  }
  if (place.isTextCell) return { kind: 'text', text };
  const literal = readLiteral(text, place);
  if (literal !== undefined) return literal;
  if (/^[+-]./su.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'text', text };
}

/** The boolean, number or moment that a string types, or undefined when it is neither: nothing becomes a formula. */
export function readLiteral(text: string, place: Pick<TypingPlace, 'locale' | 'currentYear'>): TypedInput | undefined {
  // Without a digit it is no number and no date: most texts of a bank end here.
  if (!/\d/u.test(text)) return readTruth(text, place.locale);
  const number = readNumber(text, place.locale);
  if (number !== undefined) return { kind: 'number', ...number };
  const moment = readMoment(text, place.locale, place.currentYear);
  if (moment !== undefined) return { kind: 'number', value: moment.serial, format: moment.format };
  return undefined;
}

function readTruth(text: string, locale: Locale): TypedInput | undefined {
  const word = text.trim().toUpperCase();
  if (locale.trueWords.includes(word)) return { kind: 'boolean', value: true };
  if (locale.falseWords.includes(word)) return { kind: 'boolean', value: false };
  return undefined;
}
