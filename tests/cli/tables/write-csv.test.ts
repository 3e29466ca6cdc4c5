import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTableFile } from '../../../src/cli/tables/table-file';
import { csvText } from '../../../src/cli/tables/write-csv';

test('a table begins with the mark of UTF-8 and is parted by semicolons, as a Russian Excel opens it; no cell is a formula', () => {
  expect(
    csvText(
      ['Имя', 'Баллы'],
      [
        ['Анна; Вера', '4,5'],
        ['=1+1', '-'],
      ],
    ),
  ).toBe('\uFEFFИмя;Баллы\r\n"Анна; Вера";4,5\r\n"\'=1+1";"\'-"\r\n');
});

test('what is written is read again as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'туда и обратно '));
  const path = join(folder, 'o.csv');
  const rows = [
    ['Анна, Вера', 'строка\nи "другая"'],
    ['', '1;2'],
  ];
  writeFileSync(path, csvText(['Кто', 'Что'], rows));
  expect(await readTableFile(path)).toMatchObject({ header: ['Кто', 'Что'], rows });
  rmSync(folder, { recursive: true });
});
