import { deriveAt } from '../../src/application/derive-at';
import { Ledger } from '../../src/application/ledger';
import { matchingPool } from '../../src/application/matching/matching-pool';
import { propose } from '../../src/application/propose';
import { applyWeights, explainPair, keepingCurve, previewWeights, whatIfNow } from '../../src/application/what-if';
import type { Weights } from '../../src/contract/what-if/what-if-protocol';
import { whyNotMentor } from '../../src/domain/matching/explain-pair';
import { openLiveMatching } from '../../src/domain/matching/live-matching';
import { solveAssignment } from '../../src/domain/matching/solve-assignment';
import { choosePairs } from '../../src/domain/pairs/choose-pairs';
import { openMarket } from '../../src/domain/pairs/pair-market';
import { proposalsOf } from '../../src/domain/pairs/propose-pairs';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { codeOf, contents, order, pairOf, pairs } from './pair-book';
import { CURATOR, column, edit, rowOf, visible } from './programme-book';
import { variedPairs } from './what-if-book';

/** Weights that pull in different directions. */
const TRIALS: readonly Weights[] = [
  { requests: 400, interests: 150, age: 150, times: 200, format: 50, municipality: 50 },
  { requests: 0, interests: 1000 },
  { requests: 10, interests: 10, times: 900, age: 0 },
  { requests: 0, interests: 0, age: 0, times: 0, format: 0, municipality: 0 },
  { age: 1000 },
  { requests: 0, interests: 1000, keepPoints: 0 },
  { requests: 0, interests: 1000, keepPoints: 1000 },
];

/** Mentor by mentee, as «Пары» shows the open proposals. */
const proposalsIn = (ports: MemoryPorts): Map<string, string> =>
  new Map(
    pairs(ports)
      .filter(({ state }) => state === 'Предложена системой')
      .map(({ mentee, mentor }) => [String(mentee), String(mentor)]),
  );

const scoreIn = (ports: MemoryPorts): number =>
  pairs(ports).reduce((sum, { state, score }) => sum + (state === 'Предложена системой' ? Number(score) : 0), 0);

const numbers = (ports: MemoryPorts, table: 'mentees' | 'mentors') => column(ports, table, 'number').map(String);

const refuse = (what: string): never => {
  throw new Error(`Looking took ${what}.`);
};

const keyOf = (what: string): string => (what === 'keepPoints' ? what : `weight:${what}`);

const programmeOf = (ports: MemoryPorts) => deriveAt(new Ledger(ports.workbook).entries, ports.clock.now());

describe('Looking', () => {
  test('writes nothing, draws no personal words and takes no lock, whatever is asked', () => {
    const ports = variedPairs();
    const before = contents(ports);
    const { calls } = ports.workbook;
    const looking = {
      ...ports,
      lock: { alone: () => refuse('a lock') },
      tokens: { fresh: () => refuse('a word') },
    };
    whatIfNow(looking);
    for (const weights of TRIALS) {
      previewWeights(looking, weights);
      keepingCurve(looking, weights);
    }
    for (const mentee of numbers(ports, 'mentees'))
      for (const mentor of numbers(ports, 'mentors')) explainPair(looking, mentee, mentor);
    expect(contents(ports)).toBe(before);
    expect(ports.workbook.calls).toBe(calls);
  });

  test('begins with the weights of the settings and what the sheet shows', () => {
    const ports = variedPairs();
    const now = whatIfNow(ports);
    expect(now).toMatchObject({ eligible: 9, seats: 7, matched: proposalsIn(ports).size, score: scoreIn(ports) });
    expect(now.weights).toMatchObject({ requests: 400, times: 200, keepPoints: 10 });
    for (const [what, points] of Object.entries(now.weights))
      expect(rowOf(ports, 'settings', keyOf(what))?.value).toBe(String(points));
    expect(now.mentees[0]).toEqual({ number: 'Н-0001', ref: 'Н-0001 Учеников Александр' });
    expect([now.mentees.length, now.mentors.length]).toEqual([9, 5]);
  });

  test('finds nothing to change by the weights that are set', () => {
    const ports = variedPairs();
    const { weights, matched, score } = whatIfNow(ports);
    expect(previewWeights(ports, weights)).toEqual({
      eligible: 9,
      seats: 7,
      matched,
      score,
      present: { matched, score },
      moved: 0,
      gained: 0,
      lost: 0,
      moves: [],
    });
  });
});

