/** Decides what summary.json holds: intake and matching of the season's first day, pairs and indicators of its last. Counts only, no names. */
import type { ProgrammeSummary } from '../../contract/entry-answers';
import type { MatchingRun } from '../../domain/pairs/matching-run';
import type { ServiceCalls } from '../workspaces/programme-book';

/** The shape of summary.json. Keys of `byCode`, `unmatched` and `serviceCalls` stand in the order of the alphabet. */
export interface SeasonSummary extends Omit<ProgrammeSummary, 'pairLinks'> {
  readonly matching: Pick<MatchingRun, 'eligibleMentees' | 'seats' | 'matched' | 'score' | 'unmatched'>;
  /** Calls to Google's services by use case. */
  readonly serviceCalls: ServiceCalls;
}

/** Puts a summary together. */
export function seasonSummary(
  intake: ProgrammeSummary,
  matching: MatchingRun,
  end: ProgrammeSummary,
  serviceCalls: ServiceCalls,
): SeasonSummary {
  const { eligibleMentees, seats, matched, score, unmatched } = matching;
  return {
    mentees: role(intake.mentees),
    mentors: role(intake.mentors),
    consents: intake.consents,
    matching: { eligibleMentees, seats, matched, score, unmatched: inOrder(unmatched) },
    pairs: end.pairs,
    indicators: end.indicators,
    serviceCalls: inOrder(serviceCalls),
  };
}

function role({ received, duplicates, inBank, attention }: ProgrammeSummary['mentees']): ProgrammeSummary['mentees'] {
  return {
    received,
    duplicates,
    inBank,
    attention: { people: attention.people, byCode: inOrder(attention.byCode) },
  };
}

function inOrder<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
