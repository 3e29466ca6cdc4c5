/** The tab of a form's answers, through the internal door of the forms service. */
import { standingClock } from '../../../../src/local/kernel/clock';
import { makeIds } from '../../../../src/local/kernel/ids';
import { World } from '../../../../src/local/kernel/world';
import {
  appendAnswerRow,
  createAnswerTab,
  findAnswerTab,
  unlinkAnswerTab,
  updateAnswerColumns,
  updateAnswerRow,
} from '../../../../src/local/services/spreadsheet/answer-tab';
import { actByHand } from '../../../../src/local/services/spreadsheet/people';
import { readSpreadsheet } from '../../../../src/local/services/spreadsheet/snapshot';
import { setSwitches } from '../../../../src/local/services/spreadsheet/switches';
import { createSpreadsheet } from '../../../../src/local/services/spreadsheet/workbook';

const OWNER = 'owner@example.org';
const NOON = Date.UTC(2026, 4, 4, 12, 0, 12, 345);
const questions = [
  { key: 'q1', title: 'Ваше имя' },
  { key: 'q2', title: 'Телефон' },
];

function tabOf(locale = 'ru_RU', collectsEmail = false) {
  const world = new World(standingClock(NOON), makeIds(1), null);
  const spreadsheetId = createSpreadsheet(world, { name: 'Ответы', owner: OWNER, locale });
  const form = { id: 'form', url: 'https://forms.example/form', collectsEmail };
  const place = createAnswerTab(world, spreadsheetId, form, questions);
  const tab = () => readSpreadsheet(world, spreadsheetId).sheets.find(({ id }) => id === place.sheetId);
  const answer = (
    responseId: string,
    answers: Readonly<Record<string, string | number | { readonly moment: string }>>,
  ) => ({ responseId, timestampMs: NOON, answers }) as const;
  return { world, spreadsheetId, place, tab, answer };
}

// «Ответы на форму (1)» and «Form Responses 1»: platform.md §2.2
test('the tab has a localised name, a frozen header and is found by its form', () => {
  const russian = tabOf('ru_RU', true);
  expect(russian.tab()).toMatchObject({ name: 'Ответы на форму (1)', frozenRows: 1, formId: 'form' });
  expect(russian.tab()?.values).toEqual([['Отметка времени', 'Адрес электронной почты', 'Ваше имя', 'Телефон']]);
  expect(findAnswerTab(russian.world, russian.spreadsheetId, 'form')).toEqual(russian.place);
  expect(findAnswerTab(russian.world, russian.spreadsheetId, 'other')).toBeUndefined();
  expect(tabOf('en_US').tab()).toMatchObject({ name: 'Form Responses 1' });
  expect(tabOf('en_US').tab()?.values).toEqual([['Timestamp', 'Ваше имя', 'Телефон']]);
  const second = createAnswerTab(russian.world, russian.spreadsheetId, { id: 'f2', url: '', collectsEmail: false }, []);
  expect(
    readSpreadsheet(russian.world, russian.spreadsheetId).sheets.find(({ id }) => id === second.sheetId)?.name,
  ).toBe('Ответы на форму (2)');
});

// Strings in column order, the timestamp as the locale shows it: https://developers.google.com/apps-script/guides/triggers/events
test('an answer is written below the last one and told as the locale shows it', () => {
  const { world, place, tab, answer } = tabOf();
  const written = appendAnswerRow(world, place, answer('r1', { q1: 'Анна', q2: '=1+1' }));
  expect(written).toEqual({
    row: 2,
    column: 1,
    columns: 3,
    headers: ['Отметка времени', 'Ваше имя', 'Телефон'],
    values: ['04.05.2026 15:00:12', 'Анна', '=1+1'],
    changedValues: ['04.05.2026 15:00:12', 'Анна', '=1+1'],
  });
  expect(appendAnswerRow(world, place, answer('r2', { q1: 'Борис' })).row).toBe(3);
  expect(tab()?.values[1]).toEqual(['2026-05-04T12:00:12.000Z', 'Анна', '=1+1']);
  expect(tab()?.formulas.flat().join('')).toBe('');
});

