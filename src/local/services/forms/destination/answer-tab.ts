/**
 * Decides when a form's link to a spreadsheet makes, changes or leaves an answer tab.
 * Left to others: what the tab is like (services/spreadsheet/answer-tab.ts), its columns (answer-columns.ts), its rows (answer-row.ts).
 */
import type { World } from '../../../kernel/world';
import {
  type AnswerTabPlace,
  createAnswerTab,
  findAnswerTab,
  unlinkAnswerTab,
  updateAnswerColumns,
} from '../../spreadsheet/answer-tab';
import { hasSpreadsheet } from '../../spreadsheet/workbook';
import { formAddress } from '../model/addresses';
import type { FormRecord } from '../model/form-record';
import { formSwitches } from '../model/form-switches';
import { answerColumns } from './answer-columns';

/** The tab into which the form's answers go, or undefined for a form without one, or whose tab or file is gone. */
export function answerTabOf(world: World, form: FormRecord): AnswerTabPlace | undefined {
  const spreadsheetId = form.destinationId;
  if (spreadsheetId === null || !hasSpreadsheet(world, spreadsheetId)) return undefined;
  return findAnswerTab(world, spreadsheetId, form.id);
}

/** Makes a new tab in the spreadsheet; a tab linked before stays with its answers and is no longer the form's. */
export function linkAnswerTab(world: World, form: FormRecord, spreadsheetId: string): void {
  releaseAnswerTab(world, form);
  const { addressBase } = formSwitches(world);
  const linked = { id: form.id, url: formAddress(addressBase, form), collectsEmail: form.collectsEmail };
  createAnswerTab(world, spreadsheetId, linked, answerColumns(form));
}

/** Unties the tab from the form. */
export function releaseAnswerTab(world: World, form: FormRecord): void {
  const tab = answerTabOf(world, form);
  if (tab !== undefined) unlinkAnswerTab(world, tab);
}

/** After a change of items: new questions get a column at the right, renamed ones rename theirs; nobody else's header is touched. */
export function alignAnswerTab(world: World, before: FormRecord, after: FormRecord): void {
  const tab = answerTabOf(world, after);
  if (tab === undefined) return;
  const titles = new Map(answerColumns(before).map(({ key, title }) => [key, title]));
  const changed = answerColumns(after).filter(({ key, title }) => titles.get(key) !== title);
  if (changed.length > 0) updateAnswerColumns(world, tab, changed);
}
