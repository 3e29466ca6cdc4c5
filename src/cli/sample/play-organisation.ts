/**
 * Decides how a sample organisation comes to the middle of its season: two waves of people, an order on pairs, three months of meetings,
 * one more mentor for somebody who has one.
 */

import type { ProgrammeSummary } from '../../contract/entry-answers';
import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date';
import { instantOf } from '../../domain/calendar/zone';
import { approveProposals } from '../season/approve';
import type { Chance } from '../season/chance';
import { type PairPlan, planPair } from '../season/pair-plan';
import { type DatedAnswer, yearAnswers } from '../season/year-answers';
import type { ProgrammeBook } from '../workspaces/programme-book';
import { takeInTable } from '../workspaces/take-in-table';
import { grantSecondMentor } from './grant-second';
import { strangersTable, waveAnswers } from './sample-answers';
import type { SampleOrganisation, SampleRegion } from './sample-data';
import { SamplePeople } from './sample-people';

/** An organisation whose workbook is set up and empty. */
export interface OrganisationToPlay {
  readonly book: ProgrammeBook;
  readonly region: SampleRegion;
  readonly organisation: SampleOrganisation;
  /** The day that the sample shows. */
  readonly today: CalendarDate;
  readonly timeZone: string;
  readonly chance: Chance;
}

type PairLinks = ProgrammeSummary['pairLinks'];

/** Days before today. */
const FIRST_WAVE_DAYS = 108;
const ORDER_DAYS = 94;
const SECOND_WAVE_DAYS = 10;
const EVENING_SECONDS = 18 * 3600;
/** Use case under which the calls are counted; nobody reads the counts of a sample. */
const SAMPLE = 'sample';

/** Plays the organisation's season up to the evening before today. */
export async function playOrganisation(played: OrganisationToPlay): Promise<void> {
  const { book, region, organisation, today, chance } = played;
  const people = new SamplePeople(region, organisation, today, chance);
  const ordered = addDays(today, -ORDER_DAYS);
  const before = (days: number) => addDays(today, -days);
  await send(played, waveAnswers(people, { mentees: 30, mentors: 13, from: before(FIRST_WAVE_DAYS), days: 10 }));
  setEvening(played, addDays(ordered, -1));
  await takeInTable(book, {
    table: strangersTable(people, addDays(ordered, -2)),
    questionnaire: 'mentee',
    useCase: SAMPLE,
  });
  await book.ask(SAMPLE, 'sweepNow');
  setEvening(played, ordered);
  await book.ask(SAMPLE, 'approveRegister', { number: '14', date: ordered, trainedOn: ordered });
  await book.ask(SAMPLE, 'proposePairs');
  await approveProposals(book, { number: '15', date: ordered }, organisation.approvedPairs);
  const { pairLinks } = await book.ask<ProgrammeSummary>(SAMPLE, 'programmeSummary');
  const links = await withSecondMentor(played, pairLinks);
  const plans = links.map((_, at) => planOf(at, links.length, played, ordered));
  const second = waveAnswers(people, { mentees: 8, mentors: 2, from: before(SECOND_WAVE_DAYS), days: 7 });
  await send(played, [...yearAnswers(links, plans), ...second]);
  setEvening(played, before(1));
  await book.ask(SAMPLE, 'sweepNow');
  await book.ask(SAMPLE, 'proposePairs');
}

/**
 * Grants somebody a second mentor and puts their pair before the last one, where it goes on: whoever has sent a final questionnaire is
 * sought none.
 */
async function withSecondMentor({ book, organisation }: OrganisationToPlay, links: PairLinks): Promise<PairLinks> {
  const { secondMentor } = organisation;
  const valid = links.map(({ pair }) => pair);
  const granted = secondMentor && (await grantSecondMentor(book, valid, secondMentor));
  const others = links.filter(({ pair }) => pair !== granted);
  return [...others.slice(0, -1), ...links.filter(({ pair }) => pair === granted), ...others.slice(-1)];
}

/** The first pairs complete, of the next ones only the mentee says how it was, the last one has fallen silent, the others go on. */
function planOf(at: number, count: number, played: OrganisationToPlay, ordered: CalendarDate): PairPlan {
  const { organisation, today, chance } = played;
  const lastDay = addDays(today, -1);
  if (at < organisation.completedPairs) return planPair('completes', ordered, lastDay, chance);
  if (at === count - 1) return planPair('falls-silent', ordered, lastDay, chance);
  const plan = planPair('continues', ordered, lastDay, chance);
  const answersAlone = at < organisation.completedPairs + organisation.menteeFinals;
  const finals = { on: addDays(today, -chance.between(1, 6)), menteeMark: chance.between(7, 10), mentorMark: null };
  return answersAlone ? { ...plan, finals } : plan;
}

/** Sends answers on their days. No event reaches a trigger: the sweep that follows takes them all in at once. */
async function send(played: OrganisationToPlay, answers: readonly DatedAnswer[]): Promise<void> {
  const inOrder = [...answers].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  for (const { date, questionnaire, fields } of inOrder) {
    setEvening(played, date);
    await played.book.submit(questionnaire, fields, false);
  }
}

function setEvening({ book, timeZone }: OrganisationToPlay, date: CalendarDate): void {
  book.workspace.setNow(instantOf(date, timeZone, EVENING_SECONDS));
}
