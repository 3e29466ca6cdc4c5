// Decides what is left of a person who withdrew: numbers, dates and counts. Their words vanish from the ledger and the forms; the sheets
// follow, since they are drawn from the ledger.
import { rawText } from '../domain/answers/answer';
import { ERASED, latestRevisions } from '../domain/banks/derive-banks';
import type { AnswerEntry, Entry, MarkEntry } from '../domain/ledger/entry';
import type { Instant } from '../domain/people/profile';
import { responseIdOf } from './collect-answers';
import { deriveAt } from './derive-at';
import type { Ledger } from './ledger';
import type { Ports } from './ports';

/** Fields of the meeting log and the final questionnaire that count without saying who: they stay. */
const COUNTED_FIELDS: readonly string[] = [
  'pairToken',
  'date',
  'minutes',
  'format',
  'mood',
  'satisfaction',
  'expectations',
  'continue',
  'becomeMentor',
];

/** Marks that hold codes and dates, never somebody's words. */
const WORDLESS_MARKS: readonly string[] = [
  ERASED,
  'state',
  'registerOrder',
  'registerDate',
  'trainedOn',
  'decision',
  'same-as',
  'different-from',
];

/**
 * Erases everybody whose erasure was decided and isn't finished: answers in every questionnaire, corrections, form responses. Decided
 * once, it is finished by whichever run comes next. A person erased in one role is erased in both.
 *
 * @returns whether anything was erased
 */
export function eraseThoroughly(ports: Ports, ledger: Ledger, now: Instant): boolean {
  const decided = decidedNumbers(ledger.entries);
  if (!ledger.entries.some((entry) => entry.kind === 'answer' && !entry.erased && decided.has(entry.number)))
    return false;
  const { numbers, words } = traces(ledger.entries, decided, now);
  ledger.append(otherRoles(ledger.entries, numbers, decided, ports, now));
  for (const [questionnaire, ids] of responsesOf(ledger.entries, numbers)) ports.forms.erase(questionnaire, ids);
  ledger.rewrite((entry) => emptied(entry, numbers, words));
  return true;
}

function decidedNumbers(entries: readonly Entry[]): Set<string> {
  return new Set(
    entries
      .filter((entry): entry is MarkEntry => entry.kind === 'mark' && entry.field === ERASED)
      .map((mark) => mark.target),
  );
}

/** Everything that these people wrote, in both roles, by number; and their names and contacts, which may stand in other people's notes. */
function traces(
  entries: readonly Entry[],
  decided: ReadonlySet<string>,
  now: Instant,
): { numbers: Set<string>; words: string[] } {
  const { banks, pairs, meetings, finals } = deriveAt(entries, now);
  const members = [...banks.mentees, ...banks.mentors];
  const numbersOf = (member: (typeof members)[number]): string[] => [member.number, ...member.formerNumbers];
  const people = new Set(
    members
      .filter((member) => numbersOf(member).some((number) => decided.has(number)))
      .map((member) => member.personId),
  );
  const leaving = members.filter((member) => people.has(member.personId));
  const own = new Set(leaving.reduce<string[]>((all, member) => all.concat(numbersOf(member)), []));
  const consents = banks.consents.filter(
    (consent) => decided.has(consent.number) || (consent.personId !== undefined && people.has(consent.personId)),
  );
  const log = [...meetings, ...finals].filter((record) =>
    pairs.some(
      (pair) => pair.number === record.pair && own.has(record.side === 'mentee' ? pair.menteeId : pair.mentorId),
    ),
  );
  const words = leaving.reduce<string[]>(
    (all, { profile }) => all.concat([profile.name, profile.phone ?? '', profile.email ?? '']),
    [],
  );
  return {
    numbers: new Set([...decided, ...own, ...consents.map(({ number }) => number), ...log.map(({ number }) => number)]),
    words: words.filter((word) => word.length > 3).map((word) => word.toLowerCase()),
  };
}

/** The other role of an erased person gets a mark of its own, so that its bank shows the number as erased too. */
function otherRoles(
  entries: readonly Entry[],
  numbers: ReadonlySet<string>,
  decided: ReadonlySet<string>,
  ports: Ports,
  now: Instant,
): MarkEntry[] {
  const applications = entries.filter(
    (entry): entry is AnswerEntry =>
      entry.kind === 'answer' && (entry.questionnaire === 'mentee' || entry.questionnaire === 'mentor'),
  );
  const others = new Set(latestRevisions(applications).map(({ number }) => number));
  return [...others]
    .filter((number) => numbers.has(number) && !decided.has(number))
    .map((target) => ({
      kind: 'mark',
      key: ports.tokens.fresh(),
      target,
      field: ERASED,
      value: 'yes',
      at: now,
      by: '',
    }));
}

function responsesOf(
  entries: readonly Entry[],
  numbers: ReadonlySet<string>,
): Map<AnswerEntry['questionnaire'], string[]> {
  const responses = new Map<AnswerEntry['questionnaire'], string[]>();
  for (const entry of entries) {
    const id = entry.kind === 'answer' && numbers.has(entry.number) ? responseIdOf(entry.key) : undefined;
    if (entry.kind !== 'answer' || !id) continue;
    const ids = responses.get(entry.questionnaire) ?? [];
    if (!ids.includes(id)) responses.set(entry.questionnaire, [...ids, id]);
  }
  return responses;
}

function emptied(entry: Entry, numbers: ReadonlySet<string>, words: readonly string[]): Entry {
  if (entry.kind === 'mark') return emptiedMark(entry, numbers, words);
  if (entry.kind !== 'answer' || !numbers.has(entry.number) || entry.erased) return entry;
  if (entry.questionnaire !== 'meeting' && entry.questionnaire !== 'final')
    return { ...entry, fields: {}, revision: '', erased: true };
  const kept = Object.keys(entry.fields).filter((key) => COUNTED_FIELDS.includes(key));
  if (kept.length === Object.keys(entry.fields).length) return entry;
  return {
    ...entry,
    fields: Object.fromEntries(kept.map((key) => [key, rawText(entry.fields[key])])),
  };
}

function emptiedMark(mark: MarkEntry, numbers: ReadonlySet<string>, words: readonly string[]): MarkEntry {
  const text = `${mark.value}\n${mark.reason ?? ''}`.toLowerCase();
  const personal =
    (numbers.has(mark.target) && !WORDLESS_MARKS.includes(mark.field)) || words.some((word) => text.includes(word));
  if (!personal || (mark.value === '' && mark.reason === undefined)) return mark;
  const { reason: _reason, ...rest } = mark;
  return { ...rest, value: '' };
}
