// Decides which answers are new to the ledger, and gives numbers, keys and times to what is to be remembered.
import { fingerprint } from '../domain/answers/answer';
import { numberAnswers } from '../domain/banks/number-answers';
import type { AnswerEntry, Entry } from '../domain/ledger/entry';
import { markKey } from '../domain/ledger/latest-mark';
import type { Instant } from '../domain/people/profile';
import type { Decisions } from './advance';
import type { NewAnswer } from './collect-answers';
import type { MarkDraft } from './edits/accept-edit';
import { shortEnough } from './short-enough';

/**
 * Entries for the ledger: answers that it doesn't have, then marks, then pairs. A known key with other answers is a revision and keeps its
 * number.
 *
 * @param known  the whole ledger so far: the place in it gives marks their keys
 */
export function newEntries(known: readonly Entry[], decisions: Decisions, by: string, now: Instant): Entry[] {
  const answers = answerEntries(known, decisions.answers ?? [], now);
  const first = known.length + answers.length;
  const marks = (decisions.marks ?? []).map(
    (mark, index): Entry => ({ ...mark, ...shortWords(mark), kind: 'mark', key: markKey(first + index), at: now, by }),
  );
  return [...answers, ...marks, ...(decisions.pairs ?? [])];
}

function answerEntries(known: readonly Entry[], answers: readonly NewAnswer[], now: Instant): Entry[] {
  if (answers.length === 0) return [];
  const numbers = new Map<string, string>();
  const latest = new Map<string, AnswerEntry>();
  const seen = new Set<string>();
  const repeatable = answers.some(({ source }) => source !== 'form');
  for (const entry of known) {
    if (entry.kind !== 'answer') continue;
    numbers.set(entry.key, entry.number);
    latest.set(entry.key, entry);
    if (repeatable) seen.add(revisionKey(entry));
  }
  const fresh: (NewAnswer & Pick<AnswerEntry, 'kind' | 'revision' | 'arrived'>)[] = [];
  for (const given of answers) {
    const answer = {
      ...given,
      key: keyFor(given, latest),
      kind: 'answer' as const,
      revision: fingerprint(given.fields),
    };
    const last = latest.get(answer.key);
    if (last?.erased || last?.revision === answer.revision) continue;
    // The same rows imported again bring back revisions that were replaced long ago; a form shows its last revision only.
    if (answer.source !== 'form' && seen.has(revisionKey(answer))) continue;
    seen.add(revisionKey(answer));
    latest.set(answer.key, { ...answer, number: '' });
    fresh.push({
      ...answer,
      fields: shortEnough(given.fields),
      ...(answer.source === 'import' ? { arrived: now } : {}),
    });
  }
  const unnumbered = new Map(fresh.filter(({ key }) => !numbers.has(key)).map((answer) => [answer.key, answer]));
  for (const { key, number } of numberAnswers([...unnumbered.values()], known)) numbers.set(key, number);
  return fresh.map((answer) => ({ ...answer, number: numbers.get(answer.key) ?? '' }));
}

function shortWords({ value, reason }: MarkDraft): Pick<MarkDraft, 'value' | 'reason'> {
  return shortEnough(reason === undefined ? { value } : { value, reason });
}

function revisionKey({ key, at, revision }: Pick<AnswerEntry, 'key' | 'at' | 'revision'>): string {
  return [key, at, revision].join('|');
}

/** A response or an imported row that was erased stays erased; a row that is typed anew after that is another answer. */
function keyFor(answer: NewAnswer, latest: ReadonlyMap<string, AnswerEntry>): string {
  let key = answer.key;
  while (answer.source === 'sheet' && latest.get(key)?.erased) key = `${key}+`;
  return key;
}
