// Decides how an organisation hands its figures over: aggregates as rows, no names. How the document travels is left to the road between workbooks.
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date';
import { enterpriseText, parseEnterprise } from './enterprise';
import { FIGURE_PART_NAMES, FIGURE_PARTS, type Figures, figureCounts } from './figures';
import { INDICATOR_IDS, type IndicatorId } from './indicator';
import type { OrganisationFacts } from './organisation-facts';

/** The part of I4 under which each enterprise stands as a row of its own. */
export const ENTERPRISE_PART = 'enterprise';

/** One figure: a number, or the key of one enterprise. */
export interface FigureRow {
  readonly indicator: IndicatorId;
  readonly part: string;
  readonly value: number | string;
}

/** What one organisation hands over for one day. */
export interface FiguresDocument {
  readonly schema: 1;
  readonly organisation: string;
  readonly name: string;
  readonly municipality: string;
  readonly year: number;
  readonly date: CalendarDate;
  readonly rows: readonly FigureRow[];
}

/** The document of an organisation's figures. */
export function figuresDocument(
  facts: Pick<OrganisationFacts, 'organisation' | 'name' | 'municipality'>,
  figures: Figures,
  year: number,
  date: CalendarDate,
): FiguresDocument {
  const { organisation, name, municipality } = facts;
  const counts = FIGURE_PART_NAMES.map(
    (part): FigureRow => ({ indicator: FIGURE_PARTS[part], part, value: figures.counts[part] }),
  );
  const enterprises = figures.enterprises.map(
    (key): FigureRow => ({ indicator: 'I4', part: ENTERPRISE_PART, value: enterpriseText(key) }),
  );
  return { schema: 1, organisation, name, municipality, year, date, rows: [...counts, ...enterprises] };
}

/** The figures in a document. A part that is missing counts nought: an older organisation may not report it yet. */
export function figuresOf(document: Pick<FiguresDocument, 'rows'>): Figures {
  const numbers = new Map(document.rows.map(({ part, value }) => [part, value]));
  return {
    counts: figureCounts((part) => {
      const value = Number(numbers.get(part) ?? 0);
      return Number.isInteger(value) && value >= 0 ? value : 0;
    }),
    enterprises: document.rows
      .filter(({ part }) => part === ENTERPRISE_PART)
      .flatMap(({ value }) => parseEnterprise(String(value)) ?? []),
  };
}

/** Whether something from outside is a document of figures that can be taken in. Rows of parts that aren't known are tolerated. */
export function isFiguresDocument(value: unknown): value is FiguresDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, organisation, name, municipality, year, date, rows } = value as Partial<
    Record<keyof FiguresDocument, unknown>
  >;
  return (
    schema === 1 &&
    typeof organisation === 'string' &&
    organisation !== '' &&
    typeof name === 'string' &&
    typeof municipality === 'string' &&
    Number.isInteger(year) &&
    isCalendarDate(date) &&
    Array.isArray(rows) &&
    rows.every(isFigureRow)
  );
}

function isFigureRow(value: unknown): value is FigureRow {
  if (typeof value !== 'object' || value === null) return false;
  const { indicator, part, value: figure } = value as Partial<Record<keyof FigureRow, unknown>>;
  const isFigure =
    typeof figure === 'string' || (typeof figure === 'number' && Number.isInteger(figure) && figure >= 0);
  return typeof part === 'string' && isFigure && (INDICATOR_IDS as readonly unknown[]).includes(indicator);
}
