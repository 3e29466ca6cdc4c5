// Decides which column of a table collected elsewhere is which question, and which of these choices the curator should look at.
import type { Lists } from '../../domain/programme/lists';
import type { Questionnaire } from '../questionnaires/questionnaire';
import { assignColumns, type Choice } from './assign-columns';
import { cellFacts } from './cell-facts';
import type { ColumnDoubt, ColumnSuggestion, ColumnSuggestions } from './column-suggestion';
import { AT, type ColumnTarget, IGNORED, splitTarget } from './column-target';
import { type Evidence, type WeighedColumns, weighColumns } from './column-worth';
import { normaliseHeader } from './normalise-header';
import { type RememberedColumns, recallColumns } from './remembered-columns';

/** Points by which the best answer must beat the next one to pass without a question. */
const CLEAR_MARGIN = 100;
/** Points above the threshold that need no further confirmation. */
const FULL_WORTH = 380;
/** A likeness of titles below which the cells, rather than the title, have spoken. */
const KNOWN_TITLE = 0.5;
/** The same where the cells say next to nothing. */
const SURE_TITLE = 0.75;
const SOME_CONTENT = 0.15;
/** Cells that can hardly be anything else. */
const PLAIN_CONTENT = 0.7;
/** A likeness of titles, and one of cells, that are worth a question about an ignored column. */
const HINT = 0.3;
const SPEAKING_CONTENT = 0.3;
/** Cells that contradict the title more than this are shown to the curator. */
const CONTRADICTION = -0.25;
/** A title this much like a field's that another column has: a second page of the same question. */
const SAME_QUESTION = 0.9;
/** Points below the threshold within which an ignored column is worth a question. */
const NEARLY = -110;

/**
 * Suggests a target for every column. What was remembered of earlier imports wins; the rest is chosen all at once, so that the
 * order of the columns doesn't matter. A field gets one column, or several of which each row fills one at most (a question that a
 * form asks on several pages).
 *
 * @param sample  rows of the table, cells in the order of the header; a hundred spread over the table are enough
 */
export function suggestColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  questionnaire: Questionnaire,
  lists: Lists,
  remembered: RememberedColumns = {},
): ColumnSuggestions {
  const cells = header.map((_, column) => sample.map((row) => row[column] ?? ''));
  const order = canonicalOrder(header, cells);
  const inOrder = (list: readonly string[]): string[] => order.map((column) => list[column] ?? '');
  const cellsInOrder = order.map((column) => cells[column] ?? []);
  const weighed = weighColumns(
    inOrder(header),
    cellsInOrder.map((column) => cellFacts(column, lists)),
    questionnaire,
  );
  const recalled = recallColumns(inOrder(header), remembered);
  const worth = openWorth(weighed, recalled);
  const chosen = withoutPartsOfWholes(assignColumns(worth), weighed);
  const targets = chosen.map(({ target }, at) => recalled[at] ?? weighed.targets[target] ?? IGNORED);
  const taken = new Set(targets.map((target) => splitTarget(target).key));
  const suggestions = chosen.map((choice, at): ColumnSuggestion => {
    const known = recalled[at];
    if (known !== undefined) return { target: known, confidence: 1 };
    if (choice.target < 0) return leftOver(at, targets, taken, weighed, cellsInOrder);
    const evidence = weighed.evidence[at]?.[choice.target];
    const doubt = evidence && doubtOf(choice, evidence, weighed, order);
    const suggestion = { target: targets[at] ?? IGNORED, confidence: confidenceOf(choice) };
    return doubt ? { ...suggestion, doubt } : suggestion;
  });
  const columns = header.map((_, column) => suggestions[order.indexOf(column)] ?? { target: IGNORED, confidence: 0 });
  const settled = columns.map((column) => withoutSamePageDoubt(column, columns));
  const missing = weighed.fields.filter(({ question, needed }) => needed && !taken.has(question.key));
  return { columns: settled, missing: missing.map(({ question }) => question.key), hasTime: taken.has(AT) };
}

/** Columns by title, then by cells: what stands where in the file must not decide anything. */
function canonicalOrder(header: readonly string[], cells: readonly (readonly string[])[]): number[] {
  const keys = header.map((title, column) => JSON.stringify([normaliseHeader(title), title, cells[column]]));
  return header.map((_, column) => column).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
}

