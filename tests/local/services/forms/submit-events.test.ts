import { withLinkedForm } from './linked-form';

const lines = `
  form.addTextItem().setTitle('Имя'); form.addScaleItem().setTitle('Оценка'); link();`;

/** A script whose handlers write what they are told into the log. */
const handlers = `
  function install(book, formId) {
    ScriptApp.newTrigger('onRow').forSpreadsheet(book).onFormSubmit().create();
    ScriptApp.newTrigger('onResponse').forForm(formId).onFormSubmit().create();
  }
  function onRow(e) {
    console.log(JSON.stringify([e.values, e.namedValues, e.range.getRow(), e.range.getSheet().getName()]));
  }
  function onResponse(e) {
    const said = e.response.getItemResponses().map((response) => response.getResponse());
    console.log(JSON.stringify([said, e.source.getTitle(), e.response.getId()]));
  }`;

async function told(
  submitAll: (submit: (answers: Record<string, string>, editOf?: string) => Promise<string>) => Promise<void>,
) {
  const heard: unknown[] = [];
  await withLinkedForm(`${lines} form.setTitle('Отзыв')`, async ({ workspace, formId, book }) => {
    const script = workspace.loadScript({ files: { 'Code.js': handlers } });
    await workspace.call(script, 'install', [book, formId]);
    await submitAll((answers, editOf) => workspace.submit(formId, answers, editOf === undefined ? {} : { editOf }));
    for (const { error, log } of await workspace.runDueTriggers()) {
      expect(error).toBeNull();
      heard.push(...log.map(({ text }) => JSON.parse(text)));
    }
  });
  return heard;
}

// https://developers.google.com/apps-script/guides/triggers/events#form-submit and #form-submit_1
test('a submission is told to the form’s trigger as a response and to the spreadsheet’s as strings of its row', async () => {
  let id = '';
  const heard = await told(async (submit) => {
    id = await submit({ Имя: 'Анна', Оценка: '4' });
  });
  expect(heard).toEqual(
    expect.arrayContaining([
      [
        ['01.09.2026 12:00:00', 'Анна', '4'],
        { 'Отметка времени': ['01.09.2026 12:00:00'], Имя: ['Анна'], Оценка: ['4'] },
        2,
        'Ответы на форму (1)',
      ],
      [['Анна', '4'], 'Отзыв', id],
    ]),
  );
  expect(heard).toHaveLength(2);
});

test('an edited response is told with blanks to the spreadsheet and whole to the form', async () => {
  const heard = await told(async (submit) => {
    const id = await submit({ Имя: 'Анна', Оценка: '4' });
    await submit({ Имя: 'Анна', Оценка: '5' }, id);
  });
  expect(heard).toContainEqual([
    ['', '', '5'],
    { 'Отметка времени': [''], Имя: [''], Оценка: ['5'] },
    2,
    'Ответы на форму (1)',
  ]);
  expect(heard).toContainEqual([['Анна', '5'], 'Отзыв', expect.any(String)]);
});

// https://developers.google.com/apps-script/guides/triggers/installable#limitations
test('a response that a script submits is told to nobody, and stands in the sheet', async () => {
  await withLinkedForm(lines, async ({ workspace, formId, book, run, sheets }) => {
    const script = workspace.loadScript({ files: { 'Code.js': handlers } });
    await workspace.call(script, 'install', [book, formId]);
    await run('form.createResponse().submit()');
    expect(await workspace.runDueTriggers()).toEqual([]);
    expect(sheets()[0]?.values).toHaveLength(2);
  });
});
