import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { explainIdle } from '../../../src/domain/pairs/explain-idle';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import { limited } from './limited-pools';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

const idleIn = (...given: Parameters<typeof pool>) => {
  const open = openMarket(pool(...given), SETTINGS);
  const { mentorOf, assignment } = choosePairs(open.market);
  return explainIdle(open, mentorOf, explainChoice(open, mentorOf, assignment));
};
/** The same where groups of pupils are to have two mentees at least. */
const idleInGroups = (...given: Parameters<typeof pool>) => {
  const open = openMarket(pool(...given), limited({ forms: { 'pupil-pupil': { smallestGroup: 2 } } }));
  const { mentorOf } = choosePairs(open.market);
  return explainIdle(open, mentorOf, explainChoice(open, mentorOf)).map(({ mentorId, suits, left, group }) => ({
    mentorId,
    suits,
    left,
    group,
  }));
};
const facts = { rules: [], forms: ['pupil-pupil'], categoryFits: true };

describe('a mentor without anybody', () => {
  test('is told which rules of their own keep them away, and how many would then suit', () => {
    const mentors = [mentor('М-1'), mentor('М-2', {}, { inRegister: false })];
    expect(idleIn([mentee('Н-1'), mentee('Н-2')], mentors)).toEqual([
      { ...facts, mentorId: 'М-2', rules: ['not-in-register'], waiting: 2, suits: 2, left: 1 },
    ]);
  });

  test('is told of whom they suit the one with most points, and what that pair would cost', () => {
    const mentors = [mentor('М-1', { competences: ['maths'], seats: 2 }), mentor('М-2', { competences: ['sport'] })];
    const mentees = [mentee('Н-1', { requests: ['maths'] }), mentee('Н-2', { requests: ['maths'] })];
    const [idle] = idleIn(mentees, mentors);
    expect(idle).toEqual({
      ...facts,
      mentorId: 'М-2',
      waiting: 2,
      suits: 2,
      left: 0,
      best: { menteeId: 'Н-1', score: expect.any(Number), loss: { matches: 0, points: SETTINGS.weights.requests } },
    });
  });

  test('is offered the form of their category in which most are left', () => {
    const waiting = [mentee('Н-1', { form: 'pupil-pupil' }), mentee('Н-2', { form: 'pupil-pupil' })];
    expect(idleIn(waiting, [mentor('М-1', { forms: ['employer-pupil'] })])).toEqual([
      {
        ...facts,
        mentorId: 'М-1',
        forms: ['employer-pupil'],
        categoryFits: false,
        waiting: 0,
        suits: 0,
        left: 0,
        otherForm: { form: 'pupil-pupil', people: 2 },
      },
    ]);
    const refused = [{ kind: 'refused' as const, menteeId: 'Н-1', mentorId: 'М-1' }];
    expect(idleIn(waiting, [mentor('М-1', { forms: ['employer-pupil'] })], refused)).toEqual([
      expect.objectContaining({ otherForm: { form: 'pupil-pupil', people: 1 } }),
    ]);
  });

  test('isn’t idle with a valid pair or a proposal', () => {
    expect(idleIn([mentee('Н-1')], [mentor('М-1'), mentor('М-2', { seats: 2 }, { takenSeats: 1 })])).toEqual([]);
  });

  test('is told of the seats that a least group lacks, though nobody is left and though nobody suits', () => {
    const group = { mentorId: 'М-2', least: 2, mentees: 0, seats: 1, people: 0 };
    const mentees = [mentee('Н-1'), mentee('Н-2')];
    const mentors = [mentor('М-1', { seats: 2 }), mentor('М-2')];
    expect(idleInGroups(mentees, mentors)).toEqual([{ mentorId: 'М-2', suits: 2, left: 0, group }]);
    const refused = mentees.map(({ id }) => ({ kind: 'refused' as const, menteeId: id, mentorId: 'М-2' }));
    expect(idleInGroups(mentees, mentors, refused)).toEqual([{ mentorId: 'М-2', suits: 0, left: 0, group }]);
    const roomy = [mentor('М-1', { seats: 2 }), mentor('М-2', { seats: 2 })];
    expect(idleInGroups(mentees, roomy)).toEqual([{ mentorId: 'М-1', suits: 2, left: 0, group: undefined }]);
  });
});
