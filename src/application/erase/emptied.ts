// Decides what stays of an entry of the ledger when people are erased: of their own answers what counts without saying who, of other
// people's entries everything but free text that names them.
import { rawText } from '../../domain/answers/answer';
import { OTHER_PREFIX } from '../../domain/answers/read-field';
import { ERASED } from '../../domain/banks/derive-banks';
import type { AnswerEntry, Entry, MarkEntry, PairEntry } from '../../domain/ledger/entry';
import { numbersIn } from '../../domain/ledger/numbers-in';
import { MENTOR_WISH_FIELD } from '../../domain/pairs/mentors-missed-wish';
import { UNMATCHED_FIELD, type Unmatched } from '../../domain/pairs/proposal';
import { REFUSED_FIELD, WISH_FIELDS } from '../../domain/programme/wishes';
import { mentions, type Traces } from './traces';

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

/** Fields of other people that may hold the erased person's name, phone or address by right: a child's parent, a family's phone. */
const SHARED_FIELDS: readonly string[] = ['name', 'participant', 'signer', 'representative', 'phone', 'email'];

/** Fields of other people that name the erased person by number, and with it what others think of them. */
const NAMING_FIELDS: readonly string[] = [...WISH_FIELDS, REFUSED_FIELD];

/** The entry without the words of these people; the same object where nothing changes. */
export function emptied(entry: Entry, traces: Traces): Entry {
  if (entry.kind === 'mark') return emptiedMark(entry, traces);
  if (entry.kind === 'pair') return emptiedPair(entry, traces);
  if (!traces.numbers.has(entry.number)) return withoutMentions(entry, traces);
  if (entry.erased) return entry;
  if (entry.questionnaire !== 'meeting' && entry.questionnaire !== 'final')
    return { ...entry, fields: {}, revision: '', erased: true };
  return withFields(entry, (key) => COUNTED_FIELDS.includes(key));
}

function withoutMentions(entry: AnswerEntry, traces: Traces): AnswerEntry {
  return withFields(
    entry,
    (key) => SHARED_FIELDS.includes(key) || !mentions(rawText(entry.fields[key]), traces, entry.number),
  );
}

function withFields(entry: AnswerEntry, stays: (key: string) => boolean): AnswerEntry {
  const keys = Object.keys(entry.fields);
  const kept = keys.filter(stays);
  if (kept.length === keys.length) return entry;
  const fields: Record<string, string> = {};
  for (const key of kept) fields[key] = rawText(entry.fields[key]);
  return { ...entry, fields };
}

function emptiedMark(mark: MarkEntry, traces: Traces): MarkEntry {
  const { reason, ...rest } = mark;
  const own = traces.numbers.has(mark.target) && !WORDLESS_MARKS.includes(mark.field);
  const named = !SHARED_FIELDS.includes(mark.field) && mentions(mark.value, traces, mark.target);
  const value = own || named ? '' : withoutErased(mark, traces);
  const reasonNames = reason !== undefined && mentions(reason, traces, mark.target);
  return value === mark.value && !reasonNames ? mark : { ...(reasonNames ? rest : mark), value };
}

/** Whom somebody wished for or refused; other values as they are. */
function withoutErased({ field, value }: MarkEntry, { numbers }: Traces): string {
  if (field === UNMATCHED_FIELD && value !== '') {
    const { missedWish, ...rest } = JSON.parse(value) as Unmatched;
    return missedWish && numbers.has(missedWish.mentorId) ? JSON.stringify(rest) : value;
  }
  if (field === MENTOR_WISH_FIELD) return numbersIn(value).some((number) => numbers.has(number)) ? '' : value;
  if (!NAMING_FIELDS.includes(field)) return value;
  const named = numbersIn(value);
  const kept = named.filter((number) => !numbers.has(number));
  return kept.length === named.length ? value : kept.join(', ');
}

/** Tags of one's own making are words, those of the lists are not; whom they and others wished for is nobody's business any more. */
function emptiedPair(pair: PairEntry, { numbers }: Pick<Traces, 'numbers'>): PairEntry {
  const { missedWish, ...proposal } = pair.proposal;
  const isOwn = numbers.has(pair.menteeId) || numbers.has(pair.mentorId);
  if (missedWish && (isOwn || numbers.has(missedWish.mentorId))) return emptiedPair({ ...pair, proposal }, { numbers });
  if (!isOwn) return pair;
  const { facts } = proposal;
  const { menteeRank, mentorRank, ...rest } = facts;
  const listed = (tags: readonly string[]): string[] => tags.filter((tag) => !tag.startsWith(OTHER_PREFIX));
  const [requests, interests] = [listed(facts.requests), listed(facts.interests)];
  const wished = menteeRank !== undefined || mentorRank !== undefined;
  if (!wished && requests.length === facts.requests.length && interests.length === facts.interests.length) return pair;
  return { ...pair, proposal: { ...pair.proposal, facts: { ...rest, requests, interests } } };
}
