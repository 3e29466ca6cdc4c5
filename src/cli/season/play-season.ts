/**
 * Decides the order of a season: setup, denominators, intake, register, proposals, one order, a simulated year, indicators. Everything goes
 * through the bundle in a fresh workspace whose clock is set; the machine's clock is never read.
 */

import type { ProgrammeSummary } from '../../contract/entry-answers';
import { DEFAULT_SETTINGS } from '../../contract/settings/default-settings';
import type { SetupSettings } from '../../contract/setup/setup-settings';
import { NO_ORDER, ORDER_IS_SAMPLE, SEASON_ORGANISATION } from '../../contract/texts/season-command';
import { addDays, addMonths, type CalendarDate, yearOf } from '../../domain/calendar/calendar-date';
import { instantOf } from '../../domain/calendar/zone';
import type { MatchingRun } from '../../domain/pairs/matching-run';
import type { TargetsSource } from '../../domain/programme/settings';
import { openWorkspace, type PlainSpreadsheet } from '../../local/workspace';
import type { AnswersByTable } from '../tables/column-answers';
import type { ScriptFiles } from '../workspaces/clone';
import { ProgrammeBook } from '../workspaces/programme-book';
import { takeInTable } from '../workspaces/take-in-table';
import { approveProposals } from './approve';
import { Chance } from './chance';
import { type DenominatorGiven, readIndicators } from './indicators-file';
import { planPairs } from './pair-plan';
import { playYear } from './play-year';
import type { SeasonTables } from './season-folder';
import { type SeasonSummary, seasonSummary } from './season-summary';

/** Steps of a season, for its progress. */
export type SeasonStep = 'setup' | 'intake' | 'matching' | 'year' | 'indicators';

/** A season to be played. */
export interface SeasonToPlay {
  readonly project: ScriptFiles;
  readonly tables: SeasonTables;
  readonly answers: AnswersByTable;
  readonly today: CalendarDate;
  readonly seed: number;
  readonly targets: TargetsSource;
  /** Hears how far a step is, 0 to 1. */
  readonly onProgress?: (step: SeasonStep, share: number) => void;
}

/** What a season leaves behind. */
export interface PlayedSeason {
  readonly summary: SeasonSummary;
  readonly spreadsheet: PlainSpreadsheet;
  /** The order on pairs as text. */
  readonly order: string;
  /** Last day of the simulated year. */
  readonly end: CalendarDate;
}

const OWNER = 'owner@example.org';
const CURATOR = 'curator@example.org';
const MORNING_SECONDS = 9 * 3600;
/** The zone in which a season's dates are meant. */
export const SEASON_ZONE = DEFAULT_SETTINGS.timeZone;

/** Plays a season. Throws CommandRefused where a table leaves a question open, ScriptError where the bundle fails. */
export async function playSeason(season: SeasonToPlay): Promise<PlayedSeason> {
  const { tables, today, seed, onProgress } = season;
  const denominators = tables.indicators === null ? [] : readIndicators(tables.indicators);
  const clock = instantOf(today, SEASON_ZONE, MORNING_SECONDS);
  const workspace = openWorkspace({ memory: true, clock, seed, owner: OWNER });
  try {
    const book = await ProgrammeBook.setUp({
      workspace,
      project: season.project,
      settings: setupSettings(season.targets, denominators),
      owner: OWNER,
      curator: CURATOR,
      onStep: ({ steps, stepsDone }) => onProgress?.('setup', stepsDone / steps),
    });
    if (denominators.length > 0) await book.ask('denominators', 'setDenominators', denominators);
    const intake = await takeIn(book, season);
    const { matching, order } = await matchAndApprove(book, intake, today);
    onProgress?.('matching', 1);
    const end = lastDay(today, denominators);
    const { pairLinks } = await book.ask<ProgrammeSummary>('summary', 'programmeSummary');
    await playYear({
      book,
      pairLinks,
      plans: planPairs(pairLinks.length, today, end, new Chance(seed)),
      from: today,
      to: end,
      timeZone: SEASON_ZONE,
      useCase: 'year',
      onProgress: (share) => onProgress?.('year', share),
    });
    await book.ask('sweep', 'sweepNow');
    await book.ask('indicators', 'refreshIndicators');
    const atEnd = await book.ask<ProgrammeSummary>('summary', 'programmeSummary');
    onProgress?.('indicators', 1);
    const summary = seasonSummary(intake, matching, atEnd, book.serviceCalls());
    return { summary, spreadsheet: book.read(), order, end };
  } finally {
    await workspace.close();
  }
}

function setupSettings(targets: TargetsSource, denominators: readonly DenominatorGiven[]): SetupSettings {
  const places = [...new Set(denominators.map(({ municipality }) => municipality))].filter((place) => place !== '');
  const [only] = places;
  return {
    ...SEASON_ORGANISATION,
    role: 'organisation',
    ...(only !== undefined && places.length === 1 ? { municipality: only } : {}),
    targets,
    forms: DEFAULT_SETTINGS.forms.filter(({ inUse }) => inUse).map(({ code }) => code),
    cycle: DEFAULT_SETTINGS.cycle,
    identity: 'person',
    timeZone: SEASON_ZONE,
    registerRequired: true,
  };
}

async function takeIn(book: ProgrammeBook, season: SeasonToPlay): Promise<ProgrammeSummary> {
  const { tables, answers, onProgress } = season;
  const steps = [
    ['mentees', 'mentee', 'importMentees'],
    ['mentors', 'mentor', 'importMentors'],
    ['consents', 'consent', 'importConsents'],
  ] as const;
  for (const [at, [name, questionnaire, useCase]] of steps.entries()) {
    await takeInTable(book, { table: tables[name], questionnaire, answers: answers[name] ?? {}, useCase });
    onProgress?.('intake', (at + 1) / steps.length);
  }
  return book.ask<ProgrammeSummary>('summary', 'programmeSummary');
}

async function matchAndApprove(
  book: ProgrammeBook,
  intake: ProgrammeSummary,
  today: CalendarDate,
): Promise<{ readonly matching: MatchingRun; readonly order: string }> {
  if (intake.mentors.inBank > 0) {
    await book.ask('register', 'approveRegister', { number: '1', date: today, trainedOn: today });
  }
  const matching = await book.ask<MatchingRun>('proposals', 'proposePairs');
  if (matching.matched === 0) return { matching, order: NO_ORDER };
  const { text } = await approveProposals(book, { number: '2', date: today });
  return { matching, order: `${ORDER_IS_SAMPLE}\n\n${text}` };
}

/**
 * A year is played; where the denominators end with the year of today, the season ends with it too, so that what is counted
 * and what it is divided by are of one year.
 */
function lastDay(today: CalendarDate, denominators: readonly DenominatorGiven[]): CalendarDate {
  const end = addDays(addMonths(today, 12), -1);
  const years = denominators.map(({ year }) => year);
  const endsEarly = years.includes(yearOf(today)) && !years.includes(yearOf(end));
  return endsEarly ? `${yearOf(today)}-12-31` : end;
}
