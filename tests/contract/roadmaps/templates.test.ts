import {
  rowsOf,
  type StagedRow,
  TEMPLATE_KEYS,
  type TemplateKey,
} from '../../../src/contract/roadmaps/roadmap-template';
import { placeAsPrinted, placeInCycle, TEMPLATES } from '../../../src/contract/roadmaps/templates';
import { ROADMAP_REMARKS } from '../../../src/contract/texts/roadmap-remarks';
import { EVIDENCE_KINDS } from '../../../src/domain/roadmap/evidence';

/** How many rows each stage of each document has. */
const rowsByStage: Readonly<Record<TemplateKey, readonly number[]>> = {
  A: [8, 4, 2, 3, 6],
  B: [7, 2, 2, 3, 3, 3, 1],
  C: [6, 2, 2],
  D: [5, 1, 3, 6, 4, 3, 3, 1],
  E: [8, 8, 8, 8, 7, 9, 10],
  M: [4, 4, 4, 3, 4, 4, 4],
};

const everyRow = TEMPLATE_KEYS.flatMap((key) => rowsOf(TEMPLATES[key]));

function row(id: string): StagedRow {
  const found = everyRow.find((each) => each.id === id);
  if (!found) throw new Error(`No row ${id}`);
  return found;
}

function idsWhere(holds: (each: StagedRow) => boolean): string[] {
  return everyRow.filter((each) => holds(each) && !each.id.startsWith('M')).map(({ id }) => id);
}

test.each(TEMPLATE_KEYS)('template %s has the rows of its document, numbered within their stages', (key) => {
  const expected = rowsByStage[key].flatMap((count, stage) =>
    Array.from({ length: count }, (_, index) => `${key}${stage + 1}.${index + 1}`),
  );
  expect(rowsOf(TEMPLATES[key]).map(({ id }) => id)).toEqual(expected);
});

