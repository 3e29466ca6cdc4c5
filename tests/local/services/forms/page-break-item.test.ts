import { errorInForm, valueInForm } from './script-form';

test('a page break leads on until it is told otherwise', async () => {
  expect(await valueInForm('return String(form.addPageBreakItem().getPageNavigationType())')).toBe('CONTINUE');
});

// https://developers.google.com/apps-script/reference/forms/page-break-item#setGoToPage(PageBreakItem)
test('a break keeps the page or the kind of jump that it was given', async () => {
  const lines = `
    const [two, three] = [form.addPageBreakItem(), form.addPageBreakItem()];
    two.setGoToPage(three);
    three.setGoToPage(FormApp.PageNavigationType.RESTART);
    return [String(two.getPageNavigationType()), two.getGoToPage().getId() === three.getId(), String(three.getPageNavigationType())]`;
  expect(await valueInForm(lines)).toEqual(['GO_TO_PAGE', true, 'RESTART']);
});

test('a break without a page to jump to refuses to name one', async () => {
  expect(await errorInForm('form.addPageBreakItem().getGoToPage()')).toMatch(/^Exception: /);
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('GO_TO_PAGE without the page is refused', async () => {
  expect(await errorInForm('form.addPageBreakItem().setGoToPage(FormApp.PageNavigationType.GO_TO_PAGE)')).toMatch(
    /^Exception: Invalid argument/,
  );
});
