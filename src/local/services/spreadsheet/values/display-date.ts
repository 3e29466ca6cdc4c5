/**
 * Decides how a serial is written under a date or time format.
 * Leaves the choice of the section to `display.ts`.
 * Tokens: https://developers.google.com/workspace/sheets/api/guides/formats
 */
import type { Locale } from './locale';
import type { FormatToken } from './number-format';
import { type Civil, civilOfSerial } from './serial';

/** The text of a serial under the tokens of a moment format: `d MMMM yyyy` gives `5 января 2026` under ru_RU. */
export function displayMoment(serial: number, tokens: readonly FormatToken[], locale: Locale): string {
  const civil = civilOfSerial(serial);
  const isHalfDay = tokens.some((token) => /^a/iu.test(token.text) && token.kind === 'moment');
  return tokens
    .map((token, at) => {
      if (token.kind === 'elapsed') return displayElapsed(serial, token.text);
      if (token.kind !== 'moment') return token.text;
      const isMinute = /^m{1,2}$/iu.test(token.text) && isBesideClock(tokens, at);
      return displayPart(token.text, civil, locale, isMinute, isHalfDay);
    })
    .join('');
}

function displayPart(text: string, civil: Civil, locale: Locale, isMinute: boolean, isHalfDay: boolean): string {
  const length = text.length;
  switch (text[0]?.toLowerCase()) {
    case 'y':
      return length <= 2 ? pad(civil.year % 100, 2) : pad(civil.year, 4);
    case 'm':
      return isMinute ? pad(civil.minute, length) : displayMonth(civil.month, length, locale);
    case 'd':
      return length <= 2 ? pad(civil.day, length) : displayWeekday(civil, length, locale);
    case 'h':
      return pad(isHalfDay ? civil.hour % 12 || 12 : civil.hour, Math.min(length, 2));
    case 's':
      return pad(civil.second, Math.min(length, 2));
    case 'a':
      return length === 3 ? (civil.hour < 12 ? 'A' : 'P') : civil.hour < 12 ? 'AM' : 'PM';
    default:
      return `${locale.decimal}${pad(civil.ms, 3).slice(0, length - 1)}`;
  }
}

function displayMonth(month: number, length: number, locale: Locale): string {
  if (length <= 2) return pad(month, length);
  const [full = '', short = ''] = locale.months[month - 1] ?? [];
  const name = length === 3 ? short : full;
  const shown = locale.id.startsWith('en') ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return length === 5 ? full.charAt(0).toUpperCase() : shown;
}

function displayWeekday(civil: Civil, length: number, locale: Locale): string {
  const date = new Date(0);
  date.setUTCFullYear(civil.year, civil.month - 1, civil.day);
  const names = locale.weekdays[date.getUTCDay()];
  return (length === 3 ? names?.[1] : names?.[0]) ?? '';
}

function displayElapsed(serial: number, text: string): string {
  const seconds = Math.floor(Math.abs(serial) * 86_400 + 1e-6);
  const unit = text[0]?.toLowerCase();
  const whole = unit === 'h' ? Math.floor(seconds / 3600) : unit === 'm' ? Math.floor(seconds / 60) : seconds;
  return `${serial < 0 ? '-' : ''}${pad(whole, text.length)}`;
}

/** `m` is minutes next to hours or seconds, else a month. */
function isBesideClock(tokens: readonly FormatToken[], at: number): boolean {
  const isToken = (token: FormatToken) => token.kind === 'moment' || token.kind === 'elapsed';
  const previous = tokens.slice(0, at).filter(isToken).pop();
  const next = tokens.slice(at + 1).find(isToken);
  return /^h/iu.test(previous?.text ?? '') || /^s/iu.test(next?.text ?? '');
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
