// Decides whether a consent counts, and whom it concerns. Sources: domain.md (g) Law; 152-ФЗ art. 9: a minor's representative signs.

import type { FieldSpec, FieldValue } from '../answers/field';
import { foldFields } from '../answers/fold-fields';
import type { Issue, IssueCode } from '../answers/issue';
import { OTHER_PREFIX } from '../answers/read-field';
import { normaliseName } from '../answers/read-name';
import { type CalendarDate, fullYearsBetween, yearOf } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { AnswerEntry, MarkEntry } from '../ledger/entry';
import { latestValue } from '../ledger/latest-mark';
import { ADULT_FROM } from '../people/age';
import type { ConsentState } from '../people/profile';
import { textVersionAt } from '../programme/fold-settings';
import type { Settings } from '../programme/settings';
import type { Consent } from './member';
import { statementsOf } from './recognise-people';

/** Field of the mark by which the curator says whose consent it is; its value is a number of that person. */
export const CONCERNS = 'concerns';

/** Code of the relation «сам участник». */
const SELF = 'self';

/** Somebody whom a consent may concern. */
export interface Addressee {
  readonly personId: string;
  /** Numbers in both roles. */
  readonly numbers: readonly string[];
  /** Every name that the person ever gave or was corrected to, in the compared spelling: a consent may have been signed under any. */
  readonly names: readonly string[];
  /** Likewise every birth date; empty = none was readable. */
  readonly birthDates: readonly CalendarDate[];
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
  const birthYear = values.birthYear as number | undefined;
  const relation = text(values, 'relation') || undefined;
  // Our form shows the text of the settings; somebody else's table may have shown any.
  const textVersion =
    text(values, 'textVersion') || (answer.source === 'form' ? textVersionAt(settings, answer.at) : '');
  const refused = values.decision === 'no';
  const wrong = refused
    ? undefined
    : wrongSigner(whoSigned(participant, signer, relation), { birthDate, birthYear }, signedOn);
  const found: Issue[] = wrong ? [...issues, { code: wrong, weight: 'stop', field: 'relation' }] : [...issues];
  const assignedTo = latestValue(corrections, CONCERNS).trim();
  return {
    number: answer.number,
    key: answer.key,
    at: answer.at,
    keptSince: answer.arrived ?? answer.at,
    participant,
    signer,
    verdict: refused ? 'refused' : found.some((issue) => issue.weight === 'stop') ? 'invalid' : 'valid',
    issues: found,
    ...(birthDate ? { birthDate } : {}),
    ...(birthYear === undefined ? {} : { birthYear }),
    ...(relation ? { relation } : {}),
    ...(textVersion ? { textVersion } : {}),
    ...(assignedTo ? { assignedTo } : {}),
  };
}

/** Who signed, as far as the answer tells. A relation outside the list (grandmother, teacher) is nobody's legal representative. */
function whoSigned(
  participant: string,
  signer: string,
  relation: string | undefined,
): 'participant' | 'representative' | 'other' | 'unknown' {
  if (relation === SELF || (signer !== '' && normaliseName(signer) === normaliseName(participant)))
    return 'participant';
  if (relation?.startsWith(OTHER_PREFIX)) return 'other';
  return relation !== undefined || signer !== '' ? 'representative' : 'unknown';
}

/** In the year of the eighteenth birthday the year alone doesn't tell who had to sign: then either may have. */
function wrongSigner(
  who: ReturnType<typeof whoSigned>,
  born: { readonly birthDate: CalendarDate | undefined; readonly birthYear: number | undefined },
  signedOn: CalendarDate,
): IssueCode | undefined {
  const { birthDate, birthYear } = born;
  if (!birthDate && (birthYear === undefined || yearOf(signedOn) - birthYear === ADULT_FROM)) return undefined;
  const age = birthDate ? fullYearsBetween(birthDate, signedOn) : yearOf(signedOn) - (birthYear ?? 0);
  if (age < ADULT_FROM) return who === 'representative' ? undefined : 'consent-not-by-representative';
  return who === 'participant' || who === 'unknown' ? undefined : 'consent-not-by-participant';
}

/**
 * Joins consents to people: to the one that the curator named; else by the same name and birth date; failing that, by the same name
 * where no date contradicts and exactly one person fits. A consent that fits several people concerns none until the curator decides, and says so.
 */
export function addressConsents(consents: readonly Consent[], people: readonly Addressee[]): Consent[] {
  const byNumber = new Map(people.flatMap((person) => person.numbers.map((number) => [number, person] as const)));
  const byName = new Map<string, Addressee[]>();
  for (const person of people) for (const name of person.names) byName.set(name, [...(byName.get(name) ?? []), person]);
  return consents.map((consent) => {
    const assigned = consent.assignedTo ? byNumber.get(consent.assignedTo) : undefined;
    if (assigned) return { ...consent, personId: assigned.personId };
    const { birthDate } = consent;
    const namesakes = byName.get(normaliseName(consent.participant)) ?? [];
    const exact = namesakes.filter((person) => birthDate && person.birthDates.includes(birthDate));
    const fitting =
      exact.length > 0 ? exact : namesakes.filter((person) => person.birthDates.length === 0 || !birthDate);
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
  const says = (code: IssueCode): boolean => invalid.issues.some((issue) => issue.code === code);
  if (says('consent-not-by-representative')) return { state: 'not-by-representative', deciding: invalid };
  if (says('consent-not-by-participant')) return { state: 'not-by-participant', deciding: invalid };
  return { state: 'missing', deciding: invalid };
}

function text(values: Readonly<Record<string, FieldValue>>, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}
