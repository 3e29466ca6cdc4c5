import fc from 'fast-check';
import {
  MENTEE_STATES,
  type MenteeState,
  menteeMayBeMatched,
  menteeState,
} from '../../../src/domain/states/mentee-states';
import {
  MENTOR_STATES,
  type MentorState,
  mentorIsInRegister,
  mentorState,
} from '../../../src/domain/states/mentor-states';
import { PAIR_STATES, type PairState, pairIsOpen, pairRuns, pairState } from '../../../src/domain/states/pair-states';
import { type StateFact, type StateMark, standingMark } from '../../../src/domain/states/standing';

const order = { number: '15-ОД', date: '2026-10-01' } as const;
const mark = <S extends string>(state: S | 'undo', day: string, extra: Partial<StateMark<S>> = {}): StateMark<S> => ({
  state,
  on: day as StateMark<S>['on'],
  at: `${day}T06:00:00.000Z`,
  by: 'curator@example.test',
  ...extra,
});

describe('a mentee', () => {
  test('stands at the furthest fact, since the first day of it', () => {
    const facts: StateFact<MenteeState>[] = [
      { state: 'in-bank', on: '2026-09-05' },
      { state: 'request-received', on: '2026-09-01' },
      { state: 'in-bank', on: '2026-09-03' },
    ];
    expect(menteeState(facts)).toEqual({ state: 'in-bank', since: '2026-09-03', from: 'facts' });
  });

  test('is nowhere without facts', () => {
    expect(menteeState([])).toBeUndefined();
  });

  test('moves further by the curator’s mark, and on by later facts', () => {
    const facts: StateFact<MenteeState>[] = [{ state: 'in-bank', on: '2026-09-03' }];
    const clarified = mark<MenteeState>('request-clarified', '2026-09-10');
    expect(menteeState(facts, clarified)).toMatchObject({
      state: 'request-clarified',
      since: '2026-09-10',
      from: 'mark',
    });
    const proposed: StateFact<MenteeState> = { state: 'mentor-proposed', on: '2026-09-12' };
    expect(menteeState([...facts, proposed], clarified)?.state).toBe('mentor-proposed');
  });

  test('without a pair stays so until an order is recorded after that mark', () => {
    const unpaired = mark<MenteeState>('unpaired-search', '2026-10-03');
    const earlier: StateFact<MenteeState> = { state: 'approved', on: '2026-10-01', order };
    expect(menteeState([earlier], unpaired)?.state).toBe('unpaired-search');
    expect(menteeState([{ ...earlier, at: '2026-10-05T06:00:00.000Z' }], unpaired)).toMatchObject({
      state: 'approved',
      since: '2026-10-01',
    });
    expect(menteeState([{ state: 'mentor-proposed', on: '2026-10-09' }], unpaired)?.state).toBe('unpaired-search');
  });

  test('who left early or withdrew stays gone, whatever is recorded later', () => {
    const later: StateFact<MenteeState>[] = [
      { state: 'approved', on: '2026-11-01', order },
      { state: 'completed', on: '2026-12-20' },
    ];
    expect(menteeState(later, mark<MenteeState>('left-early', '2026-10-03', { reason: 'переезд' }))).toMatchObject({
      state: 'left-early',
      reason: 'переезд',
    });
    expect(
      menteeState([...later, { state: 'withdrawn', on: '2026-10-04' }], mark<MenteeState>('left-early', '2026-10-03'))
        ?.state,
    ).toBe('withdrawn');
  });

  test('out of age by the calendar ends a begun programme all the same, but a mark of the curator holds', () => {
    const tooOld: StateFact<MenteeState> = { state: 'out-of-age', on: '2026-11-15' };
    expect(menteeState([{ state: 'in-bank', on: '2026-09-03' }, tooOld])?.state).toBe('out-of-age');
    const begun: StateFact<MenteeState> = { state: 'approved', on: '2026-10-01', order };
    expect(menteeState([begun, tooOld])?.state).toBe('approved');
    expect(menteeState([begun], mark<MenteeState>('out-of-age', '2026-11-15'))?.state).toBe('out-of-age');
  });

  test('returns to the path when the curator lifts an automatic aside', () => {
    const facts: StateFact<MenteeState>[] = [{ state: 'out-of-age', on: '2026-09-15' }];
    expect(menteeState(facts, mark<MenteeState>('matching', '2026-09-20'))?.state).toBe('matching');
  });

  test('is not in the programme before the order', () => {
    expect(
      menteeState([
        { state: 'in-bank', on: '2026-09-03' },
        { state: 'in-programme', on: '2026-10-08' },
      ])?.state,
    ).toBe('in-bank');
  });

  test('waits for a mentor in the bank and without a pair, not when joined or gone', () => {
    expect(MENTEE_STATES.filter((state) => menteeMayBeMatched(state, false))).toEqual([
      'in-bank',
      'request-clarified',
      'entry-monitoring',
      'matching',
      'mentor-proposed',
      'unpaired-support',
      'unpaired-search',
      'replacing-mentor',
    ]);
  });
});

