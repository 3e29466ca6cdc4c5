/** Decides what a new item of each type is like before a script gives it anything. */
import type { ItemRecord, MadeItemType } from './item-record';

const BLANK = { id: 0, title: '', helpText: '' } as const;
const QUESTION = { ...BLANK, required: false, entryIds: [] } as const;

/**
 * A new item without ids. Items with choices begin with one empty choice, scales go from 1 to 5, page breaks lead on.
 * https://github.com/brucemcpherson/gas-fakes/blob/main/test/testform.js (compared with live Google there)
 */
export function blankItem(type: MadeItemType): ItemRecord {
  const choices = [{ value: '', navigation: null }];
  switch (type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return { ...QUESTION, type, validation: null };
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return { ...QUESTION, type, choices, other: false };
    case 'CHECKBOX':
      return { ...QUESTION, type, choices, other: false, validation: null };
    case 'SCALE':
      return { ...QUESTION, type, lower: 1, upper: 5, leftLabel: '', rightLabel: '' };
    case 'GRID':
    case 'CHECKBOX_GRID':
      return { ...QUESTION, type, rows: [''], columns: [''], oncePerColumn: null };
    case 'DATE':
      return { ...QUESTION, type, includesYear: true };
    case 'TIME':
      return { ...QUESTION, type };
    case 'SECTION_HEADER':
      return { ...BLANK, type };
    case 'PAGE_BREAK':
      return { ...BLANK, type, navigation: { type: 'CONTINUE', pageId: null } };
  }
}
