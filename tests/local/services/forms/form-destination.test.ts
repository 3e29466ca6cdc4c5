import { type LinkedForm, type LinkedFormOptions, withLinkedForm } from './linked-form';
import { errorInForm, valueInForm } from './script-form';

const header = ({ sheets }: LinkedForm) => sheets()[0]?.displayValues[0];
const headerAfter = (lines: string, options?: LinkedFormOptions) => withLinkedForm(lines, header, options);

// Quoted from live Google in many public projects: no null, an exception.
test.each(['getDestinationId', 'getDestinationType'])(
  '%s of a form without a spreadsheet is an exception',
  async (getter) => {
    expect(await errorInForm(`form.${getter}()`)).toBe('Exception: The form currently has no response destination.');
  },
);

// https://developers.google.com/apps-script/reference/forms/form#setDestination(DestinationType,String)
test('a linked form tells its spreadsheet until the link is removed', async () => {
  await withLinkedForm('link()', async ({ run, sheets }) => {
    expect(await run('return [form.getDestinationId() === book, String(form.getDestinationType())]')).toEqual([
      true,
      'SPREADSHEET',
    ]);
    expect(sheets().map(({ formId }) => formId !== null)).toEqual([true, false]);
    await run('form.removeDestination()');
    expect(sheets().map(({ formId }) => formId)).toEqual([null, null]);
    await expect(run('form.getDestinationId()')).rejects.toThrow('The form currently has no response destination.');
  });
});

test('removing a link that is not there changes nothing', async () => {
  expect(await valueInForm('return form.removeDestination().getId() === form.getId()')).toBe(true);
});

// The names are found in many public projects that read such tabs.
test.each([
  ['ru_RU', 'Ответы на форму (1)', 'Отметка времени'],
  ['en_US', 'Form Responses 1', 'Timestamp'],
  ['en_GB', 'Form responses 1', 'Timestamp'],
])('in %s the tab is called «%s»', async (locale, name, timestamp) => {
  await withLinkedForm(
    'link()',
    ({ sheets }) => expect([sheets()[0]?.name, sheets()[0]?.values[0]]).toEqual([name, [timestamp]]),
    {
      locale,
    },
  );
});

test('columns follow the order of the items at the moment of linking; headers and breaks have none', async () => {
  const lines = `
    form.addTextItem().setTitle('b'); form.addSectionHeaderItem().setTitle('x'); form.addPageBreakItem().setTitle('y');
    const a = form.addTextItem().setTitle('a'); form.moveItem(a, 0);
    form.addGridItem().setTitle('Сетка').setRows(['r', 's']).setColumns(['1']);
    link()`;
  expect(await headerAfter(lines)).toEqual(['Отметка времени', 'a', 'b', 'Сетка [r]', 'Сетка [s]']);
});

test('later items come at the right, wherever they stand in the form', async () => {
  const lines = `form.addTextItem().setTitle('a'); link(); const b = form.addTextItem().setTitle('b'); form.moveItem(b, 0)`;
  expect(await headerAfter(lines)).toEqual(['Отметка времени', 'a', 'b']);
});

test('renaming a question renames its header; deleting it leaves the column', async () => {
  const lines = `
    const [a, b] = [form.addTextItem().setTitle('a'), form.addTextItem().setTitle('b')];
    link(); a.setTitle('A'); form.deleteItem(b)`;
  expect(await headerAfter(lines)).toEqual(['Отметка времени', 'A', 'b']);
});

test('a deleted question made again has a new column', async () => {
  const lines = `const a = form.addTextItem().setTitle('a'); link(); form.deleteItem(a); form.addTextItem().setTitle('a')`;
  expect(await headerAfter(lines)).toEqual(['Отметка времени', 'a', 'a']);
});

test('rows added to a grid come at the right, renamed rows keep their column', async () => {
  const lines = `const grid = form.addGridItem().setTitle('g').setRows(['r', 's']).setColumns(['1']); form.addTextItem().setTitle('t');
    link(); grid.setRows(['r', 'S', 'u'])`;
  expect(await headerAfter(lines)).toEqual(['Отметка времени', 'g [r]', 'g [S]', 't', 'g [u]']);
});

// Noted by a public project: linking again makes one tab more.
test('linking again makes another tab; the one before keeps its answers and is no longer tied', async () => {
  const lines = `form.addTextItem().setTitle('a'); link(); form.createResponse().submit(); link()`;
  await withLinkedForm(lines, ({ sheets }) => {
    expect(sheets().map(({ name, formId, values }) => [name, formId !== null, values.length])).toEqual([
      ['Ответы на форму (2)', true, 2],
      ['Ответы на форму (1)', false, 2],
      [expect.any(String), false, 0],
    ]);
  });
});

// https://www.maintainapplication.com/error-sources
test('responses given before linking are copied into the new tab', async () => {
  const lines = `const a = form.addTextItem().setTitle('a');
    for (const name of ['x', 'y']) form.createResponse().withItemResponse(a.createResponse(name)).submit();
    link()`;
  await withLinkedForm(lines, ({ sheets }) =>
    expect(sheets()[0]?.values.map((row) => row[1])).toEqual(['a', 'x', 'y']),
  );
});

test('a spreadsheet that is not there, or not the user’s to edit, is refused', async () => {
  expect(await errorInForm("form.setDestination(FormApp.DestinationType.SPREADSHEET, 'nowhere')")).toMatch(
    /^Exception: No item with the given ID could be found\./,
  );
  await withLinkedForm(
    '',
    async ({ run, sheets }) => {
      await expect(run('link()')).rejects.toThrow('No item with the given ID could be found.');
      expect(sheets()).toHaveLength(1);
    },
    { bookOwner: 'stranger@example.org' },
  );
});

test('an answer goes into the columns of its questions in the form that the sheet gives it', async () => {
  const lines = `
    form.addTextItem().setTitle('Имя'); form.addCheckboxItem().setTitle('Что').setChoiceValues(['a', 'b']);
    form.addScaleItem().setTitle('Как'); form.addDateItem().setTitle('День'); form.addTimeItem().setTitle('Час');
    form.addGridItem().setTitle('g').setRows(['r', 's']).setColumns(['1', '2']); link()`;
  await withLinkedForm(lines, ({ submit, sheets }) => {
    submit({ Имя: '=1+1', Что: ['a', 'b'], Как: '4', День: '2026-02-01', Час: '07:45', g: ['', '2'] });
    expect(sheets()[0]?.values[1]).toEqual([
      '2026-09-01T09:00:00.000Z',
      '=1+1',
      'a, b',
      4,
      '2026-01-31T21:00:00.000Z',
      expect.any(String),
      '',
      2,
    ]);
    expect(sheets()[0]?.formulas[1]?.every((formula) => formula === '')).toBe(true);
  });
});
