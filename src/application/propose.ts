// Decides that a run of matching is one use case like any other: written whole, or not at all and gone on with by a later execution. What it
// finds and remembers is left to the part `matching`.
import type { MatchingProgress, MatchingRun } from '../domain/pairs/matching-run';
import { advance } from './advance';
import type { Slicing } from './matching/matching-slices';
import { planProposals } from './matching/part';
import type { MatchingRequest, ProposalPlan } from './matching/plan-proposals';
import type { Ports } from './ports';

/** Proposes pairs for everybody who waits, in one go; see `planProposals`. */
export function propose(ports: Ports, by: string): MatchingRun {
  return carriedOut(ports, by, undefined).answer as MatchingRun;
}

/** The same in as many executions as it takes: gives how far it is where the time didn't suffice, and nothing is written then. */
export function proposeInSlices(ports: Ports, by: string, slicing: Slicing): MatchingRun | MatchingProgress {
  const { slices } = ports;
  const { answer, hasDraft } = carriedOut(ports, by, { ...slices, ...slicing });
  if (hasDraft) slices.keep('');
  return answer;
}

function carriedOut(ports: Ports, by: string, slices: MatchingRequest['slices']): ProposalPlan {
  let plan: ProposalPlan | undefined;
  advance(ports, {
    by,
    sheets: ['mentees', 'mentors', 'pairs'],
    decide: (programme, entries, now) => {
      const request = { programme, entries, now, tokens: ports.tokens };
      plan = planProposals(slices ? { ...request, slices } : request);
      return plan.decisions;
    },
  });
  return plan as ProposalPlan;
}
