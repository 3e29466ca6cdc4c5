// Decides what the menu, the dialogs and the command line can ask of a workbook. JSON in, JSON out; refusals are thrown as sentences.
import { alone } from '../application/alone';
import { eraseUnconsented as eraseDue, erasureDue } from '../application/erase-unconsented';
import { importRows as takeRows, importContext as tellContext } from '../application/import-answers';
import { type DenominatorGiven, figures, setDenominators as writeDenominators } from '../application/indicators';
import type { Slicing } from '../application/matching/matching-slices';
import { proposedText } from '../application/matching/part';
import { nextSteps } from '../application/next-steps';
import {
  type OrderGiven,
  approvePairs as orderPairs,
  approveRegister as orderRegister,
  orderAhead as tellOrder,
} from '../application/orders';
import { receiveFigures as takeFigures } from '../application/region';
import { summarise } from '../application/summary';
import * as ahead from '../application/what-if';
import type { ApprovedPairs, ProgrammeSummary, Registered } from '../contract/entry-answers';
import type { ImportContext, ImportRowsRequest, ImportRowsResponse } from '../contract/import/import-protocol';
import type { OrderAbout, OrderAhead } from '../contract/order/order-protocol';
import { BY_CURATOR } from '../contract/texts/journal';
import * as words from '../contract/texts/menu';
import { nextStepsText } from '../contract/texts/next-steps';
import type { WhatIfScript } from '../contract/what-if/what-if-protocol';
import type { MatchingProgress, MatchingRun } from '../domain/pairs/matching-run';
import { recount, wholeLook } from './events';
import { openRun, openRunOf } from './open-run';
import { proposeInTime } from './propose-in-time';
import { confirmed, tell } from './ui/menu';
import type { WorkbookRun } from './workbook-run';

/** A region's workbook has neither people nor pairs. */
function atOrganisation(): WorkbookRun {
  return openRunOf('organisation');
}

/** Looks at everything now. */
export function sweepNow(): { newAnswers: number; revisedAnswers: number; refusals: readonly string[] } {
  const { newAnswers, revisedAnswers, refusals } = wholeLook(BY_CURATOR);
  return { newAnswers, revisedAnswers, refusals };
}

/** See `approveRegister` of application/orders. */
export function approveRegister(given: OrderGiven & { mentors?: string[]; trainedOn?: string }): Registered {
  return orderRegister(atOrganisation(), BY_CURATOR, given);
}

/** See `propose` of application/propose; `slicing` cuts smaller runs too. */
export function proposePairs(slicing?: Slicing): MatchingRun | MatchingProgress {
  return proposeInTime(slicing);
}

/** See `approvePairs` of application/orders. */
export function approvePairs(given: OrderGiven & { all?: boolean; pairs?: string[] }): ApprovedPairs {
  return orderPairs(atOrganisation(), BY_CURATOR, given);
}

/** See `orderAhead` of application/orders. */
export function orderAhead(about: OrderAbout): OrderAhead {
  return tellOrder(atOrganisation(), BY_CURATOR, about);
}

/** Counts the indicators anew and gives them. */
export function refreshIndicators(): readonly unknown[] {
  return recount(openRun());
}

/** The organisation's document of aggregates. */
export function figuresDocument(): unknown {
  return figures(atOrganisation());
}

/** Takes in an organisation's document and sums the region up. */
export function receiveFigures(document: unknown): readonly unknown[] {
  const run = openRunOf('region');
  alone(run.lock, () => takeFigures(run, document));
  return recount(run);
}

/** Writes denominators and targets, then counts anew. */
export function setDenominators(rows: readonly DenominatorGiven[]): readonly unknown[] {
  const run = openRun();
  alone(run.lock, () => writeDenominators(run, rows));
  return recount(run);
}

/** The workbook in numbers. */
export function programmeSummary(): ProgrammeSummary {
  return summarise(openRun());
}

/** Erases everybody who refused consent, or gave none for longer than answers are kept. */
export function eraseUnconsented(): { erased: number } {
  return { erased: eraseDue(atOrganisation(), BY_CURATOR) };
}

/** What the recognition of columns needs to know of this workbook. */
export function importContext(): ImportContext {
  return tellContext(atOrganisation());
}

/** Takes in a piece of somebody else's table. */
export function importRows(request: ImportRowsRequest): ImportRowsResponse {
  return takeRows(atOrganisation(), request);
}

/** What the sidebar «Подбор: что, если…» asks; see application/what-if. */
export const whatIf: WhatIfScript = {
  whatIfNow: () => ahead.whatIfNow(atOrganisation()),
  previewWeights: (weights) => ahead.previewWeights(atOrganisation(), weights),
  keepingCurve: (weights) => ahead.keepingCurve(atOrganisation(), weights),
  explainPair: (mentee, mentor) => ahead.explainPair(atOrganisation(), mentee, mentor),
  applyWeights: (weights) => ahead.applyWeights(atOrganisation(), BY_CURATOR, weights),
};

/** Menu: tells what waits for the curator. */
export function showNext(): void {
  tell(words.TITLES.next, nextStepsText(nextSteps(atOrganisation())));
}

/** Menu: looks at everything and tells what was found. */
export function showRefresh(): void {
  const { newAnswers, revisedAnswers } = sweepNow();
  tell(words.TITLES.refresh, words.sweptText(newAnswers, revisedAnswers));
}

/** Menu: matches and tells what was found. */
export function showPropose(): void {
  tell(words.TITLES.propose, proposedText(proposePairs()));
}

/** Menu: counts the indicators anew. */
export function showIndicators(): void {
  refreshIndicators();
  tell(words.TITLES.indicators, words.INDICATORS_TEXT);
}

/** Menu: erases people without consent, after saying how many they are and asking. */
export function showErase(): void {
  const due = erasureDue(atOrganisation());
  if (due.refused + due.overdue === 0) tell(words.TITLES.erase, words.erasedText(0));
  else if (confirmed(words.TITLES.erase, words.eraseQuestion(due)))
    tell(words.TITLES.erase, words.erasedText(eraseUnconsented().erased));
}
