// Decides what a region's workbook does with the documents of its organisations: keeps their figures as rows, adds up the latest ones.

import { TABLES } from '../contract/tables/catalogue';
import type { Cell, Row } from '../contract/tables/table';
import { REGION_TARGETS } from '../contract/targets';
import { figureLabel } from '../contract/texts/indicators';
import { type CalendarDate, isCalendarDate, yearOf } from '../domain/calendar/calendar-date';
import { type FigureRow, type FiguresDocument, isFiguresDocument } from '../domain/indicators/figures-document';
import type { IndicatorId } from '../domain/indicators/indicator';
import type { IndicatorResult } from '../domain/indicators/indicator-results';
import { regionIndicators } from '../domain/indicators/region-indicators';
import { AppError } from './app-error';
import { deriveNow } from './derive-at';
import { indicatorRow, readDenominators, reportYear } from './indicators';
import type { Ports } from './ports';
import { showRows } from './show/show-rows';

/** Where a row's key names the figure, and what ends that name before an enterprise. */
const PART_PLACE = 4;
const PART_END = '=';

/** Takes in one document: its rows replace those of the same organisation and day. Throws `AppError` when it is no such document. */
export function receiveFigures(ports: Ports, document: unknown): void {
  if (!isFiguresDocument(document)) throw new AppError('figures-malformed');
  const kept = ports.workbook
    .read('figures')
    .rows.map(({ cells }) => cells)
    .filter((row) => !sameDay(row, document))
    .map((row) => ({ ...row, part: figureLabel(partOf(row.key)) }));
  showRows(ports.workbook, TABLES.figures, [...kept, ...document.rows.map((row) => figureRow(document, row))]);
}

function sameDay(row: Row, document: FiguresDocument): boolean {
  return String(row.key).startsWith(`${document.organisation}|${document.year}|${document.date}|`);
}

/** The key alone is read again: what a figure is called for people may change. */
function figureRow(document: FiguresDocument, row: FigureRow): Row {
  const { organisation, year, date } = document;
  const name = typeof row.value === 'string' ? `${row.part}${PART_END}${row.value}` : row.part;
  return {
    key: [organisation, year, date, row.indicator, name].join('|'),
    organisation: document.name,
    municipality: document.municipality,
    date,
    indicator: row.indicator,
    part: figureLabel(row.part),
    value: row.value,
  };
}

function partOf(key: Cell | undefined): string {
  return String(key).split('|')[PART_PLACE]?.split(PART_END)[0] ?? '';
}

/** The documents behind the rows of «Данные организаций». Rows that can't be understood are left out. */
function readDocuments(ports: Pick<Ports, 'workbook'>): FiguresDocument[] {
  const documents = new Map<
    string,
    { -readonly [K in keyof FiguresDocument]: FiguresDocument[K] } & { rows: FigureRow[] }
  >();
  for (const { cells } of ports.workbook.read('figures').rows) {
    const [organisation = '', year = '', date = ''] = String(cells.key ?? '').split('|');
    if (organisation === '' || !isCalendarDate(date)) continue;
    const key = [organisation, year, date].join('|');
    const document = documents.get(key) ?? {
      schema: 1 as const,
      organisation,
      name: String(cells.organisation ?? ''),
      municipality: String(cells.municipality ?? ''),
      year: Number(year),
      date: date as CalendarDate,
      rows: [],
    };
    document.rows.push({
      indicator: String(cells.indicator) as IndicatorId,
      part: partOf(cells.key),
      value: cells.value ?? 0,
    });
    documents.set(key, document);
  }
  return [...documents.values()];
}

/** Writes a region's «Показатели» and gives the results. */
export function refreshRegion(ports: Ports): readonly IndicatorResult[] {
  const { settings, today } = deriveNow(ports);
  const documents = readDocuments(ports);
  const denominators = readDenominators(ports);
  const years = documents.map(({ year }) => year);
  const year =
    denominators.length > 0 || years.length === 0
      ? reportYear(denominators, today)
      : Math.min(Math.max(...years), yearOf(today));
  const { results } = regionIndicators({
    documents,
    denominators,
    region: REGION_TARGETS[settings.targets],
    year,
    fewRespondents: settings.fewRespondents,
  });
  showRows(ports.workbook, TABLES.indicators, results.map(indicatorRow));
  return results;
}
