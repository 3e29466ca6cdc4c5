/** The window «Начать» in a browser: asked, corrected, set up with progress, and opened again. */
import type { Page } from 'playwright-core';
import { type ServedWorkspace, serveWorkspace } from '../../src/local/serve-workspace';
import { OWNER, School } from '../apps-script/setup/school';
import { describeInBrowser } from './chromium';

describeInBrowser('the window in which a workbook is set up', (windows) => {
  let school: School;
  let served: ServedWorkspace;
  let page: Page;
  let complaints: string[];
  beforeEach(async () => {
    school = School.open();
    served = await serveWorkspace(school.workspace, { port: 0, people: [{ email: OWNER, name: 'Директор' }] });
    page = await (await windows.desk()).newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    const [first] = school.workspace.read(school.spreadsheet).sheets;
    await page.goto(`${served.url}/books/${school.spreadsheet}/sheets/${first?.id}`);
    await open();
  });
  afterEach(async () => {
    await served.close();
    await school.workspace.close();
    expect(complaints).toEqual([]);
  });

  const open = async (): Promise<void> => {
    await page.getByText('Наставничество', { exact: true }).click();
    await page.getByRole('button', { name: 'Начать' }).click();
  };
  const frame = () => page.frameLocator('iframe');
  const fill = async (): Promise<void> => {
    await frame().getByLabel('Название').fill('МБОУ «СОШ № 9»');
    await frame().getByLabel('Адрес').fill('г. Абакан, ул. Мира, 9');
    await frame().getByLabel('Муниципалитет').fill('город Абакан');
  };

  it('says the law, shows every mistake beside its question, and then sets the workbook up', async () => {
    await frame().getByText('152-ФЗ, статья 18').waitFor();
    await frame().getByRole('button', { name: 'Создать листы и анкеты' }).click();
    await frame().getByText('Заполните поле «Название организации».').waitFor();
    await frame().getByText('Заполните поле «Муниципалитет».').waitFor();
    expect(await frame().getByLabel('Название').getAttribute('aria-invalid')).toBe('true');
    expect(school.workspace.forms()).toEqual([]);

    await fill();
    await frame().getByLabel('по коду').check();
    await frame().getByText('Текст согласия', { exact: true }).click();
    await frame().getByText('Оператор персональных данных: МБОУ «СОШ № 9», г. Абакан, ул. Мира, 9').waitFor();
    await frame().getByRole('button', { name: 'Создать листы и анкеты' }).click();
    await frame().getByRole('heading', { name: 'Готово' }).waitFor({ timeout: 60_000 });
    await frame().getByRole('heading', { name: 'Что дальше' }).waitFor();
    await frame().getByText('скажет пункт меню «Наставничество» → «Что делать дальше».').waitFor();
    await frame().getByText('Эти адреса открываются только на этом компьютере').waitFor();
    const link = frame().getByRole('link', { name: 'Хочу найти наставника' });
    expect(await link.getAttribute('href')).toContain('/viewform');
    await frame().getByText('утвердить руководитель').waitFor();
    expect(await frame().getByText('окне инкогнито').count()).toBe(0);
    expect(school.workspace.forms()).toHaveLength(5);
    await frame().getByRole('button', { name: 'Закрыть' }).click();
    await page.waitForSelector('iframe', { state: 'detached' });
    // The blank sheet from which it was begun is gone; what is seen is the first sheet that setup made.
    const [first] = school.workspace.read(school.spreadsheet).sheets.filter(({ hidden }) => !hidden);
    expect(page.url()).toBe(`${served.url}/books/${school.spreadsheet}/sheets/${first?.id}`);
    expect(await page.locator('nav.tabs [aria-current]').textContent()).toBe(first?.name);
    await page.getByText('Наставничество', { exact: true }).waitFor();
  }, 90_000);

  it('advises to try the addresses from outside where they can be opened from there', async () => {
    const elsewhere = School.open();
    await elsewhere.setUp();
    const window = await serveWorkspace(elsewhere.workspace, { port: 0, people: [{ email: OWNER, name: 'Директор' }] });
    try {
      await page.goto(`${window.url}/books/${elsewhere.spreadsheet}`);
      await open();
      await frame().getByText('Эти адреса можно разослать участникам').waitFor();
      await frame().getByText('окне инкогнито').waitFor();
    } finally {
      await window.close();
      await elsewhere.workspace.close();
    }
  }, 90_000);

  it('suggests the roadmap that fits, asks only what that roadmap needs, and puts it all into the settings', async () => {
    const ask = (name: string) => frame().getByLabel(name, { exact: true });
    const shown = (name: string) => ask(name).isVisible();
    await fill();
    expect(await ask('Дорожная карта').inputValue()).toBe('M');
    expect(await shown('Дата приказа министерства о внедрении')).toBe(false);
    expect(await shown('как в документе')).toBe(false);
    await ask('Дата приказа вашей организации о внедрении').fill('35.13.2026');
    await frame().getByRole('button', { name: 'Создать листы и анкеты' }).click();
    await frame().getByText('Дата приказа о внедрении»: это не дата. Напишите её как 05.09.2026.').waitFor();
    expect(await ask('Дата приказа вашей организации о внедрении').getAttribute('aria-invalid')).toBe('true');
    await ask('С чьими целями сравнивать').selectOption('khakassia');
    expect(await ask('Дорожная карта').inputValue()).toBe('E');
    expect(await ask('календарный год').isChecked()).toBe(true);
    await ask('Дорожная карта').selectOption('A');
    expect(await shown('как в документе')).toBe(true);
    expect(await ask('учебный год').isChecked()).toBe(true);
    await ask('С чьими целями сравнивать').selectOption('kirov');
    expect(await ask('Дорожная карта').inputValue()).toBe('A');
    await ask('Дорожная карта').selectOption('none');
    expect(await shown('Дата приказа вашей организации о внедрении')).toBe(false);
    await ask('Дорожная карта').selectOption('E');

    await ask('Дата приказа министерства о внедрении').fill('31.02.2026');
    await ask('Дата приказа вашей организации о внедрении').fill('20.04.2026');
    await frame().getByRole('button', { name: 'Создать листы и анкеты' }).click();
    // The same words stand beside the other question until this answer comes, so it is the mark that is waited for.
    await ask('Дата приказа министерства о внедрении').and(frame().locator('[aria-invalid="true"]')).waitFor();
    await frame().getByText('Дата приказа о внедрении»: это не дата').waitFor();
    expect(await ask('Дата приказа вашей организации о внедрении').getAttribute('aria-invalid')).toBe('false');
    await ask('Дата приказа министерства о внедрении').fill('3 апреля 2026');
    await frame().getByRole('button', { name: 'Создать листы и анкеты' }).click();
    await frame().getByRole('heading', { name: 'Готово' }).waitFor({ timeout: 60_000 });
    const settings = new Map(school.sheet('Настройки').displayValues.map(([key = '', , , value = '']) => [key, value]));
    expect(settings.get('roadmap')).toBe('E – Республика: семь этапов от приказа министерства');
    expect(settings.get('introductionOrder')).toBe('03.04.2026');
    expect(settings.get('ownOrder')).toBe('20.04.2026');
    expect(settings.get('cycle')).toBe('календарный год');
    const first = school.sheet('Дорожная карта').displayValues.find(([id]) => id === 'E1.1');
    expect(first?.join(' ')).toContain('внесён приказ организации о внедрении');
  }, 90_000);

  it('asks a region less, and goes on with what was stopped', async () => {
    await frame()
      .getByLabel(/^Для региона/)
      .check();
    expect(await frame().getByLabel('Адрес').isVisible()).toBe(false);
    expect(await frame().getByText('Формы наставничества').isVisible()).toBe(false);
    expect(await frame().getByLabel('Дорожная карта', { exact: true }).isVisible()).toBe(false);
    expect(await frame().getByText('Программа идёт').isVisible()).toBe(false);
    await frame()
      .getByLabel(/^Для школы/)
      .check();
    await fill();
    school.workspace.planFaults([{ member: 'FormApp.create', occurrence: 2, do: 'kill' }]);
    await frame().getByRole('button', { name: 'Создать листы и анкеты' }).click();
    await frame().getByRole('alert').filter({ hasText: /\S/ }).waitFor({ timeout: 30_000 });
    school.workspace.planFaults([]);
    await page.getByRole('button', { name: 'Закрыть' }).click();
    await page.waitForSelector('iframe', { state: 'detached' });
    await open();
    // The workspace's clock stands, so no trigger goes on ahead of the button.
    await frame().getByText('Анкета «Хочу найти наставника»: создаём').waitFor();
    await frame().getByRole('button', { name: 'Продолжить' }).click();
    await frame().getByRole('heading', { name: 'Готово' }).waitFor({ timeout: 60_000 });
    expect(school.workspace.forms()).toHaveLength(5);
  }, 90_000);
});
