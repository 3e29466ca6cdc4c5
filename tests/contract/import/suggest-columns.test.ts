import fc from 'fast-check';
import type { ColumnSuggestions } from '../../../src/contract/import/column-suggestion';
import { AT, ID, IGNORED } from '../../../src/contract/import/column-target';
import { rememberColumns } from '../../../src/contract/import/remembered-columns';
import { suggestColumns } from '../../../src/contract/import/suggest-columns';
import { QUESTIONNAIRES } from '../../../src/contract/questionnaires/catalogue';
import { questionsOf } from '../../../src/contract/questionnaires/questionnaire';
import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import { QUESTIONNAIRE_IDS, type QuestionnaireId } from '../../../src/domain/answers/answer';
import { type ForeignTable, foreignTable } from './foreign-table';
import { sampleAnswers } from './sample-answers';
import { STRANGE_COLUMNS, TITLE_VARIANTS } from './title-variants';

const suggest = (id: QuestionnaireId, table: Pick<ForeignTable, 'header' | 'rows'>, remembered = {}) =>
  suggestColumns(table.header, table.rows, QUESTIONNAIRES[id], DEFAULT_LISTS, remembered);

const targets = (suggestions: ColumnSuggestions) => suggestions.columns.map(({ target }) => target);

/** Columns that are taken wrongly without a question to the curator, in words. */
function silentMistakes(table: ForeignTable, { columns, missing }: ColumnSuggestions): string[] {
  return table.truth.flatMap((truth, column) => {
    const suggestion = columns[column];
    if (suggestion === undefined || suggestion.target === truth || suggestion.doubt !== undefined) return [];
    const taker = columns.find(({ target }) => target === truth && truth !== IGNORED);
    if (taker?.doubt !== undefined || missing.includes(truth) || truth === ID) return [];
    return [`${table.header[column]} is taken for ${suggestion.target}, not ${truth}`];
  });
}

const everyVariant = QUESTIONNAIRE_IDS.flatMap((id) =>
  TITLE_VARIANTS[id].map((variant, number) => [id, number, variant] as const),
);

test.each(QUESTIONNAIRE_IDS)('the own titles of the questionnaire "%s" need no questions', (id) => {
  const questions = questionsOf(QUESTIONNAIRES[id]);
  const variant = Object.fromEntries(questions.map(({ key, title }) => [key, title]));
  const table = foreignTable(id, { at: 'Отметка времени', ...variant });
  const { columns, missing, hasTime } = suggest(id, table);
  const filled = table.truth.map((truth, column) => (table.rows.some((row) => row[column] !== '') ? truth : undefined));
  expect(filled.flatMap((truth, column) => (truth && columns[column]?.target !== truth ? [truth] : []))).toEqual([]);
  expect(filled.flatMap((truth, column) => (truth && columns[column]?.doubt ? [truth] : []))).toEqual([]);
  expect([missing, hasTime]).toEqual([[], true]);
});

test.each(everyVariant)('%s, variant %i: every column is found or asked about', (id, _number, variant) => {
  const table = foreignTable(id, variant);
  const suggestions = suggest(id, table);
  expect(silentMistakes(table, suggestions)).toEqual([]);
  const right = targets(suggestions).filter((target, column) => target === table.truth[column]).length;
  expect(right).toBeGreaterThanOrEqual(table.truth.length - 2);
});

test('whatever is shuffled, dropped and added, a wrong column is never taken without a question', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...everyVariant),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
      fc.uniqueArray(fc.nat(STRANGE_COLUMNS.length - 1), { maxLength: 6 }),
      fc.array(fc.nat(20), { maxLength: 3 }),
      fc.integer({ min: 6, max: 40 }),
      ([id, , variant], order, strange, dropping, rowCount) => {
        const dropped = dropping.flatMap((place) => Object.keys(variant)[place] ?? []);
        const table = foreignTable(id, variant, { rowCount, dropped, strange, order });
        expect(silentMistakes(table, suggest(id, table))).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
});

test('the order of the columns decides nothing, not even among equals', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...everyVariant),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
      ([id, , variant], order) => {
        const strange = STRANGE_COLUMNS.map((_, place) => place);
        const plain = foreignTable(id, variant, { rowCount: 12, strange });
        const shuffled = foreignTable(id, variant, { rowCount: 12, strange, order });
        const byTitle = (table: ForeignTable) =>
          new Map(targets(suggest(id, table)).map((target, column) => [table.header[column], target]));
        expect(byTitle(shuffled)).toEqual(byTitle(plain));
      },
    ),
    { numRuns: 20 },
  );
});

test('columns of the other service and its staff stay out beside the real ones', () => {
  for (const id of ['mentee', 'mentor', 'consent'] as const) {
    const table = foreignTable(id, TITLE_VARIANTS[id][1] ?? {}, { strange: STRANGE_COLUMNS.map((_, place) => place) });
    expect(targets(suggest(id, table))).toEqual(table.truth);
  }
});

test('without titles the cells speak, and every choice is a question', () => {
  const variant = Object.fromEntries(
    Object.keys(TITLE_VARIANTS.mentee[0] ?? {}).map((key, n) => [key, `Вопрос ${n + 1}`]),
  );
  const table = foreignTable('mentee', variant);
  const { columns } = suggest('mentee', table);
  const found = columns.filter(({ target }) => target !== IGNORED);
  const right = columns.filter(({ target }, column) => target === table.truth[column]);
  expect(right.length).toBeGreaterThanOrEqual(11);
  expect(found.every(({ doubt }) => doubt !== undefined)).toBe(true);
});

