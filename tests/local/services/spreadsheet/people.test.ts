/** What people do by hand, and what of it an event tells. */
import { spreadsheetFamily } from '../../../../src/local/services/spreadsheet/family';
import { sheetAtHand } from './in-sheet';

const OWNER = 'owner@example.org';

function hands() {
  const at = sheetAtHand();
  const { world } = at.workspace;
  const edit = (place: string, typed: readonly (readonly (string | number | boolean | null)[])[]) =>
    spreadsheetFamily.edit(world, at.id, 'Лист1', place, typed, OWNER);
  const act = (action: Parameters<typeof spreadsheetFamily.act>[3]) =>
    spreadsheetFamily.act(world, at.id, 0, action, OWNER);
  const values = () => at.workspace.read(at.id).sheets[0]?.displayValues;
  return { ...at, edit, act, values };
}

// Strings also for numbers, a date's serial, nothing for a blank: platform.md §2.1
test('a single edit tells the new and the old value as strings, a paste tells none', async () => {
  const { edit, workspace } = hands();
  expect(edit('B2', [['12,5']])).toMatchObject({ block: { row: 2, column: 2, rows: 1, columns: 1 }, value: '12.5' });
  expect(edit('B2', [['01.02.2026']])).toMatchObject({ value: '46054', oldValue: '12.5' });
  expect(edit('B2', [['ИСТИНА']])).toMatchObject({ value: 'TRUE', oldValue: '46054' });
  const cleared = edit('B2', [[null]]);
  expect([cleared.value, cleared.oldValue]).toEqual([undefined, 'TRUE']);
  const pasted = edit('A1', [
    ['а', '1'],
    ['б', '2'],
  ]);
  expect(pasted.block).toMatchObject({ row: 1, column: 1, rows: 2, columns: 2 });
  expect(Object.keys(pasted)).toEqual(['block']);
  await workspace.close();
});

test('what a person types is read as typed, also a formula', async () => {
  const { edit, workspace, id } = hands();
  edit('A1', [['=SUM(1;2)', '007', '1.5']]);
  const [sheet] = workspace.read(id).sheets;
  expect(sheet?.formulas).toEqual([['=SUM(1;2)', '', '']]);
  expect(sheet?.displayValues).toEqual([['#ERROR!', '7', '01.05.2026']]);
  await workspace.close();
});

// Google would compute it; an error value is what it gives for a formula that it can't: https://support.google.com/docs/answer/3093343
test('a person’s formula keeps no script from reading the sheet, and reads as one that can’t be computed', async () => {
  const { edit, run, workspace } = hands();
  edit('A1', [['Анна', '=LEN(A1)', '=1+1']]);
  expect(await run(`[sheet.getDataRange().getValues(), sheet.getRange('B1').getFormula()]`)).toEqual([
    [['Анна', '#ERROR!', '#ERROR!']],
    '=LEN(A1)',
  ]);
  await workspace.close();
});

test('people insert, delete, move and sort, and change sheets', async () => {
  const { edit, act, values, workspace, id } = hands();
  edit('A1', [
    ['б', '1'],
    ['а', '2'],
  ]);
  expect(act({ do: 'sort', column: 1, ascending: true })).toBe('OTHER');
  expect(values()).toEqual([
    ['а', '2'],
    ['б', '1'],
  ]);
  expect(act({ do: 'moveColumn', column: 2, to: 1 })).toBe('OTHER');
  expect(values()).toEqual([
    ['2', 'а'],
    ['1', 'б'],
  ]);
  expect(act({ do: 'insertColumns', before: 2, count: 1 })).toBe('INSERT_COLUMN');
  expect(values()).toEqual([
    ['2', '', 'а'],
    ['1', '', 'б'],
  ]);
  expect(act({ do: 'deleteRows', row: 1, count: 1 })).toBe('REMOVE_ROW');
  expect(act({ do: 'deleteColumns', column: 1, count: 2 })).toBe('REMOVE_COLUMN');
  expect(act({ do: 'insertRows', before: 1, count: 2 })).toBe('INSERT_ROW');
  expect(values()).toEqual([[''], [''], ['б']]);
  expect(act({ do: 'insertSheet', name: 'Второй' })).toBe('INSERT_GRID');
  expect(act({ do: 'renameSheet', name: 'Первый' })).toBe('OTHER');
  expect(workspace.read(id).sheets.map(({ name }) => name)).toEqual(['Первый', 'Второй']);
  expect(act({ do: 'deleteSheet' })).toBe('REMOVE_GRID');
  expect(workspace.read(id).sheets.map(({ name }) => name)).toEqual(['Второй']);
  await workspace.close();
});

test('every change is told to listeners after it is durable', async () => {
  const { workspace, id, edit } = hands();
  const heard: unknown[] = [];
  workspace.world.commit();
  workspace.onChange((change) => heard.push(change));
  edit('B2', [['x']]);
  expect(heard).toEqual([]);
  workspace.world.commit();
  expect(heard).toEqual([
    {
      what: 'spreadsheet',
      id,
      detail: { sheet: 0, kind: 'values', range: { row: 2, column: 2, rows: 1, columns: 1 } },
    },
  ]);
  await workspace.close();
});

test('a plain reading shows values, notes, dropdowns and what is hidden', async () => {
  const { workspace, id, run } = hands();
  await run(`
    sheet.getRange('A1:B1').setValues([['Статус', '01.02.2026']]);
    sheet.getRange('A1').setNote('заметка'); sheet.setFrozenRows(1); sheet.hideColumns(2);
    sheet.getRange('A2:A10').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['да', 'нет']).build());
    return 0`);
  expect(workspace.read(id).sheets[0]).toEqual({
    id: 0,
    name: 'Лист1',
    hidden: false,
    frozenRows: 1,
    frozenColumns: 0,
    values: [['Статус', '2026-01-31T21:00:00.000Z']],
    displayValues: [['Статус', '01.02.2026']],
    formulas: [['', '']],
    notes: [['заметка', '']],
    hiddenColumns: [2],
    dropdowns: [
      [null, null],
      [['да', 'нет'], null],
    ],
    formId: null,
  });
  await workspace.close();
});