describe('a mentor', () => {
  test('suspended stays aside until the curator moves them on', () => {
    const facts: StateFact<MentorState>[] = [{ state: 'working', on: '2026-10-08' }];
    expect(mentorState(facts, mark<MentorState>('suspended', '2026-10-20', { reason: 'справка' }))?.state).toBe(
      'suspended',
    );
    expect(mentorState(facts, mark<MentorState>('available', '2026-10-25'))?.state).toBe('working');
  });

  test('leaves the reserve by the register order', () => {
    const reserve = mark<MentorState>('reserve', '2026-09-20');
    expect(mentorState([{ state: 'interviewed', on: '2026-09-25' }], reserve)?.state).toBe('reserve');
    expect(mentorState([{ state: 'in-register', on: '2026-09-25' }], reserve)?.state).toBe('in-register');
  });

  test('stands in the register from that state on', () => {
    expect(mentorIsInRegister('selected')).toBe(false);
    expect(mentorIsInRegister('in-register')).toBe(true);
    expect(mentorIsInRegister('working')).toBe(true);
    expect(mentorIsInRegister('reserve')).toBe(false);
  });
});

describe('a pair', () => {
  const met: StateFact<PairState> = { state: 'active', on: '2026-10-08' };

  test('is not approved, and not active, without the number and the date of an order', () => {
    const proposed: StateFact<PairState> = { state: 'proposed', on: '2026-09-20' };
    expect(pairState([proposed, met])?.state).toBe('proposed');
    expect(
      pairState([proposed, met, { state: 'approved', on: '2026-10-01', order: { number: '', date: '2026-10-01' } }])
        ?.state,
    ).toBe('proposed');
    expect(pairState([proposed], mark<PairState>('approved', '2026-10-02'))?.state).toBe('proposed');
    expect(pairState([proposed, met, { state: 'approved', on: '2026-10-01', order }])?.state).toBe('active');
    expect(pairState([proposed], mark<PairState>('approved', '2026-10-02', { order }))).toMatchObject({
      state: 'approved',
      order,
    });
  });

  test('declined stays declined against proposals, but not against a later order', () => {
    const declined = mark<PairState>('declined', '2026-09-21');
    expect(pairState([{ state: 'proposed', on: '2026-09-25' }], declined)?.state).toBe('declined');
    expect(pairState([{ state: 'approved', on: '2026-10-01', order }], declined)?.state).toBe('approved');
  });

  test('under attention for a mark or a flag goes on when the curator has seen to it; a gap ends with a meeting only', () => {
    const base: StateFact<PairState>[] = [{ state: 'approved', on: '2026-10-01', order }, met];
    const seen = mark<PairState>('active', '2026-10-20');
    const trouble: StateFact<PairState> = { state: 'attention', on: '2026-10-15', cause: 'trouble' };
    expect(pairState([...base, trouble])).toMatchObject({ state: 'attention', since: '2026-10-15', cause: 'trouble' });
    expect(pairState([...base, trouble], seen)?.state).toBe('active');
    expect(pairState([...base, { ...trouble, on: '2026-10-22' }], seen)?.state).toBe('attention');
    expect(pairState([...base, { state: 'attention', on: '2026-10-19', cause: 'gap' }], seen)?.state).toBe('attention');
  });

  test('runs between the order and its end, is open before the order', () => {
    expect(PAIR_STATES.filter(pairRuns)).toEqual(['approved', 'active', 'attention', 'final-meeting']);
    expect(PAIR_STATES.filter(pairIsOpen)).toEqual([
      'proposed',
      'under-review',
      'offered-to-sides',
      'group-meeting',
      'trial-meeting',
      'compatible',
      'planning',
    ]);
  });
});

