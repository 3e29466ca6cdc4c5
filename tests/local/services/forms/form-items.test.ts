import { errorInForm, valueInForm } from './script-form';

const kinds = [
  'CheckboxGridItem',
  'CheckboxItem',
  'DateItem',
  'GridItem',
  'ListItem',
  'MultipleChoiceItem',
  'PageBreakItem',
  'ParagraphTextItem',
  'ScaleItem',
  'SectionHeaderItem',
  'TextItem',
  'TimeItem',
];

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testform.js
test.each(kinds)('add%s makes an item of its own class with a numeric id, at the end', async (kind) => {
  const lines = `
    form.addTextItem();
    const made = form.add${kind}();
    const found = form.getItemById(made.getId());
    return [String(made), typeof made.getId(), made.getIndex(), found.as${kind}().getType() === made.getType(), made.getTitle()]`;
  expect(await valueInForm(lines)).toEqual([kind, 'number', 1, true, '']);
});

test('title and help text are kept, and read anew from any object of the item', async () => {
  const lines = `
    const made = form.addTextItem().setTitle('Имя').setHelpText('Полностью');
    const found = form.getItems()[0];
    made.setTitle('Фамилия');
    return [found.getTitle(), found.getHelpText(), String(found)]`;
  expect(await valueInForm(lines)).toEqual(['Фамилия', 'Полностью', 'Item']);
});

// Quoted from live Google in several public projects; https://developers.google.com/apps-script/reference/forms/item#asListItem()
test('an item is cast to its own class only', async () => {
  expect(await errorInForm('form.addPageBreakItem(); form.getItems()[0].asListItem()')).toBe(
    'Exception: Invalid conversion for item type: PAGE_BREAK.',
  );
});

test('objects of a class of their own cannot be cast', async () => {
  expect(await errorInForm('form.addTextItem().asTextItem()')).toMatch(/asTextItem is not a function/);
});

// https://developers.google.com/apps-script/reference/forms/form#getItems(ItemType)
test('items are listed in order, all or of one type', async () => {
  const lines = `
    form.addTextItem().setTitle('a'); form.addPageBreakItem().setTitle('b'); form.addTextItem().setTitle('c');
    return [form.getItems(), form.getItems(FormApp.ItemType.TEXT)].map((items) => items.map((item) => item.getTitle()))`;
  expect(await valueInForm(lines)).toEqual([
    ['a', 'b', 'c'],
    ['a', 'c'],
  ]);
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testform.js
test('an id that no item has gives null', async () => {
  expect(await valueInForm("return [form.getItemById('x'), form.getItemById(12)]")).toEqual([null, null]);
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testform.js
test('an item moves to its new place among all items', async () => {
  const lines = `
    const [a, b, c] = ['a', 'b', 'c'].map((title) => form.addTextItem().setTitle(title));
    const order = () => form.getItems().map((item) => item.getTitle()).join('');
    const seen = [form.moveItem(2, 0).getTitle(), order(), c.getIndex()];
    form.moveItem(a, 2);
    return [...seen, order()]`;
  expect(await valueInForm(lines)).toEqual(['c', 'cab', 0, 'cba']);
});

// https://developers.google.com/apps-script/reference/forms/form#moveItem(Integer,Integer)
test('a place outside the form is refused', async () => {
  expect(await errorInForm('form.addTextItem(); form.moveItem(0, 1)')).toMatch(/^Exception: Invalid argument/);
  expect(await errorInForm('form.deleteItem(0)')).toMatch(/^Exception: Invalid argument/);
});

test('a deleted item is gone, by place or by object', async () => {
  const lines = `
    const [a, b, c] = ['a', 'b', 'c'].map((title) => form.addTextItem().setTitle(title));
    form.deleteItem(0);
    form.deleteItem(c);
    return form.getItems().map((item) => item.getTitle())`;
  expect(await valueInForm(lines)).toEqual(['b']);
  expect(await errorInForm('const a = form.addTextItem(); form.deleteItem(a); a.getTitle()')).toMatch(/^Exception: /);
});

// Reported by several public projects that clear forms; the jump has to go first.
test.each([
  "form.addListItem().setChoices([form.getItems()[1].asListItem().createChoice('x', target)]);",
  'form.addPageBreakItem().setGoToPage(target);',
])('a page break to which something jumps cannot be deleted: %s', async (line) => {
  const lines = `const target = form.addPageBreakItem(); form.addListItem(); ${line} form.deleteItem(target)`;
  expect(await errorInForm(lines)).toBe('Exception: Invalid data updating form.');
});

// https://developers.google.com/apps-script/reference/forms/text-item#duplicate()
test('a duplicate stands at the end and has an id of its own', async () => {
  const lines = `
    const a = form.addTextItem().setTitle('a').setRequired(true); form.addTextItem();
    const copy = a.duplicate();
    return [copy.getIndex(), copy.getTitle(), copy.isRequired(), copy.getId() === a.getId(), String(copy)]`;
  expect(await valueInForm(lines)).toEqual([2, 'a', true, false, 'TextItem']);
});

test('questions are optional until they are required', async () => {
  const lines = 'const a = form.addScaleItem(); return [a.isRequired(), a.setRequired(true).isRequired()]';
  expect(await valueInForm(lines)).toEqual([false, true]);
});
