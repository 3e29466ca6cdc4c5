// Decides what a written answer means, field by field, and every way in which it can't be understood.
import { type CalendarDate, fullYearsBetween } from '../calendar/calendar-date';
import { findOption, type Lists } from '../programme/lists';
import { rawText } from './answer';
import type { FieldSpec, FieldValue, RawValue, ReadField } from './field';
import type { Issue } from './issue';
import { readEmail, readPhone } from './read-contact';
import { readDate } from './read-date';
import { readPersonName } from './read-name';
import { readInteger, readSeats } from './read-number';

/** Prefix of a tag that stands in no list: `other:вышивка`. */
export const OTHER_PREFIX = 'other:';

/** Oldest age in full years that a birth date may give before it is taken for a slip. */
const OLDEST = 110;

/**
 * Reads one field. A blank answer gives no value, and an issue only where the field is required.
 *
 * @param today  the day against which a birth date is judged plausible
 */
export function readField(spec: FieldSpec, raw: RawValue | undefined, lists: Lists, today: CalendarDate): ReadField {
  const text = rawText(raw).trim();
  if (text === '') {
    return { issues: spec.required ? [{ code: spec.required, weight: 'stop', field: spec.key }] : [] };
  }
  const value = meaning(spec, raw ?? '', text, lists);
  if (value === undefined) return { issues: [malformed(spec, text)] };
  if (spec.kind === 'birth-date') {
    const age = value > today ? -1 : fullYearsBetween(value as CalendarDate, today);
    if (age < 1 || age > OLDEST) {
      return { issues: [{ code: 'birth-date-implausible', weight: 'stop', field: spec.key, given: text }] };
    }
  }
  return { value, issues: [] };
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
      return readInteger(text, spec.min, spec.max);
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
