// Decides by what an erased person could still be recognised: their numbers, and the names and contacts that they ever gave.
import { rawText } from '../../domain/answers/answer';
import { normaliseName } from '../../domain/answers/read-name';
import type { Entry } from '../../domain/ledger/entry';
import { numberNow, type Programme } from '../../domain/programme/derive-programme';
import { countStems, stemsOf } from './name-words';

/** What must be found nowhere. */
export interface Traces {
  /** Numbers of the people in both roles, of their consents, and of what they wrote about meetings. */
  readonly numbers: ReadonlySet<string>;
  /** Numbers of their pairs, and of everything written about these: there one word of a name is enough to tell whom it means. */
  readonly near: ReadonlySet<string>;
  /** Names and addresses in their compared spelling. */
  readonly words: readonly string[];
  /** Every name as stems: two of them tell anywhere whom a text means. */
  readonly names: readonly (readonly string[])[];
  /** Stems of surnames that nobody else bears: one of them is enough. */
  readonly surnames: readonly string[];
  /** Last ten figures of phones. */
  readonly phones: readonly string[];
}

/** Shorter words stand in too many texts to name anybody. */
const SHORTEST_NAME = 4;
const PHONE_FIGURES = 10;

/** The traces of everybody whose number was decided upon, in both roles. */
export function tracesOf(entries: readonly Entry[], programme: Programme, decided: ReadonlySet<string>): Traces {
  const { banks, members, pairs, meetings, finals } = programme;
  const people = new Set([...decided].map((number) => members.get(number)?.personId));
  people.delete(undefined);
  const numbers = new Set(decided);
  for (const [number, member] of members) if (people.has(member.personId)) numbers.add(number);
  for (const consent of banks.consents)
    if (consent.personId !== undefined && people.has(consent.personId)) numbers.add(consent.number);
  const sideOf = new Map(pairs.map((pair) => [pair.number, { mentee: pair.menteeId, mentor: pair.mentorId }]));
  const own = new Set([...numbers].map((number) => numberNow(programme, number)));
  for (const { number, pair, side } of [...meetings, ...finals]) {
    const writer = pair && side ? sideOf.get(pair)?.[side] : undefined;
    if (writer !== undefined && own.has(numberNow(programme, writer))) numbers.add(number);
  }
  const hers = pairs.filter(({ menteeId, mentorId }) =>
    [menteeId, mentorId].some((side) => own.has(numberNow(programme, side))),
  );
  const near = new Set(hers.map(({ number }) => number));
  for (const { number, pair } of [...meetings, ...finals]) if (pair !== undefined && near.has(pair)) near.add(number);
  for (const number of numbers) near.add(number);
  const others = new Set<string>();
  for (const [number, { profile }] of members)
    if (!numbers.has(number)) for (const stem of stemsOf(profile.name)) others.add(stem);
  const { called, ...told } = wordsOf(entries, numbers);
  const names = called.map(stemsOf);
  const surnames = names.flatMap(([surname]) => (surname === undefined || others.has(surname) ? [] : [surname]));
  return { numbers, near, names, surnames, ...told };
}

/** Everything that stood as a name, a phone or an address, in answers and corrections alike. */
function wordsOf(
  entries: readonly Entry[],
  numbers: ReadonlySet<string>,
): Pick<Traces, 'words' | 'phones'> & { readonly called: readonly string[] } {
  const words = new Set<string>();
  const called = new Set<string>();
  const phones = new Set<string>();
  const take = (field: string, text: string): void => {
    if (field === 'name' || field === 'participant' || field === 'email') words.add(normaliseName(text));
    if (field === 'name' || field === 'participant') called.add(normaliseName(text));
    if (field === 'phone') phones.add(text.replace(/\D/g, '').slice(-PHONE_FIGURES));
  };
  for (const entry of entries) {
    if (entry.kind === 'answer' && numbers.has(entry.number))
      for (const [field, raw] of Object.entries(entry.fields)) take(field, rawText(raw));
    if (entry.kind === 'mark' && numbers.has(entry.target)) take(entry.field, entry.value);
  }
  return {
    called: [...called],
    words: [...words].filter((word) => word.length >= SHORTEST_NAME),
    phones: [...phones].filter((figures) => figures.length === PHONE_FIGURES),
  };
}

/** Whether a text names one of them. `about` is the number of what it was written about. */
export function mentions(text: string, traces: Traces, about: string): boolean {
  const { words, phones, names, surnames } = traces;
  if (text.length < SHORTEST_NAME) return false;
  const plain = normaliseName(text);
  if (words.some((word) => plain.includes(word)) || countStems(plain, surnames) > 0) return true;
  const enough = traces.near.has(about) ? 1 : 2;
  if (names.some((stems) => countStems(plain, stems) >= enough)) return true;
  const figures = phones.length === 0 ? '' : text.replace(/\D/g, '');
  return figures.length >= PHONE_FIGURES && phones.some((phone) => figures.includes(phone));
}
