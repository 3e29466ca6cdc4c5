import { formsOf } from '../../../../src/local/services/forms/model/form-store';
import { isQuestion } from '../../../../src/local/services/forms/model/item-record';
import type { Answer } from '../../../../src/local/services/forms/model/response-record';
import { problemWith } from '../../../../src/local/services/forms/pages/answer-checks';
import { runInWorkspace } from '../../in-realm';
import { errorInForm } from './script-form';

/** What pages say to answers to the item that the lines make; null for an answer that is taken. */
async function saidTo(lines: string, answers: readonly Answer[]): Promise<readonly (string | null)[]> {
  let said: readonly (string | null)[] = [];
  await runInWorkspace(`function main() { const form = FormApp.create('x', true); ${lines} }`, {
    spreadsheet: null,
    after: ({ world }) => {
      const item = formsOf(world).values()[0]?.items[0];
      said = answers.map((answer) =>
        item !== undefined && isQuestion(item) ? problemWith(item, answer) : 'no question',
      );
    },
  });
  return said;
}

// https://developers.google.com/apps-script/reference/forms/text-validation-builder
test.each([
  ['requireNumber()', '1', 'a'],
  ['requireWholeNumber()', '1', '1.5'],
  ['requireNumberBetween(7, 18)', '18', '19'],
  ['requireNumberNotBetween(7, 18)', '19', '18'],
  ['requireNumberEqualTo(7)', '7', '8'],
  ['requireNumberNotEqualTo(7)', '8', '7'],
  ['requireNumberGreaterThan(7)', '8', '7'],
  ['requireNumberGreaterThanOrEqualTo(7)', '7', '6'],
  ['requireNumberLessThan(7)', '6', '7'],
  ['requireNumberLessThanOrEqualTo(7)', '7', '8'],
  ['requireTextIsEmail()', 'a@b.ru', 'a'],
  ['requireTextIsUrl()', 'https://b.ru', 'b'],
  ['requireTextLengthGreaterThanOrEqualTo(2)', 'ab', 'a'],
  ['requireTextLengthLessThanOrEqualTo(1)', 'a', 'ab'],
  ["requireTextContainsPattern('b')", 'abc', 'a'],
  ["requireTextDoesNotContainPattern('b')", 'a', 'abc'],
  ["requireTextMatchesPattern('b')", 'b', 'abc'],
  ["requireTextDoesNotMatchPattern('b')", 'abc', 'b'],
])('a text question with %s takes «%s» and not «%s»', async (requirement, taken, refused) => {
  const lines = `form.addTextItem().setValidation(FormApp.createTextValidation().${requirement}.setHelpText('Иначе!').build())`;
  expect(await saidTo(lines, [taken, refused])).toEqual([null, 'Иначе!']);
});

// https://developers.google.com/apps-script/reference/forms/paragraph-text-validation-builder
test('a paragraph may be held to lengths and patterns only', async () => {
  const built = (requirement: string) =>
    `form.addParagraphTextItem().setValidation(FormApp.createParagraphTextValidation().${requirement}.build())`;
  expect(await saidTo(built('requireTextLengthLessThanOrEqualTo(2)'), ['ab', 'abc'])).toEqual([
    null,
    expect.any(String),
  ]);
  expect(await errorInForm(built('requireNumber()'))).toMatch(/^TypeError: .*requireNumber is not a function/);
});

// https://developers.google.com/apps-script/reference/forms/checkbox-validation-builder
test.each([
  ['requireSelectAtLeast(2)', ['a', 'b'], ['a']],
  ['requireSelectAtMost(1)', ['a'], ['a', 'b']],
  ['requireSelectExactly(2)', ['a', 'b'], ['a', 'b', 'c']],
])('checkboxes with %s take %j and not %j', async (requirement, taken, refused) => {
  const lines = `form.addCheckboxItem().setChoiceValues(['a', 'b', 'c'])
    .setValidation(FormApp.createCheckboxValidation().${requirement}.build())`;
  expect(await saidTo(lines, [taken, refused])).toEqual([null, expect.any(String)]);
});

// https://developers.google.com/apps-script/reference/forms/grid-validation-builder
test.each(['Grid', 'CheckboxGrid'])('a %s may allow one answer a column', async (kind) => {
  const answers =
    kind === 'Grid'
      ? [
          ['1', '2'],
          ['1', '1'],
        ]
      : [
          [['1'], ['2']],
          [['1'], ['1']],
        ];
  const lines = `form.add${kind}Item().setRows(['a', 'b']).setColumns(['1', '2'])
    .setValidation(FormApp.create${kind}Validation().requireLimitOneResponsePerColumn().build())`;
  expect(await saidTo(lines, answers)).toEqual([null, expect.any(String)]);
});

test('a cleared rule no longer counts', async () => {
  const lines = `form.addTextItem().setValidation(FormApp.createTextValidation().requireNumber().build()).clearValidation()`;
  expect(await saidTo(lines, ['a'])).toEqual([null]);
});

test('the last requirement of a builder counts', async () => {
  const lines = `form.addTextItem().setValidation(FormApp.createTextValidation().requireNumber().requireTextIsEmail().build())`;
  expect(await saidTo(lines, ['7', 'a@b.ru'])).toEqual([expect.any(String), null]);
});

// https://github.com/google/re2/wiki/Syntax
test.each(['(?=a)', '(a)\\\\1'])(
  'a pattern that RE2 cannot read is refused when the item gets it: %s',
  async (pattern) => {
    const lines = `form.addTextItem().setValidation(FormApp.createTextValidation().requireTextMatchesPattern('${pattern}').build())`;
    expect(await errorInForm(lines)).toBe('Exception: Invalid data updating form.');
  },
);

test('a rule of one class of items is refused by another', async () => {
  const lines = 'form.addTextItem().setValidation(FormApp.createCheckboxValidation().requireSelectAtLeast(1).build())';
  expect(await errorInForm(lines)).toBe(
    "Exception: The parameters (FormApp.CheckboxValidation) don't match the method signature for FormApp.TextItem.setValidation.",
  );
});
