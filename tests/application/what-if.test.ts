import { propose } from '../../src/application/propose';
import { applyWeights, explainPair, keepingCurve, previewWeights, whatIfNow } from '../../src/application/what-if';
import type { Weights } from '../../src/contract/what-if/what-if-protocol';
import { Killed, type MemoryPorts, memoryPorts } from './in-memory-ports';
import { codeOf, contents, order, pairOf, pairs } from './pair-book';
import { CURATOR, edit, rowOf, sweep, visible } from './programme-book';
import { numbers, proposalsIn, scoreIn, variedPairs } from './what-if-book';

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

const refuse = (what: string): never => {
  throw new Error(`Looking took ${what}.`);
};

const keyOf = (what: string): string => (what === 'keepPoints' ? what : `weight:${what}`);

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

  test('knows the weights before the last change, however long ago and wherever it was made', () => {
    const ports = variedPairs();
    const { weights } = whatIfNow(ports);
    expect(whatIfNow(ports).former).toBeUndefined();
    applyWeights(ports, CURATOR, { requests: 300, interests: 150, times: 0 });
    expect(whatIfNow(ports).former).toEqual(weights);
    const { weights: applied } = whatIfNow(ports);
    ports.setNow('2026-11-05T03:00:00.000Z');
    edit(ports, 'settings', 'weight:age', { value: '7' });
    sweep(ports);
    expect(whatIfNow(ports)).toMatchObject({ weights: { ...applied, age: 7 }, former: applied });
  });

  test('tells of a kept pair that can’t hold: it stands on the sheet, and no run counts it', () => {
    const ports = variedPairs();
    expect(previewWeights(ports, {}).brokenLocks).toBe(0);
    const [first] = pairs(ports);
    edit(ports, 'pairs', String(first?.number), { decision: 'закрепить' });
    edit(ports, 'mentees', String(first?.mentee).slice(0, 6), { refused: String(first?.mentor).slice(0, 6) });
    const { brokenLocks, present, matched } = previewWeights(ports, {});
    expect(brokenLocks).toBe(1);
    expect(present.matched).toBeGreaterThanOrEqual(matched);
    expect(propose(ports, CURATOR).brokenLocks).toBe(1);
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
      seconds: 0,
      brokenLocks: 0,
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

  test.each(['как можно больше пар', 'по взаимным пожеланиям (устойчивый)'])(
    'lead to what was promised where people have wishes and the order is «%s»',
    (order) => {
      const ports = variedPairs();
      edit(ports, 'mentees', 'Н-0001', { wish1: 'М-0003', wish2: 'М-0001' });
      edit(ports, 'mentees', 'Н-0006', { wish1: 'М-0005' });
      edit(ports, 'mentors', 'М-0001', { wish1: 'Н-0006', wish2: 'Н-0002' });
      edit(ports, 'mentors', 'М-0003', { wish1: 'Н-0001' });
      edit(ports, 'settings', 'matchingOrder', { value: order });
      for (const weights of [
        { preference: 900, requests: 0 },
        { preference: 0, times: 1000, keepPoints: 0 },
      ]) {
        const promised = previewWeights(ports, weights);
        const before = proposalsIn(ports);
        expect(applyWeights(ports, CURATOR, weights)).toEqual(promised);
        const moved = new Map(before);
        for (const { mentee, to } of promised.moves) {
          if (to === undefined) moved.delete(mentee);
          else moved.set(mentee, to);
        }
        expect(promised.moves.length).toBeGreaterThan(0);
        expect(proposalsIn(ports)).toEqual(moved);
        expect([promised.matched, promised.score]).toEqual([moved.size, scoreIn(ports)]);
        const { matched, score } = promised;
        const bonus = weights.keepPoints ?? 10;
        expect(keepingCurve(ports, {}).find((step) => step.bonus === bonus)).toMatchObject({ matched, score });
      }
    },
  );

  test('give what proposing by settings typed by hand gives', () => {
    const [applied, typed] = [variedPairs(), variedPairs()];
    applyWeights(applied, CURATOR, { requests: 0, interests: 1000 });
    edit(typed, 'settings', 'weight:requests', { value: '0' });
    edit(typed, 'settings', 'weight:interests', { value: '1000' });
    propose(typed, CURATOR);
    expect(proposalsIn(applied)).toEqual(proposalsIn(typed));
  });

  test('are there whole or not at all when the run dies, once the daily run has followed', () => {
    const weights = { requests: 0, interests: 1000 };
    // Lines of the journal that another run had to write are that run's.
    const later = (ports: MemoryPorts): unknown => {
      sweep(ports);
      for (const line of ports.workbook.rows('journal')) line.by = '';
      return visible(ports);
    };
    const untouched = later(variedPairs());
    const calm = variedPairs();
    applyWeights(calm, CURATOR, weights);
    const applied = later(calm);
    const ends = new Set<unknown>();
    for (let dieAt = 1; !ends.has('alive'); dieAt++) {
      const ports = variedPairs();
      ports.workbook.calls = 0;
      ports.workbook.dieAt = dieAt;
      try {
        applyWeights(ports, CURATOR, weights);
        ends.add('alive');
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      ports.workbook.dieAt = Number.POSITIVE_INFINITY;
      const seen = later(ports);
      const isUntouched = JSON.stringify(seen) === JSON.stringify(untouched);
      ends.add(isUntouched ? 'untouched' : 'applied');
      if (!isUntouched) expect(seen).toEqual(applied);
    }
    expect(ends).toEqual(new Set(['untouched', 'applied', 'alive']));
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
