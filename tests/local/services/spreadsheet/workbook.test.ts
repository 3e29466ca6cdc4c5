/** Files without a script: made, copied, deleted. */
import { standingClock } from '../../../../src/local/kernel/clock';
import { makeIds } from '../../../../src/local/kernel/ids';
import { World } from '../../../../src/local/kernel/world';
import { createAnswerTab } from '../../../../src/local/services/spreadsheet/answer-tab';
import { editByHand } from '../../../../src/local/services/spreadsheet/people';
import { readSpreadsheet } from '../../../../src/local/services/spreadsheet/snapshot';
import { gridNamed, openSpreadsheet } from '../../../../src/local/services/spreadsheet/state/open-spreadsheet';
import { changeStyle, styleAt } from '../../../../src/local/services/spreadsheet/state/styles';
import {
  copySpreadsheet,
  createSpreadsheet,
  deleteSpreadsheet,
  hasSpreadsheet,
  idInUrl,
  spreadsheetIds,
  spreadsheetUrl,
} from '../../../../src/local/services/spreadsheet/workbook';

const OWNER = 'owner@example.org';

function world(): World {
  return new World(standingClock(0), makeIds(1), null);
}

test('ids have 44 signs and stand in the address', () => {
  const here = world();
  const id = createSpreadsheet(here, { name: 'Учёт', owner: OWNER });
  expect(id).toMatch(/^[\w-]{44}$/);
  expect(idInUrl(spreadsheetUrl(id))).toBe(id);
  expect(idInUrl('https://example.org')).toBeUndefined();
  expect(readSpreadsheet(here, id)).toMatchObject({
    name: 'Учёт',
    owner: OWNER,
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
  });
});

// A copy has a new id and owner and takes cells and looks along; its forms stay linked to the original: platform.md §7
test('a copy has the cells and looks of the original, its own id and owner, and no form', () => {
  const here = world();
  const id = createSpreadsheet(here, { name: 'Шаблон', owner: OWNER, editors: ['curator@example.org'] });
  editByHand(here, id, 0, 'A1', [['Имя', '01.02.2026']], OWNER);
  changeStyle(
    gridNamed(openSpreadsheet(here, id), 0),
    { row: 1, rows: 1, column: 1, columns: 1 },
    { background: '#ff0000' },
  );
  createAnswerTab(here, id, { id: 'form', url: '', collectsEmail: false }, []);
  const copy = copySpreadsheet(here, id, 'Школа № 5', 'school@example.org');
  expect(copy).not.toBe(id);
  const read = readSpreadsheet(here, copy);
  expect(read).toMatchObject({ name: 'Школа № 5', owner: 'school@example.org' });
  expect(read.sheets.map(({ name, formId }) => [name, formId])).toEqual([
    ['Ответы на форму (1)', null],
    ['Лист1', null],
  ]);
  expect(read.sheets[1]?.displayValues).toEqual([['Имя', '01.02.2026']]);
  expect(styleAt(gridNamed(openSpreadsheet(here, copy), 0), 1, 1)).toEqual({ background: '#ff0000' });
  editByHand(here, copy, 0, 'A1', [['Другое']], 'school@example.org');
  changeStyle(
    gridNamed(openSpreadsheet(here, copy), 0),
    { row: 1, rows: 1, column: 1, columns: 1 },
    { background: '#00ff00' },
  );
  expect(readSpreadsheet(here, id).sheets[1]?.displayValues).toEqual([['Имя', '01.02.2026']]);
  expect(styleAt(gridNamed(openSpreadsheet(here, id), 0), 1, 1)).toEqual({ background: '#ff0000' });
  expect(() => editByHand(here, copy, 0, 'A1', [['x']], 'curator@example.org')).toThrow('You do not have permission');
});

test('a deleted file leaves no document behind', () => {
  const here = world();
  const id = createSpreadsheet(here, { name: 'Учёт', owner: OWNER });
  editByHand(here, id, 0, 'A1', [['тайна']], OWNER);
  deleteSpreadsheet(here, id);
  expect(hasSpreadsheet(here, id)).toBe(false);
  expect(spreadsheetIds(here)).toEqual([]);
  for (const name of ['spreadsheets', 'sheets', 'sheetRows', 'sheetColumns'])
    expect(here.collection(name).ids()).toEqual([]);
});
