import * as fc from 'fast-check';
import { Chance } from '../../src/cli/season/chance';
import { type PairPlan, planPairs } from '../../src/cli/season/pair-plan';
import { addDays, daysBetween } from '../../src/domain/calendar/calendar-date';

const from = '2026-09-10';
const to = '2027-09-09';
const plan = (seed: number, count = 30, end: typeof to = to) => planPairs(count, from, end, new Chance(seed));
const gaps = ({ meetings }: PairPlan) =>
  meetings.slice(1).map(({ date }, at) => daysBetween(meetings[at]?.date ?? date, date));
const lastDate = ({ meetings }: PairPlan) => meetings[meetings.length - 1]?.date ?? from;

test('the same seed plans the same year, another seed another one', () => {
  expect(plan(7)).toEqual(plan(7));
  expect(plan(7)).not.toEqual(plan(8));
});

test('whatever the seed, the length and the number of pairs, everything happens after the order and within the year', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 400 }),
      (seed, count, days) => {
        const end = addDays(from, days);
        for (const { meetings, finals } of planPairs(count, from, end, new Chance(seed))) {
          const dates = [...meetings.map(({ date }) => date), ...(finals ? [finals.on] : [])];
          expect(dates.every((date) => date > from && date <= end)).toBe(true);
          expect([...dates].sort()).toEqual(dates);
          expect(meetings.every(({ mood, minutes }) => mood >= 1 && mood <= 10 && minutes > 0)).toBe(true);
        }
      },
    ),
  );
});

test('pairs meet within fourteen days of each other until they fall silent or end', () => {
  for (const pair of plan(1)) expect(Math.max(...gaps(pair))).toBeLessThanOrEqual(14);
});

test('of a few pairs some fall silent long before the end, some go on to it, most complete with both marks', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const pairs = plan(seed, 10);
    const of = (fate: PairPlan['fate']) => pairs.filter((pair) => pair.fate === fate);
    expect(of('falls-silent').length).toBeGreaterThan(0);
    expect(of('continues').length).toBeGreaterThan(0);
    expect(of('completes').length).toBeGreaterThan(5);
    for (const pair of of('falls-silent')) expect(daysBetween(lastDate(pair), to)).toBeGreaterThan(14);
    for (const pair of of('continues')) expect(daysBetween(lastDate(pair), to)).toBeLessThanOrEqual(13);
    for (const { finals } of of('completes')) expect(finals?.menteeMark).toBeGreaterThanOrEqual(1);
    for (const { finals } of [...of('falls-silent'), ...of('continues')]) expect(finals).toBeNull();
  }
});

test('choices of chance stay within their bounds and take each of several', () => {
  const chance = new Chance(3);
  const drawn = new Set(Array.from({ length: 200 }, () => chance.between(-1, 2)));
  expect([...drawn].sort()).toEqual([-1, 0, 1, 2]);
  expect(chance.shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
  expect(chance.some([1, 2, 3], 2)).toHaveLength(2);
  expect(chance.some([1, 2, 3], 9)).toEqual([1, 2, 3]);
});
