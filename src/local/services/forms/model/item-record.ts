/**
 * Decides how one item of a form (a question, a header, a page break) is stored.
 * Left to others: the form around it (form-record.ts), what may be changed (../item-*.ts), how it is answered (response-record.ts).
 */
import type { CheckboxRule, TextRule } from './answer-rules';

/** Every item type that Google names; the ones without a record below cannot be made in the emulation. */
export const itemTypes = [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'FILE_UPLOAD',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'RATING',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
] as const;
export type ItemType = (typeof itemTypes)[number];

/** Where a page leads, by a choice or by the break after it. */
export const navigationTypes = ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT'] as const;
export type NavigationType = (typeof navigationTypes)[number];

/** A jump: `pageId` is the item id of a page break, null for every type but GO_TO_PAGE. */
export interface Navigation {
  readonly type: NavigationType;
  readonly pageId: number | null;
}

/** One choice; `navigation` is null where the item has no jumps. */
export interface ChoiceRecord {
  readonly value: string;
  readonly navigation: Navigation | null;
}

/** What all items have. */
interface ItemBase {
  readonly id: number;
  readonly title: string;
  readonly helpText: string;
}

/** What all questions have. `entryIds` are the numbers of the page's fields, entry.<id>: one, or one for each row of a grid. */
interface QuestionBase extends ItemBase {
  readonly required: boolean;
  readonly entryIds: readonly number[];
}

/** A line or a block of text. */
export interface TextRecord extends QuestionBase {
  readonly type: 'TEXT' | 'PARAGRAPH_TEXT';
  readonly validation: TextRule | null;
}

/** One choice of several: radio buttons or a drop-down list. Only radio buttons can have `other`. */
export interface SingleChoiceRecord extends QuestionBase {
  readonly type: 'MULTIPLE_CHOICE' | 'LIST';
  readonly choices: readonly ChoiceRecord[];
  readonly other: boolean;
}

/** Any number of choices. */
export interface CheckboxRecord extends QuestionBase {
  readonly type: 'CHECKBOX';
  readonly choices: readonly ChoiceRecord[];
  readonly other: boolean;
  readonly validation: CheckboxRule | null;
}

/** A whole number between bounds. */
export interface ScaleRecord extends QuestionBase {
  readonly type: 'SCALE';
  readonly lower: number;
  readonly upper: number;
  readonly leftLabel: string;
  readonly rightLabel: string;
}

/** One choice (GRID) or several (CHECKBOX_GRID) in each row. `oncePerColumn` carries the respondent's hint, null where there is no limit. */
export interface GridRecord extends QuestionBase {
  readonly type: 'GRID' | 'CHECKBOX_GRID';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly oncePerColumn: { readonly helpText: string } | null;
}

/** A calendar date, or a day and month. */
export interface DateRecord extends QuestionBase {
  readonly type: 'DATE';
  readonly includesYear: boolean;
}

/** A time of day. */
export interface TimeRecord extends QuestionBase {
  readonly type: 'TIME';
}

/** A header between questions. */
export interface SectionHeaderRecord extends ItemBase {
  readonly type: 'SECTION_HEADER';
}

/** The start of a page; `navigation` rules what happens after the page BEFORE it. */
export interface PageBreakRecord extends ItemBase {
  readonly type: 'PAGE_BREAK';
  readonly navigation: Navigation;
}

/** An item with a list of choices. */
export type ChoiceItemRecord = SingleChoiceRecord | CheckboxRecord;

/** An item that a respondent answers. */
export type QuestionRecord =
  | TextRecord
  | SingleChoiceRecord
  | CheckboxRecord
  | ScaleRecord
  | GridRecord
  | DateRecord
  | TimeRecord;

/** Any item of a form. */
export type ItemRecord = QuestionRecord | SectionHeaderRecord | PageBreakRecord;

/** Item types that the emulation can make. */
export type MadeItemType = ItemRecord['type'];

/** True for items that a respondent can answer. */
export function isQuestion(item: ItemRecord): item is QuestionRecord {
  return item.type !== 'SECTION_HEADER' && item.type !== 'PAGE_BREAK';
}

/** True for radio buttons, lists and checkboxes. */
export function hasChoices(item: ItemRecord): item is ChoiceItemRecord {
  return item.type === 'MULTIPLE_CHOICE' || item.type === 'LIST' || item.type === 'CHECKBOX';
}

/** True for both kinds of grid. */
export function isGrid(item: ItemRecord): item is GridRecord {
  return item.type === 'GRID' || item.type === 'CHECKBOX_GRID';
}
