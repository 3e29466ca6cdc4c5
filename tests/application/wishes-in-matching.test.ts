/** What the curator writes down about people's wishes, and what the next run of matching makes of it. */
import { propose } from '../../src/application/propose';
import { matchedText } from '../../src/contract/texts/matched';
import { grouped } from '../../src/contract/texts/plural';
import type { MemoryPorts } from './in-memory-ports';
import { contents, order, pairOf, pairs, proposed, ready } from './pair-book';
import { CURATOR, edit, rowOf } from './programme-book';

/** Who stands with whom in «Пары», as `Н-0001 М-0002`. */
const joined = (ports: MemoryPorts) =>
  pairs(ports)
    .map(({ mentee, mentor }) => `${String(mentee).slice(0, 6)} ${String(mentor).slice(0, 6)}`)
    .sort();
const mentorOf = (ports: MemoryPorts, mentee: string) => String(pairOf(ports, mentee)?.mentor).slice(0, 6);
const set = (ports: MemoryPorts, key: string, value: string) => edit(ports, 'settings', key, { value });

describe('A wish', () => {
  test('brings two together and is said among the reasons', () => {
    const ports = ready(['1', '2']);
    edit(ports, 'mentees', 'Н-0003', { wish1: 'М-0001' });
    edit(ports, 'mentors', 'М-0001', { wish2: 'Н-0003' });
    propose(ports, CURATOR);
    expect(joined(ports)).toEqual(['Н-0001 М-0002', 'Н-0002 М-0002', 'Н-0003 М-0001']);
    const pair = pairOf(ports, 'Н-0003');
    expect(pair?.why).toContain('Назвали друг друга: 1-е пожелание наставляемого и 2-е наставника');
    expect(pair?.parts).toContain('пожелания сторон 250');
    edit(ports, 'mentors', 'М-0001', { wish1: 'Н-0003', wish2: '' });
    propose(ports, CURATOR);
    expect(pairOf(ports, 'Н-0003')?.why).toContain('Назвали друг друга первыми');
  });

  test('is said of a pair no longer once one of the two is erased', () => {
    const ports = ready(['1', '2']);
    edit(ports, 'mentors', 'М-0001', { wish1: 'Н-0003' });
    propose(ports, CURATOR);
    const pair = String(pairOf(ports, 'Н-0003')?.number);
    edit(ports, 'pairs', pair, { decision: 'утвердить' });
    order(ports);
    expect(rowOf(ports, 'pairs', pair)?.why).toContain('1-е пожелание наставника');
    edit(ports, 'mentees', 'Н-0003', { state: 'Согласие отозвано', reason: 'x' });
    expect(rowOf(ports, 'pairs', pair)?.why).not.toContain('пожелание');
    expect(rowOf(ports, 'mentors', 'М-0001')?.wish1).toBe('');
  });

  test('changes no score of those who wished nothing', () => {
    const [plain, wished] = [proposed(['1', '2']), ready(['1', '2'])];
    set(plain, 'weight:preference', '0');
    propose(plain, CURATOR);
    edit(wished, 'mentees', 'Н-0003', { wish1: 'М-0001' });
    propose(wished, CURATOR);
    const scores = (ports: MemoryPorts) => ['Н-0001', 'Н-0002'].map((number) => pairOf(ports, number)?.score);
    expect(scores(wished)).toEqual(scores(plain));
  });

  test('of both for each other first is locked where the setting says so', () => {
    const ports = ready(['1', '2']);
    edit(ports, 'mentors', 'М-0001', { competences: 'спорт' });
    edit(ports, 'mentees', 'Н-0003', { wish1: 'М-0001' });
    edit(ports, 'mentors', 'М-0001', { wish1: 'Н-0003' });
    set(ports, 'weight:preference', '0');
    set(ports, 'weight:requests', '1000');
    propose(ports, CURATOR);
    expect(mentorOf(ports, 'Н-0003')).toBe('М-0002');
    expect(set(ports, 'lockMutualFirsts', 'да').refusals).toEqual([]);
    expect(propose(ports, CURATOR).brokenLocks).toBe(0);
    expect(mentorOf(ports, 'Н-0003')).toBe('М-0001');
  });
});

