// Decides whether a consent counts, and whom it concerns. Sources: domain.md (g) Law; 152-ФЗ art. 9: a minor's representative signs.

import type { FieldSpec, FieldValue } from '../answers/field';
import { foldFields } from '../answers/fold-fields';
import type { Issue } from '../answers/issue';
import { normaliseName } from '../answers/read-name';
import { type CalendarDate, fullYearsBetween } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { AnswerEntry, MarkEntry } from '../ledger/entry';
import { ADULT_FROM } from '../people/age';
import type { ConsentState } from '../people/profile';
import type { Settings } from '../programme/settings';
import type { Consent } from './member';
import { statementsOf } from './recognise-people';

/** Code of the relation «сам участник». */
const SELF = 'self';

/** Somebody whom a consent may concern. */
export interface Addressee {
  readonly personId: string;
  /** Name in the compared spelling. */
  readonly name: string;
  readonly birthDate?: CalendarDate;
}

/** Reads one consent, with the curator's corrections, and judges it by itself: who signed for whom, and how old the participant was on that day. */
export function judgeConsent(
  answer: AnswerEntry,
  corrections: readonly MarkEntry[],
  specs: readonly FieldSpec[],
  settings: Settings,
): Consent {
  const signedOn = dateInZone(answer.at, settings.timeZone);
  const { values, issues } = foldFields(specs, [answer, ...statementsOf(corrections)], settings.lists, signedOn);
  const participant = text(values, 'participant');
  const signer = text(values, 'signer');
  const birthDate = values.birthDate as CalendarDate | undefined;
  const relation = text(values, 'relation') || undefined;
  const selfSigned = relation === SELF || (signer !== '' && normaliseName(signer) === normaliseName(participant));
  const refused = values.decision === 'no';
  const found: Issue[] = [...issues];
  if (!refused && birthDate) {
    const minor = fullYearsBetween(birthDate, signedOn) < ADULT_FROM;
    if (minor && selfSigned) found.push({ code: 'consent-not-by-representative', weight: 'stop', field: 'signer' });
    if (!minor && !selfSigned) found.push({ code: 'consent-not-by-participant', weight: 'stop', field: 'signer' });
  }
  const verdict = refused ? 'refused' : found.some((issue) => issue.weight === 'stop') ? 'invalid' : 'valid';
  return {
    number: answer.number,
    key: answer.key,
    at: answer.at,
    participant,
    signer,
    verdict,
    issues: found,
    ...(birthDate ? { birthDate } : {}),
    ...(relation ? { relation } : {}),
    ...(text(values, 'textVersion') ? { textVersion: text(values, 'textVersion') } : {}),
  };
}

/**
 * Joins consents to people: the same name and birth date; failing that, the same name where no date contradicts and exactly one
 * person fits. A consent that fits several people concerns none until the curator decides, and says so.
 */
export function addressConsents(consents: readonly Consent[], people: readonly Addressee[]): Consent[] {
  return consents.map((consent) => {
    const namesakes = people.filter((person) => person.name === normaliseName(consent.participant));
    const exact = namesakes.filter((person) => consent.birthDate && person.birthDate === consent.birthDate);
    const fitting = exact.length > 0 ? exact : namesakes.filter((person) => !person.birthDate || !consent.birthDate);
    const [only, another] = fitting;
    if (only && !another) return { ...consent, personId: only.personId };
    if (!only) return consent;
    return {
      ...consent,
      issues: [...consent.issues, { code: 'possible-duplicate', weight: 'stop', field: 'participant' }],
    };
  });
}

/** Where a person stands: the latest consent that counts decides; where none counts, the latest invalid one says why. */
export function consentState(consents: readonly Consent[]): { state: ConsentState; deciding?: Consent } {
  const latestFirst = [...consents].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? 1 : -1));
  const deciding = latestFirst.find((consent) => consent.verdict !== 'invalid');
  if (deciding) return { state: deciding.verdict === 'valid' ? 'given' : 'refused', deciding };
  const invalid = latestFirst[0];
  if (!invalid) return { state: 'missing' };
  if (invalid.issues.some((issue) => issue.code === 'consent-not-by-representative'))
    return { state: 'not-by-representative', deciding: invalid };
  if (invalid.issues.some((issue) => issue.code === 'consent-not-by-participant'))
    return { state: 'not-by-participant', deciding: invalid };
  return { state: 'missing', deciding: invalid };
}

function text(values: Readonly<Record<string, FieldValue>>, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}
