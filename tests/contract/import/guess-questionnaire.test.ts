import { guessQuestionnaire } from '../../../src/contract/import/guess-questionnaire';
import { QUESTIONNAIRE_IDS } from '../../../src/domain/answers/answer';
import { foreignTable } from './foreign-table';
import { TITLE_VARIANTS } from './title-variants';

const everyVariant = QUESTIONNAIRE_IDS.flatMap((id) =>
  TITLE_VARIANTS[id].map((variant, number) => [id, number, variant] as const),
);

test.each(everyVariant)('an export of the questionnaire "%s", variant %i, is recognised', (id, number, variant) => {
  const order = Array.from({ length: 60 }, (_, place) => (place * 17 + number) % 60);
  const table = foreignTable(id, variant, { strange: [0, 1, 4, 10], order });
  expect(guessQuestionnaire(table.header, table.rows)).toEqual({ questionnaire: id, sure: true });
});

test('five rows are enough', () => {
  for (const id of QUESTIONNAIRE_IDS) {
    const table = foreignTable(id, TITLE_VARIANTS[id][0] ?? {}, { rowCount: 5 });
    expect(guessQuestionnaire(table.header, table.rows)).toMatchObject({ questionnaire: id });
  }
});

test('a table of something else is not taken for answers with certainty', () => {
  const header = ['Товар', 'Цена', 'Количество', 'Дата поставки', 'Склад', 'Телефон поставщика'];
  const rows = Array.from({ length: 10 }, (_, n) => [
    'Парта',
    '4 500',
    '12',
    `0${(n % 9) + 1}.09.2026`,
    '№ 3',
    `8913${1000000 + n}`,
  ]);
  expect(guessQuestionnaire(header, rows).sure).toBe(false);
  expect(guessQuestionnaire([], []).sure).toBe(false);
});
