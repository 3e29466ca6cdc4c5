// Builds ledgers of answers and corrections, and derives the banks from them; only what a test is about need be said.
import { fieldSpecsFor } from '../../../src/contract/questionnaires/catalogue';
import { DEFAULT_SETTINGS } from '../../../src/contract/settings/default-settings';
import { fingerprint, type QuestionnaireId, type RawFields } from '../../../src/domain/answers/answer';
import { deriveBanks } from '../../../src/domain/banks/derive-banks';
import type { Banks } from '../../../src/domain/banks/member';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date';
import { type AnswerEntry, formatNumber, type MarkEntry, numberedBy } from '../../../src/domain/ledger/entry';
import { markKey } from '../../../src/domain/ledger/latest-mark';
import type { Settings } from '../../../src/domain/programme/settings';
import { consentFields, menteeFields, mentorFields } from '../../application/people';

export const TODAY: CalendarDate = '2026-09-05';

/** Noon (UTC) of a day of September 2026. */
export function on(day: number): string {
  return `2026-09-${String(day).padStart(2, '0')}T12:00:00.000Z`;
}

/** An answer sent on a day of September 2026; `running` is both its number and its place among those of its kind. */
export function answer(questionnaire: QuestionnaireId, running: number, day: number, fields: RawFields): AnswerEntry {
  return {
    kind: 'answer',
    questionnaire,
    key: `form:${questionnaire}-${running}`,
    at: on(day),
    fields,
    revision: fingerprint(fields),
    number: formatNumber(numberedBy(questionnaire), running),
    source: 'form',
  };
}

/** A mentee's answer. */
export function mentee(running: number, day: number, change: RawFields = {}): AnswerEntry {
  return answer('mentee', running, day, menteeFields(change));
}

/** A mentor's answer. */
export function mentor(running: number, day: number, change: RawFields = {}): AnswerEntry {
  return answer('mentor', running, day, mentorFields(change));
}

/** A consent for the mentee above. */
export function consent(running: number, day: number, change: RawFields = {}): AnswerEntry {
  return answer('consent', running, day, consentFields(change));
}

/** One mark: about what, which field, what it says, and on which day of September 2026 it was made. */
export type Made = readonly [target: string, field: string, value: string, day: number];

/** Marks in the order of the ledger. */
export function marks(...made: Made[]): MarkEntry[] {
  return made.map(([target, field, value, day], index) => ({
    kind: 'mark',
    key: markKey(index),
    target,
    field,
    value,
    at: on(day),
    by: 'куратор',
  }));
}

/** The banks of a ledger by the default settings, changed where a test says so. */
export function banksOf(
  answers: readonly AnswerEntry[],
  given: {
    readonly marks?: readonly MarkEntry[];
    readonly settings?: Partial<Settings>;
    readonly today?: CalendarDate;
  } = {},
): Banks {
  const settings = { ...DEFAULT_SETTINGS, ...given.settings };
  return deriveBanks(answers, given.marks ?? [], settings, fieldSpecsFor(settings.identity), given.today ?? TODAY);
}

/** Codes that keep the only mentee out of the bank. */
export function menteeStops(banks: Banks): string[] {
  return stopsOf(banks.mentees);
}

/** Codes that keep the only mentor out of the bank. */
export function mentorStops(banks: Banks): string[] {
  return stopsOf(banks.mentors);
}

function stopsOf(members: Banks['mentees'] | Banks['mentors']): string[] {
  expect(members).toHaveLength(1);
  const [member] = members;
  return (member?.issues ?? []).filter(({ weight }) => weight === 'stop').map(({ code }) => code);
}
