import { deriveNow } from '../../src/application/derive-at';
import { matchingPool } from '../../src/application/matching/matching-pool';
import { applyWeights, explainPair, previewWeights } from '../../src/application/what-if';
import { whyNotMentor } from '../../src/domain/matching/explain-pair';
import { openLiveMatching } from '../../src/domain/matching/live-matching';
import { solveAssignment } from '../../src/domain/matching/solve-assignment';
import { choosePairs } from '../../src/domain/pairs/choose-pairs';
import { openMarket } from '../../src/domain/pairs/pair-market';
import { outcomeOf } from '../domain/pairs/propose';
import { order, pairOf, pairs } from './pair-book';
import { CURATOR, edit, rowOf } from './programme-book';
import { numbers, proposalsIn, scoreIn, variedPairs } from './what-if-book';

describe('Why not this mentor', () => {
  test('the loss told is what the next run would lose if the pair were locked, and the people named are those who would move', () => {
    const ports = variedPairs();
    const programme = deriveNow(ports);
    const pool = matchingPool(programme);
    const before = proposalsIn(ports);
    const kinds = new Map<string, number>();
    for (const menteeId of numbers(ports, 'mentees'))
      for (const mentorId of numbers(ports, 'mentors')) {
        const answer = explainPair(ports, menteeId, mentorId);
        kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
        if (answer.kind !== 'possible') continue;
        const lock = { menteeId, mentorId, kind: 'lock' as const };
        const market = openMarket({ ...pool, constraints: [...pool.constraints, lock] }, programme.settings);
        const forced = outcomeOf(market, choosePairs(market.market).mentorOf);
        expect(answer.lost).toEqual({ pairs: before.size - forced.matched, points: scoreIn(ports) - forced.score });
        expect(answer.total).toBe(scoreIn(ports));
        expect(answer.score).toBe(Object.values(answer.parts).reduce((sum, points) => sum + points, 0));
        const after = new Map([...before].map(([mentee, mentor]) => [mentee.slice(0, 6), mentor.slice(0, 6)]));
        for (const { mentee, from, to } of answer.others) {
          expect(after.get(mentee.slice(0, 6))).toBe(from?.slice(0, 6));
          if (to === undefined) after.delete(mentee.slice(0, 6));
          else after.set(mentee.slice(0, 6), to.slice(0, 6));
        }
        after.set(menteeId, mentorId);
        expect(after).toEqual(new Map(forced.proposals.map((each) => [each.menteeId, each.mentorId])));
      }
    expect(kinds.get('proposed')).toBe(7);
    expect(kinds.get('possible')).toBeGreaterThan(20);
  });

  test('without anything kept the loss is never below nothing, and it is exact', () => {
    const ports = variedPairs();
    applyWeights(ports, CURATOR, { keepPoints: 0 });
    const { settings } = deriveNow(ports);
    const { market, rows, round } = openMarket(matchingPool(deriveNow(ports)), settings);
    const { live } = openLiveMatching(market, solveAssignment(market));
    rows.forEach(({ mentee, candidates }, row) => {
      for (const mentor of candidates.mentors) {
        const answer = explainPair(ports, round.mentees[mentee]?.id ?? '', round.mentors[mentor]?.id ?? '');
        const cost = whyNotMentor(live, row, mentor);
        expect(answer.kind).toBe(cost.kind === 'own' ? 'proposed' : 'possible');
        if (answer.kind === 'possible' && cost.kind === 'possible')
          expect(answer.lost).toEqual({ pairs: cost.exactly.matches, points: cost.exactly.points });
      }
    });
  });

  test('the proposed pair is named as such, and so is one that proposing anew would bring', () => {
    const ports = variedPairs();
    const [shown] = pairs(ports);
    const sides = [String(shown?.mentee).slice(0, 6), String(shown?.mentor).slice(0, 6)] as const;
    expect(explainPair(ports, ...sides)).toMatchObject({
      kind: 'proposed',
      pair: shown?.number,
      score: shown?.score,
    });
    const weights = { requests: 0, interests: 1000 };
    const moved = previewWeights(ports, weights).moves.find(({ to }) => to !== undefined);
    for (const [part, points] of Object.entries(weights))
      edit(ports, 'settings', `weight:${part}`, { value: String(points) });
    expect(explainPair(ports, String(moved?.mentee).slice(0, 6), String(moved?.to).slice(0, 6)).kind).toBe(
      'would-be-proposed',
    );
  });

  test('what stands between is named: a ban, a lock to somebody else, seats locked, an order', () => {
    const ports = variedPairs();
    const shown = pairs(ports).map((row) => ({
      number: String(row.number),
      mentee: String(row.mentee).slice(0, 6),
      mentor: String(row.mentor).slice(0, 6),
      ref: String(row.mentor),
    }));
    const locked = shown.find(({ mentor }) => rowOf(ports, 'mentors', mentor)?.seats === 1);
    const [banned, valid] = shown.filter((pair) => pair !== locked);
    if (!banned || !locked || !valid) throw new Error('three pairs are needed, one of a mentor with one seat');
    edit(ports, 'pairs', banned.number, { decision: 'запретить' });
    edit(ports, 'pairs', locked.number, { decision: 'закрепить' });
    edit(ports, 'pairs', valid.number, { decision: 'утвердить' });
    order(ports);
    expect(explainPair(ports, banned.mentee, banned.mentor)).toEqual({
      kind: 'ruled-out',
      rules: ['forbidden'],
      aside: false,
    });
    const other = numbers(ports, 'mentors').find((number) => number !== locked.mentor && number !== valid.mentor) ?? '';
    expect(explainPair(ports, locked.mentee, other)).toMatchObject({ kind: 'locked', mentor: locked.ref });
    expect(explainPair(ports, valid.mentee, valid.mentor)).toEqual({ kind: 'running', pair: valid.number });
    expect(explainPair(ports, valid.mentee, other)).toEqual({
      kind: 'ruled-out',
      rules: ['already-running'],
      aside: true,
    });
    expect(explainPair(ports, 'Н-0099', other)).toEqual({ kind: 'unknown' });
    const waiting = numbers(ports, 'mentees').find((number) => !pairOf(ports, number)) ?? '';
    expect(explainPair(ports, waiting, locked.mentor).kind).toBe('seats-locked');
  });
});
