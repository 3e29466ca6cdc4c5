/**
 * Decides what a trigger's function is handed: the event object of each kind
 * (https://developers.google.com/apps-script/guides/triggers/events), made at the time of delivery.
 * Left to others: the objects inside (families), the queue (event-queue.ts).
 */
import type { AuthMode } from '../call';
import type { FormFamily, SpreadsheetFamily } from '../families';
import { enumValue, type GoogleObject } from '../google-class';
import type { World } from '../world';
import type { Happening } from './event-queue';

/** Who makes the objects of an event. */
export interface EventObjects {
  readonly spreadsheet: SpreadsheetFamily;
  readonly forms: FormFamily;
  /** A User object. */
  user(email: string): GoogleObject;
}

/** The event object. `triggerUid` is null for a simple trigger. Throws GoogleError where what it speaks of is gone. */
export function eventObject(
  world: World,
  objects: EventObjects,
  happening: Happening,
  authMode: AuthMode,
  triggerUid: string | null,
): Readonly<Record<string, unknown>> {
  const common = {
    authMode: enumValue('ScriptApp.AuthMode', authMode) ?? authMode,
    ...(triggerUid === null ? {} : { triggerUid }),
  };
  switch (happening.kind) {
    case 'open':
      return {
        ...common,
        source: objects.spreadsheet.spreadsheetObject(world, happening.spreadsheetId),
        user: objects.user(happening.user),
      };
    case 'edit':
      return {
        ...common,
        source: objects.spreadsheet.spreadsheetObject(world, happening.block.spreadsheetId),
        range: objects.spreadsheet.rangeObject(world, happening.block),
        user: objects.user(happening.user),
        ...(happening.value === undefined ? {} : { value: happening.value }),
        ...(happening.oldValue === undefined ? {} : { oldValue: happening.oldValue }),
      };
    case 'change':
      return {
        ...common,
        source: objects.spreadsheet.spreadsheetObject(world, happening.spreadsheetId),
        changeType: happening.changeType,
        user: objects.user(happening.user),
      };
    case 'row submitted':
      return {
        ...common,
        range: objects.spreadsheet.rangeObject(world, happening.block),
        values: [...happening.values],
        namedValues: namedValues(happening.headers, happening.values),
      };
    case 'response submitted':
      return {
        ...common,
        source: objects.forms.formObject(world, happening.formId),
        response: objects.forms.responseObject(world, happening.formId, happening.responseId),
      };
    case 'time':
      return { ...common, ...timeFields(happening.at) };
  }
}

/** Values by header; headers that are the same share one list. */
function namedValues(
  headers: readonly string[],
  values: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const named: Record<string, string[]> = {};
  headers.forEach((header, at) => {
    named[header] = [...(named[header] ?? []), values[at] ?? ''];
  });
  return named;
}

/** The fields of a time-driven event, in UTC. Week 1 is the week with the year's first Thursday. */
function timeFields(at: number): Readonly<Record<string, number | string>> {
  const date = new Date(at);
  const weekDay = ((date.getUTCDay() + 6) % 7) + 1;
  const thursday = new Date(at + (4 - weekDay) * 86_400_000);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': weekDay,
    'week-of-year': Math.floor((thursday.getTime() - yearStart) / 604_800_000) + 1,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: 'UTC',
  };
}