test('the five documents have 23, 21, 10, 26 and 58 rows, 138 in all', () => {
  const counts = (['A', 'B', 'C', 'D', 'E'] as const).map((key) => rowsOf(TEMPLATES[key]).length);
  expect(counts).toEqual([23, 21, 10, 26, 58]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(138);
});

test('the model roadmap has seven stages', () => {
  expect(TEMPLATES.M.stages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('numbers stand as printed, also where the document misprints one or prints none', () => {
  expect(row('E3.8').printed).toBe('2.8');
  const others = rowsOf(TEMPLATES.E).filter(({ id }) => id !== 'E3.8');
  expect(others.every(({ id, printed }) => `E${printed}` === id)).toBe(true);
  expect(rowsOf(TEMPLATES.C).every(({ id, printed }) => `C${printed}` === id)).toBe(true);
  expect(rowsOf(TEMPLATES.A).every(({ printed }) => printed === null)).toBe(true);
  expect(['D1.1', 'D2.1', 'D4.2', 'D6.3', 'D8.1'].map((id) => row(id).printed)).toEqual([
    '1.1',
    null,
    '1',
    '6.3',
    null,
  ]);
});

test('only the document that names no one responsible leaves them blank', () => {
  expect(idsWhere(({ responsible }) => responsible.length === 0)).toEqual(rowsOf(TEMPLATES.A).map(({ id }) => id));
});

test('roles that take part by agreement, or stand in brackets, are marked', () => {
  const softly = (softness: string) =>
    idsWhere(({ responsible }) => responsible.some(({ participation }) => participation === softness));
  expect(softly('by-agreement')).toEqual(['C1.1', 'C3.1', 'C3.2']);
  expect(softly('in-brackets')).toEqual(['D2.1']);
});

test('«при необходимости» stands where the documents say it, for rows and for one document', () => {
  expect(idsWhere(({ ifNeeded }) => ifNeeded)).toEqual(['A5.1', 'A5.3', 'B5.3', 'D5.4', 'E5.5']);
  expect(idsWhere(({ documents }) => documents.some(({ ifNeeded }) => ifNeeded))).toEqual(['E2.6']);
});

test('the control points are those of document E, and the ministry has one of its own', () => {
  expect(idsWhere(({ controlPoint }) => controlPoint === 'curators-report')).toEqual([
    'E1.8',
    'E2.8',
    'E3.8',
    'E4.8',
    'E5.7',
    'E6.9',
  ]);
  expect(idsWhere(({ controlPoint }) => controlPoint === 'ministry')).toEqual(['E1.7']);
  const reports = idsWhere(({ documents }) => documents.some(({ title }) => title.startsWith('Описание хода этапа')));
  expect(reports).toEqual(['E1.8', 'E2.8', 'E3.8', 'E4.8', 'E5.7', 'E6.9']);
});

test('tasks of stages stand in D and E, key results in every row and stage of C', () => {
  expect(TEMPLATES.D.stages.map(({ tasks }) => tasks.length)).toEqual([2, 1, 1, 2, 1, 1, 1, 0]);
  expect(TEMPLATES.E.stages.every(({ tasks }) => tasks.length > 0)).toBe(true);
  expect(TEMPLATES.C.stages.every(({ keyResult }) => keyResult !== null)).toBe(true);
  expect(rowsOf(TEMPLATES.C).every(({ keyResult }) => keyResult !== null)).toBe(true);
});

test('the norms of publications are three and five', () => {
  expect(idsWhere(({ publicationsNorm }) => publicationsNorm === 3)).toEqual(['E6.7']);
  expect(idsWhere(({ publicationsNorm }) => publicationsNorm === 5)).toEqual(['E7.6']);
});

test('the meetings that E lists twice are proven by the same evidence', () => {
  expect(row('E5.3').provenBy).toEqual([...row('E6.2').provenBy, ...row('E6.3').provenBy]);
});

test('every kind of evidence proves some row', () => {
  const used = new Set(everyRow.flatMap(({ provenBy }) => provenBy));
  expect(EVIDENCE_KINDS.filter((kind) => !used.has(kind))).toEqual([]);
});

test('there are sixteen remarks, each about rows of its own templates', () => {
  expect(ROADMAP_REMARKS.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  for (const { rowIds, templates } of ROADMAP_REMARKS) {
    for (const id of rowIds) expect(templates).toContain(row(id).id.slice(0, 1));
  }
});

test('the remark on rows never done for good, or not needed, names each of them', () => {
  const kinds = ['continuous', 'recurring', 'then-recurring', 'then-continuous', 'yearly-day', 'yearly-month'];
  const expected = idsWhere(({ ifNeeded, rule }) => ifNeeded || kinds.includes(rule.kind));
  const named = ROADMAP_REMARKS.find(({ number }) => number === 8)?.rowIds ?? [];
  expect([...named].sort()).toEqual(expected.sort());
});

describe('setting a template into a cycle', () => {
  test('as printed, the document decides the year; where it prints none, the date does', () => {
    const cycles = (['A', 'B', 'C', 'D', 'E'] as const).map(
      (key) => placeAsPrinted(TEMPLATES[key], '2022-03-15').cycle.year,
    );
    expect(cycles).toEqual([2024, 2023, 2020, 2021, 2022]);
  });

  test('moved to another cycle and back, a template is as printed', () => {
    for (const key of ['A', 'B', 'C'] as const) {
      const printed = placeAsPrinted(TEMPLATES[key], '2020-01-01');
      expect(placeInCycle(TEMPLATES[key], printed.cycle.year)).toEqual(printed);
      expect(placeInCycle(TEMPLATES[key], 2030).rows).not.toEqual(printed.rows);
    }
  });

  test('an organisation may run another kind of cycle than its template', () => {
    expect(placeInCycle(TEMPLATES.E, 2025, 'school-year').cycle).toEqual({ kind: 'school-year', year: 2025 });
  });
});
