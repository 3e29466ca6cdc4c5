/** A market whose pairs are searched for leads to the same choice and the same explanations as one whose pairs are listed. */
import fc from 'fast-check';
import { checkAssignment } from '../../../src/domain/matching/certificate';
import type { Gain } from '../../../src/domain/matching/gain';
import { checkLeftOutPairs } from '../../../src/domain/matching/left-out-certificate';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { optimumOf, verdictOn } from '../../../src/domain/pairs/market-optimum';
import { matchingInsight } from '../../../src/domain/pairs/matching-insight';
import { type OpenMarket, openMarket } from '../../../src/domain/pairs/pair-market';
import type { Pool } from '../../../src/domain/pairs/pool';
import { proposalsOf } from '../../../src/domain/pairs/propose-pairs';
import type { Settings } from '../../../src/domain/programme/settings';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

const TOPICS = ['maths', 'coding', 'english', 'sport', 'other:вышивка'];
const settings: Settings = {
  ...SETTINGS,
  keepPoints: 150,
  weights: { ...SETTINGS.weights, preference: 120, trial: 80 },
};
const [MENTEES, MENTORS] = [14, 10];
const [SEARCHED, LISTED] = [0, Number.POSITIVE_INFINITY];

const people = <T>(count: number, one: (index: number) => fc.Arbitrary<T>) =>
  fc.tuple(...Array.from({ length: count }, (_, index) => one(index)));
const numbered = (letter: string, index: number): string => `${letter}-${String(index).padStart(2, '0')}`;
const pairOf = {
  menteeId: fc.nat(MENTEES - 1).map((index) => numbered('Н', index)),
  mentorId: fc.nat(MENTORS - 1).map((index) => numbered('М', index)),
};

