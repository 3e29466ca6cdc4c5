import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { mentorsMissedWishes, type ToldPlace } from '../../../src/domain/pairs/mentors-missed-wish';
import { wishesToldOnce } from '../../../src/domain/pairs/missed-wish';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import type { Proposals } from '../../../src/domain/pairs/proposal';
import { proposalsOf } from '../../../src/domain/pairs/propose-pairs';
import { choosePlaces, laterChoice } from '../../../src/domain/pairs/second-mentors';
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
    return mentorsMissedWishes({ open, mentorOf, reasons: explainChoice(open, mentorOf, assignment) });
  };
  const wish = { mentorId: 'М-1', menteeId: 'Н-2', rank: 1, rules: [], others: [], free: false };

  test('with whom the mentee got instead, and what the exchange would cost everybody', () => {
    const loss = { matches: 0, points: 2 * settings.weights.requests };
    expect(told(['Н-2', 'Н-1'], mentees, mentors)).toEqual([{ ...wish, others: ['М-2'], loss }]);
    expect(told(['', 'Н-2'], mentees, mentors)).toMatchObject([{ rank: 2, others: ['М-2'] }]);
  });

  test('where the mentee got nobody, and where rules keep the two apart', () => {
    expect(told(['Н-2'], mentees, mentors.slice(0, 1))).toEqual([wish]);
    const refused = [{ kind: 'refused' as const, menteeId: 'Н-2', mentorId: 'М-1' }];
    expect(told(['Н-2'], mentees, mentors, refused)).toEqual([{ ...wish, rules: ['refused'], others: ['М-2'] }]);
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

describe('the first wish of somebody who is to have two mentors is told', () => {
  /** What is said beside the first and beside the second mentor of Н-2, who wished for М-1, and of М-1, who wished for Н-2. */
  const told = (secondForm: string, ...[people, others, constraints = []]: Parameters<typeof pool>) => {
    const opinions = [{ menteeId: 'Н-2', mentorId: 'М-1', menteeRank: 1, mentorRank: 1 }];
    const two = people.map((one) => (one.id === 'Н-2' ? { ...one, secondForm } : one));
    const { first, second } = choosePlaces(openMarket({ ...pool(two, others, constraints), opinions }, settings));
    const told = [first, ...(second ? [second] : [])].map(({ open, choice }) => ({
      open,
      mentorOf: choice.mentorOf,
      reasons: explainChoice(open, choice.mentorOf, choice.assignment),
    }));
    const later = second && laterChoice(second.open, second.choice.mentorOf);
    const [found, beside] = told.map(({ open, mentorOf, reasons }, at) =>
      proposalsOf(open, mentorOf, reasons, at === 0 ? later : undefined),
    );
    const wishes = wishesToldOnce(found as Proposals, beside).map(
      (place) =>
        [...(place?.proposals ?? []), ...(place?.unmatched ?? [])].find(({ menteeId }) => menteeId === 'Н-2')
          ?.missedWish,
    );
    return { wishes, mentors: mentorsMissedWishes(told[0] as ToldPlace, told[1]) };
  };
  const same = 'pupil-pupil';
  const sport = { competences: ['sport'] };

  test('beside the first, where the one wished for has no seat left for a second', () => {
    const { wishes, mentors: theirs } = told(same, mentees, mentors);
    expect(wishes).toMatchObject([{ mentorId: 'М-1', rules: [], instead: ['Н-1'], free: false }, undefined]);
    expect(theirs).toMatchObject([{ menteeId: 'Н-2', others: ['М-2'], rules: [] }]);
  });

  test('beside the second, where the one wished for could have been that, with who got the seat', () => {
    const three = [...mentees, mentee('Н-3', maths, { secondForm: same })];
    const four = [mentor('М-1', { competences: ['maths'], seats: 2 }), mentor('М-2', { ...sport, seats: 3 })];
    const { wishes, mentors: theirs } = told(same, three, four, [{ kind: 'lock', menteeId: 'Н-3', mentorId: 'М-2' }]);
    expect(wishes).toMatchObject([undefined, { mentorId: 'М-1', rules: [], instead: ['Н-3'], free: false }]);
    expect(theirs).toMatchObject([{ menteeId: 'Н-2', others: ['М-2'], rules: [] }]);
  });

  test('not at all where one of the two is the one wished for', () => {
    const roomy = [mentor('М-1', { competences: ['maths'], seats: 2 }), mentor('М-2', sport)];
    expect(told(same, mentees, roomy)).toEqual({ wishes: [undefined, undefined], mentors: [] });
    const alone = told(same, mentees.slice(1), mentors.slice(0, 1));
    expect(alone).toEqual({ wishes: [undefined, undefined], mentors: [] });
  });

  test('beside the second alone, where the first is settled by a valid pair', () => {
    const running = { kind: 'running' as const, menteeId: 'Н-2', mentorId: 'М-2', form: same };
    const full = [mentor('М-1', { competences: ['maths'] }), mentor('М-2', { ...sport, seats: 2 }, { takenSeats: 1 })];
    const { wishes } = told(same, mentees, full, [running]);
    expect(wishes).toMatchObject([undefined, { mentorId: 'М-1', rules: ['no-seats'] }]);
    expect(told(same, mentees.slice(1), full, [{ ...running, mentorId: 'М-1' }]).wishes).toEqual([
      undefined,
      undefined,
    ]);
  });
});
