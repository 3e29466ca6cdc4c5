/**
 * Decides when a typed string is a number under a locale: groups, decimal sign, percent, currency, exponent, brackets.
 * Leaves dates and everything else to `typed-date.ts` and `typed-input.ts`.
 */
import type { Locale } from './locale';

/** A number read from a string, with the format that typing it gives to a cell of automatic format. */
export interface TypedNumber {
  readonly value: number;
  readonly format?: string;
}

/**
 * The number that the string types, or undefined.
 * `readNumber('1 000,5', ru)` is 1000.5; `readNumber('01234', en)` is 1234; `readNumber('50%', en)` is 0.5.
 */
export function readNumber(text: string, locale: Locale): TypedNumber | undefined {
  const signed = /^([+-]?)(.*)$/su.exec(text.trim());
  if (signed === null) return undefined;
  let body = (signed[2] ?? '').trim();
  let negative = signed[1] === '-';
  const bracketed = /^\((.*)\)$/su.exec(body);
  if (bracketed !== null) {
    if (signed[1] !== '') return undefined;
    body = (bracketed[1] ?? '').trim();
    negative = true;
  }
  const money = withoutCurrency(body, locale);
  const percent = money === undefined ? /^(.*?)\s?%$/su.exec(body) : null;
  const digits = readDigits(money ?? percent?.[1] ?? body, locale);
  if (digits === undefined) return undefined;
  const value = (negative ? -digits.value : digits.value) / (percent === null ? 1 : 100);
  const format =
    money !== undefined ? locale.currency.format : percent === null ? digits.format : percentFormat(digits);
  return format === undefined ? { value } : { value, format };
}

interface Digits extends TypedNumber {
  readonly hasFraction: boolean;
}

function percentFormat(digits: Digits): string {
  return digits.hasFraction ? '0.00%' : '0%';
}

function withoutCurrency(body: string, locale: Locale): string | undefined {
  for (const symbol of locale.currency.typed) {
    if (body.startsWith(symbol)) return body.slice(symbol.length).trim();
    if (body.endsWith(symbol)) return body.slice(0, -symbol.length).trim();
  }
  return undefined;
}

interface DigitPatterns {
  readonly number: RegExp;
  readonly group: RegExp;
}

const patterns = new Map<string, DigitPatterns>();

function patternsOf(locale: Locale): DigitPatterns {
  let found = patterns.get(locale.id);
  if (found === undefined) {
    const decimal = locale.decimal === '.' ? '\\.' : locale.decimal;
    const group = `[${locale.groups}]`;
    const whole = locale.looseGroups ? `\\d+(?:${group}\\d+)*` : `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
    found = {
      number: new RegExp(`^(${whole})?(?:${decimal}(\\d*))?(e[+-]?\\d+)?$`, 'iu'),
      group: new RegExp(group, 'gu'),
    };
    patterns.set(locale.id, found);
  }
  return found;
}

function readDigits(body: string, locale: Locale): Digits | undefined {
  const { number, group } = patternsOf(locale);
  const match = number.exec(body);
  if (match === null) return undefined;
  const [, wholePart, fraction, exponent] = match;
  if (wholePart === undefined && (fraction === undefined || fraction === '')) return undefined;
  const plain = (wholePart ?? '0').replace(group, '');
  const value = Number(`${plain}.${fraction || '0'}${exponent ?? ''}`);
  if (!Number.isFinite(value)) return undefined;
  const grouped = !locale.looseGroups && wholePart !== undefined && wholePart.length !== plain.length;
  const hasFraction = fraction !== undefined && fraction !== '';
  const format = exponent !== undefined ? '0.00E+00' : grouped ? (hasFraction ? '#,##0.00' : '#,##0') : undefined;
  return format === undefined ? { value, hasFraction } : { value, hasFraction, format };
}
