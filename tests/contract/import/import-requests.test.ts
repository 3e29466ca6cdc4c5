import { describeColumns } from '../../../src/contract/import/describe-columns';
import { columnsRequest, rowsRequests, sumUp } from '../../../src/contract/import/import-requests';
import { rememberColumns } from '../../../src/contract/import/remembered-columns';
import { tableFromGrid } from '../../../src/contract/import/table-shape';
import { QUESTIONNAIRES } from '../../../src/contract/questionnaires/catalogue';
import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import { foreignTable } from './foreign-table';
import { TITLE_VARIANTS } from './title-variants';

const SETTINGS = { questionnaires: QUESTIONNAIRES, lists: DEFAULT_LISTS, remembered: {} };

const consents = foreignTable('consent', TITLE_VARIANTS.consent[1] ?? {}, { rowCount: 450 });
const table = tableFromGrid([consents.header, ...consents.rows]);

test('asked about a table, the script answers with a guess, suggestions and choices', () => {
  const answer = describeColumns(columnsRequest(table), SETTINGS);
  expect([answer.questionnaire, answer.sure]).toEqual(['consent', true]);
  expect(answer.suggestions.columns.map(({ target }) => target)).toEqual(consents.truth);
  expect(answer.choices.slice(0, 4)).toEqual([
    { target: 'ignored', title: 'Не переносить', needed: false },
    { target: 'at', title: 'Время ответа', needed: false },
    { target: 'id', title: 'Номер ответа в другом сервисе', needed: false },
    { target: 'participant', title: 'ФИО участника программы', needed: true },
  ]);
  expect(answer.choices).toContainEqual({
    target: 'signer:family',
    title: 'ФИО законного представителя: только фамилия',
    needed: false,
  });
});

test('asked about a certain questionnaire, it does not guess another', () => {
  expect(describeColumns(columnsRequest(table, 'mentor'), SETTINGS)).toMatchObject({
    questionnaire: 'mentor',
    sure: true,
  });
});

test('choices of earlier imports are used for their own questionnaire only', () => {
  const remembered = { consent: rememberColumns(['Participant full name'], ['ignored']) };
  const { suggestions } = describeColumns(columnsRequest(table), { ...SETTINGS, remembered });
  expect(suggestions.columns[consents.truth.indexOf('participant')]).toEqual({ target: 'ignored', confidence: 1 });
  expect(suggestions.missing).toContain('participant');
  const others = describeColumns(columnsRequest(table), { ...SETTINGS, remembered: { mentee: remembered.consent } });
  expect(others.suggestions.missing).toEqual([]);
});

test('a long table is handed over in pieces that add up to it, the last one marked', () => {
  const pieces = rowsRequests(table, 'consent', consents.truth);
  expect(pieces.map(({ rows, last, facts }) => [rows.length, last, facts.firstRow, facts.rowCount])).toEqual([
    [200, false, 0, 450],
    [200, false, 200, 450],
    [50, true, 400, 450],
  ]);
  expect(pieces.flatMap(({ rows }) => rows)).toEqual(table.rows);
});

test('long texts make shorter pieces, and one row of any length still goes', () => {
  const rows = [['x'.repeat(300_000)], ['y'.repeat(150_000)], ['z'.repeat(100_000)]];
  const pieces = rowsRequests({ header: ['Текст'], rows, firstRowNumber: 2 }, 'mentee', ['requestText']);
  expect(pieces.map(({ rows: piece }) => piece.length)).toEqual([1, 1, 1]);
});

test('a table without rows is one empty piece, the last', () => {
  const pieces = rowsRequests({ header: ['Текст'], rows: [], firstRowNumber: 2 }, 'mentee', ['requestText']);
  expect(pieces.map(({ rows, last }) => [rows.length, last])).toEqual([[0, true]]);
});

test('answers to the pieces add up', () => {
  const counts = {
    received: 2,
    added: 1,
    changed: 1,
    known: 0,
    problems: [{ row: 1, code: 'time-unreadable' } as const],
    outcome: { entered: 3, waiting: 9, amended: 1 },
  };
  const last = {
    received: 1,
    added: 0,
    changed: 0,
    known: 1,
    problems: [],
    outcome: { entered: 2, waiting: 1, amended: 2 },
  };
  expect(sumUp([counts, last])).toEqual({
    received: 3,
    added: 1,
    changed: 1,
    known: 1,
    problems: counts.problems,
    outcome: { entered: 5, waiting: 10, amended: 3 },
  });
});