describe('A first wish that isn’t met', () => {
  test('is explained beside the pair, or to whoever got nobody', () => {
    const ports = ready(['1', '1']);
    set(ports, 'weight:preference', '0');
    edit(ports, 'mentors', 'М-0001', { competences: 'спорт' });
    edit(ports, 'mentees', 'Н-0002', { requests: 'спорт' });
    for (const number of ['Н-0001', 'Н-0003']) edit(ports, 'mentees', number, { wish1: 'М-0001' });
    propose(ports, CURATOR);
    expect(mentorOf(ports, 'Н-0002')).toBe('М-0001');
    const [paired, alone] = mentorOf(ports, 'Н-0001') === 'М-0002' ? ['Н-0001', 'Н-0003'] : ['Н-0003', 'Н-0001'];
    const begin = '1-е пожелание, М-0001, не сбылось: место досталось Н-0002';
    expect(pairOf(ports, paired ?? '')?.alternatives).toMatch(
      new RegExp(`\\n${begin}; замена стоила бы программе \\d+ балл`),
    );
    expect(rowOf(ports, 'mentees', alone ?? '')?.matching).toContain(`${begin}.`);
    edit(ports, 'mentees', paired ?? '', { wish1: '' });
    propose(ports, CURATOR);
    expect(pairOf(ports, paired ?? '')?.alternatives).not.toContain('пожелание');
  });

  test('by a refusal says neither who nor whom', () => {
    const ports = ready(['1', '2']);
    edit(ports, 'mentees', 'Н-0001', { wish1: 'М-0001' });
    edit(ports, 'mentors', 'М-0001', { refused: 'Н-0001' });
    propose(ports, CURATOR);
    const told = String(pairOf(ports, 'Н-0001')?.alternatives);
    expect(told).toContain('1-е пожелание не сбылось: такую пару предложить нельзя.');
    expect(told).not.toContain('М-0001');
  });
});

test('A wish that isn’t met is told once of somebody who is to have two mentors, with the first of them', () => {
  const ports = ready(['1', '1']);
  propose(ports, CURATOR);
  const other = mentorOf(ports, 'Н-0001') === 'М-0001' ? 'М-0002' : 'М-0001';
  set(ports, 'weight:preference', '0');
  edit(ports, 'mentees', 'Н-0001', { wish1: other, secondForm: 'ученик – ученик' });
  propose(ports, CURATOR);
  const said = `1-е пожелание, ${other}, не сбылось: место досталось`;
  expect(pairOf(ports, 'Н-0001')?.alternatives).toContain(said);
  const second = String(rowOf(ports, 'mentees', 'Н-0001')?.matching);
  expect(second).toContain('Второго наставника нет.');
  expect(second).not.toContain('пожелание');
});

test('A mentor’s wish that isn’t met is told in the bank of mentors, until it is met', () => {
  const ports = proposed(['1', '2']);
  const [other = ''] = joined(ports).filter((pair) => pair.endsWith('М-0002'));
  const [mentee = ''] = other.split(' ');
  set(ports, 'weight:preference', '0');
  edit(ports, 'mentors', 'М-0001', { wish1: mentee });
  propose(ports, CURATOR);
  const told = () => String(rowOf(ports, 'mentors', 'М-0001')?.matching);
  expect(told()).toMatch(
    new RegExp(`^1-е пожелание, ${mentee}, не сбылось: этому наставляемому предложен М-0002; замена .*\\.$`),
  );
  expect(rowOf(ports, 'mentors', 'М-0002')?.matching).toBe('');
  edit(ports, 'pairs', String(pairOf(ports, mentee)?.number), { decision: 'запретить' });
  propose(ports, CURATOR);
  expect([joined(ports).includes(`${mentee} М-0001`), told()]).toEqual([true, '']);
});

describe('A refusal', () => {
  test('takes the pair away for good and is told nowhere else', () => {
    const ports = proposed(['1', '1']);
    const mentor = mentorOf(ports, 'Н-0001');
    edit(ports, 'mentees', 'Н-0001', { refused: `${mentor}` });
    propose(ports, CURATOR);
    propose(ports, CURATOR);
    expect(joined(ports)).not.toContain(`Н-0001 ${mentor}`);
    const journal = ports.workbook.rows('journal').filter(({ about }) => about === 'Н-0001');
    expect(JSON.stringify(journal)).not.toContain(mentor);
    expect(rowOf(ports, 'mentors', mentor)).toEqual(
      expect.objectContaining({ refused: '', wish1: '', wish2: '', wish3: '' }),
    );
    expect(JSON.stringify(rowOf(ports, 'mentors', mentor))).not.toContain('Н-0001');
  });

  test('that takes a proposal back is counted among the changes without numbers, and it is said why they are missing', () => {
    const ports = proposed(['1', '2']);
    const mentor = mentorOf(ports, 'Н-0001');
    edit(ports, 'mentees', 'Н-0001', { refused: mentor });
    set(ports, 'keepPoints', '0');
    const run = propose(ports, CURATOR);
    const { replaced, removed } = run.changes ?? { replaced: 0, removed: 0 };
    expect([run.changes?.refused, replaced + removed]).toEqual([1, 2]);
    expect(matchedText(run)).toContain(
      'Не названа 1 пара: одна из сторон просила так не соединять, поэтому номеров здесь нет.',
    );
    expect(run.changes?.moves.map(({ menteeId }) => menteeId)).not.toContain('Н-0001');
    expect(matchedText(propose(ports, CURATOR))).not.toContain('Не назван');
  });

  test('that leaves somebody nobody is told as the wish of the two, not of one of them', () => {
    const ports = ready(['1', '1']);
    edit(ports, 'mentors', 'М-0001', { refused: 'Н-0002' });
    edit(ports, 'mentors', 'М-0002', { refused: 'Н-0002' });
    propose(ports, CURATOR);
    expect(rowOf(ports, 'mentees', 'Н-0002')?.matching).toContain('стороны просили пару не предлагать');
  });
});

