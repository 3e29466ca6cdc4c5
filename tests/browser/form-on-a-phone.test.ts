import type { Page } from 'playwright-core';
import { type ServedSample, servedSample } from '../local/web/served-sample';
import { describeInBrowser } from './chromium';

describeInBrowser('a form on a phone without scripts', (windows) => {
  let sample: ServedSample;
  let page: Page;
  beforeEach(async () => {
    sample = await servedSample();
    page = await (await windows.phoneWithoutScripts()).newPage();
    await page.goto(sample.url + sample.formPath);
  });
  afterEach(() => sample.close());

  const fillFirstSection = async (role: string) => {
    await page.getByLabel('Имя и фамилия').fill('Анна Петрова');
    await page.getByLabel('Почта').fill('anna@example.org');
    const born = page.getByRole('group', { name: 'Дата рождения' });
    await born.getByLabel('День').fill('6');
    await born.getByLabel('Месяц').selectOption({ label: 'мая' });
    await born.getByLabel('Год').fill('2012');
    await page.getByRole('group', { name: 'Кем вы хотите быть?' }).getByText(role).tap();
  };

  it('is filled in, section by section, and sent', async () => {
    await fillFirstSection('Читателем');
    await page.getByRole('button', { name: 'Далее' }).tap();
    await page.getByRole('heading', { name: 'Для читателей' }).waitFor();
    await page.getByText('Фантастика').tap();
    await page.getByLabel('Другое', { exact: true }).or(page.getByText('Другое:')).first().tap();
    await page.getByLabel('Другое: ваш вариант').fill('Комиксы');
    await page.getByLabel('Класс').selectOption('7');
    await page.getByRole('group', { name: 'Как часто вы читаете?' }).getByText('10', { exact: true }).tap();
    await page.getByRole('group', { name: 'Среда' }).getByText('Вечер').tap();
    await page.getByRole('button', { name: 'Отправить' }).tap();
    await page.getByText('Спасибо! Мы напишем вам.').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    const [head, row] = sample.shown('Ответы на форму (1)');
    const cell = (title: string) => row?.[head?.indexOf(title) ?? -1];
    expect(cell('Имя и фамилия')).toBe('Анна Петрова');
    expect(cell('Дата рождения')).toBe('06.05.2012');
    expect(cell('Что вы читаете?')).toBe('Фантастика, Комиксы');
    expect(cell('Как часто вы читаете?')).toBe('10');
    expect(cell('Когда вам удобно? [Среда]')).toBe('Вечер');

    await page.getByRole('link', { name: 'Изменить ответ' }).tap();
    expect(await page.getByLabel('Почта').inputValue()).toBe('anna@example.org');
  });

  it('comes back half-filled by «Back», also from another page, and leaves nothing behind once it is sent', async () => {
    const describing = page.getByRole('link', { name: 'https://example.org/club' });
    expect(await describing.getAttribute('target')).toBe('_blank');
    await fillFirstSection('Пока не знаю');
    await page.getByRole('button', { name: 'Далее' }).tap();
    await page.getByRole('heading', { name: 'Осталось отправить' }).waitFor();
    await page.goto(sample.url);
    await page.goBack();
    await page.getByRole('heading', { name: 'Осталось отправить' }).waitFor();
    await page.getByRole('button', { name: 'Отправить' }).tap();
    await page.getByText('Спасибо! Мы напишем вам.').waitFor();
    await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
  });

  it('says in Russian beside each question what is wrong, and puts the cursor there', async () => {
    await page.getByLabel('Почта').fill('anna');
    await page.getByRole('button', { name: 'Далее' }).tap();
    const alert = page.getByRole('alert');
    await alert.getByRole('link', { name: 'Почта' }).waitFor();
    expect(await page.getByLabel('Почта').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.question', { hasText: 'Почта' }).locator('.problem').innerText()).toContain(
      'Укажите адрес электронной почты',
    );
    expect(await page.locator(':focus').getAttribute('id')).toBe(
      await page.getByLabel('Имя и фамилия').getAttribute('id'),
    );
  });

  it('sends by the Enter key what the button would', async () => {
    await fillFirstSection('Хранителем');
    await page.getByLabel('Почта').press('Enter');
    await page.getByRole('heading', { name: 'Для хранителей' }).waitFor();
  });

  it('fits the screen, with nothing smaller than a thumb can hit', async () => {
    await fillFirstSection('Читателем');
    await page.getByRole('button', { name: 'Далее' }).tap();
    await page.getByRole('heading', { name: 'Для читателей' }).waitFor();
    const targets = await page.locator('.option, select, textarea, input[type=text], .go button').all();
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(43);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    expect((await page.locator('body').boundingBox())?.width).toBeLessThanOrEqual(390);
  });

  it('lets a person without scripts change a cell on the page of its row', async () => {
    await page.goto(sample.url + sample.sheetPath('Читатели'));
    await page.getByRole('link', { name: 'Строка 2', exact: true }).tap();
    await page.getByLabel('Состояние').selectOption('выбыл');
    await page.getByRole('button', { name: 'Сохранить' }).tap();
    await page.getByText('Сохранено.').waitFor();
    await page.getByText('Читатель выбыл').waitFor();
    expect(sample.shown('Читатели')[1]?.[1]).toBe('выбыл');
  });
});
