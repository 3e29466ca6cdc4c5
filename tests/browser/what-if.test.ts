/** The sidebar «Подбор: что, если…» in a browser: weights tried out, looked at, applied, taken back; the trade-off; one pair explained. */
import type { Page } from 'playwright-core';
import { type ServedWorkspace, serveWorkspace } from '../../src/local/serve-workspace';
import { keptProposals } from '../bundle-runs/kept-organisations';
import { CURATOR, Organisation } from '../bundle-runs/organisation';
import { complaintsOf, describeInBrowser } from './chromium';

describeInBrowser('the sidebar in which weights are tried out', (windows) => {
  let organisation: Organisation;
  let served: ServedWorkspace;
  let page: Page;
  let complaints: readonly string[];
  beforeEach(async () => {
    organisation = Organisation.open(await keptProposals());
    served = await serveWorkspace(organisation.workspace, { port: 0, people: [{ email: CURATOR, name: 'Куратор' }] });
    page = await (await windows.desk()).newPage();
    complaints = complaintsOf(page);
    await page.goto(`${served.url}/books/${organisation.facts.spreadsheet}/sheets/${organisation.sheet('pairs').id}`);
    await page.getByText('Наставничество', { exact: true }).click();
    await page.getByRole('button', { name: 'Подбор: что, если…' }).click();
    await said(/Предложенные пары не изменятся/);
  }, 60_000);
  afterEach(async () => {
    await served.close();
    await organisation.close();
    expect(complaints).toEqual([]);
  });

  const frame = () => page.frameLocator('iframe');
  const said = (text: RegExp) => frame().locator('.foot').getByText(text).waitFor({ timeout: 30_000 });
  const weight = (title: string) => frame().getByRole('spinbutton', { name: title });
  const button = (name: string) => frame().getByRole('button', { name });
  const everything = () => JSON.stringify(organisation.workspace.read(organisation.facts.spreadsheet));

  it('shows what weights would change, writes nothing before it is told to, and then what it promised', async () => {
    const before = everything();
    expect(await (await page.locator('aside.sidebar').boundingBox())?.width).toBe(300);
    await frame().getByText('12 из 14').first().waitFor();
    expect(await button('Применить').isDisabled()).toBe(true);

    await weight('Темы').fill('0');
    await weight('Время').fill('900');
    await said(/^Сдвин/);
    await frame().getByText('Кто именно').click();
    await frame()
      .getByText(/^→ М-000/)
      .first()
      .waitFor();
    const promised = await frame().locator('.bars .value').allInnerTexts();
    expect(everything()).toBe(before);

    await button('Применить').click();
    await said(/^Готово/);
    const scores = organisation.rows('pairs').map(({ score }) => Number(score));
    const total = scores.reduce((sum, score) => sum + score, 0);
    expect(promised.map((text) => text.replace(/\s/g, ' '))[3]).toBe(String(total).replace(/(\d{3})$/, ' $1'));
    expect(organisation.rows('settings').find(({ key }) => key === 'weight:times')?.value).toBe('900');
    await page.locator('td', { hasText: 'П-0013' }).first().waitFor();

    // The sidebar is read anew with every sheet; what was applied before can be taken back all the same.
    await page.getByRole('link', { name: 'Подбор', exact: true }).click();
    await said(/не изменятся/);
    await button('Поставить прежние веса').click();
    expect(await weight('Темы').inputValue()).toBe('400');
    await said(/^Сдвинутся/);
    await button('Вернуть как было').click();
    expect(await weight('Темы').inputValue()).toBe('0');
    await said(/не изменятся/);
  }, 90_000);

  it('says what a weight must be and asks the script nothing meanwhile', async () => {
    for (const wrong of ['1.5', '-3', '1001', '']) {
      await weight('Темы').fill(wrong);
      await frame().getByText('Целое число от 0 до 1000.').first().waitFor();
      expect(await weight('Темы').getAttribute('aria-invalid')).toBe('true');
      expect(await button('Применить').isDisabled()).toBe(true);
    }
    await button('Вернуть как было').click();
    await said(/не изменятся/);
    expect(await frame().getByText('Целое число').first().isVisible()).toBe(false);
  }, 60_000);

  it('shows what the last of many changes leads to', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    const slider = frame().getByRole('slider', { name: 'Темы' });
    for (const points of ['390', '300', '200', '100', '0']) await slider.fill(points);
    await said(/^Сдвин/);
    await frame().getByText('Чего стоит сохранить прежние пары').click();
    await frame().getByRole('table').waitFor({ timeout: 30_000 });
    const previews = asked.filter((body) => body.includes('previewWeights'));
    expect(previews[previews.length - 1]).toContain('"requests":0,');
    expect(asked[asked.length - 1]).toContain('keepingCurve');
    const rows = await frame().locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s/)[0])).toEqual(['0', '+10', '+50', '+200']);
    await frame().getByRole('button', { name: '+200' }).click();
    expect(await weight('Сохранять прежние предложения').inputValue()).toBe('200');
    expect(await weight('Темы').inputValue()).toBe('0');
    await said(/^(Сдвин|Предложенные)/);
  }, 60_000);

  it('explains one mentee with one mentor, chosen by number or by name', async () => {
    await frame().getByText('Почему не этот наставник?').click();
    await button('Объяснить').click();
    await frame().getByText('Выберите наставляемого из списка.').waitFor();
    await frame().getByLabel('Наставляемый', { exact: true }).fill('н-0001');
    await frame().getByLabel('Наставник', { exact: true }).fill('Абрамова');
    await button('Объяснить').click();
    await frame().getByText('Это и есть предложенная пара П-0001').waitFor({ timeout: 30_000 });
    await frame().getByLabel('Наставник', { exact: true }).fill('М-0002');
    await button('Объяснить').click();
    await frame().getByText('Пара возможна:').waitFor({ timeout: 30_000 });
    const answer = await frame().getByText('Пара возможна:').boundingBox();
    const foot = await frame().locator('.foot').boundingBox();
    expect((answer?.y ?? 0) + (answer?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
    // An answer about others doesn't stand under a question that can't be asked.
    await frame().getByLabel('Наставник', { exact: true }).fill('никто');
    await button('Объяснить').click();
    await frame().getByText('Никого похожего в банке нет. Выберите наставника из списка.').waitFor();
    expect(await frame().getByText('Пара возможна:').count()).toBe(0);
    // Several fit: they are offered.
    await frame().getByLabel('Наставник', { exact: true }).fill('М-');
    await button('Объяснить').click();
    await frame().getByText('Подходят несколько.').waitFor();
    await frame()
      .getByRole('button', { name: /^М-0001/ })
      .click();
    await button('Объяснить').click();
    await frame().getByText('Это и есть предложенная пара П-0001').waitFor({ timeout: 30_000 });
  }, 60_000);

  it('covers the sheet on a phone, and nothing of it lies beside the screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await (await page.locator('aside.sidebar').boundingBox())?.width).toBe(360);
    const inside = await (await page.locator('iframe').elementHandle())?.contentFrame();
    const widths = await inside?.evaluate('[document.documentElement.scrollWidth, innerWidth]');
    expect(widths).toEqual([360, 360]);
    expect(await button('Вернуть как было').isVisible()).toBe(true);
  }, 60_000);

  it('says what went wrong and tries again when it is asked to', async () => {
    organisation.workspace.planFaults([{ serviceCall: 3, do: 'fail', message: 'Сервис недоступен.' }]);
    await weight('Темы').fill('0');
    await frame().getByRole('alert').filter({ hasText: /\S/ }).waitFor({ timeout: 30_000 });
    organisation.workspace.planFaults([]);
    await button('Повторить').click();
    await said(/^(Сдвин|Предложенные)/);
    expect(await button('Повторить').isVisible()).toBe(false);
  }, 60_000);
});