/** Columns and targets that are settled already take no part in the choice. */
function openWorth(weighed: WeighedColumns, recalled: readonly (ColumnTarget | undefined)[]): number[][] {
  return weighed.evidence.map((row, at) =>
    row.map(({ worth }, target) => {
      const settled = recalled[at] !== undefined || recalled.includes(weighed.targets[target]);
      return settled ? 0 : worth;
    }),
  );
}

/** Where a column holds whole names, columns with parts of the same names are of no use. */
function withoutPartsOfWholes(choices: readonly Choice[], weighed: WeighedColumns): Choice[] {
  const wholes = choices.map(({ target }) => weighed.targets[target]);
  return choices.map((choice) => {
    const { key, part } = splitTarget(weighed.targets[choice.target] ?? IGNORED);
    return part !== undefined && wholes.includes(key) ? { ...choice, target: -1 } : choice;
  });
}

function confidenceOf(choice: Choice): number {
  return Math.round(100 * Math.min(1, choice.margin / FULL_WORTH)) / 100;
}

function doubtOf(
  choice: Choice,
  evidence: Evidence,
  weighed: WeighedColumns,
  order: readonly number[],
): ColumnDoubt | undefined {
  if (evidence.content < CONTRADICTION) return { code: 'content-differs' };
  const { target, column } = choice.instead;
  const rival = order[column];
  if (choice.margin < CLEAR_MARGIN && rival !== undefined) return { code: 'another-column', column: rival };
  const other = weighed.targets[target];
  if (choice.margin < CLEAR_MARGIN && other !== undefined) return { code: 'another-target', target: other };
  const least = evidence.content > 0 ? CLEAR_MARGIN / 2 : CLEAR_MARGIN;
  return isKnown(evidence) && choice.margin >= least ? undefined : { code: 'title-unknown' };
}

/** The more plainly the cells speak, the less of the title need be known; one that speaks of somebody else is never enough. */
function isKnown({ title, turned, content }: Evidence): boolean {
  if (turned) return false;
  if (content >= PLAIN_CONTENT) return title >= HINT;
  return title >= (content > SOME_CONTENT ? KNOWN_TITLE : SURE_TITLE);
}

/** A column that got no target: a second page of a question, a question for the curator, or of no use. */
function leftOver(
  at: number,
  targets: readonly ColumnTarget[],
  taken: ReadonlySet<string>,
  weighed: WeighedColumns,
  cells: readonly (readonly string[])[],
): ColumnSuggestion {
  const row = weighed.evidence[at] ?? [];
  const own = cells[at] ?? [];
  const samePage = row.findIndex(({ title, content }, target) => {
    const first = targets.indexOf(weighed.targets[target] ?? IGNORED);
    return first >= 0 && title >= SAME_QUESTION && content >= 0 && areExclusive(own, cells[first] ?? []);
  });
  const page = weighed.targets[samePage];
  if (page !== undefined) return { target: page, confidence: row[samePage]?.title ?? 0 };
  const perhaps = row.reduce((best, { title, content, worth }, target) => {
    const isOpen = !taken.has(splitTarget(weighed.targets[target] ?? IGNORED).key);
    const speaks = title >= HINT || content >= SPEAKING_CONTENT;
    return isOpen && speaks && worth > NEARLY && worth > (row[best]?.worth ?? NEARLY) ? target : best;
  }, -1);
  const target = weighed.targets[perhaps];
  if (target === undefined) return { target: IGNORED, confidence: 1 };
  return { target: IGNORED, confidence: 0.5, doubt: { code: 'perhaps', target } };
}

/** A rival that turned out to be another page of the same question is no rival. */
function withoutSamePageDoubt(column: ColumnSuggestion, columns: readonly ColumnSuggestion[]): ColumnSuggestion {
  const { target, confidence, doubt } = column;
  const isSamePage = doubt?.code === 'another-column' && columns[doubt.column]?.target === target;
  return isSamePage ? { target, confidence } : column;
}

/** Whether no row fills both columns, while each is filled somewhere. */
function areExclusive(first: readonly string[], second: readonly string[]): boolean {
  const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
  return first.some(filled) && second.some(filled) && first.every((text, row) => !filled(text) || !filled(second[row]));
}
