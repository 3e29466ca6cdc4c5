// Decides what a curator can do next, as the ledger stands: from the first questionnaire to pairs at work. The words are left to
// contract/texts/next-steps.
import type { NextStep } from '../contract/texts/next-steps';
import type { Mentee } from '../domain/banks/member';
import { lastRun } from '../domain/pairs/matching-run';
import type { Programme } from '../domain/programme/derive-programme';
import { menteeMayBeMatched } from '../domain/states/mentee-states';
import { pairIsOpen, pairRuns } from '../domain/states/pair-states';
import { deriveNow } from './derive-at';
import { isUnordered } from './matching/pairs-order';
import { mentorsToRegister } from './orders';
import type { Ports } from './ports';
import { attentionRows } from './show/waiting-rows';

/** The steps that something waits for, in the order of the programme's year; none = nothing waits. */
export function nextSteps(ports: Ports): readonly NextStep[] {
  const programme = deriveNow(ports);
  const { banks, pairs, settings } = programme;
  const open = pairs.filter(isUnordered);
  const running = pairs.filter((pair) => pairRuns(pair.standing.state));
  const counts: readonly NextStep[] = [
    ...missingAnswers(banks),
    { code: 'sort-out', count: attentionRows(programme).length },
    { code: 'register', count: settings.registerRequired ? mentorsToRegister(programme).length : 0 },
    { code: 'match', count: toMatch(programme) },
    { code: 'decide', count: open.filter(({ decision }) => decision === undefined).length },
    { code: 'order', count: open.filter(({ decision }) => decision === 'approve').length },
    { code: 'links', count: running.filter(({ meetingDays }) => meetingDays.length === 0).length },
    { code: 'watch', count: running.filter(({ attention }) => attention.length > 0).length },
  ];
  return counts.filter(({ count }) => count > 0);
}

/** Whose questionnaires haven't come yet. */
function missingAnswers({ mentees, mentors }: Programme['banks']): NextStep[] {
  if (mentees.length > 0 && mentors.length > 0) return [];
  if (mentees.length + mentors.length === 0) return [{ code: 'no-answers', count: 1 }];
  return [{ code: mentees.length === 0 ? 'no-mentees' : 'no-mentors', count: 1 }];
}

/** Mentees without any pair, where a run could say something new: there was none, or something has changed since. */
function toMatch(programme: Programme): number {
  const { banks, menteeStandings, pairsOf, sinceMatching } = programme;
  if (lastRun(programme) && sinceMatching.length === 0) return 0;
  if (!banks.mentors.some(({ inBank }) => inBank)) return 0;
  const waits = ({ number }: Mentee): boolean => {
    const state = menteeStandings.get(number)?.state;
    const pairs = pairsOf.get(number) ?? [];
    const hasPair = pairs.some(({ standing }) => pairIsOpen(standing.state) || pairRuns(standing.state));
    return !hasPair && (state === undefined || menteeMayBeMatched(state, false));
  };
  return banks.mentees.filter((mentee) => mentee.inBank && waits(mentee)).length;
}
