// Decides what the ledger remembers. Everything that the sheets show is derived from these entries; how they lie in a sheet is left to
// application and apps-script.
import type { Answer, QuestionnaireId } from '../answers/answer';
import type { Proposal } from '../pairs/proposal';
import type { Instant } from '../people/profile';

/** An answer as it entered the ledger. Once erased it keeps key, questionnaire, time and number, and no fields. */
export interface AnswerEntry extends Answer {
  readonly kind: 'answer';
  /** Fingerprint of the fields; a known key with another revision is an edited response. */
  readonly revision: string;
  /** The number under which it entered: Н-…, М-…, С-…, В-…, И-…. */
  readonly number: string;
  readonly source: 'form' | 'import' | 'sheet';
  readonly erased?: boolean;
  /** When it came into the workbook, where it may be much older: an imported answer. */
  readonly arrived?: Instant;
}

/**
 * A decision or correction made by hand (or by a use case on somebody's behalf): from `at` on, `field` of `target` is `value`.
 * `value` is raw text as written; blank takes the field back.
 */
export interface MarkEntry {
  readonly kind: 'mark';
  readonly key: string;
  /** Number of the mentee, mentor, consent, pair or setting that it is about. */
  readonly target: string;
  readonly field: string;
  readonly value: string;
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string;
}

/** A pair that matching proposed or a curator made; what happens to it afterwards are marks on its number. */
export interface PairEntry {
  readonly kind: 'pair';
  /** `Н-0001|М-0002`: the same two people are never two living pairs. */
  readonly key: string;
  readonly number: string;
  readonly menteeId: string;
  readonly mentorId: string;
  readonly at: Instant;
  readonly form: string;
  readonly score: number;
  /** What matching said when it proposed the pair: parts of the score, why, alternatives. */
  readonly proposal: Proposal;
  /** Opaque words in the personal links to the meeting log: one for the mentee, one for the mentor. */
  readonly tokens: { readonly mentee: string; readonly mentor: string };
  /** A later run of matching has replaced it; its number stays used. */
  readonly superseded?: boolean;
}

/** One remembered fact. */
export type Entry = AnswerEntry | MarkEntry | PairEntry;

/** The letter before the number, by what is numbered. */
export const NUMBER_PREFIXES = { mentee: 'Н', mentor: 'М', consent: 'С', meeting: 'В', final: 'И', pair: 'П' } as const;

/** What gets numbers of its own. */
export type Numbered = keyof typeof NUMBER_PREFIXES;

const RUNNING_DIGITS = 4;

/**
 * A number as people see it.
 *
 * @example formatNumber('mentee', 7) // 'Н-0007'
 */
export function formatNumber(of: Numbered, running: number): string {
  return `${NUMBER_PREFIXES[of]}-${String(running).padStart(RUNNING_DIGITS, '0')}`;
}

/** The running part of a number, 0 when the text is none of this kind. */
export function runningOf(of: Numbered, number: string): number {
  const prefix = `${NUMBER_PREFIXES[of]}-`;
  const digits = number.startsWith(prefix) ? number.slice(prefix.length) : '';
  return /^\d+$/.test(digits) ? Number(digits) : 0;
}

/** The next free running number of a kind: one above the highest ever given, also to erased and superseded entries. */
export function nextRunning(of: Numbered, entries: readonly Entry[]): number {
  let highest = 0;
  for (const entry of entries) if (entry.kind !== 'mark') highest = Math.max(highest, runningOf(of, entry.number));
  return highest + 1;
}

/** The kind of number that an answer of a questionnaire gets. */
export function numberedBy(questionnaire: QuestionnaireId): Numbered {
  return questionnaire;
}
