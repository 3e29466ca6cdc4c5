// Decides what a run of matching leaves in the ledger: proposals with their numbers, and for everybody else the reason.

import { idleText } from '../../contract/texts/idle-mentor';
import { mentorsMissedWishText } from '../../contract/texts/missed-wish';
import { type Entry, formatNumber, nextRunning, type PairEntry } from '../../domain/ledger/entry';
import { latestValue } from '../../domain/ledger/latest-mark';
import type { solveAssignment } from '../../domain/matching/solve-assignment';
import { countMatched } from '../../domain/pairs/choose-pairs';
import { type ChoiceReasons, explainChoice } from '../../domain/pairs/explain-choice';
import { explainIdle, IDLE_FIELD, type IdleMentor } from '../../domain/pairs/explain-idle';
import { type MatchingInsight, matchingInsight } from '../../domain/pairs/matching-insight';
import {
  lastRun,
  MATCHING_TARGET,
  type MatchingProgress,
  type MatchingRun,
  RUN_FIELD,
} from '../../domain/pairs/matching-run';
import { MENTOR_WISH_FIELD, type MentorsMissedWish, mentorsMissedWishes } from '../../domain/pairs/mentors-missed-wish';
import { wishesToldOnce } from '../../domain/pairs/missed-wish';
import { openMarket } from '../../domain/pairs/pair-market';
import type { Pool } from '../../domain/pairs/pool';
import { type BrokenLock, type Proposal, UNMATCHED_FIELD, type Unmatched } from '../../domain/pairs/proposal';
import { proposalsOf } from '../../domain/pairs/propose-pairs';
import { type ChosenPlace, type ChosenPlaces, laterChoice } from '../../domain/pairs/second-mentors';
import type { Instant } from '../../domain/people/profile';
import type { Programme } from '../../domain/programme/derive-programme';
import type { Decisions } from '../advance';
import type { MarkDraft } from '../edits/accept-edit';
import type { Slices, Tokens } from '../ports';
import { SHEET_FIELD } from '../show/matching-rows';
import { OutOfTime, type Slicing, slicedSolver } from './matching-slices';
import { placesNow } from './places-now';
import { changesTo, replacedPairs } from './proposal-moves';
import { runFacts } from './run-facts';
import { sheetRows } from './sheet-rows';

/** What a run of matching is given. */
export interface MatchingRequest {
  readonly programme: Programme;
  /** The whole ledger, with everything that this run found so far. */
  readonly entries: readonly Entry[];
  readonly now: Instant;
  readonly tokens: Tokens;
  /** What is chosen, where that was found out before; absent = it is chosen now. */
  readonly places?: ChosenPlaces;
  /** Where a large run may be cut into executions; absent = it is done in one go. */
  readonly slices?: Slices & Slicing;
}

/** What a run of matching is to remember, and what it says of itself: nothing and how far it is, where a later execution goes on. */
export interface ProposalPlan {
  readonly decisions: Decisions;
  readonly answer: MatchingRun | MatchingProgress;
  /** A draft is to be erased once the decisions are written. */
  readonly hasDraft: boolean;
}

/**
 * Proposes pairs for everybody who waits. Valid pairs and the curator's decisions stand; earlier untouched proposals are replaced.
 *
 * @param solve  the engine; a test may give one that makes mistakes
 */
export function planProposals(request: MatchingRequest, solve?: typeof solveAssignment): ProposalPlan {
  const { slices } = request;
  const sliced = slices && slicedSolver(slices, slices);
  try {
    const plan = planWhole(request, sliced ? sliced.solve : solve);
    return { ...plan, hasDraft: sliced?.hasDraft() === true };
  } catch (error) {
    if (error instanceof OutOfTime) return { decisions: {}, answer: error.progress, hasDraft: false };
    throw error;
  }
}

function planWhole(
  request: MatchingRequest,
  solve: typeof solveAssignment | undefined,
): { readonly decisions: Decisions; readonly answer: MatchingRun } {
  const { programme } = request;
  const { first, second } = request.places ?? placesNow(programme, solve);
  const { open, choice } = first;
  const why = reasonsOf(first);
  const later = second && laterChoice(second.open, second.choice.mentorOf);
  const whySecond = second && reasonsOf(second, why);
  const [found, beside] = wishesToldOnce(
    proposalsOf(open, choice.mentorOf, why, later),
    second && whySecond && proposalsOf(second.open, second.choice.mentorOf, whySecond),
  );
  const brokenLocks = uniqueLocks([...found.brokenLocks, ...(beside?.brokenLocks ?? [])]);
  const secondFound = second && beside && { found: beside, choice: second.choice };
  const proposals = [...found.proposals, ...(beside?.proposals ?? [])];
  const run: MatchingRun = {
    ...runFacts({ found, choice }, secondFound, brokenLocks.length),
    ...(programme.settings.registerRequired && lacksRegister(open.round.pool) ? { noRegister: true as const } : {}),
    changes: changesTo(
      proposals.map(({ menteeId, mentorId }) => [menteeId, mentorId]),
      programme,
    ),
  };
  const matchedIn = (pool: Pool): number => countMatched(openMarket(pool, programme.settings).market, solve);
  const told = runToTell(run, programme);
  const missed = mentorsMissedWishes(
    { open, mentorOf: choice.mentorOf, reasons: why },
    second && whySecond && { open: second.open, mentorOf: second.choice.mentorOf, reasons: whySecond },
  );
  const insight = matchingInsight(open, choice.mentorOf, why, found.unmatched, matchedIn, later?.loads);
  return {
    decisions: {
      pairs: pairEntries(proposals, request),
      marks: [
        ...unmatchedMarks([...found.unmatched, ...(beside?.unmatched ?? [])], programme),
        ...idleMarks(explainIdle(open, choice.mentorOf, why, later?.loads), programme),
        ...wishMarks(missed, programme),
        ...runMark(told, told === run, programme),
        ...sheetMark(told, brokenLocks, insight, programme),
      ],
    },
    answer: run,
  };
}

