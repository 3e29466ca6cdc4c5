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
  const isHalfDay = tokens.some((token) => token.kind === 'half');
  let text = '';
  for (const token of tokens) text += displayToken(token, serial, civil, locale, isHalfDay);
  return text;
}

function displayToken(
  { kind, text }: FormatToken,
  serial: number,
  civil: Civil,
  locale: Locale,
  isHalfDay: boolean,
): string {
  switch (kind) {
    case 'elapsed':
      return displayElapsed(serial, text);
    case 'minute':
      return pad(civil.minute, text.length);
    case 'half':
      return (civil.hour < 12 ? 'AM' : 'PM').slice(0, text.length === 3 ? 1 : 2);
    case 'moment':
      return displayPart(text, civil, locale, isHalfDay);
    default:
      return text;
  }
}

function displayPart(text: string, civil: Civil, locale: Locale, isHalfDay: boolean): string {
  const length = text.length;
  switch (text[0]?.toLowerCase()) {
    case 'y':
      return length <= 2 ? pad(civil.year % 100, 2) : pad(civil.year, 4);
    case 'm':
      return displayMonth(civil.month, length, locale);
    case 'd':
      return length <= 2 ? pad(civil.day, length) : displayWeekday(civil, length, locale);
    case 'h':
      return pad(isHalfDay ? civil.hour % 12 || 12 : civil.hour, Math.min(length, 2));
    case 's':
      return pad(civil.second, Math.min(length, 2));
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

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
