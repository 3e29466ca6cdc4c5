import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { mentorsMissedWishes } from '../../../src/domain/pairs/missed-wish';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import { proposalsOf } from '../../../src/domain/pairs/propose-pairs';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

const settings = { ...SETTINGS, weights: { ...SETTINGS.weights, preference: 0 } };
/** What is said of the first wish of Н-2, who wished for М-1. */
const wishOf = (...[mentees, mentors, constraints = [], rank = 1]: [...Parameters<typeof pool>, number?]) => {
  const opinions = [{ menteeId: 'Н-2', mentorId: 'М-1', menteeRank: rank }];
  const open = openMarket({ ...pool(mentees, mentors, constraints), opinions }, settings);
  const { mentorOf, assignment } = choosePairs(open.market);
  const found = proposalsOf(open, mentorOf, explainChoice(open, mentorOf, assignment));
  return [...found.proposals, ...found.unmatched].find(({ menteeId }) => menteeId === 'Н-2')?.missedWish;
};
const maths = { requests: ['maths'] };
const mentees = [mentee('Н-1', maths), mentee('Н-2', { requests: ['sport'] })];
const mentors = [mentor('М-1', { competences: ['maths'] }), mentor('М-2', { competences: ['sport'] })];

describe('a first wish that isn’t met is told', () => {
  test('with whom the mentor got instead, and what the exchange would cost everybody', () => {
    expect(wishOf(mentees, mentors)).toEqual({
      mentorId: 'М-1',
      rank: 1,
      rules: [],
      instead: ['Н-1'],
      free: false,
      loss: { matches: 0, points: 2 * settings.weights.requests },
    });
    expect(wishOf(mentees, mentors, [], 3)).toMatchObject({ mentorId: 'М-1', rank: 3 });
  });

  test('without a price for somebody who got nobody, whose place somebody else would lose', () => {
    expect(wishOf(mentees, mentors.slice(0, 1))).toEqual({
      mentorId: 'М-1',
      rank: 1,
      rules: [],
      instead: ['Н-1'],
      free: false,
    });
  });

  test('with a seat left free, or with the rules between the two', () => {
    const [, second] = mentees;
    const roomy = [mentor('М-1', { competences: ['maths'], seats: 2 }), mentor('М-2', { competences: ['sport'] })];
    expect(wishOf(second ? [second] : [], roomy)).toMatchObject({ instead: [], free: true, loss: { matches: 0 } });
    const out = [mentor('М-1', {}, { inRegister: false }), mentor('М-2')];
    expect(wishOf(mentees, out)).toMatchObject({ rules: ['not-in-register'], free: false });
    expect(wishOf(mentees, out)).not.toHaveProperty('loss');
  });

  test('not at all where it is met', () => {
    expect(wishOf(mentees.slice(1), mentors.slice(0, 1))).toBeUndefined();
  });
});

describe('a mentor’s first wish that isn’t met is told', () => {
  /** What is said of mentors' wishes where М-1 named people in this order. */
  const told = (named: readonly string[], ...[people, others, constraints = []]: Parameters<typeof pool>) => {
    const opinions = named.map((menteeId, at) => ({ menteeId, mentorId: 'М-1', mentorRank: at + 1 }));
    const open = openMarket({ ...pool(people, others, constraints), opinions }, settings);
    const { mentorOf, assignment } = choosePairs(open.market);
    return mentorsMissedWishes(open, mentorOf, explainChoice(open, mentorOf, assignment));
  };
  const wish = { mentorId: 'М-1', menteeId: 'Н-2', rank: 1, rules: [], free: false };

  test('with whom the mentee got instead, and what the exchange would cost everybody', () => {
    const loss = { matches: 0, points: 2 * settings.weights.requests };
    expect(told(['Н-2', 'Н-1'], mentees, mentors)).toEqual([{ ...wish, other: 'М-2', loss }]);
    expect(told(['', 'Н-2'], mentees, mentors)).toMatchObject([{ rank: 2, other: 'М-2' }]);
  });

  test('where the mentee got nobody, and where rules keep the two apart', () => {
    expect(told(['Н-2'], mentees, mentors.slice(0, 1))).toEqual([wish]);
    const refused = [{ kind: 'refused' as const, menteeId: 'Н-2', mentorId: 'М-1' }];
    expect(told(['Н-2'], mentees, mentors, refused)).toEqual([{ ...wish, rules: ['refused'], other: 'М-2' }]);
  });

  test('not where it is met, by this run or by a valid pair, nor of a mentor without seats', () => {
    expect(told(['Н-1', 'Н-2'], mentees, mentors)).toEqual([]);
    const running = [{ kind: 'running' as const, menteeId: 'Н-2', mentorId: 'М-1' }];
    const roomy = [mentor('М-1', { seats: 2 }, { takenSeats: 1 }), mentor('М-2')];
    expect(told(['Н-2'], mentees, roomy, running)).toEqual([]);
    expect(told(['Н-2'], mentees, [mentor('М-1', {}, { takenSeats: 1 }), mentor('М-2')])).toEqual([]);
    const elsewhere = [{ kind: 'running' as const, menteeId: 'Н-2', mentorId: 'М-2' }];
    expect(told(['Н-2'], mentees, mentors, elsewhere)).toEqual([{ ...wish, rules: ['already-running'] }]);
  });
});
