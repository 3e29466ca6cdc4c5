import { mentorsMissedWishText, missedWishText } from '../../../src/contract/texts/missed-wish';
import type { MentorsMissedWish } from '../../../src/domain/pairs/mentors-missed-wish';
import type { MissedWish } from '../../../src/domain/pairs/missed-wish';

const wish = { mentorId: 'М-0003', rank: 1, rules: [], instead: ['Н-0004'], free: false };
const begin = '1-е пожелание, М-0003, не сбылось';

test.each<[Partial<MissedWish>, string]>([
  [{}, `${begin}: место досталось Н-0004.`],
  [
    { instead: ['Н-0004', 'Н-0005', 'Н-0006', 'Н-0007'], loss: { matches: 0, points: 30 } },
    `${begin}: места достались Н-0004, Н-0005, Н-0006 и ещё 1; замена стоила бы программе 30 баллов.`,
  ],
  [
    { loss: { matches: 1, points: -5 } },
    `${begin}: место досталось Н-0004; замена оставила бы без пары ещё 1 человека.`,
  ],
  [{ loss: { matches: 0, points: 0 } }, `${begin}: место досталось Н-0004; замена была бы равноценной.`],
  [
    { instead: [], free: true, loss: { matches: 0, points: 1 } },
    `${begin}, хотя место есть: замена стоила бы программе 1 балл.`,
  ],
  [{ rules: ['not-in-register'], instead: [] }, `${begin}: наставник не внесён в реестр приказом.`],
])('says why the wish isn’t met: %j', (facts, text) => {
  expect(missedWishText({ ...wish, ...facts })).toBe(text);
});

test('says of a refusal neither who nor whom', () => {
  expect(missedWishText({ ...wish, rank: 2, rules: ['not-in-register', 'refused'] })).toBe(
    '2-е пожелание не сбылось: такую пару предложить нельзя.',
  );
});

const mentors = { mentorId: 'М-0003', menteeId: 'Н-0004', rank: 1, rules: [], others: [], free: false };
const started = '1-е пожелание, Н-0004, не сбылось';

test.each<[Partial<MentorsMissedWish>, string]>([
  [{}, `${started}: места достались другим.`],
  [{ free: true }, `${started}: так вышло по пределам или порядку подбора из «Настроек».`],
  [
    { others: ['М-0002'], loss: { matches: 0, points: 30 } },
    `${started}: этому наставляемому предложен М-0002; замена стоила бы программе 30 баллов.`,
  ],
  [{ others: ['М-0002'] }, `${started}: этому наставляемому предложен М-0002.`],
  [{ others: ['М-0002', 'М-0010'] }, `${started}: этому наставляемому предложены М-0002 и М-0010.`],
  [{ rules: ['already-running'] }, `${started}: у наставляемого уже есть действующая пара.`],
  [{ rank: 3, rules: ['refused'] }, '3-е пожелание не сбылось: такую пару предложить нельзя.'],
])('says why a mentor’s wish isn’t met: %j', (facts, text) => {
  expect(mentorsMissedWishText({ ...mentors, ...facts })).toBe(text);
});
