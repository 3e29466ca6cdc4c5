// Decides how a roadmap looks in a terminal: stage by stage, dates and states beside short titles, warnings below.
import type { PlacedRoadmap } from '../../contract/roadmaps/templates';
import { ROADMAP_TABLE_TEXTS as TEXTS } from '../../contract/texts/roadmap-command';
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import type { RoadmapArguments } from './arguments';
import type { RoadmapRecord } from './roadmap-record';

/** The readable table with its heading, the warnings already in words. */
export function roadmapTable(
  placed: PlacedRoadmap,
  asked: Pick<RoadmapArguments, 'orderDate' | 'registerDate'>,
  today: CalendarDate,
  records: readonly RoadmapRecord[],
  warnings: readonly string[],
): string {
  const widths = {
    id: widest(records.map(({ id }) => id)),
    dates: widest(records.map(dates)),
    state: widest(records.map(({ state }) => state)),
  };
  const lines = heading(placed, asked, today);
  for (const { number, title } of placed.template.stages) {
    lines.push('', `${TEXTS.stage} ${number}. ${title}`);
    for (const record of records.filter(({ stage }) => stage === number)) {
      const cells = [
        record.id.padEnd(widths.id),
        dates(record).padEnd(widths.dates),
        record.state.padEnd(widths.state),
        `${record.title} [${record.rule}]`,
      ];
      lines.push(`  ${cells.join('  ')}`);
    }
  }
  if (warnings.length > 0) lines.push('', TEXTS.warnings, ...warnings.map((warning) => `  ${warning}`));
  return `${lines.join('\n')}\n`;
}

function heading(
  { template, cycle }: PlacedRoadmap,
  { orderDate, registerDate }: Pick<RoadmapArguments, 'orderDate' | 'registerDate'>,
  today: CalendarDate,
): string[] {
  const year = cycle.kind === 'school-year' ? `${cycle.year}/${cycle.year + 1}` : String(cycle.year);
  const kind = cycle.kind === 'school-year' ? TEXTS.schoolYear : TEXTS.calendarYear;
  const register = registerDate === null ? TEXTS.unknown : formatDottedDate(registerDate);
  return [
    `${template.key}. ${template.title}`,
    `${TEXTS.order}: ${formatDottedDate(orderDate)}. ${TEXTS.register}: ${register}.`,
    `${TEXTS.cycle}: ${kind} ${year}. ${TEXTS.today} ${formatDottedDate(today)}.`,
  ];
}

function dates({ from, to }: RoadmapRecord): string {
  if (from === null && to === null) return '—';
  if (to === null) return from === null ? '—' : `${formatDottedDate(from)} –`;
  return from === null
    ? `${TEXTS.until} ${formatDottedDate(to)}`
    : `${formatDottedDate(from)} – ${formatDottedDate(to)}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
