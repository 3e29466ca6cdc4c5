/**
 * Decides what a cell shows: its value under its number format and the spreadsheet's locale.
 * Leaves what the cell returns to scripts to `script-value.ts`.
 */
import type { CellValue } from './cell-value';
import { displayMoment } from './display-date';
import { displayDigits, displayPlain } from './display-number';
import type { Locale } from './locale';
import { isAutomatic, sectionsOf } from './number-format';

/** The text shown for a value; '' for a blank. `displayValue(0.5, '0%', en)` is `50%`. */
export function displayValue(value: CellValue, format: string | undefined, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return (value ? locale.trueWords[0] : locale.falseWords[0]) ?? '';
  if (typeof value === 'string') return displayText(value, format);
  if (isAutomatic(format)) return displayPlain(value, locale);
  const sections = sectionsOf(format ?? '');
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = sections[index];
  if (section === undefined) return '';
  if (section.kind === 'moment') return displayMoment(value, section.tokens, locale);
  if (section.kind === 'text') {
    const plain = displayPlain(value, locale);
    return section.tokens.map((token) => (token.kind === 'text' ? plain : token.text)).join('');
  }
  return displayDigits(index === 1 ? -value : value, section.tokens, locale);
}

function displayText(value: string, format: string | undefined): string {
  if (isAutomatic(format) || format === '@') return value;
  const sections = sectionsOf(format ?? '');
  const section = sections[3] ?? sections.find((candidate) => candidate.kind === 'text');
  if (section === undefined) return value;
  return section.tokens.map((token) => (token.kind === 'text' ? value : token.text)).join('');
}
