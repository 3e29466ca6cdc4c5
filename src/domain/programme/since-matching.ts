// Decides what has changed since the last run of matching that bears on who can be matched: what the run said may not be so any more.
// Days that pass by (ages, certificates) aren't looked at.
import { type Entry, type MarkEntry, runningOf } from '../ledger/entry';
import { IDLE_FIELD } from '../pairs/explain-idle';
import { MATCHING_TARGET, RUN_FIELD } from '../pairs/matching-run';
import { MENTOR_WISH_FIELD } from '../pairs/mentors-missed-wish';
import { UNMATCHED_FIELD } from '../pairs/proposal';
import { type PairState, pairIsOpen } from '../states/pair-states';
import { SETTINGS_TARGET } from './fold-settings';

/** Kinds of changes, in the order in which they are told. */
export const MATCHING_CHANGES = [
  /** Questionnaires and consents that came in or say something else. */
  'answers',
  /** What the curator wrote of mentees and mentors: seats, states, wishes, refusals, anything that is compared. */
  'people',
  'register',
  /**
   * Proposals turned down, forbidden, or taken back. «Утвердить», «закрепить» and leading a proposal further by its state keep what the run
   * chose: they change nothing.
   */
  'decisions',
  /** Orders, and pairs that ended. */
  'pairs',
  'settings',
] as const;

/** A kind of change. */
export type MatchingChange = (typeof MATCHING_CHANGES)[number];

/** What matching writes down about members, and what the curator writes that it doesn't compare. */
const NOT_COMPARED = [
  UNMATCHED_FIELD,
  IDLE_FIELD,
  MENTOR_WISH_FIELD,
  'reason',
  'initiator',
  'results',
  'caseLink',
  'trainedOn',
];

const REGISTER_FIELDS = ['registerOrder', 'registerDate'];

const SETTINGS_COMPARED =
  /^(?:weight:.*|municipality|registerRequired|certificates|certificateMonths|matchingOrder|lockMutualFirsts|keepPoints|synonyms)$/;

const KEEPING_DECISIONS = ['approve', 'lock'];

/** The kinds of changes that stand in the ledger after the last run of matching that it remembers; none before the first run. */
export function changesSinceMatching(entries: readonly Entry[]): readonly MatchingChange[] {
  let last = entries.length - 1;
  while (last >= 0 && !isRun(entries[last])) last -= 1;
  if (last < 0) return [];
  const changes = new Set(entries.slice(last + 1).map((entry) => changeBy(entry)));
  return MATCHING_CHANGES.filter((change) => changes.has(change));
}

function isRun(entry: Entry | undefined): boolean {
  return entry?.kind === 'mark' && entry.target === MATCHING_TARGET && entry.field === RUN_FIELD;
}

/** Pairs themselves are matching's own. */
function changeBy(entry: Entry): MatchingChange | undefined {
  if (entry.kind === 'mark') return changeByMark(entry);
  if (entry.kind === 'pair' || entry.questionnaire === 'meeting') return undefined;
  return entry.questionnaire === 'final' ? 'pairs' : 'answers';
}

function changeByMark({ target, field, value }: MarkEntry): MatchingChange | undefined {
  if (target.startsWith('list:') || target.startsWith('form:')) return 'settings';
  if (target === SETTINGS_TARGET) return SETTINGS_COMPARED.test(field) ? 'settings' : undefined;
  if (runningOf('consent', target) > 0) return 'answers';
  if (NOT_COMPARED.includes(field)) return undefined;
  if (runningOf('pair', target) > 0) {
    if (field === 'decision') return KEEPING_DECISIONS.includes(value) ? undefined : 'decisions';
    if (field === 'state') return pairIsOpen(value as PairState) ? undefined : 'pairs';
    return field === 'orderNumber' || field === 'orderDate' ? 'pairs' : 'people';
  }
  if (runningOf('mentee', target) === 0 && runningOf('mentor', target) === 0) return undefined;
  return REGISTER_FIELDS.includes(field) ? 'register' : 'people';
}
