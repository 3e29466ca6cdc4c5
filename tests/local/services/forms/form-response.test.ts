import { executeInWorkspace } from '../../in-realm';
import { errorInForm, valueInForm } from './script-form';

const questions = `
  const text = form.addTextItem().setTitle('Имя');
  const one = form.addMultipleChoiceItem().setTitle('Да?').setChoiceValues(['да', 'нет']);
  const many = form.addCheckboxItem().setTitle('Что?').setChoiceValues(['a', 'b', 'c']);
  const list = form.addListItem().setTitle('Где?').setChoiceValues(['x', 'y']);
  const scale = form.addScaleItem().setTitle('Как?');
  const grid = form.addGridItem().setTitle('Сетка').setRows(['r', 's']).setColumns(['1', '2']);
  const boxes = form.addCheckboxGridItem().setTitle('Флажки').setRows(['r', 's']).setColumns(['1', '2']);
  const paragraph = form.addParagraphTextItem().setTitle('О себе');
  const date = form.addDateItem().setTitle('День');
  const time = form.addTimeItem().setTitle('Час');`;

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testformresponse.js (compared with live Google there)
test('each type of question gives its answer in a shape of its own', async () => {
  const lines = `${questions}
    return [text.createResponse('Анна'), one.createResponse('да'), many.createResponse(['a', 'c']), list.createResponse('y'),
      scale.createResponse(4), grid.createResponse(['1', null]), boxes.createResponse([['1'], ['1', '2']]),
      paragraph.createResponse('...'), date.createResponse(new Date(2000, 0, 1)), time.createResponse(7, 45)]
      .map((response) => response.getResponse())`;
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(await valueInForm(lines, { manifest: { timeZone } })).toEqual([
    'Анна',
    'да',
    ['a', 'c'],
    'y',
    '4',
    ['1', null],
    [['1'], ['1', '2']],
    '...',
    '2000-01-01',
    '07:45',
  ]);
});

test('the day of a Date is read in the zone of the script', async () => {
  const lines = `return form.addDateItem().createResponse(new Date('2026-02-01T22:00:00Z')).getResponse()`;
  expect(await valueInForm(lines, { manifest: { timeZone: 'Asia/Krasnoyarsk' } })).toBe('2026-02-02');
  expect(await valueInForm(lines, { manifest: { timeZone: 'America/Sao_Paulo' } })).toBe('2026-02-01');
});

// https://developers.google.com/apps-script/reference/forms/grid-item#createResponse(String)
test.each([
  "one.createResponse('может быть')",
  "many.createResponse(['a', 'z'])",
  "list.createResponse('z')",
  'scale.createResponse(6)',
  "grid.createResponse(['1'])",
  "grid.createResponse(['1', '3'])",
  'time.createResponse(24, 0)',
])('an answer that the question does not offer is refused: %s', async (call) => {
  expect(await errorInForm(`${questions} ${call}`)).toBe('Exception: Invalid response submitted to item.');
});

test('«other» takes a text of its own', async () => {
  const lines = `${questions} return one.showOtherOption(true).createResponse('может быть').getResponse()`;
  expect(await valueInForm(lines)).toBe('может быть');
});

// https://developers.google.com/apps-script/reference/forms/form-response#getId()
test('a response that is not submitted has no id, time, address', async () => {
  const lines = `const draft = form.createResponse();
    return [draft.getId(), draft.getTimestamp(), draft.getRespondentEmail(), draft.getEditResponseUrl()]`;
  expect(await valueInForm(lines)).toEqual([null, null, null, null]);
});

test('a submitted response stands in the form with the time of its submission', async () => {
  const lines = `${questions}
    const sent = form.createResponse().withItemResponse(text.createResponse('Анна')).submit();
    const [found] = form.getResponses();
    return [found.getId() === sent.getId(), form.getResponse(sent.getId()).getTimestamp().toISOString(),
      found.getRespondentEmail(), found.getEditResponseUrl().endsWith('viewform?edit2=' + sent.getId())]`;
  expect(await valueInForm(lines)).toEqual([true, '2026-09-01T09:00:00.000Z', '', true]);
});

