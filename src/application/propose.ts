// Decides that a run of matching is one use case like any other. What it finds and remembers is left to the part `matching`.
import type { MatchingRun } from '../domain/pairs/matching-run';
import { advance } from './advance';
import { planProposals } from './matching/part';
import type { ProposalPlan } from './matching/plan-proposals';
import type { Ports } from './ports';

/** Proposes pairs for everybody who waits; see `planProposals`. */
export function propose(ports: Ports, by: string): MatchingRun {
  let plan: ProposalPlan | undefined;
  advance(ports, {
    by,
    sheets: ['mentees', 'mentors', 'pairs'],
    decide: (programme, entries, now) => {
      plan = planProposals({ programme, entries, now, tokens: ports.tokens });
      return plan.decisions;
    },
  });
  return (plan as ProposalPlan).run;
}
