// Decides which rows of the roadmap are the curator's own, and how they are numbered.
import type { StagedRow } from '../../contract/roadmaps/roadmap-template';
import { templateRow } from '../../contract/roadmaps/template-row';
import { OWN_ROW_PREFIX, OWN_RULE } from '../../contract/texts/roadmap-sheet';
import type { MarkEntry } from '../../domain/ledger/entry';
import { rowOfTarget } from '../../domain/roadmap/row-changes';

type Marks = ReadonlyMap<string, readonly MarkEntry[]>;

/** The running number of an own row, 0 when the id is none of theirs. */
function runningOfOwn(id: string): number {
  const digits = id.startsWith(OWN_ROW_PREFIX) ? id.slice(OWN_ROW_PREFIX.length) : '';
  return /^[1-9]\d*$/.test(digits) ? Number(digits) : 0;
}

/** The running numbers of the own rows that were ever added, ascending. */
function runningNumbers(marks: Marks): number[] {
  return [...marks.keys()]
    .map((target) => runningOfOwn(rowOfTarget(target) ?? ''))
    .filter((running) => running > 0)
    .sort((a, b) => a - b);
}

/** A number that no row ever had; `taken` holds those that were given but aren't remembered yet. */
export function nextOwnId(marks: Marks, taken: ReadonlySet<string>): string {
  return `${OWN_ROW_PREFIX}${Math.max(0, ...runningNumbers(marks), ...[...taken].map(runningOfOwn)) + 1}`;
}

/** Every own row that was ever added, dropped ones among them. Their words and dates are changes like any others. */
export function ownRows(marks: Marks): StagedRow[] {
  return runningNumbers(marks).map((running) => ({
    ...templateRow(`${OWN_ROW_PREFIX}${running}`, '', { kind: 'external-plan', plan: OWN_RULE, dates: null }),
    stage: 0,
  }));
}