// https://developers.google.com/apps-script/reference/forms/form-response#getItemResponses()
test('unanswered texts, dates and times come as empty strings, other unanswered questions not at all', async () => {
  const lines = `${questions}
    const sent = form.createResponse().withItemResponse(list.createResponse('x')).submit();
    return sent.getItemResponses().map((response) => [response.getItem().getTitle(), response.getResponse()])`;
  expect(await valueInForm(lines)).toEqual([
    ['Имя', ''],
    ['Где?', 'x'],
    ['О себе', ''],
    ['День', ''],
    ['Час', ''],
  ]);
});

test('answers come in the order of the items, whatever the order in which they were given', async () => {
  const lines = `${questions}
    const sent = form.createResponse().withItemResponse(list.createResponse('x')).withItemResponse(one.createResponse('да')).submit();
    form.moveItem(list, 0);
    return sent.getItemResponses().filter((response) => response.getResponse() !== '').map((response) => response.getItem().getTitle())`;
  expect(await valueInForm(lines)).toEqual(['Где?', 'Да?']);
});

// https://developers.google.com/apps-script/reference/forms/form-response#withItemResponse(ItemResponse)
test('of several answers to one item the last is kept', async () => {
  const lines = `${questions}
    const draft = form.createResponse().withItemResponse(one.createResponse('да')).withItemResponse(one.createResponse('нет'));
    return [draft.getResponseForItem(one).getResponse(), draft.getResponseForItem(many)]`;
  expect(await valueInForm(lines)).toEqual(['нет', null]);
});

// https://developers.google.com/apps-script/reference/forms/form-response#submit()
test('a response is submitted once', async () => {
  expect(await errorInForm('const draft = form.createResponse(); draft.submit(); draft.submit()')).toMatch(
    /^Exception: /,
  );
});

test('a closed or unpublished form takes no response from a script', async () => {
  expect(await errorInForm('form.setAcceptingResponses(false); form.createResponse().submit()')).toMatch(
    /not currently accepting/,
  );
  expect(await errorInForm('form.setPublished(false); form.createResponse().submit()')).toMatch(
    /not currently accepting/,
  );
});

// Reported by a public project that fills forms by script: the field of the address cannot be filled.
test('a form that collects addresses takes no response from a script', async () => {
  expect(await errorInForm('form.setCollectEmail(true).createResponse().submit()')).toBe(
    'Exception: Invalid data updating form.',
  );
});

// https://developers.google.com/apps-script/reference/forms/form#getResponses(Date)
test('responses after a time are those later than it, the earliest first', async () => {
  const lines = `${questions}
    const send = (name) => form.createResponse().withItemResponse(text.createResponse(name)).submit();
    const first = send('1');
    Utilities.sleep(1000);
    send('2'); send('3');
    return form.getResponses(first.getTimestamp()).map((response) => response.getItemResponses()[0].getResponse())`;
  expect(await valueInForm(lines)).toEqual(['2', '3']);
});

// https://developers.google.com/apps-script/reference/forms/form#deleteResponse(String)
test('a deleted response is gone, an unknown one cannot be deleted', async () => {
  const lines = `
    const [a, b] = [form.createResponse().submit(), form.createResponse().submit()];
    const left = form.deleteResponse(a.getId()).getResponses().map((response) => response.getId() === b.getId());
    return [left, form.deleteAllResponses().getResponses().length]`;
  expect(await valueInForm(lines)).toEqual([[true], 0]);
  expect(await errorInForm("form.deleteResponse('x')")).toMatch(/^Exception: Invalid argument/);
});

// https://developers.google.com/apps-script/reference/forms/form-response#toPrefilledUrl()
test('a draft gives the address of a form with its answers filled in', async () => {
  const lines = `${questions}
    return form.createResponse().withItemResponse(text.createResponse('Н-0001')).toPrefilledUrl()`;
  expect(await valueInForm(lines)).toMatch(
    /^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform\?usp=pp_url&entry\.\d+=%D0%9D-0001$/,
  );
});

test('reading all responses is one service call, reading in them none', async () => {
  const { calls } = await executeInWorkspace(
    `function main() {
      const form = FormApp.create('x', true);
      const text = form.addTextItem();
      for (const name of ['a', 'b']) form.createResponse().withItemResponse(text.createResponse(name)).submit();
      for (const response of form.getResponses()) response.getItemResponses()[0].getResponse();
    }`,
    { spreadsheet: null },
  );
  expect(calls.service).toEqual({
    'FormApp.create': 1,
    'Form.addTextItem': 1,
    'FormResponse.submit': 2,
    'Form.getResponses': 1,
  });
});
