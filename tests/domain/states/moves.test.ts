import { MENTEE_PATH, MENTEE_STATES, type MenteeState, menteeState } from '../../../src/domain/states/mentee-states';
import { MENTOR_PATH, MENTOR_STATES, mentorState } from '../../../src/domain/states/mentor-states';
import { canMove, checkMove, movesFrom, STATE_KINDS, type StateKind } from '../../../src/domain/states/moves';
import { PAIR_PATH, PAIR_STATES, pairState } from '../../../src/domain/states/pair-states';
import type { StateMark } from '../../../src/domain/states/standing';

const STATES: Record<StateKind, readonly string[]> = {
  mentee: MENTEE_STATES,
  mentor: MENTOR_STATES,
  pair: PAIR_STATES,
};
const PATHS: Record<StateKind, readonly string[]> = { mentee: MENTEE_PATH, mentor: MENTOR_PATH, pair: PAIR_PATH };
const moves = (kind: StateKind, from: string) =>
  movesFrom(kind, from as never) as readonly { to: string; needs: readonly string[] }[];
const order = { number: '15-ОД', date: '2026-10-01' } as const;

describe.each(STATE_KINDS)('the steps by hand of a %s', (kind) => {
  test('lead to known states only, and never to the state itself or twice to the same one', () => {
    for (const from of STATES[kind]) {
      const targets = moves(kind, from).map((move) => move.to);
      expect(new Set(targets).size).toBe(targets.length);
      expect(targets).not.toContain(from);
      for (const target of targets) expect(STATES[kind]).toContain(target);
    }
  });

  test('lead forward on the main path, never back, but for a pair whose trouble is over', () => {
    const path = PATHS[kind];
    for (const from of path) {
      for (const { to } of moves(kind, from)) {
        if (from === 'attention' && to === 'active') continue;
        if (path.includes(to)) expect(path.indexOf(to)).toBeGreaterThan(path.indexOf(from));
      }
    }
  });

  test('are exactly those that canMove allows', () => {
    for (const from of STATES[kind]) {
      const offered = moves(kind, from).map((move) => move.to);
      for (const to of STATES[kind]) expect(canMove(kind, from as never, to as never)).toBe(offered.includes(to));
    }
  });

  test('reach every state together with the facts of the main path', () => {
    const reached = new Set<string>(PATHS[kind]);
    for (const from of reached) for (const { to } of moves(kind, from)) reached.add(to);
    expect([...STATES[kind]].filter((state) => !reached.has(state))).toEqual([]);
  });

  test('each allowed step is what the fold shows once it is the last mark', () => {
    const fold = { mentee: menteeState, mentor: mentorState, pair: pairState }[kind] as (
      facts: readonly never[],
      mark: StateMark<never>,
    ) => { state: string } | undefined;
    for (const from of STATES[kind]) {
      for (const { to } of moves(kind, from)) {
        const mark = {
          state: to as never,
          on: '2026-10-02',
          at: '2026-10-02T06:00:00.000Z',
          by: 'curator',
          order,
        } as const;
        const fact = { state: from as never, on: '2026-10-01', order } as const;
        const facts = PATHS[kind].includes(from) ? [fact as never] : [];
        expect(fold(facts, mark)?.state).toBe(to);
      }
    }
  });
});

test('the ends have no way out', () => {
  for (const state of ['future-mentor', 'left-early', 'anonymised'] as const)
    expect(movesFrom('mentee', state)).toEqual([]);
  for (const state of ['left', 'practice-base', 'anonymised'] as const) expect(movesFrom('mentor', state)).toEqual([]);
  for (const state of ['declined', 'incompatible', 'dissolved', 'completed'] as const)
    expect(movesFrom('pair', state)).toEqual([]);
});

test('withdrawal leads to anonymity and nowhere else', () => {
  expect(movesFrom('mentee', 'withdrawn').map((move) => move.to)).toEqual(['anonymised']);
  expect(movesFrom('mentor', 'withdrawn').map((move) => move.to)).toEqual(['anonymised']);
});

test('consent and the place in the bank are never given by hand', () => {
  for (const from of MENTEE_STATES) {
    for (const to of ['awaiting-consent', 'consent-received', 'in-bank'] as const)
      expect(canMove('mentee', from, to)).toBe(false);
  }
  for (const from of MENTOR_STATES) expect(canMove('mentor', from, 'consent-received')).toBe(false);
});

test('no step leads to an approved pair without the number and the date of an order', () => {
  const toApproved = PAIR_STATES.filter((from) => canMove('pair', from, 'approved'));
  expect(toApproved).toEqual(PAIR_PATH.slice(0, PAIR_PATH.indexOf('approved')));
  for (const from of toApproved) {
    expect(checkMove('pair', from, 'approved')).toEqual({ code: 'needs', missing: ['order'] });
    expect(checkMove('pair', from, 'approved', { order: { number: ' ', date: '2026-10-01' } })).not.toBeNull();
    expect(checkMove('pair', from, 'approved', { order })).toBeNull();
  }
});

test('dissolving a pair needs a reason and who wanted it', () => {
  expect(checkMove('pair', 'active', 'dissolved', { reason: 'переезд' })).toEqual({
    code: 'needs',
    missing: ['initiator'],
  });
  expect(checkMove('pair', 'active', 'dissolved', { reason: '  ', initiator: 'mentee' })).toEqual({
    code: 'needs',
    missing: ['reason'],
  });
  expect(checkMove('pair', 'active', 'dissolved', { reason: 'переезд', initiator: 'mentee' })).toBeNull();
});

test('leaving early needs a reason, a step off the list is refused whatever is given', () => {
  expect(checkMove('mentee', 'in-programme', 'left-early')).toEqual({ code: 'needs', missing: ['reason'] });
  const unheard: MenteeState = 'completed';
  expect(checkMove('mentee', 'in-bank', unheard, { reason: 'так надо', order })).toEqual({ code: 'not-allowed' });
});
