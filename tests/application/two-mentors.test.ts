import { deriveNow } from '../../src/application/derive-at';
import { refreshIndicators } from '../../src/application/indicators';
import { approveRegister, orderAhead } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { explainPair, keepingCurve, whatIfNow } from '../../src/application/what-if';
import { matchedText } from '../../src/contract/texts/matched';
import { grouped } from '../../src/contract/texts/plural';
import { pairAnswerText } from '../../src/contract/texts/what-if';
import { lastRun } from '../../src/domain/pairs/matching-run';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { day, MENTORS, meet, order, PUPILS, ready, tokensOf } from './pair-book';
import { CURATOR, edit, mentorsAnswer, pupilsAnswer, rowOf, submit, sweep } from './programme-book';
import { DISSOLVED, FORM, finish, granted, pairsOf, stateOf, valid } from './second-mentors-book';

test('The sums of a run count second mentors wherever they are told, and say so', () => {
  const ports = granted(['2', '2']);
  const { score, second } = lastRun(deriveNow(ports))?.run ?? { score: 0 };
  expect(second?.matched).toBe(1);
  const all = score + (second?.score ?? 0);
  expect(whatIfNow(ports).score).toBe(all);
  const told = ports.workbook.rows('matching').find(({ label }) => label === 'Сумма баллов');
  expect(told).toMatchObject({
    value: grouped(all),
    explanation: `В среднем ${Math.round(all / 4)} баллов на пару. Вместе со вторыми наставниками: на их пары приходится ${grouped(second?.score ?? 0)} баллов.`,
  });
  for (const step of keepingCurve(ports, {})) expect(step).toMatchObject({ present: 4, matched: 4, score: all });
  expect(matchedText(propose(ports, CURATOR))).toContain('Предложено пар: 3. Вторых наставников: 1.');
  const [, mentor] = pairsOf(ports, 'Н-0002')[0] ?? [];
  const answer = explainPair(ports, 'Н-0002', mentor === 'М-0001' ? 'М-0002' : 'М-0001');
  expect(answer).toMatchObject({ kind: 'possible', total: score, place: 1 });
});

describe('Why not this mentor', () => {
  const why = (ports: MemoryPorts) => explainPair(ports, 'Н-0001', 'М-0002');

  test('is answered for a second mentor by who got the seats, not by a rule, and by who is settled as the first', () => {
    const ports = granted(['2', '1']);
    const [first = '', mentor] = pairsOf(ports)[0] ?? [];
    expect([mentor, rowOf(ports, 'mentors', 'М-0002')?.freeSeats]).toEqual(['М-0001', 1]);
    edit(ports, 'pairs', first, { decision: 'утвердить' });
    const answer = why(ports);
    expect(answer).toMatchObject({ kind: 'seats-to-firsts', first: expect.stringMatching(/^М-0001 /) });
    expect(pairAnswerText(answer)).toMatch(
      /^Первый наставник уже закреплён: М-0001 .*\. Вторым эту пару предложить нельзя: /,
    );
  });

  test('is answered by the missing seats where none is free at all', () => {
    const ports = granted(['2', '1']);
    order(ports, { all: true });
    expect(why(ports)).toMatchObject({ kind: 'ruled-out', rules: ['no-seats'] });
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

  test('joins no two people twice, though two of their proposals stand since two questionnaires turned out to be one person’s', () => {
    const ports = ready(['3', '1']);
    edit(ports, 'mentors', 'М-0002', { state: 'Приостановлен', reason: 'болеет' });
    propose(ports, CURATOR);
    edit(ports, 'mentees', 'Н-0001', { secondForm: FORM });
    edit(ports, 'mentees', 'Н-0001', { merged: 'Н-0002' });
    const both = pairsOf(ports);
    expect(both.map(([, mentor]) => mentor)).toEqual(['М-0001', 'М-0001']);
    for (const [number] of both) edit(ports, 'pairs', number, { decision: 'утвердить' });
    expect(orderAhead(ports, CURATOR, 'pairs').leftOut).toMatchObject([
      { number: both[1]?.[0], code: 'mentee-taken', by: both[0]?.[0] },
    ]);
    expect(order(ports).approved).toBe(1);
    edit(ports, 'mentors', 'М-0002', { state: 'Доступен', reason: 'здоров' });
    expect(orderAhead(ports, CURATOR, 'pairs').leftOut).toMatchObject([{ code: 'mentee-paired', by: both[0]?.[0] }]);
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
    submit(ports, 'final', 'early', 5, { pairToken: tokensOf(ports, one).mentee, satisfaction: '4' });
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
      matching: expect.stringMatching(/^Второго наставника нет\. С наставниками формы .* пары уже были/),
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
