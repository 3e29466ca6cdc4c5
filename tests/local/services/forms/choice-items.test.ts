import { errorInForm, valueInForm } from './script-form';

const choosing = ['addMultipleChoiceItem', 'addListItem', 'addCheckboxItem'];

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testform.js
test.each(choosing)('%s begins with one empty choice', async (add) => {
  expect(await valueInForm(`return form.${add}().getChoices().map((choice) => choice.getValue())`)).toEqual(['']);
});

test.each(choosing)('choices given as values or as objects read back alike: %s', async (add) => {
  const lines = `
    const item = form.${add}();
    const read = () => item.getChoices().map((choice) => choice.getValue());
    const byValue = item.setChoiceValues(['a', 'b']) && read();
    item.setChoices([item.createChoice('c'), item.createChoice('d')]);
    return [byValue, read()]`;
  expect(await valueInForm(lines)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

// https://developers.google.com/apps-script/reference/forms/list-item#setChoiceValues(String)
test('a list without choices is refused', async () => {
  expect(await errorInForm('form.addListItem().setChoiceValues([])')).toBe('Exception: Array is empty: values');
  expect(await errorInForm('form.addListItem().setChoices([])')).toBe('Exception: Array is empty: choices');
});

// Quoted from live Google in several public projects.
test('two choices that read the same are refused', async () => {
  expect(await errorInForm("form.addCheckboxItem().setChoiceValues(['a', 'b', 'a'])")).toBe(
    'Exception: Questions cannot have duplicate choice values.',
  );
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('choices with and without a jump cannot stand in one item', async () => {
  const lines = `
    const item = form.addMultipleChoiceItem();
    item.setChoices([item.createChoice('a'), item.createChoice('b', FormApp.PageNavigationType.SUBMIT)])`;
  expect(await errorInForm(lines)).toBe('Exception: Invalid data updating form.');
});

test('«other» and jumps cannot stand in one item', async () => {
  const lines = `
    const item = form.addMultipleChoiceItem();
    item.setChoices([item.createChoice('b', FormApp.PageNavigationType.SUBMIT)]);
    item.showOtherOption(true)`;
  expect(await errorInForm(lines)).toBe('Exception: Invalid data updating form.');
});

// https://developers.google.com/apps-script/reference/forms/choice
test('choices tell their jump; choices of a list tell its type only', async () => {
  const lines = `
    const page = form.addPageBreakItem();
    return [form.addMultipleChoiceItem(), form.addListItem()].map((item) => {
      item.setChoices([item.createChoice('a', page), item.createChoice('b', FormApp.PageNavigationType.CONTINUE)]);
      return item.getChoices().map((choice) => {
        const target = choice.getGotoPage();
        return [String(choice.getPageNavigationType()), target === null ? null : target.getId() === page.getId()];
      });
    })`;
  expect(await valueInForm(lines)).toEqual([
    [
      ['GO_TO_PAGE', true],
      ['CONTINUE', null],
    ],
    [
      ['GO_TO_PAGE', null],
      ['CONTINUE', null],
    ],
  ]);
});

test('a choice without a jump tells no type', async () => {
  const lines =
    "const item = form.addListItem().setChoiceValues(['a']); return item.getChoices()[0].getPageNavigationType()";
  expect(await valueInForm(lines)).toBeNull();
});

test('checkboxes have no jumps', async () => {
  expect(await errorInForm("form.addCheckboxItem().createChoice('a', form.addPageBreakItem())")).toMatch(
    /NotEmulated: CheckboxItem\.createChoice/,
  );
});

test('a jump into another form is refused', async () => {
  const lines = "form.addListItem().createChoice('a', FormApp.create('other').addPageBreakItem())";
  expect(await errorInForm(lines)).toBe('Exception: Invalid data updating form.');
});

test('«other» is shown when asked for', async () => {
  const lines =
    'const item = form.addCheckboxItem(); return [item.hasOtherOption(), item.showOtherOption(true).hasOtherOption()]';
  expect(await valueInForm(lines)).toEqual([false, true]);
});

test('a list has no «other»', async () => {
  expect(await errorInForm('form.addListItem().showOtherOption(true)')).toMatch(
    /^TypeError: .*showOtherOption is not a function/,
  );
});
