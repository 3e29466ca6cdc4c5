// Decides what a written answer means, field by field, and every way in which it can't be understood.
import { type CalendarDate, fullYearsBetween, yearOf } from '../calendar/calendar-date';
import { findOption, type Lists } from '../programme/lists';
import { rawText } from './answer';
import type { FieldKind, FieldSpec, FieldValue, RawValue, ReadField } from './field';
import type { Issue } from './issue';
import { readEmail, readPhone } from './read-contact';
import { readDate } from './read-date';
import { readPersonName } from './read-name';
import { readInteger, readSeats } from './read-number';

/** Prefix of a tag that stands in no list: `other:вышивка`. */
export const OTHER_PREFIX = 'other:';

const NONE = /^(?:нет|не имею|отсутствует|н\/д)\.?$/i;

/** Kinds of which people write that they have none. */
const THINGS: readonly FieldKind[] = ['date', 'person-name', 'phone', 'workplace'];

/** Oldest age in full years that a birth date may give before it is taken for a slip. */
const OLDEST = 110;

/** Youngest age that anybody in a questionnaire can have: a date of today or of last year is a slip. */
const YOUNGEST = 1;

/**
 * Reads one field. A blank answer gives no value, and an issue only where the field is required.
 *
 * @param today  the day against which a birth date is judged plausible
 */
export function readField(spec: FieldSpec, raw: RawValue | undefined, lists: Lists, today: CalendarDate): ReadField {
  const text = rawText(raw).trim();
  if (isBlank(spec, text)) {
    return { issues: spec.required ? [{ code: spec.required, weight: 'stop', field: spec.key }] : [] };
  }
  const value = meaning(spec, raw ?? '', text, lists);
  if (value === undefined) return { issues: [malformed(spec, text)] };
  const age = ageBy(spec, value, today);
  if (age !== undefined && (age < YOUNGEST || age > OLDEST))
    return { issues: [{ code: 'birth-date-implausible', weight: 'stop', field: spec.key, given: text }] };
  return { value, issues: [] };
}

/** Nothing written, a dash (but where it may be the label of an option), or «нет» where a thing or a person is asked for. */
function isBlank(spec: FieldSpec, text: string): boolean {
  if (text === '' || spec.kind === 'option') return text === '';
  return /^[-‐‑–—−.,;\s]*$/.test(text) || (THINGS.includes(spec.kind) && NONE.test(text));
}

/** The age that a field gives, where it gives one. */
function ageBy(spec: FieldSpec, value: FieldValue, today: CalendarDate): number | undefined {
  if (spec.kind === 'birth-date') return fullYearsBetween(value as CalendarDate, today);
  return spec.birthYear ? yearOf(today) - Number(value) : undefined;
}

function malformed(spec: FieldSpec, given: string): Issue {
  return { code: spec.malformed ?? 'option-unknown', weight: spec.malformedWeight ?? 'stop', field: spec.key, given };
}

function meaning(spec: FieldSpec, raw: RawValue, text: string, lists: Lists): FieldValue | undefined {
  switch (spec.kind) {
    case 'person-name':
      return readPersonName(text);
    case 'date':
    case 'birth-date':
      return readDate(text);
    case 'phone':
      return readPhone(text);
    case 'email':
      return readEmail(text);
    case 'integer':
      return spec.birthYear ? readBirthYear(text) : readInteger(text, spec.min, spec.max);
    case 'seats':
      return readSeats(text);
    case 'option':
      return optionCode(spec, text, lists);
    case 'options':
      return optionCodes(spec, raw, lists);
    default:
      return text;
  }
}

/** A year alone, or the year of a whole date, of which no more is kept. */
function readBirthYear(text: string): number | undefined {
  const date = readDate(text);
  return date ? yearOf(date) : readInteger(text, 1000, 9999);
}

function optionCode(spec: FieldSpec, text: string, lists: Lists): string | undefined {
  const option = spec.list ? findOption(lists[spec.list], text) : undefined;
  if (option) return option.code;
  return spec.open ? OTHER_PREFIX + withoutOther(text) : undefined;
}

function optionCodes(spec: FieldSpec, raw: RawValue, lists: Lists): readonly string[] | undefined {
  const parts = (typeof raw === 'string' ? [raw] : raw).reduce<string[]>(
    (all, part) => all.concat(splitOptions(part, spec, lists)),
    [],
  );
  const codes: string[] = [];
  for (const part of parts) {
    const code = optionCode(spec, part, lists);
    if (code === undefined) return undefined;
    if (!codes.includes(code)) codes.push(code);
  }
  return codes;
}

/** A checkbox answer written in one line is split at commas, semicolons and line breaks, unless the whole of it is one option. */
function splitOptions(text: string, spec: FieldSpec, lists: Lists): string[] {
  if (spec.list && findOption(lists[spec.list], text)) return [text];
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What was written behind «другое»: the word itself says nothing. */
function withoutOther(text: string): string {
  const rest = text.replace(/^друго[ейи]\s*[:–—-]?\s*/i, '').trim();
  return rest === '' ? text : rest;
}
