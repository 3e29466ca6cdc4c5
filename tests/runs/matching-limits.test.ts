/** Limits that a curator types into «Настройки» of a real workbook: they hold, they are proven, and the sheets say what to widen. */
import { keptBanks } from '../bundle-runs/kept-organisations';
import { Organisation } from '../bundle-runs/organisation';

jest.setTimeout(120_000);

const KEY = 'form:student-pupil';

interface Answer {
  readonly matched: number;
  readonly unmatched: Readonly<Record<string, number>>;
  readonly proof: { readonly verdict: string; readonly withinLimits?: boolean };
}

test('a limit of pairs and a least group hold from their cell to the proposals, and give way once the cell is blank', async () => {
  const organisation = Organisation.open(await keptBanks(8, 3));
  const set = async (field: string, value: string) => {
    await organisation.type('settings', `${KEY}:${field}`, 'value', value);
    await organisation.hear();
  };
  const propose = () => organisation.ask<Answer>('proposePairs');
  const reasons = () => organisation.rows('mentees').map(({ matching }) => String(matching ?? ''));

  expect(await propose()).toMatchObject({ matched: 8, proof: { verdict: 'proven' } });
  await set('mostPairs', '5');
  expect(await propose()).toMatchObject({
    matched: 5,
    unmatched: { 'quota-full': 3 },
    proof: { verdict: 'proven', withinLimits: true },
  });
  expect(reasons().filter((text) => text.includes('пар формы «студент – ученик» не больше 5'))).toHaveLength(3);
  await set('mostPairs', '');
  await set('smallestGroup', '3');
  const grouped = await propose();
  expect(grouped).toMatchObject({ matched: 6, unmatched: { 'group-too-small': 2 } });
  expect(reasons().filter((text) => text.includes('М-0001') && text.includes('Впишите 4'))).toHaveLength(2);
  await organisation.type('mentors', 'М-0001', 'seats', '5');
  await organisation.hear();
  expect(await propose()).toMatchObject({ matched: 8, proof: { verdict: 'proven' } });
  await set('smallestGroup', '6');
  expect(await propose()).toMatchObject({
    matched: 0,
    unmatched: { 'group-too-small': 8 },
    proof: { verdict: 'proven' },
  });
  expect(reasons().filter((text) => /^В группу \(М-\d{4}.*\) нужно не меньше 6 наставляемых/.test(text))).toHaveLength(
    8,
  );
  await set('smallestGroup', '');
  expect(await propose()).toMatchObject({ matched: 8, proof: { verdict: 'proven' } });
  await organisation.close();
});
