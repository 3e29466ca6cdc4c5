// Decides the numbers that sum up a workbook: who came, who is in the banks, who waits and why. Counts and tokens only, no names.
import type { ProgrammeSummary, RoleSummary } from '../contract/entry-answers';
import type { Consent, Mentee, Mentor } from '../domain/banks/member';
import type { Entry } from '../domain/ledger/entry';
import { pairRuns } from '../domain/states/pair-states';
import { deriveAt } from './derive-at';
import { organisationResults, readDenominators } from './indicators';
import { Ledger } from './ledger';
import type { Ports } from './ports';

/** Sums the workbook up as of now. */
export function summarise(ports: Ports): ProgrammeSummary {
  const { entries } = new Ledger(ports.workbook);
  const programme = deriveAt(entries, ports.clock.now());
  const { banks, pairs } = programme;
  const ordered = pairs.filter((pair) => pair.order);
  const results = organisationResults(programme, readDenominators(ports), ports.workbookKey);
  return {
    mentees: roleSummary('mentee', banks.mentees, entries),
    mentors: roleSummary('mentor', banks.mentors, entries),
    consents: consentSummary(banks.consents, entries),
    pairs: {
      approved: ordered.length,
      active: ordered.filter((pair) => pairRuns(pair.standing.state)).length,
      overdue: ordered.filter((pair) => pair.attention.some(({ cause }) => cause === 'gap')).length,
      completed: ordered.filter((pair) => pair.standing.state === 'completed').length,
    },
    indicators: results.map(({ id, numerator, denominator, percent, target }) => ({
      id,
      numerator,
      denominator: denominator ?? null,
      percent: percent ?? null,
      target: target ?? null,
    })),
    pairLinks: ordered.map(({ number, tokens }) => ({
      pair: number,
      menteeToken: tokens.mentee,
      mentorToken: tokens.mentor,
    })),
  };
}

/** Responses of a questionnaire, each once however often it was revised; erased ones count on. */
function received(questionnaire: string, entries: readonly Entry[]): number {
  return new Set(
    entries.filter((entry) => entry.kind === 'answer' && entry.questionnaire === questionnaire).map(({ key }) => key),
  ).size;
}

function roleSummary(
  role: 'mentee' | 'mentor',
  members: readonly (Mentee | Mentor)[],
  entries: readonly Entry[],
): RoleSummary {
  const waiting = members.filter((member) => !member.inBank);
  const byCode: Record<string, number> = {};
  for (const member of waiting) {
    const codes = new Set(member.issues.filter((issue) => issue.weight === 'stop').map((issue) => issue.code));
    for (const code of codes) byCode[code] = (byCode[code] ?? 0) + 1;
  }
  return {
    received: received(role, entries),
    duplicates: members.reduce((sum, member) => sum + member.answerKeys.length - 1, 0),
    inBank: members.length - waiting.length,
    attention: { people: waiting.length, byCode },
  };
}

function consentSummary(consents: readonly Consent[], entries: readonly Entry[]): ProgrammeSummary['consents'] {
  const count = (verdict: Consent['verdict']): number =>
    consents.filter((consent) => consent.verdict === verdict).length;
  return {
    received: received('consent', entries),
    valid: count('valid'),
    refused: count('refused'),
    invalid: count('invalid'),
  };
}
