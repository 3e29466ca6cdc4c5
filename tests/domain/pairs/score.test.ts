import fc from 'fast-check';
import { openRound } from '../../../src/domain/pairs/admissible-pairs';
import { familyNamesAlike } from '../../../src/domain/pairs/family-name';
import { PairScorer } from '../../../src/domain/pairs/pair-score';
import type { PairOpinion, PoolMentee, PoolMentor } from '../../../src/domain/pairs/pool';
import { pointsOf, SCORE_PARTS, scoreOf } from '../../../src/domain/pairs/score-parts';
import type { ScoreWeights } from '../../../src/domain/programme/settings';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

function points(one: PoolMentee, other: PoolMentor, weights: Partial<ScoreWeights> = {}, opinions: PairOpinion[] = []) {
  const round = openRound(
    { ...pool([one], [other]), opinions },
    { ...SETTINGS, weights: { ...SETTINGS.weights, ...weights } },
  );
  return new PairScorer(round).points(0, 0);
}

test('a share of a weight is rounded once, halves up', () => {
  expect(pointsOf(500, 1, 3)).toBe(167);
  expect(pointsOf(500, 2, 3)).toBe(333);
  expect(pointsOf(25, 1, 2)).toBe(13);
  expect(pointsOf(500, 0, 0)).toBe(0);
  expect(pointsOf(500, 5, 3)).toBe(500);
});

test('requests count by the share of them that the mentor can help with', () => {
  const asked = mentee('Н-1', { requests: ['maths', 'coding', 'english'] });
  expect(points(asked, mentor('М-1', { competences: ['coding', 'maths', 'sport'] })).requests).toBe(333);
  expect(points(asked, mentor('М-1', { competences: [] })).requests).toBe(0);
  expect(points(mentee('Н-1', { requests: [] }), mentor('М-1')).requests).toBe(0);
});

test('somebody’s own words match an option, its other spelling, or the same words', () => {
  const asked = mentee('Н-1', { requests: ['other:Кодинг', 'other: Рисование  Песком '] });
  expect(points(asked, mentor('М-1', { competences: ['coding'] })).requests).toBe(250);
  expect(
    points(asked, mentor('М-1', { competences: ['other:рисование песком', 'other:программирование'] })).requests,
  ).toBe(500);
  expect(
    points(mentee('Н-1', { requests: ['coding', 'other:кодинг'] }), mentor('М-1', { competences: ['coding'] }))
      .requests,
  ).toBe(500);
});

test('no common time is few points, not a ban', () => {
  const busy = mentee('Н-1', { times: ['saturday', 'sunday'] });
  expect(points(busy, mentor('М-1', { times: ['sunday', 'weekday-evening'] })).times).toBe(75);
  expect(points(busy, mentor('М-1', { times: ['weekday-evening'] })).times).toBe(0);
  expect(points(mentee('Н-1', { times: [] }), mentor('М-1', { times: ['sunday'] })).times).toBe(0);
});

test('the age counts in full inside the mentor’s wish or when the mentor takes any age', () => {
  expect(points(mentee('Н-1', { birthDate: '2012-09-20' }), mentor('М-1', { preferredAges: ['14-17'] })).age).toBe(100);
  expect(points(mentee('Н-1', { birthDate: '2012-09-21' }), mentor('М-1', { preferredAges: ['14-17'] })).age).toBe(0);
  expect(points(mentee('Н-1'), mentor('М-1', { preferredAges: [] })).age).toBe(100);
  expect(points(mentee('Н-1'), mentor('М-1', { preferredAges: ['any'] })).age).toBe(100);
  expect(points(mentee('Н-1'), mentor('М-1', { preferredAges: ['10-13', '14-17'] })).age).toBe(100);
});

test('interests, format and municipality add their shares', () => {
  const one = mentee('Н-1', { interests: ['chess', 'music'], formats: ['remote'] }, { municipality: 'Абакан' });
  const other = mentor(
    'М-1',
    { interests: ['music'], formats: ['remote', 'face-to-face'] },
    { municipality: ' АБАКАН' },
  );
  expect(points(one, other)).toMatchObject({ interests: 75, format: 50, municipality: 50 });
  expect(points(mentee('Н-1', {}, { municipality: '' }), mentor('М-1', {}, { municipality: '' })).municipality).toBe(0);
});

test('wishes, confirmed requests and the trial meeting count only when their weights are set', () => {
  const opinions = [
    { menteeId: 'Н-1', mentorId: 'М-1', menteeRank: 1, mentorRank: 2, trialMark: 10 },
    { menteeId: 'Н-1', mentorId: 'М-1', trialMark: 7 },
  ];
  const one = mentee('Н-1', {}, { confirmedRequests: ['maths', 'sport'] });
  expect(points(one, mentor('М-1'), {}, opinions)).toMatchObject({ preference: 0, confirmed: 0, trial: 0 });
  expect(points(one, mentor('М-1'), { preference: 60, confirmed: 40, trial: 90 }, opinions)).toMatchObject({
    preference: 50,
    confirmed: 20,
    trial: 36,
  });
});

test('a weight that is no whole number is our own mistake', () => {
  expect(() => points(mentee('Н-1'), mentor('М-1'), { requests: 0.5 })).toThrow('weight of requests');
});

test('parts are whole, never negative, within their weights, and their sum is the score', () => {
  const tags = (codes: string[]) => fc.subarray(codes);
  fc.assert(
    fc.property(
      tags(['maths', 'coding', 'english', 'other:кодинг']),
      tags(['maths', 'coding', 'english', 'sport']),
      tags(['chess', 'music', 'hiking']),
      tags(['chess', 'music', 'hiking']),
      fc.record({
        requests: fc.nat(1000),
        interests: fc.nat(1000),
        age: fc.nat(1000),
        times: fc.nat(1000),
        format: fc.nat(1000),
        municipality: fc.nat(1000),
      }),
      (requests, competences, interests, others, weights) => {
        const parts = points(
          mentee('Н-1', { requests, interests }),
          mentor('М-1', { competences, interests: others }),
          weights,
        );
        let sum = 0;
        for (const part of SCORE_PARTS) {
          expect(Number.isInteger(parts[part])).toBe(true);
          expect(parts[part]).toBeGreaterThanOrEqual(0);
          expect(parts[part]).toBeLessThanOrEqual((weights as Partial<ScoreWeights>)[part] ?? 0);
          sum += parts[part];
        }
        expect(scoreOf(parts)).toBe(sum);
      },
    ),
  );
});

test.each([
  ['Тюкпеев Пётр', 'Тюкпеева Айго', true],
  ['Тюкпеева-Кичеева Любовь', 'Кичеев Айас', true],
  ['Толстая Анна', 'Толстой Лев', true],
  ['Ким Анна', 'Ким Пётр', true],
  ['Королёв Артём', 'КОРОЛЕВА Алина', true],
  ['Иванов Пётр', 'Ивановский Пётр', false],
  ['', '', false],
])('the family names of %p and %p look like one family’s: %p', (first, second, alike) => {
  expect(familyNamesAlike(first, second)).toBe(alike);
  expect(familyNamesAlike(second, first)).toBe(alike);
});
