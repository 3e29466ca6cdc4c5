/**
 * Decides through which pages answers lead a respondent: sections between page breaks, jumps by choices, jumps by breaks.
 * Left to others: whether the answers on a page are allowed (../pages/answer-checks.ts).
 *
 * https://developers.google.com/apps-script/reference/forms/page-navigation-type and
 * https://developers.google.com/apps-script/reference/forms/page-break-item#setGoToPage(PageBreakItem)
 */
import type { ItemRecord, Navigation, PageBreakRecord } from './item-record';
import type { Answers } from './response-record';

/** One page: the break that opens it (null for the first) and the items up to the next break. */
export interface Section {
  readonly index: number;
  readonly pageBreak: PageBreakRecord | null;
  readonly items: readonly ItemRecord[];
}

/** How a walk ends: at the send button, or in a circle that these answers never leave. */
export interface Walk {
  /** Indices of the sections visited, in order. */
  readonly path: readonly number[];
  readonly ended: 'SUBMIT' | 'CIRCLE';
}

/** Cuts items into pages; a form without breaks is one page. */
export function sectionsOf(items: readonly ItemRecord[]): readonly Section[] {
  const sections: { index: number; pageBreak: PageBreakRecord | null; items: ItemRecord[] }[] = [
    { index: 0, pageBreak: null, items: [] },
  ];
  for (const item of items) {
    if (item.type === 'PAGE_BREAK') sections.push({ index: sections.length, pageBreak: item, items: [] });
    else sections[sections.length - 1]?.items.push(item);
  }
  return sections;
}

/**
 * Where the page at `index` leads with these answers: the index of a section, or SUBMIT.
 * The last choice with a jump on the page wins, then the break AFTER the page; from the last page there is only SUBMIT.
 */
export function nextSection(sections: readonly Section[], index: number, answers: Answers): number | 'SUBMIT' {
  const following = sections[index + 1];
  if (following === undefined) return 'SUBMIT';
  const jump = chosenJump(sections[index], answers) ?? following.pageBreak?.navigation;
  switch (jump?.type) {
    case 'SUBMIT':
      return 'SUBMIT';
    case 'RESTART':
      return 0;
    case 'GO_TO_PAGE': {
      const target = sections.findIndex((section) => section.pageBreak?.id === jump.pageId);
      return target === -1 ? index + 1 : target;
    }
    default:
      return index + 1;
  }
}

/** Follows the jumps from the first page until the send button or a page seen before. */
export function walk(sections: readonly Section[], answers: Answers): Walk {
  const path: number[] = [];
  let at: number | 'SUBMIT' = 0;
  while (at !== 'SUBMIT') {
    if (path.includes(at)) return { path, ended: 'CIRCLE' };
    path.push(at);
    at = nextSection(sections, at, answers);
  }
  return { path, ended: 'SUBMIT' };
}

function chosenJump(section: Section | undefined, answers: Answers): Navigation | undefined {
  let jump: Navigation | undefined;
  for (const item of section?.items ?? []) {
    if (item.type !== 'MULTIPLE_CHOICE' && item.type !== 'LIST') continue;
    const chosen = item.choices.find((choice) => choice.value === answers[String(item.id)]);
    jump = chosen?.navigation ?? jump;
  }
  return jump;
}
