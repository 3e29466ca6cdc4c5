// Decides which rows «Дорожная карта» shows, and what stands in them. Dates and states are derived in application/roadmap.
import type { Row } from '../../contract/tables/table';
import { IF_NEEDED_MARK, PARTICIPATION_MARKS } from '../../contract/texts/roadmap-command';
import { EVIDENCE_LABELS } from '../../contract/texts/roadmap-evidence';
import { ROADMAP_REMARKS, type RoadmapRemark } from '../../contract/texts/roadmap-remarks';
import { ruleText } from '../../contract/texts/roadmap-rules';
import * as words from '../../contract/texts/roadmap-sheet';
import { CONTROL_POINT_STATE_LABELS, causeText, ROW_STATE_LABELS } from '../../contract/texts/roadmap-states';
import { warningText } from '../../contract/texts/roadmap-warnings';
import { ERASED_NAME } from '../../contract/texts/rows';
import type { Programme } from '../../domain/programme/derive-programme';
import { controlPointState } from '../../domain/roadmap/control-point';
import { markInForce } from '../../domain/roadmap/curator-mark';
import { type Roadmap, type RoadmapLine, roadmapOf } from '../roadmap/derive-roadmap';
import { isRecorded } from '../roadmap/recorded-kinds';
import { cell } from './cells';
import { stripCells, stripHead } from './month-strip';
import { titleOf, type WeekLine, weekLines, weekSummary } from './roadmap-week';

/** Rows of «Дорожная карта»: what is on this week, then every row that wasn't dropped. */
export function roadmapRows(programme: Programme): Row[] {
  const roadmap = roadmapOf(programme);
  if (!roadmap || roadmap.lines.length === 0) return [];
  const week = weekLines(roadmap);
  const texts = new Map(week.map(({ line, text }) => [line.id, text]));
  return [
    weekRow(roadmap, week),
    ...roadmap.lines.map((line) => ({ ...roadmapRow(line, roadmap), week: texts.get(line.id) ?? '' })),
  ];
}

/** The line on top; it also says what concerns the roadmap as a whole. */
function weekRow(roadmap: Roadmap, week: readonly WeekLine[]): Row {
  return {
    id: words.WEEK_ROW,
    ...weekSummary(week, roadmap.today),
    ...stripHead(roadmap.cycle, roadmap.today),
    remarks: [...roadmap.warnings.map(warningText), ...remarksFor(roadmap, null)].join('\n'),
  };
}

function roadmapRow(line: RoadmapLine, roadmap: Roadmap): Row {
  const { changes, deadline, printed, row, stage, status } = line;
  return {
    id: line.id,
    title: titleOf(line) || ERASED_NAME,
    state: ROW_STATE_LABELS[status.state],
    from: cell(deadline.from ?? ''),
    to: cell(deadline.to ?? ''),
    next: deadline.recurrence === null ? '' : cell(status.nextDueOn ?? ''),
    decision: decisionWord(line, roadmap),
    doneOn: cell(status.lastDoneOn ?? ''),
    reason: cell(changes.texts.reason),
    ...stripCells(line, roadmap.cycle),
    because: causeOf(line),
    closes: closesBy(line),
    responsible: changes.texts.responsible ?? responsibleText(printed),
    links: cell(changes.texts.links),
    documents: printed.documents.map(({ title, ifNeeded }) => `${title}${ifNeeded ? IF_NEEDED_MARK : ''}`).join('\n'),
    control: controlWord(line, roadmap),
    stage: stage ? `${stage.number}. ${stage.title}` : (changes.texts.stage ?? words.OWN_STAGE),
    printed: cell(printed.printed ?? ''),
    rule:
      row.rule === printed.rule || line.own
        ? ruleText(row.rule)
        : words.ownDatesRule(ruleText(row.rule), ruleText(printed.rule)),
    remarks: remarksFor(roadmap, line.id).join('\n'),
  };
}

/** Why the row is in its state. */
function causeOf({ own, status }: RoadmapLine): string {
  const { because } = status;
  return own && because.code === 'missing' ? words.OWN_DATES_MISSING : causeText(because);
}

/** Who says that the row is done, and by what, while it isn't. */
function closesBy({ deadline, printed, status }: RoadmapLine): string {
  if (status.state === 'done' || status.state === 'done-late' || status.state === 'not-needed') return '';
  if (printed.controlPoint === 'curators-report') return words.CLOSED_BY_REPORT;
  const otherwise = printed.ifNeeded ? words.OR_NOT_NEEDED : '';
  const goesOn = deadline.continuous || deadline.recurrence !== null;
  const bySystem = printed.provenBy.length > 0 && printed.provenBy.every(isRecorded);
  if (!bySystem) return (goesOn ? words.CLOSED_BY_CURATOR_EACH_TIME : words.CLOSED_BY_CURATOR) + otherwise;
  return words.closedBySystem(printed.provenBy.map((kind) => EVIDENCE_LABELS[kind])) + otherwise;
}

/** What the curator decided; «выполнено» of a row that goes on is over with the day and shows as its date alone. */
function decisionWord({ changes, deadline }: RoadmapLine, { today }: Roadmap): string {
  const inForce = markInForce(changes.marks, today);
  if (inForce === null) return '';
  const goesOn = deadline.continuous || deadline.recurrence !== null;
  return inForce.kind === 'done' && goesOn ? '' : words.ROW_DECISIONS[inForce.kind];
}

function controlWord({ changes, deadline, printed }: RoadmapLine, { today }: Roadmap): string {
  if (printed.controlPoint !== 'curators-report') return '';
  return CONTROL_POINT_STATE_LABELS[controlPointState(deadline.to, changes.control, today)];
}

function responsibleText({ responsible }: RoadmapLine['printed']): string {
  return responsible.map(({ role, participation }) => `${role}${PARTICIPATION_MARKS[participation]}`).join(', ');
}

/** Remarks about a row, or with null those about the template as a whole. */
function remarksFor({ template }: Roadmap, id: string | null): string[] {
  const about = ({ templates, rowIds }: RoadmapRemark): boolean =>
    template !== null && templates.includes(template.key) && (id === null ? rowIds.length === 0 : rowIds.includes(id));
  return ROADMAP_REMARKS.filter(about).map(({ text }) => text);
}
