// Decides what is known of a person after several answers and corrections: field by field, the latest that can be understood.
import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant } from '../people/profile';
import type { Lists } from '../programme/lists';
import { type RawFields, rawText } from './answer';
import type { FieldSpec, FieldValue } from './field';
import type { Issue } from './issue';
import { readField } from './read-field';

/** One statement about some fields: an answer, or a correction by the curator. */
export interface Statement {
  readonly key: string;
  readonly at: Instant;
  readonly fields: RawFields;
  /** The field that a correction makes blank, whatever was said of it before. */
  readonly emptied?: string;
}

/** What the statements add up to. */
export interface FoldedFields {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** What was written where it could not be understood, so that it can be shown and mended. */
  readonly written: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
}

/** Statements in the order of their own times, whatever the order in which they came. */
export function byTime<T extends { readonly at: Instant; readonly key: string }>(statements: readonly T[]): T[] {
  return [...statements].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0,
  );
}

/**
 * Folds statements field by field. The latest readable text wins; a blank amends nothing, but where a correction empties the field. An unreadable text counts only while no
 * statement gives a readable one, and then the latest is reported.
 *
 * @param today  the day against which birth dates are judged
 */
export function foldFields(
  specs: readonly FieldSpec[],
  statements: readonly Statement[],
  lists: Lists,
  today: CalendarDate,
): FoldedFields {
  const latestFirst = byTime(statements).reverse();
  const values: Record<string, FieldValue> = {};
  const written: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const spec of specs) {
    const emptied = latestFirst.findIndex((statement) => statement.emptied === spec.key);
    const filled = (emptied < 0 ? latestFirst : latestFirst.slice(0, emptied)).filter(
      (statement) => rawText(statement.fields[spec.key]).trim() !== '',
    );
    const readings = filled.map((statement) => readField(spec, statement.fields[spec.key], lists, today));
    const readable = readings.find((reading) => reading.value !== undefined);
    if (readable?.value !== undefined) {
      values[spec.key] = readable.value;
      continue;
    }
    if (filled[0]) written[spec.key] = rawText(filled[0].fields[spec.key]).trim();
    issues.push(...(readings[0] ?? readField(spec, undefined, lists, today)).issues);
  }
  return { values, written, issues };
}
