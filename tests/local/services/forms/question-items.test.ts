import { errorInForm, valueInForm } from './script-form';

// https://developers.google.com/apps-script/reference/forms/scale-item#setBounds(Integer,Integer)
test('a scale goes from 1 to 5 until it is told otherwise', async () => {
  const lines = `
    const scale = form.addScaleItem();
    const read = () => [scale.getLowerBound(), scale.getUpperBound(), scale.getLeftLabel(), scale.getRightLabel()];
    return [read(), scale.setBounds(0, 10).setLabels('плохо', 'хорошо') && read()]`;
  expect(await valueInForm(lines)).toEqual([
    [1, 5, '', ''],
    [0, 10, 'плохо', 'хорошо'],
  ]);
});

// https://developers.google.com/apps-script/reference/forms/scale-item#setBounds(Integer,Integer)
test.each(['2, 5', '0, 2', '1, 11', '-1, 5'])('a scale cannot go from %s', async (bounds) => {
  expect(await errorInForm(`form.addScaleItem().setBounds(${bounds})`)).toMatch(/^Exception: Invalid argument/);
});

// https://developers.google.com/apps-script/reference/forms/grid-item#setRows(String)
test.each(['addGridItem', 'addCheckboxGridItem'])(
  'rows and columns of a grid are kept, empty ones refused: %s',
  async (add) => {
    const lines = `const grid = form.${add}().setRows(['a', 'b']).setColumns(['1', '2']); return [grid.getRows(), grid.getColumns()]`;
    expect(await valueInForm(lines)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await errorInForm(`form.${add}().setRows([])`)).toBe('Exception: Array is empty: rows');
    expect(await errorInForm(`form.${add}().setColumns([])`)).toBe('Exception: Array is empty: columns');
  },
);

// https://developers.google.com/apps-script/reference/forms/date-item#setIncludesYear(Boolean)
test('a date asks for the year until it is told not to', async () => {
  expect(
    await valueInForm(
      'const date = form.addDateItem(); return [date.includesYear(), date.setIncludesYear(false).includesYear()]',
    ),
  ).toEqual([true, false]);
});