describe('A later run', () => {
  test('moves a proposal only when more is gained than the setting asks for', () => {
    const ports = proposed(['1', '2']);
    const before = joined(ports);
    const [mentee = ''] = (before.find((pair) => pair.endsWith('М-0002')) ?? '').split(' ');
    set(ports, 'weight:preference', '20');
    edit(ports, 'mentees', mentee, { wish1: 'М-0001' });
    const { changes, proof } = propose(ports, CURATOR);
    expect(joined(ports)).toEqual(before);
    expect(changes).toEqual({ kept: 3, replaced: 0, removed: 0, added: 0, moves: [] });
    expect(proof).toMatchObject({ verdict: 'not-proven', faults: [] });
    set(ports, 'keepPoints', '4');
    const run = propose(ports, CURATOR);
    expect(joined(ports)).toContain(`${mentee} М-0001`);
    expect(run).toMatchObject({
      changes: { kept: 1, replaced: 2, removed: 0, added: 0 },
      proof: { verdict: 'proven' },
    });
    expect(matchedText(run)).toContain('Прежних предложений осталось 1; заменено 2 (');
    expect(matchedText(run)).toContain(`${mentee}: М-0001 вместо М-0002`);
    const once = contents(ports);
    expect(matchedText(propose(ports, CURATOR))).toContain('Ничего не изменилось: все предложения прежние (3).');
    expect(contents(ports)).toBe(once);
  });
});

test('What wishes and earlier proposals come to stands among the results on «Подбор», however late it is known', () => {
  const ports = proposed(['1', '1']);
  const rows = () => ports.workbook.rows('matching').map(({ section, label }) => `${section}: ${label}`);
  const before = rows();
  edit(ports, 'mentees', 'Н-0003', { wish1: 'М-0001' });
  edit(ports, 'mentors', 'М-0001', { wish1: 'Н-0003' });
  propose(ports, CURATOR);
  expect(rows().slice(5, 7)).toEqual(['Итог: Прежние предложения', 'Итог: Пожелания сторон']);
  const sections = rows().map((row) => row.split(':')[0]);
  const inOrder = sections.filter((section, index) => section !== sections[index - 1]);
  expect(new Set(inOrder).size).toBe(inOrder.length);
  expect(rows().length).toBe(before.length + 2);
});

describe('The stable order', () => {
  /** М-0001 and Н-0003 want each other, but the points are against it. */
  const apart = (): MemoryPorts => {
    const ports = ready(['1', '2']);
    edit(ports, 'mentees', 'Н-0003', { requests: 'спорт', wish1: 'М-0001' });
    edit(ports, 'mentors', 'М-0002', { competences: 'спорт' });
    edit(ports, 'mentors', 'М-0001', { wish1: 'Н-0003' });
    set(ports, 'weight:preference', '10');
    return ports;
  };

  test('joins those who want each other, and each order says what the other would come to', () => {
    const ports = apart();
    const most = propose(ports, CURATOR);
    expect(mentorOf(ports, 'Н-0003')).toBe('М-0002');
    expect(matchedText(most)).toContain(
      `Есть 1 случай, когда двое назвали друг друга, но не вместе, хотя по пожеланиям обоих так было бы лучше. Подбор по взаимным пожеланиям (его выбирают в «Настройках») дал бы ${most.stability?.other?.matched} пары и ${grouped(most.stability?.other?.score ?? 0)} `,
    );
    expect(set(ports, 'matchingOrder', 'По взаимным пожеланиям (устойчивый)').refusals).toEqual([]);
    const stable = propose(ports, CURATOR);
    expect(mentorOf(ports, 'Н-0003')).toBe('М-0001');
    expect({ matched: stable.matched, score: stable.score, blocking: 0 }).toEqual(most.stability?.other);
    expect(stable.stability).toMatchObject({ order: 'mutual-wishes', blocking: 0, other: { blocking: 1 } });
    expect(matchedText(stable)).toMatch(
      /Взаимные пожелания учтены: если двое назвали друг друга.*пар как можно больше, дал бы 3 пары.*, а таких случаев было бы 1\./,
    );
  });

  test('gives way to limits of pairs, and the message says so', () => {
    const ports = apart();
    set(ports, 'matchingOrder', 'по взаимным пожеланиям (устойчивый)');
    set(ports, 'form:pupil-pupil:mostPairs', '3');
    const run = propose(ports, CURATOR);
    expect(run.stability).toEqual({ order: 'most-pairs', blocking: 1 });
    expect(matchedText(run)).toContain('При ограничениях из «Настроек» подбор по взаимным пожеланиям не применяется.');
  });

  test('can be set by its words only', () => {
    const ports = apart();
    expect(set(ports, 'matchingOrder', 'как попало').refusals).toHaveLength(1);
    expect(rowOf(ports, 'settings', 'matchingOrder')?.value).toBe('как можно больше пар');
  });
});
