// Decides how a run of matching becomes entries of the ledger: proposals with their numbers, and for everybody else the reason.

import { type Entry, formatNumber, nextRunning, type PairEntry } from '../domain/ledger/entry';
import { latestValue } from '../domain/ledger/latest-mark';
import { solveAssignment } from '../domain/matching/solve-assignment';
import type { Proposals } from '../domain/pairs/proposal';
import { proposePairs } from '../domain/pairs/propose-pairs';
import type { Instant } from '../domain/people/profile';
import type { Programme } from '../domain/programme/derive-programme';
import { pairIsOpen } from '../domain/states/pair-states';
import { advance, type Decisions } from './advance';
import type { MarkDraft } from './edits/accept-edit';
import { matchingPool, pairIsHeld } from './matching-pool';
import type { Ports } from './ports';
import { UNMATCHED_FIELD } from './show/pair-rows';

/** What a run of matching found, in numbers. */
export interface MatchingSummary {
  readonly eligibleMentees: number;
  readonly seats: number;
  readonly matched: number;
  readonly score: number;
  /** How many mentees each reason leaves without a proposal. */
  readonly unmatched: Readonly<Record<string, number>>;
  /** Pairs that the curator asked for and that can't hold. */
  readonly brokenLocks: number;
}

/** Proposes pairs for everybody who waits. Valid pairs and the curator's decisions stand; earlier untouched proposals are replaced. */
export function propose(ports: Ports, by: string): MatchingSummary {
  let found: Proposals | undefined;
  advance(ports, {
    by,
    sheets: ['mentees', 'mentors', 'pairs'],
    decide: (programme, entries, now) => {
      found = proposePairs(matchingPool(programme), programme.settings, solveAssignment);
      return decisions(found, programme, entries, now, ports);
    },
  });
  const { eligibleMentees, seats, matched, score, unmatched, brokenLocks } = found as Proposals;
  const counts: Record<string, number> = {};
  for (const { code } of unmatched) counts[code] = (counts[code] ?? 0) + 1;
  return { eligibleMentees, seats, matched, score, unmatched: counts, brokenLocks: brokenLocks.length };
}

function decisions(
  found: Proposals,
  programme: Programme,
  entries: readonly Entry[],
  now: Instant,
  ports: Ports,
): Decisions {
  const known = new Map(
    entries.filter((entry): entry is PairEntry => entry.kind === 'pair').map((pair) => [pair.key, pair]),
  );
  let running = nextRunning('pair', entries);
  const pairs: PairEntry[] = [];
  const proposed = new Set<string>();
  for (const proposal of found.proposals) {
    const key = `${proposal.menteeId}|${proposal.mentorId}`;
    proposed.add(key);
    const earlier = known.get(key);
    const { menteeId, mentorId, form, score } = proposal;
    const facts = { menteeId, mentorId, form, score, proposal };
    if (!earlier) {
      const tokens = { mentee: ports.tokens.fresh(), mentor: ports.tokens.fresh() };
      pairs.push({ kind: 'pair', key, number: formatNumber('pair', running++), at: now, tokens, ...facts });
    } else if (earlier.superseded || JSON.stringify(earlier.proposal) !== JSON.stringify(proposal)) {
      const { superseded: _superseded, ...kept } = earlier;
      pairs.push({ ...kept, ...facts, at: earlier.superseded ? now : earlier.at });
    }
  }
  for (const pair of programme.pairs) {
    const ordering = pair.orderNumber !== undefined || pair.orderDate !== undefined;
    if (proposed.has(pair.key) || ordering || pairIsHeld(pair) || !pairIsOpen(pair.standing.state)) continue;
    const entry = known.get(pair.key);
    if (entry) pairs.push({ ...entry, superseded: true });
  }
  return { pairs, marks: reasons(found, programme) };
}

/** A mark for every mentee whose reason changed; blank where there is none any more. */
function reasons(found: Proposals, programme: Programme): MarkDraft[] {
  const said = new Map<string, string>(
    found.unmatched.map((unmatched) => [unmatched.menteeId, JSON.stringify(unmatched)]),
  );
  return programme.banks.mentees.flatMap(({ number }): MarkDraft[] => {
    const value = said.get(number) ?? '';
    return value === latestValue(programme.marks.get(number), UNMATCHED_FIELD)
      ? []
      : [{ target: number, field: UNMATCHED_FIELD, value }];
  });
}
