import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandRefused } from '../../../src/cli/command';
import { chooseColumns } from '../../../src/cli/tables/choose-columns';
import { readColumnAnswers } from '../../../src/cli/tables/column-answers';
import { withGivenForAll } from '../../../src/cli/tables/given-for-all';
import type { TableFile } from '../../../src/cli/tables/table-file';
import type { ColumnSuggestion } from '../../../src/contract/import/column-suggestion';
import type { ImportColumnsResponse } from '../../../src/contract/import/import-protocol';

const table: TableFile = {
  path: '/у меня/Mentees.csv',
  header: ['Имя', 'Почта', 'Модель'],
  rows: [['Анна', 'a@example.test', 'ученик – ученик']],
  firstRowNumber: 2,
};

/** What the bundle says of the table; each column's target and, where there is one, its doubt. */
function described(...columns: readonly ColumnSuggestion[]): ImportColumnsResponse {
  return {
    questionnaire: 'mentee',
    sure: true,
    suggestions: { columns, missing: [], hasTime: false },
    choices: [
      { target: 'ignored', title: 'Не переносить', needed: false },
      { target: 'name', title: 'ФИО', needed: true },
      { target: 'email', title: 'Электронная почта', needed: true },
      { target: 'phone', title: 'Телефон', needed: false },
    ],
  };
}

const sure = (target: string): ColumnSuggestion => ({ target, confidence: 1 });
const unsure = (target: string): ColumnSuggestion => ({ target, confidence: 0.3, doubt: { code: 'title-unknown' } });

function refusal(attempt: () => unknown): CommandRefused {
  try {
    attempt();
  } catch (error) {
    if (error instanceof CommandRefused) return error;
  }
  throw new Error('Nothing was refused.');
}

test('sure suggestions are taken as they are, and doubts about what nobody insists on too', () => {
  expect(chooseColumns(table, described(sure('name'), sure('email'), unsure('phone')))).toEqual([
    'name',
    'email',
    'phone',
  ]);
});

test('a required question with a doubtful column, or with none, is asked about, all at once, with an example of the answer', () => {
  const asked = refusal(() => chooseColumns(table, described(sure('phone'), unsure('email'), sure('ignored'))));
  expect(asked.exitCode).toBe(2);
  expect(asked.message).toContain('«ФИО»: подходящего столбца не нашлось');
  expect(asked.message).toContain('«Электронная почта»: столбец «Почта»?');
  expect(asked.message).toContain('"mentees": {\n    "name": "название столбца",\n    "email": "Почта"');
});

test('parts of a name answer the question of the name', () => {
  const parts = described(sure('name:given'), sure('email'), sure('name:family'));
  expect(chooseColumns(table, parts)).toEqual(['name:given', 'email', 'name:family']);
});

test('an answer wins over a suggestion, whatever the case of the title, and frees the column suggested before', () => {
  const asked = described(unsure('name'), sure('email'), sure('ignored'));
  expect(chooseColumns(table, asked, { name: ' модель ' })).toEqual(['ignored', 'email', 'name']);
  expect(chooseColumns(table, asked, { name: 'Имя' })).toEqual(['name', 'email', 'ignored']);
});

test('null says that there is no such column, also of what was suggested', () => {
  expect(chooseColumns(table, described(sure('name'), unsure('email'), sure('ignored')), { email: null })).toEqual([
    'name',
    'ignored',
    'ignored',
  ]);
});

test('an answer for all stands in a column more, in every row that isn’t blank', () => {
  const asked = described(sure('name'), sure('email'), sure('ignored'));
  const rows = [
    ['Анна', 'a@example.test'],
    ['', ' '],
  ];
  const filled = withGivenForAll({ ...table, rows }, { phone: { all: '112' }, email: null });
  expect(filled.table.header).toEqual(['Имя', 'Почта', 'Модель', 'phone: 112']);
  expect(filled.table.rows).toEqual([
    ['Анна', 'a@example.test', '', '112'],
    ['', ' '],
  ]);
  expect(chooseColumns(filled.table, asked, filled.answers)).toEqual(['name', 'ignored', 'ignored', 'phone']);
});

test('an answer that names no column or no question is refused with what there is', () => {
  const all = described(sure('name'), sure('email'), sure('ignored'));
  expect(refusal(() => chooseColumns(table, all, { name: 'Фамилия' })).message).toContain(
    'Есть: «Имя», «Почта», «Модель»',
  );
  expect(refusal(() => chooseColumns(table, all, { surname: 'Имя' })).message).toContain('Есть: at, id, ignored, name');
});

test('of a table without rows nothing is asked', () => {
  expect(
    chooseColumns({ ...table, rows: [['', ' ', '']] }, described(unsure('name'), sure('phone'), sure('at'))),
  ).toEqual(['name', 'phone', 'at']);
});

describe('the file of answers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ответы '));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (text: string): string => {
    const path = join(folder, 'answers.json');
    writeFileSync(path, text);
    return path;
  };

  test('names tables with or without their ending', () => {
    expect(readColumnAnswers(file('\uFEFF{"Mentees.csv": {"email": "Почта", "phone": null}}'))).toEqual({
      mentees: { email: 'Почта', phone: null },
    });
  });

  test.each(['', '[]', '{"mentees": []}', '{"mentees": {"email": 3}}', '{"mentees": {"email": {"all": 3}}}', 'null'])(
    'is refused when it is %j',
    (text) => {
      const refused = refusal(() => readColumnAnswers(file(text)));
      expect(refused.exitCode).toBe(2);
      expect(refused.message).toContain('answers.json');
    },
  );
});
