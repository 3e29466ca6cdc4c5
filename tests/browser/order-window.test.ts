/** The windows of the two orders in a browser: whom an order takes and leaves out, a mistake told beside its field, what it did. */
import type { Page } from 'playwright-core';
import { type ServedWorkspace, serveWorkspace } from '../../src/local/serve-workspace';
import { keptProposals } from '../bundle-runs/kept-organisations';
import { CURATOR, Organisation } from '../bundle-runs/organisation';
import { complaintsOf, describeInBrowser } from './chromium';

describeInBrowser('the window of an order', (windows) => {
  let organisation: Organisation;
  let served: ServedWorkspace;
  let page: Page;
  let complaints: readonly string[];
  beforeEach(async () => {
    organisation = Organisation.open(await keptProposals());
    served = await serveWorkspace(organisation.workspace, { port: 0, people: [{ email: CURATOR, name: 'Куратор' }] });
    page = await (await windows.desk()).newPage();
    complaints = complaintsOf(page);
  }, 60_000);
  afterEach(async () => {
    await served.close();
    await organisation.close();
    expect(complaints).toEqual([]);
  });

  const open = async (item: string): Promise<void> => {
    await page.goto(`${served.url}/books/${organisation.facts.spreadsheet}/sheets/${organisation.sheet('pairs').id}`);
    await page.getByText('Наставничество', { exact: true }).click();
    await page.getByRole('button', { name: item }).click();
  };
  const frame = () => page.frameLocator('iframe');
  const heading = (name: string) => frame().getByRole('heading', { name }).waitFor({ timeout: 30_000 });
  const decide = async (...pairs: string[]): Promise<void> => {
    for (const pair of pairs) await organisation.type('pairs', pair, 'decision', 'утвердить');
  };
  const orders = () => organisation.column('pairs', 'orderNumber').filter((number) => number !== '' && number !== null);

  it('shows what it takes and what not, keeps what is typed until it can be read, and orders just that', async () => {
    await decide('П-0001', 'П-0002', 'П-0003');
    const [first] = organisation.rows('pairs');
    const mentor = String(first?.mentor).slice(0, 6);
    await organisation.type('mentors', mentor, 'state', 'Резерв');
    await open('Утвердить пары приказом');
    const left = organisation
      .rows('pairs')
      .filter((row) => row.decision === 'утвердить' && String(row.mentor).startsWith(mentor));
    await heading(`В приказ войдут ${3 - left.length} пары`);
    await heading(`Отмечены «утвердить», но не войдут: ${left.length}`);
    await frame().getByText(`П-0001: ${first?.mentor} — ${first?.mentee}: наставник сейчас не участвует`).waitFor();
    await frame().getByText('Предложений без решения «утвердить»: 9.').waitFor();

    // What comes along with a remark is told before the button, too.
    expect(await frame().getByText('Замечание: наставник ещё не прошёл обучение').count()).toBe(3 - left.length);
    await frame()
      .getByText(`С замечанием: ${3 - left.length} из ${3 - left.length}.`)
      .waitFor();
    const today = new Date(organisation.workspace.clock.now());
    expect(await frame().getByLabel('Дата приказа').inputValue()).toBe(
      today.toLocaleDateString('ru-RU', { timeZone: 'Europe/Moscow' }),
    );

    await frame().getByLabel('Дата приказа').fill('31.02.2026');
    await frame()
      .getByRole('button', { name: /^Утвердить/ })
      .click();
    await frame().getByText('Впишите номер приказа.').waitFor();
    await frame().getByText('«31.02.2026» — не дата.').waitFor();
    expect(await frame().getByLabel('Номер приказа').getAttribute('aria-invalid')).toBe('true');
    expect(orders()).toEqual([]);

    await frame().getByLabel('Номер приказа').fill('12-о');
    await frame().getByLabel('Дата приказа').fill('2 сентября 2026');
    // Decided behind the window's back: it isn't shown, so it isn't ordered.
    await decide('П-0005');
    await frame()
      .getByRole('button', { name: /^Утвердить/ })
      .click();
    await heading(`Утверждено пар: ${3 - left.length}.`);
    expect(await frame().getByLabel('Проект приказа').inputValue()).toContain('02.09.2026 № 12-о');
    expect(orders()).toEqual(Array.from({ length: 3 - left.length }, () => '12-о'));
    await frame().getByRole('button', { name: 'Закрыть' }).click();
    await page.waitForSelector('iframe', { state: 'detached' });
  }, 90_000);

  it('says what to do where nothing is decided', async () => {
    await open('Утвердить пары приказом');
    await frame().getByText('Включать в приказ пока нечего.').waitFor({ timeout: 30_000 });
    await frame().getByText('Предложений без решения «утвердить»: 12.').waitFor();
    expect(await frame().getByLabel('Номер приказа').count()).toBe(0);
  }, 60_000);

  it('closes at Esc, wherever the focus is', async () => {
    await decide('П-0001');
    await open('Утвердить пары приказом');
    await frame().getByLabel('Номер приказа').press('Escape', { timeout: 30_000 });
    await page.waitForSelector('iframe', { state: 'detached' });
    await open('Утвердить пары приказом');
    await frame().getByLabel('Номер приказа').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Закрыть' }).press('Escape');
    await page.waitForSelector('iframe', { state: 'detached' });
  }, 60_000);

  it('lists the mentors of the register’s order before it is given', async () => {
    await open('Утвердить реестр наставников приказом');
    await heading('В реестр войдут 4 наставника');
    await frame().getByLabel('Номер приказа').fill('1');
    await frame().getByLabel('Дата приказа').fill('01.09.2026');
    await frame().getByRole('button', { name: 'Внести в реестр: 4' }).click();
    await heading('В реестр по приказу: 4 наставника.');
    expect(organisation.column('mentors', 'registerOrder').map(String)).toEqual(['1', '1', '1', '1']);
  }, 60_000);
});
