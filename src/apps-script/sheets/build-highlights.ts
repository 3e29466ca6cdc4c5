// Decides the few colours that speak in the sheets: what needs a look, what is under way, what is over.
import { TABLES } from '../../contract/tables/catalogue';
import type { TableId } from '../../contract/tables/table';
import { VERDICTS } from '../../contract/texts/rows';
import { MENTEE_STATE_LABELS, MENTOR_STATE_LABELS, PAIR_STATE_LABELS } from '../../contract/texts/states';
import { belowHeader, runsOf } from './build-places';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** When a cell is coloured, and how. */
interface Highlight {
  readonly when: { readonly text: string } | 'not-empty' | 'negative';
  readonly look: keyof typeof LOOKS;
}

const LOOKS = {
  look: { background: '#fef7e0' },
  running: { background: '#e6f4ea' },
  open: { background: '#e8f0fe' },
  over: { fontColor: '#80868b' },
  behind: { fontColor: '#c5221f' },
} as const satisfies Readonly<Record<string, { readonly background?: string; readonly fontColor?: string }>>;

function texts(look: Highlight['look'], labels: readonly string[]): readonly Highlight[] {
  return labels.map((text) => ({ when: { text }, look }));
}

const [mentee, mentor, pair] = [MENTEE_STATE_LABELS, MENTOR_STATE_LABELS, PAIR_STATE_LABELS];
const NOTEWORTHY: readonly Highlight[] = [{ when: 'not-empty', look: 'look' }];

const HIGHLIGHTS: Readonly<Partial<Record<TableId, Readonly<Record<string, readonly Highlight[]>>>>> = {
  mentees: {
    state: [
      ...texts('look', [mentee['awaiting-consent'], mentee['replacing-mentor'], mentee['out-of-age']]),
      ...texts('running', [mentee.approved, mentee['in-programme']]),
      ...texts('over', [mentee.completed, mentee['left-early'], mentee.withdrawn, mentee.anonymised]),
    ],
    warnings: NOTEWORTHY,
  },
  mentors: {
    state: [
      ...texts('look', [mentor.suspended]),
      ...texts('running', [mentor.assigned, mentor.working]),
      ...texts('over', [mentor.completed, mentor['not-selected'], mentor.left, mentor.withdrawn, mentor.anonymised]),
    ],
    warnings: NOTEWORTHY,
  },
  pairs: {
    state: [
      ...texts('open', [pair.proposed]),
      ...texts('look', [pair.attention]),
      ...texts('running', [pair.approved, pair.active]),
      ...texts('over', [pair.completed, pair.declined, pair.incompatible, pair.dissolved]),
    ],
    attention: NOTEWORTHY,
  },
  consents: { verdict: texts('look', [VERDICTS.refused, VERDICTS.invalid]) },
  meetings: { problems: NOTEWORTHY },
  indicators: { deviation: [{ when: 'negative', look: 'behind' }] },
};

/** Whether a column has colours of its own. */
export function isHighlighted(table: TableId, key: string): boolean {
  const ofTable = TABLES[table].colours ?? [];
  return HIGHLIGHTS[table]?.[key] !== undefined || ofTable.some(({ columns }) => columns.includes(key));
}

/** The rules that colour the columns which stand at these places. */
export function highlightRules(
  sheet: Sheet,
  table: TableId,
  columns: readonly { readonly key: string; readonly place: number }[],
): readonly Rule[] {
  const own = columns.reduce<Rule[]>((all, { key, place }) => {
    const highlights = HIGHLIGHTS[table]?.[key] ?? [];
    return all.concat(
      highlights.map(({ when, look }) => {
        const builder = coloured(condition(when), LOOKS[look]);
        return builder.setRanges([belowHeader(sheet, place, place)]).build();
      }),
    );
  }, []);
  return own.concat(tableColours(sheet, table, columns));
}

/** Colours that a table declares itself: one rule for all the columns that share it. */
function tableColours(
  sheet: Sheet,
  table: TableId,
  columns: readonly { readonly key: string; readonly place: number }[],
): readonly Rule[] {
  return (TABLES[table].colours ?? []).reduce<Rule[]>((all, colour) => {
    const runs = runsOf(columns.filter(({ key }) => colour.columns.includes(key)));
    if (runs.length === 0) return all;
    const builder = SpreadsheetApp.newConditionalFormatRule();
    const when = colour.begins ? builder.whenTextStartsWith(colour.text) : builder.whenTextEqualTo(colour.text);
    const ranges = runs.map((run) => belowHeader(sheet, run[0].place, run[run.length - 1]?.place ?? run[0].place));
    const rule = coloured(when, { background: colour.background, fontColor: colour.letters });
    return all.concat(rule.setRanges(ranges).build());
  }, []);
}

function condition(when: Highlight['when']): RuleBuilder {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  if (when === 'not-empty') return builder.whenCellNotEmpty();
  return when === 'negative' ? builder.whenNumberLessThan(0) : builder.whenTextEqualTo(when.text);
}

function coloured(
  builder: RuleBuilder,
  look: { readonly background?: string; readonly fontColor?: string },
): RuleBuilder {
  if (look.background !== undefined) builder.setBackground(look.background);
  if (look.fontColor !== undefined) builder.setFontColor(look.fontColor);
  return builder;
}
