/**
 * Decides how a matching of people is explained as CSV: a line for each mentee in the order of the numbers, and another where a second mentor
 * is sought; then a line for each mentor whose answers can't be taken; sentences from the contract.
 */
import { joined } from '../../contract/texts/compose';
import { EXPLANATION_COLUMNS, type ExplanationColumn, OUTCOMES, stopsText } from '../../contract/texts/match-people';
import { alternativesText, scorePartsText, warningsText, whyPairText } from '../../contract/texts/proposals';
import { personRef } from '../../contract/texts/rows';
import { ineligibleText, shortageText, unmatchedText } from '../../contract/texts/unmatched';
import type { Mentee, Mentor } from '../../domain/banks/member';
import type { Proposal, Unmatched } from '../../domain/pairs/proposal';
import { type Lists, labelOf } from '../../domain/programme/lists';
import { csvText } from '../tables/write-csv';
import type { MatchedPeople } from './match-people';

type Line = Partial<Record<ExplanationColumn, string | number>>;

/** The explanations after one line of headings. */
export function explanationsCsv(matched: MatchedPeople, lists: Lists): string {
  const columns = Object.keys(EXPLANATION_COLUMNS) as ExplanationColumn[];
  const rows = explanationLines(matched, lists).map((line) => columns.map((column) => String(line[column] ?? '')));
  return csvText(
    columns.map((column) => EXPLANATION_COLUMNS[column]),
    rows,
  );
}

function explanationLines({ banks, proposals, second, rows, figures }: MatchedPeople, lists: Lists): Line[] {
  const stopsOf = new Map(figures.aside.map(({ number, stops }) => [number, stops]));
  const asideText = (number: string): string => stopsText(stopsOf.get(number) ?? []);
  const proposed = new Map(proposals.proposals.map((proposal) => [proposal.menteeId, proposal]));
  const unmatched = new Map(proposals.unmatched.map((one) => [one.menteeId, one]));
  const ineligible = new Map(proposals.ineligible.map((one) => [one.menteeId, one]));
  const mentors = new Map(banks.mentors.map((mentor) => [mentor.number, mentor]));
  const rowsOf = ({ answerKeys }: Mentee | Mentor): string => answerKeys.map((key) => rows.get(key)).join(', ');
  const mentorCells = (number: string): Line => {
    const mentor = mentors.get(number);
    if (!mentor) return {};
    return { mentorNumber: mentor.number, mentorRows: rowsOf(mentor), mentor: mentor.profile.name };
  };
  const refTo = (mentorId: string): string => personRef(mentorId, mentors.get(mentorId)?.profile.name ?? '');
  const proposedCells = (proposal: Proposal): Line => ({
    ...mentorCells(proposal.mentorId),
    ...proposalCells(proposal, lists, refTo),
  });
  // Who competes for which seats is told whole, as no sheet «Подбор» stands beside; so the reason need not begin to tell it.
  const unmatchedCells = ({ shortage, ...left }: Unmatched): Line => ({
    candidates: left.candidates,
    reason: joined(' ', [unmatchedText(left, lists, refTo), shortage && shortageText(shortage, lists)]),
  });
  const ownCells = (mentee: Mentee): Line => ({
    number: mentee.number,
    rows: rowsOf(mentee),
    mentee: mentee.profile.name,
  });
  const firstLine = (mentee: Mentee): Line => {
    const own = ownCells(mentee);
    const proposal = proposed.get(mentee.number);
    if (proposal) return { ...own, outcome: OUTCOMES.proposed, ...proposedCells(proposal) };
    const left = unmatched.get(mentee.number);
    if (left) return { ...own, outcome: OUTCOMES.unmatched, ...unmatchedCells(left) };
    const aside = ineligible.get(mentee.number);
    if (aside) return { ...own, outcome: OUTCOMES.ineligible, reason: ineligibleText(aside) };
    return { ...own, outcome: OUTCOMES.attention, reason: asideText(mentee.number) };
  };
  const beside = new Map<string, Line>([
    ...(second?.proposals ?? []).map((proposal): [string, Line] => [
      proposal.menteeId,
      { outcome: OUTCOMES.secondProposed, ...proposedCells(proposal) },
    ]),
    ...(second?.unmatched ?? []).map((left): [string, Line] => [
      left.menteeId,
      { outcome: OUTCOMES.secondUnmatched, ...unmatchedCells(left) },
    ]),
  ]);
  const menteeLines = banks.mentees.flatMap((mentee) => {
    const more = beside.get(mentee.number);
    return [firstLine(mentee), ...(more ? [{ ...ownCells(mentee), ...more }] : [])];
  });
  const mentorLines = banks.mentors
    .filter(({ inBank }) => !inBank)
    .map((mentor) => ({
      ...mentorCells(mentor.number),
      outcome: OUTCOMES.mentorAttention,
      reason: asideText(mentor.number),
    }));
  return [...menteeLines, ...mentorLines];
}

function proposalCells(proposal: Proposal, lists: Lists, refTo: (mentorId: string) => string): Line {
  return {
    form: labelOf(lists.forms, proposal.form),
    score: proposal.score,
    parts: scorePartsText(proposal),
    why: whyPairText(proposal.facts, lists),
    rank: proposal.rank,
    candidates: proposal.candidates,
    alternatives: alternativesText(proposal, refTo),
    warnings: warningsText(proposal.warnings),
  };
}
