// Decides how «Показатели» are filled: an organisation counts itself, a region adds up the documents that organisations handed over.

import { TABLES } from '../contract/tables/catalogue';
import type { Row } from '../contract/tables/table';
import { REGION_TARGETS } from '../contract/targets';
import { DENOMINATOR_LABELS, denominatorOfText, INDICATOR_TITLES, indicatorRemark } from '../contract/texts/indicators';
import { type CalendarDate, yearOf } from '../domain/calendar/calendar-date';
import { dateInZone } from '../domain/calendar/zone';
import type { DenominatorRow } from '../domain/indicators/denominators';
import { type FiguresDocument, figuresDocument } from '../domain/indicators/figures-document';
import { type IndicatorResult, indicatorResults } from '../domain/indicators/indicator-results';
import {
  type IndicatorPair,
  type IndicatorPerson,
  indicatorRules,
  type OrganisationFacts,
} from '../domain/indicators/organisation-facts';
import { organisationFigures } from '../domain/indicators/organisation-figures';
import type { Programme } from '../domain/programme/derive-programme';
import type { Pair } from '../domain/programme/pair';
import { deriveNow } from './derive-at';
import type { Ports } from './ports';
import { showRows } from './show/show-rows';

/** What an organisation's programme says about its participants, for counting. */
function organisationFacts(programme: Programme, workbookKey: string): OrganisationFacts {
  const { operator, municipality } = programme.settings;
  return {
    organisation: workbookKey,
    name: operator.organisation,
    municipality,
    pairs: programme.pairs.flatMap((pair) => indicatorPair(pair, programme)),
  };
}

function indicatorPair(pair: Pair, programme: Programme): IndicatorPair[] {
  if (!pair.order) return [];
  const { state, since } = pair.standing;
  const ended = state === 'completed' || state === 'dissolved';
  return [
    {
      number: pair.number,
      orderDate: pair.order.date,
      overdue: pair.attention.some(({ cause }) => cause === 'gap'),
      mentee: person(programme, pair.menteeId),
      mentor: person(programme, pair.mentorId),
      ...(ended ? { endedOn: since } : {}),
      ...(pair.menteeMark && pair.menteeFinalOn
        ? { menteeMark: { mark: pair.menteeMark, on: pair.menteeFinalOn } }
        : {}),
      ...(pair.mentorMark && pair.mentorFinalOn
        ? { mentorMark: { mark: pair.mentorMark, on: pair.mentorFinalOn } }
        : {}),
    },
  ];
}

/** A side of a pair; of an erased person only the number is left, which still counts once. */
function person(programme: Programme, number: string): IndicatorPerson {
  const member = programme.members.get(number);
  if (!member) return { personId: number };
  const { birthDate, birthYear, experienceYears } = member.profile;
  const mentor = member.role === 'mentor' ? member.profile : undefined;
  const role = member.role === 'mentor' ? member.profile.category : member.profile.role;
  return {
    personId: member.personId,
    ...(birthDate ? { birthDate } : {}),
    ...(birthYear === undefined ? {} : { birthYear }),
    ...(role === undefined ? {} : { role }),
    ...(experienceYears === undefined ? {} : { experienceYears }),
    ...(mentor?.workplace ? { workplace: mentor.workplace } : {}),
    ...(mentor?.inn ? { inn: mentor.inn } : {}),
  };
}

/** The rows of «Знаменатели и цели» that can be understood. */
export function readDenominators(ports: Pick<Ports, 'workbook'>): DenominatorRow[] {
  return ports.workbook.read('denominators').rows.flatMap(({ cells }): DenominatorRow[] => {
    const subject = denominatorOfText(String(cells.denominator ?? ''));
    const year = Number(cells.year);
    if (!subject || !Number.isInteger(year) || year <= 0) return [];
    const [value, target] = [numberIn(cells.value), numberIn(cells.target)];
    return [
      {
        year,
        municipality: String(cells.municipality ?? ''),
        subject,
        ...(value === undefined ? {} : { value }),
        ...(target === undefined ? {} : { target }),
        ...(cells.source ? { source: String(cells.source) } : {}),
      },
    ];
  });
}

