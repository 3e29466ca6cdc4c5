import type { Page } from 'playwright-core';
import { type ServedSample, servedSample } from '../local/web/served-sample';
import { complaintsOf, describeInBrowser } from './chromium';

describeInBrowser('a stranger’s script in the browser', (windows) => {
  let sample: ServedSample;
  let page: Page;
  let complaints: readonly string[];
  beforeEach(async () => {
    sample = await servedSample();
    page = await (await windows.desk()).newPage();
    complaints = complaintsOf(page);
    await page.goto(sample.url + sample.sheetPath('Читатели'));
  });
  afterEach(() => sample.close());

  const press = async (caption: string) => {
    await page.getByText('Клуб', { exact: true }).click();
    await page.getByRole('button', { name: caption }).click();
  };
  const cell = (text: string) => page.locator('tbody td', { hasText: text }).first();

  it('shows a dialog whose page calls the script and gets its answers and errors', async () => {
    await press('Открыть окно');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Добавить' }).click();
    await frame.getByText('Клуб не вышло: Нужно название').waitFor();
    await frame.getByLabel('Название').fill('Мумии-тролли <1>');
    await frame.getByRole('button', { name: 'Добавить' }).click();
    await frame.getByText('Клуб: Мумии-тролли <1>, строк 2').waitFor();
    expect(sample.shown('Книги')[1]).toEqual(['Мумии-тролли <1>', '100']);
    await page.getByRole('button', { name: 'Закрыть' }).click();
    await page.waitForSelector('iframe', { state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('hears what the dialog’s page says before the page around it is ready', async () => {
    await page.route('**/scripts/sheet.js', async (route) => {
      await page.frameLocator('iframe').getByLabel('Название').fill('Ранняя');
      await page.frameLocator('iframe').getByRole('button', { name: 'Добавить' }).click();
      await route.continue();
    });
    await press('Открыть окно');
    await page.frameLocator('iframe').getByText('Клуб: Ранняя, строк 2').waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps the dialog’s page away from the workspace and from the network', async () => {
    await press('Открыть окно');
    await page.frameLocator('iframe').getByLabel('Название').waitFor();
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    const tried = await frame?.evaluate(async () => {
      const outcome = async (deed: () => unknown) => {
        try {
          await deed();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        parentPage: await outcome(() => (globalThis as unknown as { parent: { document: unknown } }).parent.document),
        storage: await outcome(() => (globalThis as unknown as { localStorage: unknown }).localStorage),
        workspace: await outcome(() => fetch('/')),
      };
    });
    expect(tried).toEqual({ parentPage: 'SecurityError', storage: 'SecurityError', workspace: 'TypeError' });
  });

  it('asks the person in the middle of a function and goes on with the answer', async () => {
    await press('Спросить имя');
    await page.getByLabel('Ответ').fill('Мария');
    await page.getByRole('button', { name: 'ОК' }).click();
    await page.getByText('Записать <Мария>?').waitFor();
    await page.getByRole('button', { name: 'Да' }).click();
    await cell('Мария').waitFor();
    expect(complaints).toEqual([]);
  });

  it('hears of an edit made in place, by the mouse and by the keyboard', async () => {
    await cell('читает').click();
    await page.keyboard.press('Enter');
    await page.locator('td select').selectOption('выбыл');
    await page.getByText('Читатель выбыл').waitFor();
    await page.getByRole('note').filter({ hasText: 'Было: читает' }).waitFor();
    await cell('Анна').click();
    await page.keyboard.type('Jana');
    await page.keyboard.press('Enter');
    await cell('Jana').waitFor();
    expect(sample.shown('Читатели')[1]?.slice(0, 2)).toEqual(['Jana', 'выбыл']);
    expect(complaints).toEqual([]);
  });

  it('offers every choice of a dropdown where something else may be written too', async () => {
    const script = sample.workspace.loadScript({
      boundTo: sample.spreadsheetId,
      files: {
        'Code.js': `function loosen() { SpreadsheetApp.getActive().getSheetByName('Читатели').getRange('C2:C4').setDataValidation(
          SpreadsheetApp.newDataValidation().requireValueInList(['мало', 'много'], true).setAllowInvalid(true).build()); }`,
      },
    });
    await sample.workspace.call(script, 'loosen');
    await page.reload();
    await cell('1500,5').dblclick();
    expect(await page.locator('td select option').allTextContents()).toEqual([
      '',
      '1500,5',
      'мало',
      'много',
      'Другое…',
    ]);
    await page.locator('td select').selectOption('Другое…');
    await page.locator('td input').fill('сколько не жалко');
    await page.keyboard.press('Enter');
    await cell('сколько не жалко').waitFor();
    expect(sample.shown('Читатели')[1]?.[2]).toBe('сколько не жалко');
    expect(complaints).toEqual([]);
  });

  it('pastes a block copied from a spreadsheet as one edit, copies a cell, and writes nothing for a picture', async () => {
    const edit = jest.spyOn(sample.workspace, 'edit');
    await cell('Анна').click();
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Ева\\tчитает\\r\\n"Два ""слова""\\nи строка"\\tновый\\t7\\r\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }`);
    await cell('Два "слова"').waitFor();
    expect(edit.mock.calls.map(([, , place, typed]) => [place, typed])).toEqual([
      [
        { row: 2, column: 1 },
        [
          ['Ева', 'читает', ''],
          ['Два "слова"\nи строка', 'новый', '7'],
        ],
      ],
    ]);
    expect(sample.shown('Читатели').slice(1, 3)).toEqual([
      ['Ева', 'читает', '', ''],
      ['Два "слова"\nи строка', 'новый', '7', ''],
    ]);
    await cell('Ева').click();
    await page.keyboard.press('ControlOrMeta+C');
    await cell('Пётр').click();
    await page.keyboard.press('ControlOrMeta+V');
    await cell('Пётр').waitFor({ state: 'detached' });
    expect(sample.shown('Читатели')[3]?.[0]).toBe('Ева');
    const unsaved = await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['x'], 'a.png', { type: 'image/png' }));
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      [document.activeElement.textContent, document.querySelectorAll('.saving').length];
    }`);
    expect(unsaved).toEqual(['Ева', 0]);
    expect(complaints).toEqual([]);
  });

  it('shows what the last edit said, and nothing of those before it', async () => {
    const retype = async (text: string, typed: string) => {
      await cell(text).dblclick();
      await page.locator('td select').selectOption(typed);
    };
    await retype('читает', 'выбыл');
    await page.locator('.toast', { hasText: 'Читатель выбыл' }).waitFor();
    await page.locator('.note-card', { hasText: 'Было: читает' }).waitFor();
    await retype('выбыл', 'новый');
    await page.locator('.note-card', { hasText: 'Было: выбыл' }).waitFor();
    expect(await page.locator('.toast').count()).toBe(0);
    const script = sample.workspace.loadScript({
      files: { 'Code.js': `function calm() { SpreadsheetApp.getActive().getSheetByName('Читатели').clearNotes(); }` },
      boundTo: sample.spreadsheetId,
      scriptId: 'calm',
    });
    await sample.workspace.call(script, 'calm');
    await page.waitForSelector('.note-card', { state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('leaves a cell alone when editing is given up', async () => {
    await cell('Анна').dblclick();
    await page.keyboard.type('Другая');
    await page.keyboard.press('Escape');
    await cell('Анна').waitFor();
    expect(sample.shown('Читатели')[1]?.[0]).toBe('Анна');
  });

  it('shows in one window what is changed in another', async () => {
    const other = await (await windows.desk()).newPage();
    await other.goto(page.url());
    await cell('Анна').dblclick();
    await page.keyboard.type('Полина');
    await page.keyboard.press('Enter');
    await other.locator('td', { hasText: 'Полина' }).waitFor();
  });

  it('shows texts of people as texts', async () => {
    await cell('<b>Пётр</b>').waitFor();
    expect(await page.locator('tbody b').count()).toBe(0);
  });
});