// Digits lose their zeros on live Google too: https://github.com/google/hyou/issues/4; formulas do not come alive: platform.md §3
test('answers that look like numbers and dates become them, by a switch; never a formula', () => {
  const { world, place, answer, tab } = tabOf();
  const hostile = { q1: '089131234567', q2: '+7 (913) 123-45-67' };
  appendAnswerRow(world, place, answer('r1', hostile));
  appendAnswerRow(world, place, answer('r2', { q1: '01.02.2026', q2: '3/4' }));
  setSwitches(world, { answersReadAsTyped: false });
  appendAnswerRow(world, place, answer('r3', hostile));
  appendAnswerRow(world, place, answer('r4', { q1: 5, q2: { moment: '2026-02-01' } }));
  const rows = tab()
    ?.values.slice(1)
    .map((row) => row.slice(1));
  expect(rows).toEqual([
    [89131234567, '+7 (913) 123-45-67'],
    ['2026-01-31T21:00:00.000Z', '2026-04-02T21:00:00.000Z'],
    ['089131234567', '+7 (913) 123-45-67'],
    [5, '2026-01-31T21:00:00.000Z'],
  ]);
});

// An edit arrives on the old row, unchanged answers as blanks: platform.md §2.3
test('an edited answer is written into its old row, wherever people have moved it', () => {
  const { world, spreadsheetId, place, answer, tab } = tabOf();
  appendAnswerRow(world, place, answer('r1', { q1: 'Анна', q2: 'нет' }));
  appendAnswerRow(world, place, answer('r2', { q1: 'Борис' }));
  actByHand(world, spreadsheetId, place.sheetId, { do: 'insertRows', before: 2, count: 1 }, OWNER);
  actByHand(world, spreadsheetId, place.sheetId, { do: 'moveColumn', column: 3, to: 1 }, OWNER);
  const later = { ...answer('r1', { q1: 'Анна Петровна', q2: 'нет' }), timestampMs: NOON + 60_000 };
  const written = updateAnswerRow(world, place, later);
  expect(written).toMatchObject({
    row: 3,
    headers: ['Телефон', 'Отметка времени', 'Ваше имя'],
    values: ['нет', '04.05.2026 15:01:12', 'Анна Петровна'],
    changedValues: ['', '04.05.2026 15:01:12', 'Анна Петровна'],
  });
  expect(tab()?.displayValues.map((row) => row[2])).toEqual(['Ваше имя', '', 'Анна Петровна', 'Борис']);
});

test('an edited answer whose row was deleted gets a new row', () => {
  const { world, spreadsheetId, place, answer, tab } = tabOf();
  appendAnswerRow(world, place, answer('r1', { q1: 'Анна' }));
  appendAnswerRow(world, place, answer('r2', { q1: 'Борис' }));
  actByHand(world, spreadsheetId, place.sheetId, { do: 'deleteRows', row: 2, count: 1 }, OWNER);
  expect(updateAnswerRow(world, place, answer('r1', { q1: 'Анна' })).row).toBe(3);
  expect(tab()?.displayValues.map((row) => row[1])).toEqual(['Ваше имя', 'Борис', 'Анна']);
});

// Later items append at the right, renaming renames, deleting leaves: platform.md §9
test('columns follow the questions: renamed, added at the right, left when the question is gone', () => {
  const { world, place, answer, tab } = tabOf();
  updateAnswerColumns(world, place, [
    { key: 'q2', title: 'Номер телефона' },
    { key: 'q3', title: 'Класс' },
  ]);
  expect(tab()?.values[0]).toEqual(['Отметка времени', 'Ваше имя', 'Номер телефона', 'Класс']);
  expect(appendAnswerRow(world, place, answer('r1', { q3: '9Б' })).values.slice(1)).toEqual(['', '', '9Б']);
  updateAnswerColumns(
    world,
    place,
    Array.from({ length: 30 }, (_, at) => ({ key: `x${at}`, title: `Вопрос ${at}` })),
  );
  expect(tab()?.values[0]?.length).toBe(34);
});

test('an untied tab keeps its answers', () => {
  const { world, spreadsheetId, place, answer, tab } = tabOf();
  appendAnswerRow(world, place, answer('r1', { q1: 'Анна' }));
  unlinkAnswerTab(world, place);
  expect(findAnswerTab(world, spreadsheetId, 'form')).toBeUndefined();
  expect(tab()).toMatchObject({
    formId: null,
    displayValues: [expect.anything(), ['04.05.2026 15:00:12', 'Анна', '']],
  });
});
