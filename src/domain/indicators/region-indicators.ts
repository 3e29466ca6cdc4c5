// Decides what the documents of many organisations come to together: the latest of each counts, nobody twice.
import { type DenominatorRow, normalisePlace } from './denominators';
import { addFigures } from './figures';
import { type FiguresDocument, figuresOf } from './figures-document';
import type { RegionTargets } from './indicator';
import { type IndicatorResult, indicatorResults } from './indicator-results';

/** Indicators of a region, or of one of its municipalities. */
export interface RegionIndicators {
  readonly results: readonly IndicatorResult[];
  /** Keys of the organisations whose documents were counted. */
  readonly organisations: readonly string[];
}

/** What a region's indicators are made of. */
export interface RegionInput {
  readonly documents: readonly FiguresDocument[];
  readonly denominators: readonly DenominatorRow[];
  readonly region: RegionTargets;
  readonly year: number;
  readonly fewRespondents: number;
}

/** The document of each organisation that counts for a year: the latest by date. By organisation. */
export function latestDocuments(documents: readonly FiguresDocument[], year: number): FiguresDocument[] {
  const latest = new Map<string, FiguresDocument>();
  for (const document of documents) {
    const known = latest.get(document.organisation);
    if (document.year === year && (known === undefined || isLater(document, known)))
      latest.set(document.organisation, document);
  }
  return [...latest.values()].sort((a, b) => compareText(a.organisation, b.organisation));
}

/** The indicators of the whole region, or of one municipality with the denominators and targets entered for it. */
export function regionIndicators(input: RegionInput, municipality?: string): RegionIndicators {
  const { denominators, region, year, fewRespondents } = input;
  const counted = latestDocuments(input.documents, year).filter(
    (document) => municipality === undefined || normalisePlace(document.municipality) === normalisePlace(municipality),
  );
  return {
    results: indicatorResults({
      figures: addFigures(counted.map(figuresOf)),
      denominators,
      region,
      year,
      fewRespondents,
      ...(municipality === undefined ? {} : { municipality }),
    }),
    organisations: counted.map(({ organisation }) => organisation),
  };
}

/** Two documents of one day differ only by mistake; their text decides, so that the order of arrival doesn't. */
function isLater(document: FiguresDocument, known: FiguresDocument): boolean {
  return (compareText(document.date, known.date) || compareText(JSON.stringify(document), JSON.stringify(known))) > 0;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
