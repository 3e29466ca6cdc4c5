/** Frozen columns in a browser: they stay where the window has room for them, and never part from their letters. */
import type { Page } from 'playwright-core';
import { type ServedSample, servedSample } from '../local/web/served-sample';
import { describeInBrowser } from './chromium';

describeInBrowser('a sheet with frozen columns', (windows) => {
  let sample: ServedSample;
  beforeEach(async () => {
    sample = await servedSample();
    const script = sample.workspace.loadScript({
      boundTo: sample.spreadsheetId,
      files: {
        'Code.js': `function freeze() {
          var sheet = SpreadsheetApp.getActive().getSheetByName('Читатели');
          sheet.setFrozenColumns(2);
          sheet.setColumnWidth(4, 560);
          sheet.getRange(2, 20).setValue('далеко');
          sheet.getRange('B2').setNote('Примечание');
        }`,
      },
    });
    await sample.workspace.call(script, 'freeze');
  });
  afterEach(() => sample.close());

  /** Left edges of a column's letter, its title and its first value, from the edge of the window. */
  const edges = (page: Page, column: number): Promise<readonly number[]> =>
    page.evaluate(`[...document.querySelectorAll('.letters, [data-row="1"], [data-row="2"]')]
      .map((row) => Math.round(row.children[${column}].getBoundingClientRect().left))`);
  const scrolled = async (page: Page): Promise<void> => {
    await page.evaluate(`document.getElementById('sheet').scrollLeft = 500`);
  };

  it('keeps them in sight beside the row’s number on a desk', async () => {
    const page = await (await windows.desk()).newPage();
    await page.goto(sample.url + sample.sheetPath('Читатели'));
    await scrolled(page);
    expect(await edges(page, 0)).toEqual([0, 0, 0]);
    expect(await edges(page, 1)).toEqual([52, 52, 52]);
    expect(await edges(page, 2)).toEqual([172, 172, 172]);
    expect(await edges(page, 3)).toEqual([-208, -208, -208]);
  });

  it('gives a wide column its width on a desk, and no more than a third of a phone', async () => {
    const width = async (page: Page): Promise<number> => {
      await page.goto(sample.url + sample.sheetPath('Читатели'));
      const [left = 0] = await edges(page, 4);
      const [right = 0] = await edges(page, 5);
      return right - left;
    };
    expect(await width(await (await windows.desk()).newPage())).toBe(560);
    expect(await width(await (await windows.phoneWithoutScripts()).newPage())).toBe(128);
  });

  it('lets them scroll with the others on a phone, each under its letter', async () => {
    const page = await (await windows.phoneWithoutScripts()).newPage();
    await page.goto(sample.url + sample.sheetPath('Читатели'));
    for (const column of [1, 2, 3]) expect(await edges(page, column)).toEqual(Array(3).fill(120 * column - 68));
    await scrolled(page);
    expect(await edges(page, 0)).toEqual([0, 0, 0]);
    for (const column of [1, 2, 3]) expect(await edges(page, column)).toEqual(Array(3).fill(120 * column - 568));
  });
});
