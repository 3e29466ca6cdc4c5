// Decides what an answer is: somebody's filled questionnaire, as it was sent, with its own time.
import type { Instant } from '../people/profile';
import type { RawValue } from './field';

/** The questionnaires whose answers the programme takes in. */
export const QUESTIONNAIRE_IDS = ['mentee', 'mentor', 'consent', 'meeting', 'final'] as const;

/** Names one questionnaire. */
export type QuestionnaireId = (typeof QUESTIONNAIRE_IDS)[number];

/** Written answers by field key, exactly as sent. */
export type RawFields = Readonly<Record<string, RawValue>>;

/** One answer. Two answers with one `key` are revisions of the same response: the later one replaces the earlier wholly. */
export interface Answer {
  /** Stable name of the response: where it came from and its id there. */
  readonly key: string;
  readonly questionnaire: QuestionnaireId;
  /** When the person sent it; decides what amends what. */
  readonly at: Instant;
  readonly fields: RawFields;
}

/** The text of a raw value: several texts joined as a sheet would join them. */
export function rawText(raw: RawValue | undefined): string {
  if (raw === undefined) return '';
  return typeof raw === 'string' ? raw : raw.join(', ');
}

const { imul } = Math;

/**
 * A short fingerprint of written answers: equal for equal answers in any order of fields, blanks left out.
 * Two 32-bit FNV-1a sums with different starts; a collision needs about four billion revisions of one response.
 *
 * @example fingerprint({ name: 'А' }) === fingerprint({ name: 'А', phone: '' }) // true
 */
export function fingerprint(fields: RawFields): string {
  const text = JSON.stringify(
    Object.keys(fields)
      .sort()
      .map((key) => [key, rawText(fields[key])])
      .filter(([, value]) => value !== ''),
  );
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = imul(low ^ unit, 0x01000193);
    high = imul(high ^ (unit + i), 0x85ebca6b);
  }
  return hex(low) + hex(high);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
