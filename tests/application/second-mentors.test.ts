import { refreshIndicators } from '../../src/application/indicators';
import { approveRegister, orderAhead } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { summarise } from '../../src/application/summary';
import { applyWeights, explainPair, previewWeights, whatIfNow } from '../../src/application/what-if';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { contents, day, MENTORS, meet, order, PUPILS, pairs, ready } from './pair-book';
import { CURATOR, column, edit, mentorsAnswer, pupilsAnswer, rowOf, submit, sweep } from './programme-book';

const FORM = 'ученик – ученик';
const DISSOLVED = { state: 'Расторгнута досрочно', reason: 'не подошли', initiator: 'куратор' };

/** Three pupils, two mentors with two seats each; the first pupil is granted a second mentor, and pairs are proposed. */
function granted(seats: readonly [string, string] = ['2', '2']): MemoryPorts {
  const ports = ready(seats);
  edit(ports, 'mentees', 'Н-0001', { secondForm: FORM });
  propose(ports, CURATOR);
  return ports;
}

/** The same with every proposal approved by one order. */
function valid(): MemoryPorts {
  const ports = granted();
  order(ports, { all: true });
  return ports;
}

/** Pairs of a mentee, as number and mentor; the rows of those that a run took back are gone. */
const pairsOf = (ports: MemoryPorts, mentee = 'Н-0001') =>
  pairs(ports)
    .filter((row) => String(row.mentee).startsWith(mentee))
    .map((row) => [String(row.number), String(row.mentor).slice(0, 6)] as const);
const stateOf = (ports: MemoryPorts) => rowOf(ports, 'mentees', 'Н-0001')?.state;

/** Both sides of a pair answer the final questionnaire. */
function finish(ports: MemoryPorts, pair: string, at: number, mark = '9'): void {
  const link = summarise(ports).pairLinks.find((each) => each.pair === pair);
  submit(ports, 'final', `${pair}-mentee`, at, { pairToken: link?.menteeToken ?? '', satisfaction: mark });
  sweep(ports);
  submit(ports, 'final', `${pair}-mentor`, at, { pairToken: link?.mentorToken ?? '', satisfaction: mark });
  sweep(ports);
}

