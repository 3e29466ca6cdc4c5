import { sheetTable } from '../../../src/local/web/workbook/sheet-table';
import type { CellView, SheetView } from '../../../src/local/web/workbook/sheet-view';

const cell = (text: string, look = ''): CellView => ({
  text,
  typed: text,
  note: '',
  list: null,
  allowsOther: true,
  ticked: null,
  guarded: false,
  look,
});

const view: SheetView = {
  sheetId: 1,
  name: 'Пары',
  columns: [
    { column: 1, letters: 'A', title: '№', width: 80, stays: true },
    { column: 2, letters: 'B', title: 'ФИО', width: 200, stays: true },
    { column: 3, letters: 'C', title: 'Ссылка', width: 100, stays: false },
    { column: 4, letters: 'D', title: 'Почему', width: 100, stays: false },
  ],
  frozen: [{ row: 1, cells: ['№', 'ФИО', 'Ссылка', 'Почему'].map((text) => cell(text)) }],
  rows: [
    {
      row: 2,
      cells: [
        cell('П-0001'),
        cell('Зимина', 'color:#123456'),
        cell('https://example.test/?a=1&b="2"'),
        cell('причина '.repeat(20)),
      ],
    },
    { row: 3, cells: [cell('П-0002'), cell(''), cell('javascript:alert(1)'), cell('коротко')] },
  ],
  lists: [],
  from: 2,
  to: 3,
  lastRow: 3,
  formId: null,
};

describe('the table of a sheet', () => {
  const { text } = sheetTable(view, '/books/b/sheets/1');

  it('keeps frozen columns in sight, each beside the one before', () => {
    expect(text).toContain('<th scope="col" class="stays" style="--left:132px">B</th>');
    expect(text).toContain('<td class="stays" style="--left:52px">П-0001</td>');
    expect(text).toContain('<td class="stays" style="color:#123456;--left:132px">Зимина</td>');
    expect(text.match(/class="stays"/g)).toHaveLength(2 * 4);
  });

  it('makes an address of a page a link, and nothing else', () => {
    const address = 'https://example.test/?a=1&amp;b=&quot;2&quot;';
    expect(text).toContain(`<a href="${address}" target="_blank" rel="noopener noreferrer">${address}</a>`);
    expect(text).toContain('>javascript:alert(1)</td>');
  });

  it('cuts a long text until its cell is chosen', () => {
    expect(text).toMatch(/<td title="[^"]*"><div class="long">(причина ){20}<\/div><\/td>/);
    expect(text).toContain('<td>коротко</td>');
  });
});