test('a needed question without a column is named, one that may stay blank is not', () => {
  const table = foreignTable('mentee', TITLE_VARIANTS.mentee[1] ?? {}, { dropped: ['email', 'interests'] });
  expect(suggest('mentee', table).missing).toEqual(['email']);
});

test('a table without times says so', () => {
  const table = foreignTable('consent', TITLE_VARIANTS.consent[1] ?? {}, { dropped: [AT] });
  expect(suggest('consent', table).hasTime).toBe(false);
});

test('what the curator chose before wins over titles and cells', () => {
  const table = foreignTable('mentee', TITLE_VARIANTS.mentee[1] ?? {});
  const chosen = table.truth.map((truth) =>
    truth === 'interests' ? 'requestText' : truth === 'requestText' ? IGNORED : truth,
  );
  const { columns } = suggest('mentee', table, rememberColumns(table.header, chosen));
  expect(columns.map(({ target }) => target)).toEqual(chosen);
  expect(columns.every(({ confidence, doubt }) => confidence === 1 && doubt === undefined)).toBe(true);
});

test('one remembered column leaves its field to nobody else', () => {
  const header = ['Почта', 'E-mail'];
  const rows = [['a@example.test', 'b@example.test']];
  const { columns } = suggest('mentee', { header, rows }, rememberColumns(['Почта'], ['email']));
  expect(columns.map(({ target }) => target)).toEqual(['email', IGNORED]);
});

test('two columns that suit a question alike are a question to the curator', () => {
  const rows = sampleAnswers('mentee', 12).map((answer, n) => [answer.phone ?? '', `8913${1000000 + n * 7919}`]);
  const { columns } = suggest('mentee', { header: ['Телефон 1', 'Телефон 2'], rows });
  const taken = columns.findIndex(({ target }) => target === 'phone');
  expect(columns[taken]?.doubt).toEqual({ code: 'another-column', column: 1 - taken });
});

test('a title whose cells are something else is a question to the curator', () => {
  const rows = Array.from({ length: 10 }, (_, n) => [`ул. Ленина, ${n}`]);
  expect(suggest('mentee', { header: ['Телефон'], rows }).columns[0]).toMatchObject({
    target: 'phone',
    doubt: { code: 'content-differs' },
  });
});

test("known titles hold where the options are an organisation's own", () => {
  const table = foreignTable('mentee', TITLE_VARIANTS.mentee[1] ?? {});
  const listed = ['role', 'form', 'requests', 'interests', 'times'];
  const rows = table.rows.map((row) =>
    row.map((cell, column) => (listed.includes(table.truth[column] ?? '') ? cell.replace(/[а-я]+/g, 'ъ$&ъ') : cell)),
  );
  expect(targets(suggest('mentee', { header: table.header, rows }))).toEqual(table.truth);
});

test('a question that a form asks on two pages is taken from both columns', () => {
  const rows = sampleAnswers('mentee', 20).map(({ groupOrPost = '', role }) =>
    role === 'педагог' ? ['', groupOrPost] : [groupOrPost, ''],
  );
  const { columns } = suggest('mentee', { header: ['Класс, группа или должность', 'Должность и предмет'], rows });
  expect(columns.map(({ target, doubt }) => [target, doubt])).toEqual([
    ['groupOrPost', undefined],
    ['groupOrPost', undefined],
  ]);
});

test('a name in three columns is found by its parts, and parts beside a whole name are left alone', () => {
  const rows = sampleAnswers('mentee', 20).map(({ name = '', representative = '' }) => [
    ...name.split(' '),
    representative,
  ]);
  const header = ['Отчество', 'Фамилия', 'Имя', 'ФИО родителя'];
  const parts = rows.map(([family = '', given = '', patronymic = '', parent = '']) => [
    patronymic,
    family,
    given,
    parent,
  ]);
  expect(targets(suggest('mentee', { header, rows: parts }))).toEqual([
    'name:patronymic',
    'name:family',
    'name:given',
    'representative',
  ]);
  const both = rows.map((row) => [...row.slice(0, 3), row.slice(0, 3).join(' ')]);
  expect(targets(suggest('mentee', { header: ['Фамилия', 'Имя', 'Отчество', 'ФИО'], rows: both }))).toEqual([
    IGNORED,
    IGNORED,
    IGNORED,
    'name',
  ]);
});

test('the number of a row is no id, since another sorting gives the row another one', () => {
  const rows = Array.from({ length: 8 }, (_, n) => [String(n + 1), String(500 + n)]);
  expect(targets(suggest('mentee', { header: ['№ п/п', 'ID'], rows }))).toEqual([IGNORED, ID]);
});

test('an id that comes twice is no id without a question', () => {
  const rows = [
    ['1', '2026-09-01 06:00:00'],
    ['1', '2026-09-01 07:00:00'],
    ['2', '2026-09-01 08:00:00'],
  ];
  expect(targets(suggest('mentee', { header: ['ID', 'Время создания'], rows }))).toEqual([IGNORED, AT]);
});

test('an empty table and one without rows are no trouble', () => {
  expect(suggest('mentee', { header: [], rows: [] }).columns).toEqual([]);
  expect(targets(suggest('mentee', { header: ['Телефон', ''], rows: [] }))).toEqual(['phone', IGNORED]);
});