function lacksRegister({ mentors }: Pool): boolean {
  return mentors.length > 0 && !mentors.some(({ inRegister, suspended }) => inRegister && !suspended);
}

/** Each pair that can't hold once: the second choice meets again what broke in the first. */
export function uniqueLocks(locks: readonly BrokenLock[]): readonly BrokenLock[] {
  const keys = locks.map(({ menteeId, mentorId }) => `${menteeId}|${mentorId}`);
  return locks.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** The reasons of a choice; its prices tell of exchanges only where the checker agreed with them. */
function reasonsOf({ open, choice }: ChosenPlace, before?: ChoiceReasons): ChoiceReasons {
  const isProven = choice.proof.verdict === 'proven';
  return explainChoice(open, choice.mentorOf, isProven ? choice.assignment : undefined, before);
}

/** The run that is remembered from now on: the last one where this brings no news and leaves every proposal as it is. */
function runToTell(run: MatchingRun, programme: Programme): MatchingRun {
  const last = lastRun(programme)?.run;
  const { replaced = 0, removed = 0, added = 0 } = run.changes ?? {};
  const said = (one: MatchingRun): string => JSON.stringify({ ...one, changes: undefined });
  return last && replaced + removed + added === 0 && said(last) === said(run) ? last : run;
}

/** The mark of the run that is remembered: also where it says what the last one said before something changed, so that this counts again. */
function runMark(told: MatchingRun, isNews: boolean, programme: Programme): MarkDraft[] {
  return isNews || programme.sinceMatching.length > 0
    ? [{ target: MATCHING_TARGET, field: RUN_FIELD, value: JSON.stringify(told) }]
    : [];
}

/** The mark with the rows of «Подбор», about the run that is remembered. */
function sheetMark(
  run: MatchingRun,
  brokenLocks: readonly BrokenLock[],
  insight: MatchingInsight,
  programme: Programme,
): MarkDraft[] {
  const value = JSON.stringify(sheetRows(run, brokenLocks, insight, programme));
  return value === latestValue(programme.marks.get(MATCHING_TARGET), SHEET_FIELD)
    ? []
    : [{ target: MATCHING_TARGET, field: SHEET_FIELD, value }];
}

/** Proposed pairs that are new or say something new, then the earlier ones that this run replaces. */
function pairEntries(
  proposals: readonly Proposal[],
  { programme, entries, now, tokens }: MatchingRequest,
): PairEntry[] {
  const known = new Map(
    entries.filter((entry): entry is PairEntry => entry.kind === 'pair').map((pair) => [pair.key, pair]),
  );
  let running = nextRunning('pair', entries);
  const pairs: PairEntry[] = [];
  const proposed = new Set<string>();
  for (const proposal of proposals) {
    const key = `${proposal.menteeId}|${proposal.mentorId}`;
    proposed.add(key);
    const earlier = known.get(key);
    const { menteeId, mentorId, form, score } = proposal;
    const facts = { menteeId, mentorId, form, score, proposal };
    if (!earlier) {
      const words = { mentee: tokens.fresh(), mentor: tokens.fresh() };
      pairs.push({ kind: 'pair', key, number: formatNumber('pair', running++), at: now, tokens: words, ...facts });
    } else if (earlier.superseded || JSON.stringify(earlier.proposal) !== JSON.stringify(proposal)) {
      const { superseded: _superseded, ...kept } = earlier;
      pairs.push({ ...kept, ...facts, at: earlier.superseded ? now : earlier.at });
    }
  }
  for (const { key } of replacedPairs(programme, proposed)) {
    const entry = known.get(key);
    if (entry) pairs.push({ ...entry, superseded: true });
  }
  return pairs;
}

/** Why mentees got nobody, as facts. */
function unmatchedMarks(unmatched: readonly Unmatched[], programme: Programme): MarkDraft[] {
  const said = unmatched.map((each) => [each.menteeId, JSON.stringify(each)] as const);
  return changedMarks(UNMATCHED_FIELD, said, programme.banks.mentees, programme);
}

/** Why mentors got nobody, as sentences: drawing the sheets needs none of the words. */
function idleMarks(idle: readonly IdleMentor[], programme: Programme): MarkDraft[] {
  const said = idle.map((each) => [each.mentorId, idleText(each, programme.settings.lists)] as const);
  return changedMarks(IDLE_FIELD, said, programme.banks.mentors, programme);
}

/** Why first wishes of mentors aren't met, as sentences too. */
function wishMarks(missed: readonly MentorsMissedWish[], programme: Programme): MarkDraft[] {
  const said = missed.map((each) => [each.mentorId, mentorsMissedWishText(each)] as const);
  return changedMarks(MENTOR_WISH_FIELD, said, programme.banks.mentors, programme);
}

/** A mark for everybody of whom something else is said now; blank where there is nothing to say any more. */
function changedMarks(
  field: string,
  all: readonly (readonly [number: string, value: string])[],
  members: readonly { readonly number: string }[],
  programme: Programme,
): MarkDraft[] {
  const said = new Map(all);
  return members.flatMap(({ number }): MarkDraft[] => {
    const value = said.get(number) ?? '';
    return value === latestValue(programme.marks.get(number), field) ? [] : [{ target: number, field, value }];
  });
}
