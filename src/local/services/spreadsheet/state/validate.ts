/**
 * Decides whether a value obeys a data validation rule.
 * A rule by a custom formula lets everything through, since formulas are not computed here.
 * Leaves what follows from a violation to `write-values.ts` and `people.ts`.
 */
import { type Area, areaOf } from '../grid/grid-range';
import { type CellValue, isUnknown, valueIn } from '../values/cell-value';
import { displayValue } from '../values/display';
import { formatKind } from '../values/number-format';
import { serialOfInstant } from '../values/serial';
import type { RuleArgument, ValidationRule } from './documents';
import type { OpenSpreadsheet, ValueFacts } from './open-spreadsheet';
import { gridNamed } from './open-spreadsheet';
import { readKnown } from './read-known';
import type { SheetGrid } from './sheet-grid';
import { stylesIn } from './styles';

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u;
const URL_TEXT = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?$/iu;

/** A value on its way into a cell. */
export interface Candidate {
  readonly value: CellValue;
  readonly format: string | undefined;
}

/** A check of candidates against rules; lists are read once, so a check serves one write. Blanks obey every rule. */
export function ruleCheck(
  open: OpenSpreadsheet,
  facts: ValueFacts,
): (rule: ValidationRule, candidate: Candidate) => boolean {
  const lists = new Map<ValidationRule, ReadonlySet<string>>();
  return (rule, candidate) => {
    const { value } = candidate;
    if (value === null || value === '' || rule.criteria === 'CUSTOM_FORMULA') return true;
    if (rule.criteria === 'VALUE_IN_LIST' || rule.criteria === 'VALUE_IN_RANGE') {
      const allowed = lists.get(rule) ?? new Set(offeredTexts(rule, open, facts));
      lists.set(rule, allowed);
      if (allowed.has(displayValue(value, candidate.format, facts.locale)) || allowed.has(String(value))) return true;
      refuseUnknown(rule, open);
      return false;
    }
    if (rule.criteria === 'CHECKBOX') {
      return rule.values.length === 0 ? typeof value === 'boolean' : rule.values.some((allowed) => allowed === value);
    }
    if (rule.criteria.startsWith('DATE_')) return obeysDate(rule, candidate, facts);
    if (rule.criteria.startsWith('NUMBER_')) return typeof value === 'number' && compares(rule, value, numbersIn(rule));
    return obeysText(rule, String(value));
  };
}

/**
 * The texts that a list or range rule offers, in order, without blanks: what a dropdown shows. A formula of unknown result in the range
 * offers nothing: nobody computes it here.
 */
export function offeredTexts(rule: ValidationRule, open: OpenSpreadsheet, facts: ValueFacts): string[] {
  const [given] = rule.values;
  if (Array.isArray(given)) return given.map(String);
  const source = rangeOf(rule, open);
  if (source === undefined) return [];
  const { grid, area } = source;
  const styles = stylesIn(grid, area);
  return grid
    .read(area)
    .flatMap((row, at) =>
      row.map((cell, offset) =>
        isUnknown(cell) ? '' : displayValue(valueIn(cell), styles[at]?.[offset]?.numberFormat, facts.locale),
      ),
    )
    .filter((text) => text !== '');
}

/** Throws NotEmulated where a formula of unknown result stands in the rule's range: it might be the value that isn't found there. */
function refuseUnknown(rule: ValidationRule, open: OpenSpreadsheet): void {
  const source = rangeOf(rule, open);
  if (source !== undefined) readKnown(source.grid, source.area, 'a list of choices');
}

/** The cells that a range rule takes its choices from. */
function rangeOf(
  { values: [source] }: ValidationRule,
  open: OpenSpreadsheet,
): { readonly grid: SheetGrid; readonly area: Area } | undefined {
  if (typeof source !== 'object' || source === null || !('sheet' in source)) return undefined;
  const grid = gridNamed(open, source.sheet);
  return { grid, area: areaOf(source.range, { rows: grid.rowCount, columns: grid.columnCount }) };
}

function obeysDate(rule: ValidationRule, candidate: Candidate, facts: ValueFacts): boolean {
  if (typeof candidate.value !== 'number' || formatKind(candidate.format) !== 'moment') return false;
  if (rule.criteria === 'DATE_IS_VALID_DATE') return true;
  const limits = rule.values.map((value) => Math.floor(serialOfArgument(value, facts.timeZone)));
  return compares(rule, Math.floor(candidate.value), limits);
}

function compares(rule: ValidationRule, value: number, limits: readonly number[]): boolean {
  const [first = Number.NaN, second = Number.NaN] = limits;
  switch (rule.criteria.replace(/^(?:DATE|NUMBER)_/u, '')) {
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    default:
      return true;
  }
}

function obeysText(rule: ValidationRule, text: string): boolean {
  const words = String(rule.values[0] ?? '');
  switch (rule.criteria) {
    case 'TEXT_CONTAINS':
      return text.toLowerCase().includes(words.toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.toLowerCase().includes(words.toLowerCase());
    case 'TEXT_EQUAL_TO':
      return text === words;
    case 'TEXT_IS_VALID_EMAIL':
      return EMAIL.test(text);
    case 'TEXT_IS_VALID_URL':
      return URL_TEXT.test(text);
    default:
      return true;
  }
}

function numbersIn(rule: ValidationRule): number[] {
  return rule.values.map(Number);
}

function serialOfArgument(value: RuleArgument, timeZone: string): number {
  const isDate = typeof value === 'object' && value !== null && 'date' in value;
  return isDate ? serialOfInstant(Date.parse(value.date), timeZone) : Number.NaN;
}
