import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { answersFromRows } from '../../../src/contract/import/answers-from-rows';
import { decodeText } from '../../../src/contract/import/decode-text';
import { describeColumns } from '../../../src/contract/import/describe-columns';
import { columnsRequest, rowsRequests } from '../../../src/contract/import/import-requests';
import { guessSeparator } from '../../../src/contract/import/separator';
import { type Table, tableFromGrid } from '../../../src/contract/import/table-shape';
import { QUESTIONNAIRES } from '../../../src/contract/questionnaires/catalogue';
import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import type { Answer } from '../../../src/domain/answers/answer';
import { root } from '../../architecture/tree';
import { MENTEE_TITLES } from './mentee-titles';

const FOLDER = join(root, '..', 'shared', 'data');

function readTable(name: string): Table {
  const bytes = readFileSync(join(FOLDER, name));
  const { text } = decodeText(bytes, (encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes));
  return tableFromGrid(Papa.parse<string[]>(text, { delimiter: guessSeparator(text) }).data);
}

function describeTable(table: Table) {
  return describeColumns(columnsRequest(table), {
    questionnaires: QUESTIONNAIRES,
    lists: DEFAULT_LISTS,
    remembered: {},
  });
}

/** The answers of a table, taken in as the page would: described, cut into pieces, turned into answers. */
function answersOf(table: Table): Answer[] {
  const { questionnaire, suggestions } = describeTable(table);
  const mapping = suggestions.columns.map(({ target }) => target);
  return rowsRequests(table, questionnaire, mapping).flatMap((piece) => {
    const zoned = { timeZone: 'Asia/Krasnoyarsk', importedAt: '2026-10-01T00:00:00.000Z' };
    const { answers, problems } = answersFromRows({ ...piece, ...zoned, questionnaire: QUESTIONNAIRES[questionnaire] });
    expect(problems).toEqual([]);
    return [...answers];
  });
}

const isThere = existsSync(FOLDER);
if (!isThere) console.error('NO ../shared/data: the first input of the importer is NOT TRIED.');

(isThere || process.env.CI === 'true' ? describe : describe.skip)('the first input of the importer', () => {
  test.each([
    ['mentees.csv', 'mentee', 254],
    ['mentors.csv', 'mentor', 70],
    ['consents.csv', 'consent', 271],
  ] as const)('%s is understood without a question, every row of it', (name, questionnaire, rowCount) => {
    const table = readTable(name);
    const { suggestions, ...answer } = describeTable(table);
    expect([answer.questionnaire, answer.sure, suggestions.missing]).toEqual([questionnaire, true, []]);
    expect(suggestions.columns.filter(({ target, doubt }) => doubt !== undefined || target === 'ignored')).toEqual([]);
    const answers = answersOf(table);
    expect(new Set(answers.map(({ key }) => key)).size).toBe(rowCount);
  });

  test('under other titles, in another order and with a column of the staff, it gives the same answers', () => {
    const table = readTable('mentees.csv');
    const targets = describeTable(table).suggestions.columns.map(({ target }) => target);
    for (const titles of MENTEE_TITLES.slice(0, 6)) {
      const order = targets.map((_, column) => (column * 7 + 3) % targets.length);
      const header = order.map((column) => titles[targets[column] ?? ''] ?? 'ID');
      const rows = table.rows.map((row, n) => [
        ...order.map((column) => row[column] ?? ''),
        n % 5 === 0 ? 'проверено' : '',
      ]);
      expect(answersOf({ ...table, header: [...header, 'Комментарий модератора'], rows })).toEqual(answersOf(table));
    }
  });
});
