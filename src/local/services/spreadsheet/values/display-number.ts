/**
 * Decides how a number is written: under the automatic format, and under the digits of a number format.
 * Leaves the choice of the section to `display.ts`.
 * Tokens: https://developers.google.com/workspace/sheets/api/guides/formats
 */
import type { Locale } from './locale';
import type { FormatToken } from './number-format';

/** The text of a number in a cell of automatic format: up to fifteen digits, the locale's decimal sign, no groups. */
export function displayPlain(value: number, locale: Locale): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  const text =
    Math.abs(rounded) >= 1e15 || (rounded !== 0 && Math.abs(rounded) < 1e-5)
      ? rounded
          .toExponential()
          .replace(/e([+-])(\d)$/u, 'e$10$2')
          .toUpperCase()
      : String(rounded);
  return text.replace('.', locale.decimal);
}

/** The text of a number under the tokens of a number format: 1234.5 under `#,##0.00` is `1,234.50`. */
export function displayDigits(value: number, tokens: readonly FormatToken[], locale: Locale): string {
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const shape = shapeOf(tokens);
  const exponentAt = tokens.findIndex((token) => token.kind === 'exponent');
  let scaled = Math.abs(value) * 100 ** percents;
  let power = 0;
  if (exponentAt !== -1 && scaled !== 0) {
    power = Math.floor(Math.log10(scaled));
    scaled /= 10 ** power;
  }
  const [whole = '0', fraction = ''] = scaled.toFixed(Math.min(shape.fraction.length, 20)).split('.');
  const digits = withGroups(padWhole(whole, shape.whole), shape.isGrouped, locale);
  const decimals = trimOptional(fraction, shape.fraction);
  const number = `${digits}${decimals === '' ? '' : locale.decimal + decimals}`;
  const exponent = exponentAt === -1 ? '' : `E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  return `${value < 0 ? '-' : ''}${place(tokens, number + exponent)}`;
}

interface Shape {
  readonly whole: string;
  readonly fraction: string;
  readonly isGrouped: boolean;
}

function shapeOf(tokens: readonly FormatToken[]): Shape {
  let whole = '';
  let fraction = '';
  let isAfterPoint = false;
  for (const token of tokens) {
    if (token.kind === 'exponent') break;
    if (token.kind === 'point') {
      isAfterPoint = true;
      fraction += token.text.slice(1);
    } else if (token.kind === 'digit') {
      if (isAfterPoint) fraction += token.text;
      else whole += token.text;
    }
  }
  return { whole, fraction, isGrouped: tokens.some((token) => token.kind === 'group') };
}

function padWhole(whole: string, shape: string): string {
  const least = shape.replace(/[#?]/gu, '').length;
  return (whole === '0' && least === 0 ? '' : whole).padStart(least, '0');
}

function trimOptional(fraction: string, shape: string): string {
  let end = fraction.length;
  while (end > 0 && shape[end - 1] !== '0' && fraction[end - 1] === '0') end -= 1;
  return fraction.slice(0, end);
}

function withGroups(digits: string, isGrouped: boolean, locale: Locale): string {
  return isGrouped ? digits.replace(/\B(?=(?:\d{3})+$)/gu, locale.groups[0] ?? '') : digits;
}

/** Puts the written number where the first digit stands and keeps the words around it. */
function place(tokens: readonly FormatToken[], number: string): string {
  const isPart = (token: FormatToken) => ['digit', 'point', 'group', 'exponent'].includes(token.kind);
  const first = tokens.findIndex(isPart);
  return tokens.map((token, at) => (at === first ? number : isPart(token) ? '' : token.text)).join('');
}