function numberIn(cell: unknown): number | undefined {
  const text = String(cell ?? '')
    .trim()
    .replace(',', '.');
  return text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

/** The year that is reported: the latest one with numbers entered, not after today's; without any, today's. */
export function reportYear(denominators: readonly DenominatorRow[], today: CalendarDate): number {
  const years = denominators.map(({ year }) => year).filter((year) => year <= yearOf(today));
  return years.length > 0 ? Math.max(...years) : yearOf(today);
}

/** The organisation's results on a day. */
export function organisationResults(
  programme: Programme,
  denominators: readonly DenominatorRow[],
  workbookKey: string,
): IndicatorResult[] {
  const { settings, today } = programme;
  const year = reportYear(denominators, today);
  const facts = organisationFacts(programme, workbookKey);
  return indicatorResults({
    figures: organisationFigures(facts, indicatorRules(settings), year, today),
    denominators,
    region: REGION_TARGETS[settings.targets],
    year,
    fewRespondents: settings.fewRespondents,
  });
}

/** Writes an organisation's «Показатели» and gives the results. */
export function refreshIndicators(ports: Ports): IndicatorResult[] {
  const programme = deriveNow(ports);
  const results = organisationResults(programme, readDenominators(ports), ports.workbookKey);
  showRows(ports.workbook, TABLES.indicators, results.map(indicatorRow));
  return results;
}

/** The document of aggregates that an organisation hands to its region: numbers and enterprises, no people. */
export function figures(ports: Ports): FiguresDocument {
  const programme = deriveNow(ports);
  const { settings, today } = programme;
  const year = reportYear(readDenominators(ports), today);
  const facts = organisationFacts(programme, ports.workbookKey);
  return figuresDocument(
    facts,
    organisationFigures(facts, indicatorRules(settings), year, today),
    year,
    dateInZone(ports.clock.now(), settings.timeZone),
  );
}

/** One result as a row of «Показатели». */
export function indicatorRow(result: IndicatorResult): Row {
  return {
    id: result.id,
    title: INDICATOR_TITLES[result.id],
    year: result.year,
    numerator: result.numerator,
    denominatorName: DENOMINATOR_LABELS[result.denominatorName],
    denominator: result.denominator ?? '',
    percent: result.percent ?? '',
    target: result.target ?? '',
    deviation: result.deviation ?? '',
    remark: indicatorRemark(result),
  };
}

/** A row of denominators handed over by a program or a file. */
export interface DenominatorGiven {
  readonly year: number;
  readonly municipality?: string;
  readonly denominator: string;
  readonly value?: number;
  readonly target?: number;
  readonly source?: string;
}

/** Writes rows of «Знаменатели и цели»: one for each year, place and number; a row given again replaces the earlier. */
export function setDenominators(ports: Ports, given: readonly DenominatorGiven[]): void {
  const rows = new Map<string, Row>();
  for (const row of [
    ...ports.workbook.read('denominators').rows.map(({ cells }) => cells),
    ...given.map(denominatorRow),
  ]) {
    rows.set(denominatorKey(row), { ...row, key: denominatorKey(row) });
  }
  showRows(ports.workbook, TABLES.denominators, [...rows.values()]);
}

function denominatorRow(row: DenominatorGiven): Row {
  const known = denominatorOfText(row.denominator);
  const name =
    known && known in DENOMINATOR_LABELS
      ? DENOMINATOR_LABELS[known as keyof typeof DENOMINATOR_LABELS]
      : row.denominator;
  return {
    year: row.year,
    municipality: row.municipality ?? '',
    denominator: name,
    value: row.value ?? '',
    target: row.target ?? '',
    source: row.source ?? '',
  };
}

function denominatorKey(row: Row): string {
  return [row.year, row.municipality, row.denominator]
    .map((part) =>
      String(part ?? '')
        .trim()
        .toLowerCase(),
    )
    .join('|');
}
