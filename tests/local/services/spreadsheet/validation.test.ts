/** Data validation: rules, what they accept, what happens to the rest. */
import { setSwitches } from '../../../../src/local/services/spreadsheet/switches';
import { sheetAtHand, withSheet } from './in-sheet';

const REJECTED = 'The data you entered in cell B2 violates the data validation rules set on this cell.';

/** Sets a rejecting rule on B2. */
const rule = (requirement: string) =>
  `sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().${requirement}.setAllowInvalid(false).build());`;

// https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder
test('a rule gives back what it was built from, and its copy can be changed', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['да', 'нет'], true).setHelpText('Выберите').build();
      sheet.getRange('A1:A3').setDataValidation(rule);
      const read = sheet.getRange('A2').getDataValidation();
      const other = read.copy().requireNumberBetween(1, 5).setAllowInvalid(false).build();
      return [String(read.getCriteriaType()), read.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST,
        read.getCriteriaValues(), read.getHelpText(), read.getAllowInvalid(), String(other.getCriteriaType()), other.getCriteriaValues(),
        sheet.getRange('A4').getDataValidation(), sheet.getRange('A3:A4').getDataValidations().map((row) => row[0] === null)];
    `);
    expect(value).toEqual([
      'VALUE_IN_LIST',
      true,
      [['да', 'нет'], true],
      'Выберите',
      true,
      'NUMBER_BETWEEN',
      [1, 5],
      null,
      [false, true],
    ]);
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#setAllowInvalid(Boolean)
test('a new rule only warns', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['да']).build());
        return sheet.getRange('B2').setValue('может быть').getValue()`),
    ).toBe('может быть');
  });
});

// The words as met live; that a script gets them is known from reports only, hence the switch: platform.md §8
test('a rejecting rule refuses the whole write of a script, unless the switch lets scripts pass', async () => {
  await withSheet(async ({ workspace, run, failure }) => {
    await run(`${rule(`requireValueInList(['да', 'нет'])`)} return 0`);
    expect(await failure(`sheet.getRange('A2:B2').setValues([['раньше', 'что?']])`)).toContain(REJECTED);
    expect(await run(`sheet.getRange('A2:B2').getValues()[0]`)).toEqual(['', '']);
    expect(await run(`sheet.getRange('A2:B2').setValues([['раньше', 'да']]).getValues()[0]`)).toEqual(['раньше', 'да']);
    expect(await run(`sheet.getRange('B2').setValue('').isBlank()`)).toBe(true);
    setSwitches(workspace.world, { scriptsObeyValidation: false });
    expect(await run(`sheet.getRange('B2').setValue('что?').getValue()`)).toBe('что?');
  });
});

test('a person is refused by a rejecting rule whatever the switch says', async () => {
  const at = sheetAtHand();
  await at.run(`${rule(`requireValueInList(['да', 'нет'])`)} return 0`);
  setSwitches(at.workspace.world, { scriptsObeyValidation: false });
  await expect(at.workspace.edit(at.id, 'Лист1', 'B2', [['что?']], 'owner@example.org')).rejects.toThrow(REJECTED);
  await at.workspace.edit(at.id, 'Лист1', 'B2', [['нет']], 'owner@example.org');
  expect(at.workspace.read(at.id).sheets[0]?.values).toEqual([
    ['', ''],
    ['', 'нет'],
  ]);
  await at.workspace.close();
});

// https://developers.google.com/apps-script/reference/spreadsheet/data-validation-criteria
test.each([
  [`requireNumberBetween(1, 10)`, '1', '11'],
  [`requireNumberNotEqualTo(5)`, '6', '5'],
  [`requireNumberGreaterThanOrEqualTo(5)`, '5', '4,9'],
  [`requireDate()`, '01.02.2026', 'завтра'],
  [`requireDateOnOrAfter(new Date('2026-01-31T21:00:00Z'))`, '01.02.2026', '31.01.2026'],
  [
    `requireDateBetween(new Date('2026-01-31T21:00:00Z'), new Date('2026-02-28T21:00:00Z'))`,
    '01.03.2026',
    '02.03.2026',
  ],
  [`requireTextIsEmail()`, 'a@b.ru', 'a@b'],
  [`requireTextIsUrl()`, 'https://pos.gosuslugi.ru/form', 'просто слова'],
  [`requireTextContains('нет')`, 'Интернет', 'Сеть'],
  [`requireTextDoesNotContain('нет')`, 'Сеть', 'Интернет'],
  [`requireTextEqualTo('да')`, 'да', 'Да'],
  [`requireCheckbox()`, 'ИСТИНА', 'да'],
])('%s accepts %s and refuses %s', async (requirement, good, bad) => {
  await withSheet(async ({ run, failure }) => {
    await run(`${rule(requirement)} return 0`);
    expect(await failure(`sheet.getRange('B2').setValue('${good}')`)).toBe('');
    expect(await failure(`sheet.getRange('B2').setValue('${bad}')`)).toContain(REJECTED);
  });
});

test('a rule over a range accepts what the range shows now', async () => {
  await withSheet(async ({ run, failure }) => {
    await run(
      `sheet.getRange('D1:D2').setValues([['Абакан'], ['01.02.2026']]); ${rule(`requireValueInRange(sheet.getRange('D:D'))`)} return 0`,
    );
    expect(await failure(`sheet.getRange('B2').setValue('Абакан').setValue('01.02.2026')`)).toBe('');
    expect(await failure(`sheet.getRange('B2').setValue('Черногорск')`)).toContain(REJECTED);
    expect(
      await failure(`sheet.getRange('D3').setValue('Черногорск'); sheet.getRange('B2').setValue('Черногорск')`),
    ).toBe('');
  });
});

test('a formula passes a rule, and a rule by formula lets everything through', async () => {
  await withSheet(async ({ run, failure }) => {
    await run(`${rule('requireNumberBetween(1, 2)')} return 0`);
    expect(await failure(`sheet.getRange('B2').setValue('=A1')`)).toBe('');
    await run(`${rule(`requireFormulaSatisfied('=A1>0')`)} return 0`);
    expect(await failure(`sheet.getRange('B2').setValue('что угодно')`)).toBe('');
  });
});

test('checkboxes are false at first and rules can be taken away', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        const range = sheet.getRange('A1:A2'); sheet.getRange('A1').setValue(true);
        range.insertCheckboxes();
        const values = range.getValues();
        range.clearDataValidations();
        return [values, range.getDataValidation(), sheet.getLastRow()]`),
    ).toEqual([[[true], [false]], null, 2]);
  });
});

test('a list that no cell has any more is forgotten, since it may name people', async () => {
  await withSheet(async ({ workspace, run }) => {
    await run(`${rule(`requireValueInList(['Тайнова Анна'])`)} sheet.getRange('B2').setDataValidation(null); return 0`);
    expect(JSON.stringify(workspace.world.collection('sheets').values())).not.toContain('Тайнова');
  });
});
