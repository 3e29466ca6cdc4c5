// Decides what is left of a person who withdrew: numbers, dates and counts. Their words vanish from the ledger, the journal and the forms;
// the sheets follow, since they are drawn from the ledger.
import type { QuestionnaireId } from '../domain/answers/answer';
import { ERASED, latestRevisions } from '../domain/banks/derive-banks';
import { responseIdOf } from '../domain/ledger/answer-key';
import type { AnswerEntry, Entry } from '../domain/ledger/entry';
import type { Instant } from '../domain/people/profile';
import { deriveAt } from './derive-at';
import type { MarkDraft } from './edits/accept-edit';
import { emptied } from './erase/emptied';
import { mentions, type Traces, tracesOf } from './erase/traces';
import type { Ledger } from './ledger';
import type { Ports } from './ports';

/** An erasure that was decided and isn't finished. */
export interface Erasure {
  /** The ledger without the words of these people. */
  readonly entries: readonly Entry[];
  /** Marks that are still missing: a person erased in one role is erased in both. */
  readonly marks: readonly MarkDraft[];
  readonly traces: Traces;
}

/** What is still to be erased; undefined when nothing is. Decided once, it is finished by whichever run comes next. */
export function pendingErasure(entries: readonly Entry[], now: Instant): Erasure | undefined {
  const decided = new Set<string>();
  for (const entry of entries) if (entry.kind === 'mark' && entry.field === ERASED) decided.add(entry.target);
  if (decided.size === 0) return undefined;
  const pending = entries.some((entry) => entry.kind === 'answer' && !entry.erased && decided.has(entry.number));
  if (!pending) return undefined;
  const traces = tracesOf(entries, deriveAt(entries, now), decided);
  return {
    entries: entries.map((entry) => emptied(entry, traces)),
    marks: otherRoles(entries, traces.numbers, decided),
    traces,
  };
}

/** The other role of an erased person gets a mark of its own, so that its bank shows the number as erased too. */
function otherRoles(
  entries: readonly Entry[],
  numbers: ReadonlySet<string>,
  decided: ReadonlySet<string>,
): MarkDraft[] {
  const others = new Set<string>();
  for (const entry of latestRevisions(entries.filter((each): each is AnswerEntry => each.kind === 'answer')))
    if (entry.questionnaire === 'mentee' || entry.questionnaire === 'mentor') others.add(entry.number);
  return [...others]
    .filter((number) => numbers.has(number) && !decided.has(number))
    .map((target) => ({ target, field: ERASED, value: 'yes' }));
}

/** Wipes journal, forms and ledger, in this order: the ledger, from which the words are known, last. */
export function finishErasure(ports: Ports, ledger: Ledger, erasure: Erasure): void {
  wipeJournal(ports, erasure.traces);
  for (const [questionnaire, ids] of responsesOf(ledger.entries, erasure.traces)) ports.forms.erase(questionnaire, ids);
  ledger.rewrite((entry) => emptied(entry, erasure.traces));
}

/** Reasons are the curator's own words: where they name the person, they go. */
function wipeJournal({ workbook }: Ports, traces: Traces): void {
  const changed = workbook
    .read('journal')
    .rows.filter(({ cells }) => mentions(String(cells.why ?? ''), traces, String(cells.about)))
    .map(({ position }) => ({ position, cells: { why: '' } }));
  if (changed.length > 0) workbook.write('journal', { changed, added: [], removed: [] });
}

/** Responses to delete: those of the people themselves, and others whose words name them; what these tell besides stays in the ledger. */
function responsesOf(entries: readonly Entry[], traces: Traces): Map<QuestionnaireId, string[]> {
  const responses = new Map<QuestionnaireId, Set<string>>();
  for (const entry of entries) {
    if (entry.kind !== 'answer') continue;
    const id = responseIdOf(entry.key);
    if (!id || (!traces.numbers.has(entry.number) && emptied(entry, traces) === entry)) continue;
    const ids = responses.get(entry.questionnaire) ?? new Set();
    responses.set(entry.questionnaire, ids.add(id));
  }
  return new Map([...responses].map(([questionnaire, ids]) => [questionnaire, [...ids]]));
}