const anyPool: fc.Arbitrary<Pool> = fc
  .record({
    mentees: people(MENTEES, (index) =>
      fc
        .record({
          requests: fc.subarray(TOPICS),
          times: fc.subarray(['saturday', 'sunday']),
          form: fc.constantFrom('pupil-pupil', 'employer-pupil', undefined),
          guestRegime: fc.boolean(),
          day: fc.integer({ min: 1, max: 3 }),
        })
        .map(({ guestRegime, day, ...profile }) =>
          mentee(numbered('Н', index), profile as never, { guestRegime, requestedAt: `2026-09-0${day}T06:00:00.000Z` }),
        ),
    ),
    mentors: people(MENTORS, (index) =>
      fc
        .record({
          competences: fc.subarray(TOPICS),
          times: fc.subarray(['saturday', 'sunday']),
          forms: fc.constantFrom(['pupil-pupil'], ['employer-pupil'], ['pupil-pupil', 'employer-pupil']),
          category: fc.constantFrom('pupil', 'parent'),
          birthDate: fc.constantFrom('2009-05-05', '1980-05-05'),
          seats: fc.integer({ min: 0, max: 2 }),
          inRegister: fc.boolean(),
        })
        .map(({ inRegister, ...profile }) =>
          mentor(
            numbered('М', index),
            { ...profile, certificateDate: '2026-01-01' },
            { inRegister: inRegister || index > 2 },
          ),
        ),
    ),
    constraints: fc.array(
      fc.record({ kind: fc.constantFrom('forbid' as const, 'lock' as const, 'proposed' as const), ...pairOf }),
      { maxLength: 20 },
    ),
    opinions: fc.array(
      fc.record({
        ...pairOf,
        menteeRank: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        mentorRank: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        trialMark: fc.integer({ min: 1, max: 10 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ mentees, mentors, constraints, opinions }) => ({
    ...pool(mentees, mentors, constraints),
    opinions: opinions as never,
  }));

/** The market with lists that begin short, so that the prices have to find what is missing. */
const opens = (given: Pool, asked: Settings, from: number): OpenMarket => {
  const opened = openMarket(given, asked, 1, from);
  const { search } = opened.market;
  if (!search) return opened;
  return { ...opened, market: { ...opened.market, search: { ...search, pruning: { perMentee: 1, perMentor: 1 } } } };
};

const outcome = (given: Pool, from: number, asked: Settings = settings) => {
  const opened = opens(given, asked, from);
  const choice = choosePairs(opened.market);
  const open = { ...opened, market: choice.market };
  const reasons = explainChoice(
    open,
    choice.mentorOf,
    choice.proof.verdict === 'proven' ? choice.assignment : undefined,
  );
  const found = proposalsOf(open, choice.mentorOf, reasons);
  const matchedIn = (other: Pool): number =>
    choosePairs(opens(other, asked, from).market).mentorOf.filter((one) => one !== -1).length;
  return {
    opened,
    choice,
    found,
    seatValues: reasons.seatValues(),
    insight: matchingInsight(open, choice.mentorOf, reasons, found.unmatched, matchedIn),
  };
};

const told = ({ found, seatValues, insight }: ReturnType<typeof outcome>) => ({ ...found, seatValues, insight });

/** What is told where pairs are searched for: no exchange that costs a pair. */
const toldSearched = ({ found, seatValues, insight }: ReturnType<typeof outcome>) => {
  const cheap = (loss: Gain | undefined): Gain | undefined => (loss?.matches === 0 ? loss : undefined);
  return {
    ...found,
    proposals: found.proposals.map(({ missedWish, ...proposal }) => ({
      ...proposal,
      missedWish: missedWish && { ...missedWish, loss: cheap(missedWish.loss) },
      alternatives: proposal.alternatives.map(({ loss, ...other }) => ({ ...other, loss: cheap(loss) })),
    })),
    seatValues,
    insight,
  };
};

test('the same people get the same mentors with the same proof, and read the same explanations', () => {
  let [proven, moved, unmatched] = [0, 0, 0];
  fc.assert(
    fc.property(anyPool, (given) => {
      const [searched, listed] = [outcome(given, SEARCHED), outcome(given, LISTED)];
      expect([searched.opened.market.search !== undefined, searched.opened.market.col.length]).toEqual([true, 0]);
      expect(listed.opened.market.search).toBeUndefined();
      expect(Array.from(searched.choice.mentorOf)).toEqual(Array.from(listed.choice.mentorOf));
      expect(searched.choice.proof).toEqual(listed.choice.proof);
      const { other: _, ...stability } = listed.choice.stability ?? { order: 'most-pairs' };
      expect(searched.choice.stability ?? { order: 'most-pairs' }).toEqual(stability);
      expect(told(searched)).toEqual(toldSearched(listed));
      if (searched.choice.proof.verdict === 'proven') proven++;
      const { earlier = [] } = listed.opened.market.keep ?? {};
      if (earlier.some((mentor, row) => mentor !== -1 && mentor !== listed.choice.mentorOf[row])) moved++;
      unmatched += searched.found.unmatched.length;
    }),
    { numRuns: 250, seed: 3 },
  );
  expect(Math.min(proven, moved, unmatched)).toBeGreaterThan(10);
});

test('who has to make room for an earlier pair may get a mentor of whom the best choice had nothing to say', () => {
  const given = pool(
    [mentee('Н-1', { requests: ['maths', 'sport'] }), mentee('Н-2'), mentee('Н-3', { requests: ['coding'] })],
    [
      mentor('М-1'),
      mentor('М-2', { competences: ['maths', 'sport'] }),
      mentor('М-3', { competences: ['coding'], seats: 2 }),
    ],
    [
      { kind: 'proposed', menteeId: 'Н-1', mentorId: 'М-1' },
      { kind: 'forbid', menteeId: 'Н-2', mentorId: 'М-2' },
    ],
  );
  const [searched, listed] = [SEARCHED, LISTED].map((from) => outcome(given, from, { ...settings, keepPoints: 1000 }));
  expect(searched?.found.proposals.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
    ['Н-1', 'М-1'],
    ['Н-2', 'М-3'],
    ['Н-3', 'М-3'],
  ]);
  expect(searched && told(searched)).toEqual(listed && toldSearched(listed));
});

test('limits of the curator and the stable order are chosen from the whole list', () => {
  const given = pool([mentee('Н-1'), mentee('Н-2')], [mentor('М-1', { seats: 2 })]);
  const wished = { ...given, opinions: [{ menteeId: 'Н-1', mentorId: 'М-1', menteeRank: 1 }] };
  const limited = { ...settings, forms: settings.forms.map((form) => ({ ...form, mostPairs: 1 })) };
  const stable = { ...settings, matchingOrder: 'mutual-wishes' as const };
  expect(openMarket(given, limited, 1, SEARCHED).market.search).toBeUndefined();
  expect(openMarket(wished, stable, 1, SEARCHED).market.search).toBeUndefined();
  expect(openMarket(given, stable, 1, SEARCHED).market.search).toBeDefined();
});

test('the proof is about every admissible pair: one that is left out and too good, or listed as it isn’t, undoes it', () => {
  let [beaten, leading, listedWrong] = [0, 0, 0];
  fc.assert(
    fc.property(anyPool, fc.nat(), (given, at) => {
      const { market } = openMarket({ ...given, constraints: [], opinions: [] }, settings, 1, LISTED);
      const best = solveAssignment(market);
      const all = (row: number) => ({
        mentors: market.col.subarray(market.rowPtr[row], market.rowPtr[row + 1]),
        scores: market.weight.subarray(market.rowPtr[row], market.rowPtr[row + 1]),
      });
      expect(checkLeftOutPairs(market, best, all)).toEqual([]);
      if (market.col.length === 0) return;
      const place = at % market.col.length;
      const row = market.rowPtr.findIndex((_, index) => (market.rowPtr[index + 1] ?? 0) > place);
      const wrong = market.weight.slice();
      wrong[place] = (wrong[place] ?? 0) + 1;
      expect(checkLeftOutPairs({ ...market, weight: wrong }, best, all)).toEqual(['pair-forbidden']);
      listedWrong++;
      // Without one of its pairs the market has an optimum of its own, which the pair left out may surpass.
      const fewer = {
        ...market,
        rowPtr: market.rowPtr.map((start, index) => (index > row ? start - 1 : start)),
        col: market.col.filter((_, e) => e !== place),
        weight: market.weight.filter((_, e) => e !== place),
      };
      const chosen = solveAssignment(fewer);
      expect(checkAssignment(fewer, chosen).proven).toBe(true);
      const faults = checkLeftOutPairs(fewer, chosen, all);
      if (chosen.matched < best.matched) expect(faults).toContain('block-not-closed');
      else if (chosen.score < best.score) expect(faults.length).toBeGreaterThan(0);
      if (faults.includes('block-not-closed')) leading++;
      if (faults.includes('score-not-proven')) beaten++;
      const gone = (each: number) =>
        each === row ? { mentors: all(row).mentors.slice(1), scores: all(row).scores.slice(1) } : all(each);
      expect(checkLeftOutPairs(market, best, gone)).toContain('pair-forbidden');
    }),
    { numRuns: 300, seed: 3 },
  );
  expect(Math.min(beaten, leading, listedWrong)).toBeGreaterThan(5);
});

test('a search that keeps a good pair back is found out', () => {
  let worse = 0;
  fc.assert(
    fc.property(anyPool, (given) => {
      const { market } = openMarket({ ...given, constraints: [], opinions: [] }, settings, 1, SEARCHED);
      const { search } = market;
      if (!search) throw new Error('a search');
      const honest = optimumOf(market).best;
      const hidden = honest.mentorOf[0];
      const blind: typeof search = {
        ...search,
        source: (lock) => {
          const source = search.source(lock);
          const unless =
            (row: number, visit: (mentor: number, score: number) => unknown) => (j: number, score: number) =>
              row === 0 && j === hidden ? Number.NEGATIVE_INFINITY : (visit(j, score) as number);
          return {
            ...source,
            visitGood: (row, count, visit) => source.visitGood(row, count, unless(row, visit)),
            visitReaching: (row, least, bars, visit) => source.visitReaching(row, least, bars, unless(row, visit)),
          };
        },
      };
      const found = optimumOf({ ...market, search: blind });
      const { proven } = verdictOn(found.market, found.best);
      const isBest = found.best.matched === honest.matched && found.best.score === honest.score;
      if (!isBest) expect(proven).toBe(false);
      if (!isBest) worse++;
    }),
    { numRuns: 100, seed: 3 },
  );
  expect(worse).toBeGreaterThan(5);
});