describe('the marks of the curator', () => {
  test('count by their latest, in whatever order they are read', () => {
    const marks = [mark<PairState>('planning', '2026-09-25'), mark<PairState>('under-review', '2026-09-21')];
    expect(standingMark(marks)?.state).toBe('planning');
    expect(standingMark([...marks].reverse())?.state).toBe('planning');
    expect(standingMark([])).toBeUndefined();
  });

  test('are taken back one by one', () => {
    const marks = [
      mark<PairState>('under-review', '2026-09-21'),
      mark<PairState>('declined', '2026-09-22'),
      mark<PairState>('undo', '2026-09-23'),
    ];
    expect(standingMark(marks)?.state).toBe('under-review');
    expect(standingMark([...marks, mark<PairState>('undo', '2026-09-24')])).toBeUndefined();
    expect(standingMark([mark<PairState>('undo', '2026-09-20'), ...marks])?.state).toBe('under-review');
  });

  test('remember the order of an earlier mark', () => {
    const marks = [
      mark<PairState>('approved', '2026-10-02', { order }),
      mark<PairState>('final-meeting', '2026-12-20'),
    ];
    expect(pairState([], standingMark(marks))).toMatchObject({ state: 'final-meeting', order });
  });
});

describe('whatever the order of facts', () => {
  const day = fc.integer({ min: 1, max: 4 }).map((n) => `2026-10-${String(n).padStart(2, '0')}` as const);
  const factOf = <S extends string>(states: readonly S[]) =>
    fc.record({ state: fc.constantFrom(...states), on: day }).chain((fact) =>
      fc.record(
        {
          state: fc.constant(fact.state),
          on: fc.constant(fact.on as StateFact<S>['on']),
          at: day.map((text) => `${text}T06:00:00.000Z`),
          order: fc.constantFrom(order, { number: '16-ОД', date: '2026-10-02' as const }),
          cause: fc.constantFrom('gap', 'trouble'),
        },
        { requiredKeys: ['state', 'on'] },
      ),
    );
  const markOf = <S extends string>(states: readonly S[]) =>
    fc.option(
      fc.tuple(fc.constantFrom(...states), day).map(([state, on]) => mark<S>(state, on)),
      { nil: undefined },
    );

  const sameInAnyOrder = <S extends string>(
    states: readonly S[],
    fold: (facts: readonly StateFact<S>[], last?: StateMark<S>) => unknown,
  ) =>
    fc.assert(
      fc.property(
        fc
          .array(factOf(states), { maxLength: 12 })
          .chain((facts) =>
            fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }), markOf(states)),
          ),
        ([facts, shuffled, last]) => {
          const once = fold(facts as StateFact<S>[], last);
          expect(fold(shuffled as StateFact<S>[], last)).toEqual(once);
          expect(fold([...facts, ...shuffled] as StateFact<S>[], last)).toEqual(once);
        },
      ),
      { numRuns: 1000 },
    );

  test('a mentee stands at the same place', () => sameInAnyOrder(MENTEE_STATES, menteeState));
  test('a mentor stands at the same place', () => sameInAnyOrder(MENTOR_STATES, mentorState));
  test('a pair stands at the same place', () => sameInAnyOrder(PAIR_STATES, pairState));
});
