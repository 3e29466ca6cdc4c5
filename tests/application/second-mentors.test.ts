import { propose, proposeInSlices } from '../../src/application/propose';
import { applyWeights, explainPair, previewWeights, whatIfNow } from '../../src/application/what-if';
import { contents, order, pairs, ready } from './pair-book';
import { CURATOR, column, edit, rowOf } from './programme-book';
import { FORM, granted, pairsOf, valid } from './second-mentors-book';
import { numbers, variedPairs } from './what-if-book';

describe('A second mentor', () => {
  test('is granted by a form in the bank, and proposed beside the first', () => {
    const ports = granted();
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ secondForm: FORM, matching: '' });
    const own = pairsOf(ports).map(([number]) => rowOf(ports, 'pairs', number));
    expect(own.map((row) => String(row?.why).startsWith('Второй наставник.'))).toEqual([false, true]);
    expect(new Set(own.map((row) => row?.mentor)).size).toBe(2);
    expect(own.map((row) => row?.alternatives)).toEqual(Array(2).fill('Других подходящих наставников нет.'));
    expect(column(ports, 'matching', 'label')).toContain('Вторых наставников');
    const once = contents(ports);
    propose(ports, CURATOR);
    expect(contents(ports)).toBe(once);
  });

  test('of another word than a form is put back', () => {
    const ports = ready();
    expect(edit(ports, 'mentees', 'Н-0001', { secondForm: 'два' }).refusals.join()).toContain(FORM);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.secondForm).toBe('');
  });

  test('never takes the seat of somebody’s first: who wants two is told why there is no second, until a seat is free', () => {
    const ports = granted(['1', '2']);
    expect(
      pairs(ports)
        .map((row) => String(row.mentee).slice(0, 6))
        .sort(),
    ).toEqual(['Н-0001', 'Н-0002', 'Н-0003']);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.matching).toMatch(
      /^Второго наставника нет\. .*свободных мест.*взять ещё одного/,
    );
    edit(ports, 'mentors', 'М-0002', { seats: 3 });
    propose(ports, CURATOR);
    expect(pairsOf(ports)).toHaveLength(2);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.matching).toBe('');
  });

  test.each([
    ['the second is taken back', '', 0],
    ['the one that the curator holds stays', 'закрепить', 1],
  ])('gives way to the first mentor of somebody who comes later: %s', (_, decision, stays) => {
    const ports = granted(['1', '2']);
    edit(ports, 'mentees', 'Н-0003', { state: 'Выбыл досрочно', reason: 'переехал' });
    propose(ports, CURATOR);
    const both = pairsOf(ports);
    expect(both).toHaveLength(2);
    edit(ports, 'pairs', both[1]?.[0] ?? '', { decision });
    edit(ports, 'mentees', 'Н-0003', { state: 'В базе' });
    propose(ports, CURATOR);
    expect([pairsOf(ports), pairsOf(ports, 'Н-0003').length]).toEqual([[both[stays]], 1]);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.matching).toMatch(/^Второго наставника нет/);
    expect(rowOf(ports, 'pairs', both[stays]?.[0] ?? '')?.why).not.toMatch(/^Второй/);
  });

  test('is found by a run cut into executions as in one go: the first choice is gone on with, then the second', () => {
    const waiting = () => {
      const ports = ready(['2', '2']);
      edit(ports, 'mentees', 'Н-0001', { secondForm: FORM });
      return ports;
    };
    const [calm, ports] = [waiting(), waiting()];
    const whole = proposeInSlices(calm, CURATOR, {});
    ports.hurry(true);
    const before = contents(ports);
    expect(proposeInSlices(ports, CURATOR, { fromPairs: 0 })).toEqual({ done: 0, parts: 1 });
    expect(contents(ports)).toBe(before);
    expect(proposeInSlices(ports, CURATOR, { fromPairs: 0 })).toEqual(whole);
    expect([contents(ports), ports.slices.draft()]).toEqual([contents(calm), '']);
  });

  test('that nobody decided for is taken back with the grant; a valid one stays', () => {
    const ports = granted();
    edit(ports, 'mentees', 'Н-0001', { secondForm: '' });
    propose(ports, CURATOR);
    expect(pairsOf(ports)).toHaveLength(1);
    const kept = valid();
    edit(kept, 'mentees', 'Н-0001', { secondForm: '' });
    propose(kept, CURATOR);
    expect(pairsOf(kept)).toHaveLength(2);
  });
});

describe('Trying weights out', () => {
  test('promises what applying does, second mentors included', () => {
    const ports = ready(['2', '2']);
    propose(ports, CURATOR);
    edit(ports, 'mentees', 'Н-0001', { secondForm: FORM });
    const promised = previewWeights(ports, {});
    expect(promised).toMatchObject({ eligible: 3, matched: 3, moved: 0, gained: 0, lost: 0, seconds: 1 });
    expect(promised.moves).toEqual([
      { mentee: expect.stringMatching(/^Н-0001/), to: expect.any(String), second: true },
    ]);
    expect(applyWeights(ports, CURATOR, {})).toEqual(promised);
    const now = whatIfNow(ports);
    expect(now).toMatchObject({ eligible: 3, matched: 3, score: promised.score });
    expect(previewWeights(ports, {})).toMatchObject({ seconds: 0, moves: [], score: promised.score });
  });

  test('tells of second mentors lost, and of whom the second would be', () => {
    const ports = granted();
    const [[, first = ''] = [], [number = '', second = ''] = []] = pairsOf(ports);
    expect(explainPair(ports, 'Н-0001', second)).toMatchObject({ kind: 'proposed', pair: number });
    edit(ports, 'mentees', 'Н-0001', { secondForm: '' });
    expect(previewWeights(ports, {})).toMatchObject({ lost: 0, seconds: 1 });
    const waiting = ready(['2', '2']);
    edit(waiting, 'mentees', 'Н-0001', { secondForm: FORM });
    for (const mentor of [first, second])
      expect(explainPair(waiting, 'Н-0001', mentor)).toMatchObject({ kind: 'would-be-proposed' });
  });

  test.each([['закрепить'], ['утвердить']])('prices a second mentor once the first is settled: %s', (decision) => {
    const ports = variedPairs(4, 5);
    const [{ number, mentee, mentor } = {}] = pairs(ports);
    const [menteeId, first] = [String(mentee).slice(0, 6), String(mentor).slice(0, 6)];
    edit(ports, 'mentees', menteeId, { secondForm: FORM });
    edit(ports, 'pairs', String(number), { decision });
    if (decision === 'утвердить') order(ports);
    const others = numbers(ports, 'mentors').filter((each) => each !== first);
    const answers = others.map((each) => explainPair(ports, menteeId, each));
    const [best] = answers.flatMap((answer) => (answer.kind === 'would-be-proposed' ? [answer.score] : []));
    const priced = answers.flatMap((answer) => (answer.kind === 'possible' ? [answer] : []));
    expect(priced.length).toBeGreaterThan(0);
    for (const { total, lost, score } of priced) {
      expect(total).toBe(best);
      expect(lost).toEqual({ pairs: 0, points: total - score });
    }
  });

  test('counts nobody with a valid pair among those who wait', () => {
    const ports = valid();
    expect(whatIfNow(ports)).toMatchObject({ eligible: 0, matched: 0 });
  });
});
