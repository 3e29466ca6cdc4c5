/** In the local workspace: advice that is out of date says so, and the menu tells what to do next. */
import { keptProposals } from '../bundle-runs/kept-organisations';
import { Organisation } from '../bundle-runs/organisation';

const DATED = /^По подбору от \d\d\.\d\d\.\d{4}; с тех пор данные изменились, подберите пары ещё раз\.\n/;

test('an edit that bears on matching dates the advice in the bank, the sheet and the menu say so, and the next run ends it', async () => {
  const organisation = Organisation.open(await keptProposals());
  try {
    const advice = (): string[] =>
      organisation
        .column('mentees', 'matching')
        .map(String)
        .filter((text) => text !== '');
    const next = async (): Promise<string> => JSON.stringify((await organisation.call('showNext')).ui);
    expect(advice().length).toBeGreaterThan(0);
    expect(advice().filter((text) => DATED.test(text))).toEqual([]);
    expect(await next()).toContain('Лист «Пары», столбец «Решение куратора»: 12 предложений без решения');
    expect(await next()).not.toContain('«Подобрать пары»');

    await organisation.type('pairs', 'П-0001', 'decision', 'отклонить');
    expect(advice().every((text) => DATED.test(text))).toBe(true);
    expect(organisation.rows('matching')[0]?.explanation).toBe(
      'С тех пор изменилось: решения по парам. Подберите пары ещё раз.',
    );
    expect(await next()).toContain('«Подобрать пары»: без предложения 3 наставляемых');

    await organisation.call('showPropose');
    expect(advice().filter((text) => DATED.test(text))).toEqual([]);
    expect(await next()).not.toContain('«Подобрать пары»');
  } finally {
    await organisation.close();
  }
}, 60_000);
