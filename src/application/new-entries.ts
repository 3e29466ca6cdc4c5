// Decides which answers are new to the ledger, and gives numbers, keys and times to what is to be remembered.
import { fingerprint } from '../domain/answers/answer';
import { numberAnswers } from '../domain/banks/number-answers';
import type { AnswerEntry, Entry } from '../domain/ledger/entry';
import type { Instant } from '../domain/people/profile';
import type { Decisions } from './advance';
import type { Ports } from './ports';

/**
 * Entries for the ledger. An answer whose key and fingerprint it has already is left out, as is any response that was erased; a known key
 * with other answers is a revision and keeps its number.
 */
export function newEntries(
  ports: Pick<Ports, 'tokens'>,
  known: readonly Entry[],
  decisions: Decisions,
  by: string,
  now: Instant,
): Entry[] {
  const marks = (decisions.marks ?? []).map(
    (mark): Entry => ({ ...mark, kind: 'mark', key: ports.tokens.fresh(), at: now, by }),
  );
  return [...answerEntries(known, decisions.answers ?? []), ...marks, ...(decisions.pairs ?? [])];
}

function answerEntries(known: readonly Entry[], answers: NonNullable<Decisions['answers']>): Entry[] {
  if (answers.length === 0) return [];
  const latest = new Map<string, AnswerEntry>();
  const numbers = new Map<string, string>();
  for (const entry of known) {
    if (entry.kind !== 'answer') continue;
    latest.set(entry.key, entry);
    numbers.set(entry.key, entry.number);
  }
  const seen = new Map<string, string>();
  const fresh = answers
    .map((answer) => ({ ...answer, kind: 'answer' as const, revision: fingerprint(answer.fields) }))
    .filter(({ key, revision }) => {
      const last = latest.get(key);
      const isNew = !last?.erased && (seen.get(key) ?? last?.revision) !== revision;
      seen.set(key, revision);
      return isNew;
    });
  const unnumbered = fresh.filter(
    ({ key }, index) => !numbers.has(key) && fresh.findIndex((each) => each.key === key) === index,
  );
  for (const { key, number } of numberAnswers(unnumbered, known)) numbers.set(key, number);
  return fresh.map((answer) => ({ ...answer, number: numbers.get(answer.key) ?? '' }));
}