describe('Applied weights', () => {
  test.each(TRIALS.map((weights) => [JSON.stringify(weights), weights] as const))(
    'lead to what was promised: %s',
    (_, weights) => {
      const ports = variedPairs();
      const before = proposalsIn(ports);
      const promised = previewWeights(ports, weights);
      expect(applyWeights(ports, CURATOR, weights)).toEqual(promised);
      const after = proposalsIn(ports);
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (id) => before.get(id) !== after.get(id),
      );
      expect(promised.moves).toEqual(
        changed.sort().map((mentee) => ({
          mentee,
          ...(before.has(mentee) ? { from: before.get(mentee) } : {}),
          ...(after.has(mentee) ? { to: after.get(mentee) } : {}),
        })),
      );
      expect(promised.moved + promised.gained + promised.lost).toBe(promised.moves.length);
      expect({ matched: promised.matched, score: promised.score }).toEqual({
        matched: after.size,
        score: scoreIn(ports),
      });
      expect(whatIfNow(ports).weights).toMatchObject(weights);
      for (const [what, points] of Object.entries(weights))
        expect(rowOf(ports, 'settings', keyOf(what))?.value).toBe(String(points));
    },
  );

  test('move somebody in at least one of these trials, and let somebody gain and lose in one', () => {
    const found = TRIALS.map((weights) => previewWeights(variedPairs(), weights));
    expect(found.some(({ moved }) => moved > 0)).toBe(true);
    expect(found.some(({ gained, lost }) => gained > 0 && lost > 0)).toBe(true);
  });

  test('are journalled under the curator as settings, each once', () => {
    const ports = variedPairs();
    applyWeights(ports, CURATOR, { requests: 300, interests: 150, times: 0 });
    const lines = ports.workbook.rows('journal').filter(({ what }) => what === 'Настройка');
    expect(lines.map(({ by, to }) => [by, to]).slice(-2)).toEqual([
      [CURATOR, 'Запрос и компетенции: 300'],
      [CURATOR, 'Время встреч: 0'],
    ]);
    const before = visible(ports);
    applyWeights(ports, CURATOR, { requests: 300, times: 0 });
    expect(visible(ports)).toEqual(before);
  });

  test('give what proposing by settings typed by hand gives', () => {
    const [applied, typed] = [variedPairs(), variedPairs()];
    applyWeights(applied, CURATOR, { requests: 0, interests: 1000 });
    edit(typed, 'settings', 'weight:requests', { value: '0' });
    edit(typed, 'settings', 'weight:interests', { value: '1000' });
    propose(typed, CURATOR);
    expect(proposalsIn(applied)).toEqual(proposalsIn(typed));
  });

  test('leave locked pairs and valid ones alone', () => {
    const ports = variedPairs();
    const [first, second] = pairs(ports);
    edit(ports, 'pairs', String(first?.number), { decision: 'утвердить' });
    order(ports);
    edit(ports, 'pairs', String(second?.number), { decision: 'закрепить' });
    const valid = { ...rowOf(ports, 'pairs', String(first?.number)) };
    const promised = previewWeights(ports, { requests: 0, interests: 1000 });
    expect(applyWeights(ports, CURATOR, { requests: 0, interests: 1000 })).toEqual(promised);
    expect(rowOf(ports, 'pairs', String(first?.number))).toEqual(valid);
    expect(pairOf(ports, String(second?.mentee))?.mentor).toBe(second?.mentor);
    expect(promised.moves.map(({ mentee }) => mentee)).not.toContain(second?.mentee);
  });

  test.each([1.5, -1, 1001, Number.NaN])('are refused whole when one of them is %d', (points) => {
    const ports = variedPairs();
    const before = contents(ports);
    const weights = { requests: 300, times: points };
    expect(codeOf(() => previewWeights(ports, weights))).toBe('setting-refused');
    expect(codeOf(() => keepingCurve(ports, weights))).toBe('setting-refused');
    expect(codeOf(() => applyWeights(ports, CURATOR, weights))).toBe('setting-refused');
    expect(contents(ports)).toBe(before);
  });
});

test('The more keeping is worth, the more proposals stay and the lower is the score; the number of pairs is the same', () => {
  const ports = variedPairs();
  const weights = { requests: 0, interests: 1000, times: 0, keepPoints: 25 };
  const steps = keepingCurve(ports, weights);
  expect(steps.map(({ bonus }) => bonus)).toEqual([0, 10, 25, 50, 200]);
  steps.forEach(({ bonus, kept, present, matched, score }, index) => {
    const plain = previewWeights(ports, { ...weights, keepPoints: bonus });
    expect({ kept, present }).toEqual({ kept: 7 - plain.moved - plain.lost, present: 7 });
    expect({ matched, score }).toEqual({ matched: plain.matched, score: plain.score });
    const before = steps[index - 1];
    expect(kept).toBeGreaterThanOrEqual(before?.kept ?? 0);
    expect(score).toBeLessThanOrEqual(before?.score ?? score);
    expect(matched).toBe(7);
  });
  expect(steps[4]?.kept).toBeGreaterThan(steps[0]?.kept ?? 7);
  expect(keepingCurve(memoryPorts(), {})).toEqual([]);
});

describe('Why not this mentor', () => {
  test('the loss told is what the next run would lose if the pair were locked, and the people named are those who would move', () => {
    const ports = variedPairs();
    const programme = programmeOf(ports);
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
        const forced = proposalsOf(market, choosePairs(market.market).mentorOf);
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
    const { settings } = programmeOf(ports);
    const { market, rows, round } = openMarket(matchingPool(programmeOf(ports)), settings);
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