describe('A second mentor', () => {
  test('is granted by a form in the bank, and proposed beside the first', () => {
    const ports = granted();
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ secondForm: FORM, matching: '' });
    const own = pairsOf(ports).map(([number]) => rowOf(ports, 'pairs', number));
    expect(own.map((row) => String(row?.why).startsWith('Второй наставник.'))).toEqual([false, true]);
    expect(new Set(own.map((row) => row?.mentor)).size).toBe(2);
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
      /^Второго наставника нет\. .*свободных мест.*добавить мест/,
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

describe('The order on pairs', () => {
  test('names both pairs, joins both mentors in the bank and hands out links of each pair', () => {
    const ports = granted();
    const { approved, text } = order(ports, { all: true });
    expect(approved).toBe(4);
    const own = pairsOf(ports);
    for (const [number] of own) expect(text).toContain(`${number}: наставник`);
    const { mentor } = rowOf(ports, 'mentees', 'Н-0001') ?? {};
    expect(
      String(mentor)
        .split(', ')
        .map((ref) => ref.slice(0, 6))
        .sort(),
    ).toEqual(['М-0001', 'М-0002']);
    const links = own.flatMap(([number]) => {
      const row = rowOf(ports, 'pairs', number);
      return [row?.menteeLink, row?.mentorLink, row?.menteeFinalLink, row?.mentorFinalLink];
    });
    expect(new Set(links).size).toBe(8);
    expect(stateOf(ports)).toBe('Закреплён приказом');
  });

  test('is shown beforehand with both pairs, and with the first alone where the grant is gone', () => {
    const ports = granted();
    const [[first = ''] = [], [second = ''] = []] = pairsOf(ports);
    for (const number of [first, second]) edit(ports, 'pairs', number, { decision: 'утвердить' });
    const ahead = () => {
      const { lines, leftOut } = orderAhead(ports, CURATOR, 'pairs');
      return [lines.map(({ number }) => number), leftOut.map(({ number, code, by }) => [number, code, by])];
    };
    expect(ahead()).toEqual([[first, second], []]);
    edit(ports, 'mentees', 'Н-0001', { secondForm: '' });
    expect(ahead()).toEqual([[first], [[second, 'mentee-taken', first]]]);
    order(ports);
    expect(ahead()).toEqual([[], [[second, 'mentee-paired', first]]]);
  });

  test('of a second mentor alone lets the first be proposed on', () => {
    const ports = granted();
    const [first, second] = pairsOf(ports);
    edit(ports, 'pairs', second?.[0] ?? '', { decision: 'утвердить' });
    order(ports);
    propose(ports, CURATOR);
    expect(pairsOf(ports)).toEqual([first, second]);
    expect(order(ports, { number: '3', all: true }).approved).toBe(3);
  });

  test('joins a mentee whose grant is gone with one mentor, the first', () => {
    const ports = granted();
    const [first] = pairsOf(ports);
    edit(ports, 'mentees', 'Н-0001', { secondForm: '' });
    expect(order(ports, { all: true }).approved).toBe(3);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.mentor).toMatch(new RegExp(`^${first?.[1]} [^,]*$`));
  });
});

describe('A mentee with two valid pairs', () => {
  test('is watched in each: one pair may lack meetings while the other works', () => {
    const ports = valid();
    const [[one = ''] = [], [other = ''] = []] = pairsOf(ports);
    meet(ports, one, 'a', 18);
    day(ports, '09-20');
    sweep(ports);
    expect(rowOf(ports, 'pairs', one)).toMatchObject({ state: 'Активна', meetings: 1, attention: '' });
    expect(rowOf(ports, 'pairs', other)).toMatchObject({
      state: 'На контроле',
      meetings: 0,
      attention: 'нет встреч 16 дней',
    });
    expect(stateOf(ports)).toBe('В программе');
  });

  test('stays in the programme when one pair ends, and completes it with the last', () => {
    const ports = valid();
    const [[one = ''] = [], [other = ''] = []] = pairsOf(ports);
    meet(ports, one, 'a', 5);
    meet(ports, other, 'b', 5);
    sweep(ports);
    const link = summarise(ports).pairLinks.find((each) => each.pair === one);
    submit(ports, 'final', 'early', 5, { pairToken: link?.menteeToken ?? '', satisfaction: '4' });
    sweep(ports);
    expect(stateOf(ports)).toBe('В программе');
    finish(ports, one, 5);
    expect(rowOf(ports, 'pairs', one)?.state).toBe('Завершена');
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ state: 'В программе', finished: '' });
    propose(ports, CURATOR);
    expect(pairsOf(ports)).toHaveLength(2);
    day(ports, '09-09');
    finish(ports, other, 9);
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({
      state: 'Завершил',
      since: '2026-09-09',
      finished: '2026-09-09',
    });
  });

  test('gets no third when one pair has completed, but another one when it was dissolved', () => {
    const three = (end: (ports: MemoryPorts, pair: string) => void) => {
      const ports = memoryPorts('2026-09-05T03:00:00.000Z');
      pupilsAnswer(ports, PUPILS.slice(0, 1));
      mentorsAnswer(ports, [...MENTORS, 'Зуева Майя']);
      sweep(ports);
      approveRegister(ports, CURATOR, { number: '1', date: '03.09.2026' });
      edit(ports, 'mentees', 'Н-0001', { secondForm: FORM });
      propose(ports, CURATOR);
      order(ports, { all: true });
      end(ports, pairsOf(ports)[0]?.[0] ?? '');
      propose(ports, CURATOR);
      return ports;
    };
    expect(pairsOf(three((ports, pair) => finish(ports, pair, 5)))).toHaveLength(2);
    const replaced = three((ports, pair) => edit(ports, 'pairs', pair, DISSOLVED));
    expect(pairsOf(replaced).map(([, mentor]) => mentor)).toEqual(['М-0001', 'М-0002', 'М-0003']);
    expect(whatIfNow(replaced)).toMatchObject({ eligible: 0, matched: 0 });
    expect(order(replaced, { number: '3', all: true }).approved).toBe(1);
    expect(stateOf(replaced)).toBe('Закреплён приказом');
  });

  test('that loses one of them goes on with the other, and is proposed somebody else beside it', () => {
    const ports = valid();
    const [[, left = ''] = [], [gone = '', dissolved = ''] = []] = pairsOf(ports);
    edit(ports, 'pairs', gone, DISSOLVED);
    expect(stateOf(ports)).toBe('Закреплён приказом');
    propose(ports, CURATOR);
    expect(pairsOf(ports)).toHaveLength(2);
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({
      mentor: expect.stringMatching(new RegExp(`^${left} [^,]*$`)),
      matching: expect.stringMatching(/^Второго наставника нет\. .*этот наставник у наставляемого уже есть — 1/),
    });
    expect(explainPair(ports, 'Н-0001', dissolved)).toMatchObject({
      kind: 'ruled-out',
      rules: ['ended'],
      aside: false,
    });
  });

  test('and left the programme is proposed nobody', () => {
    const ports = valid();
    const [, [gone = ''] = []] = pairsOf(ports);
    edit(ports, 'pairs', gone, DISSOLVED);
    edit(ports, 'mentees', 'Н-0001', { reason: 'переехал' });
    edit(ports, 'mentees', 'Н-0001', { state: 'Выбыл досрочно' });
    propose(ports, CURATOR);
    expect(rowOf(ports, 'mentees', 'Н-0001')).toMatchObject({ state: 'Выбыл досрочно', matching: '' });
  });

  test('counts once in the indicators, however many marks there are', () => {
    const ports = valid();
    const [[one = ''] = [], [other = ''] = []] = pairsOf(ports);
    finish(ports, one, 5, '9');
    day(ports, '09-07');
    finish(ports, other, 6, '3');
    const results = new Map(refreshIndicators(ports).map((result) => [result.id, result]));
    expect(results.get('I1')?.numerator).toBe(3);
    expect(results.get('I5')).toMatchObject({ numerator: 0, denominator: 3 });
    expect(results.get('I7')?.numerator).toBe(5);
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

  test('counts nobody with a valid pair among those who wait', () => {
    const ports = valid();
    expect(whatIfNow(ports)).toMatchObject({ eligible: 0, matched: 0 });
  });
});
