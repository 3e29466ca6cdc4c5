import { advance } from '../../src/application/advance';
import { deriveNow } from '../../src/application/derive-at';
import { Ledger } from '../../src/application/ledger';
import { planProposals } from '../../src/application/matching/plan-proposals';
import { approveRegister } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { matchedText, proposedText } from '../../src/contract/texts/matched';
import { changesText, proofText } from '../../src/contract/texts/matching-run';
import type { MarkEntry } from '../../src/domain/ledger/entry';
import type { Assignment } from '../../src/domain/matching/assignment';
import { solveAssignment } from '../../src/domain/matching/solve-assignment';
import { lastRun } from '../../src/domain/pairs/matching-run';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { MENTORS, PUPILS, proposed, ready } from './pair-book';
import { CURATOR, edit, mentorsAnswer, pupilsAnswer, sweep } from './programme-book';

const PROVEN =
  /^Доказано независимой проверкой: больше пар составить нельзя, а при таком числе пар нельзя набрать больше баллов\.$/m;

const entriesOf = (ports: MemoryPorts) => new Ledger(ports.workbook).entries;
const runMarks = (ports: MemoryPorts) =>
  entriesOf(ports).filter(
    (entry): entry is MarkEntry => entry.kind === 'mark' && entry.target === 'matching' && entry.field === 'run',
  );

describe('A run of matching', () => {
  test('is remembered as a whole, with what is proven, and said so in the message', () => {
    const ports = proposed(['1', '1']);
    const { run } = lastRun(deriveNow(ports)) ?? {};
    expect(run).toEqual({
      eligibleMentees: 3,
      seats: 2,
      matched: 2,
      score: run?.score,
      unmatched: { 'seats-taken': 1 },
      brokenLocks: 0,
      proof: { verdict: 'proven', faults: [] },
      changes: { kept: 0, replaced: 0, removed: 0, added: 2, moves: expect.any(Array) },
    });
    expect(run?.score).toBe(ports.workbook.rows('pairs').reduce((sum, { score }) => sum + Number(score), 0));
    const again = { kept: 2, replaced: 0, removed: 0, added: 0, moves: [] };
    expect(propose(ports, CURATOR)).toEqual({ ...run, changes: again });
    expect(lastRun(deriveNow(ports))?.run).toEqual(run);
    expect(matchedText(propose(ports, CURATOR))).toMatch(PROVEN);
  });

  test('before the order on the register says that first and nothing that would mislead; after it, what was found', () => {
    const ports = memoryPorts('2026-09-05T03:00:00.000Z');
    pupilsAnswer(ports, PUPILS);
    mentorsAnswer(ports, MENTORS, ['1', '2']);
    sweep(ports);
    const told = matchedText(propose(ports, CURATOR));
    expect(told).toMatch(/^Предлагать пока некого: в реестре наставников.*«Утвердить реестр наставников приказом»/);
    expect(told).not.toMatch(/Доказано|лист «Пары»|Свободных мест/);
    approveRegister(ports, CURATOR, { number: '1', date: '03.09.2026' });
    const run = propose(ports, CURATOR);
    expect(run).not.toHaveProperty('noRegister');
    expect(matchedText(run)).toContain('Предложено пар: 3.');
  });

  test('leaves one mark, and the next that finds something else one more, which counts', () => {
    const ports = proposed(['1', '1']);
    propose(ports, CURATOR);
    expect(runMarks(ports)).toHaveLength(1);
    edit(ports, 'mentors', 'М-0001', { seats: '5' });
    propose(ports, CURATOR);
    expect(runMarks(ports)).toHaveLength(2);
    expect(lastRun(deriveNow(ports))).toMatchObject({ run: { matched: 3, unmatched: {} }, at: ports.clock.now() });
  });

  test('holds nobody’s name', () => {
    const [mark] = runMarks(proposed(['1', '1']));
    expect(mark?.value.replace(/"[НМ]-\d+"/g, '')).not.toMatch(/[а-яё]/i);
  });

  test('whose facts an erasure took for somebody’s code is followed by the next one', () => {
    const ports = proposed(['1', '1']);
    const found = lastRun(deriveNow(ports))?.run;
    const blank = { target: 'matching', field: 'run', value: '' };
    advance(ports, { by: CURATOR, decide: () => ({ marks: [blank] }) });
    expect(lastRun(deriveNow(ports))).toBeUndefined();
    const again = propose(ports, CURATOR);
    expect({ ...again, changes: found?.changes }).toEqual(found);
    expect(lastRun(deriveNow(ports))?.run).toEqual(again);
  });

  test('claims no proof when nobody waits', () => {
    expect(proofText(propose(memoryPorts('2026-09-05T03:00:00.000Z'), CURATOR))).toBe('');
  });

  test('tells a bound of what limits allow as one within the limits', () => {
    const bounded = (matched: number, limits: { withinLimits?: true }) =>
      proofText({
        eligibleMentees: 9,
        matched: 5,
        score: 900,
        proof: { verdict: 'not-proven', faults: [], bound: { matched, score: 1000 }, ...limits },
      });
    expect(bounded(6, { withinLimits: true })).toBe(
      'Доказано, что при ограничениях из «Настроек» больше пар, чем 6, составить нельзя; найдено 5.',
    );
    expect(bounded(5, {})).toBe(
      'Доказано, что больше пар составить нельзя; баллов при таком числе пар может быть не больше 1\u00a0000, набрано 900.',
    );
  });
});

/** What the message says when the engine's answer is damaged on its way. */
function messageAfter(damage: (solved: Assignment) => Partial<Assignment>): string {
  const ports = ready(['1', '2']);
  edit(ports, 'mentees', 'Н-0003', { requests: 'спорт' });
  edit(ports, 'mentors', 'М-0002', { competences: 'спорт' });
  const request = {
    programme: deriveNow(ports),
    entries: entriesOf(ports),
    now: ports.clock.now(),
    tokens: ports.tokens,
  };
  const { answer, decisions } = planProposals(request, (market) => {
    const solved = solveAssignment(market);
    return { ...solved, ...damage(solved) };
  });
  const remembered = decisions.marks?.find(({ target }) => target === 'matching')?.value ?? '';
  expect(JSON.parse(remembered)).toEqual(answer);
  return proposedText(answer);
}

describe('The sentence about the proof', () => {
  test('is said after an honest run', () => {
    expect(messageAfter(() => ({}))).toMatch(PROVEN);
  });

  test.each<[string, (solved: Assignment) => Partial<Assignment>]>([
    [
      'drops a pair',
      ({ mentorOf, loads, matched, score }) => ({
        mentorOf: mentorOf.map((mentor, row) => (row === 0 ? -1 : mentor)),
        loads: loads.map((load, mentor) => (mentor === mentorOf[0] ? load - 1 : load)),
        matched: matched - 1,
        score,
      }),
    ],
    ['claims more pairs than it made', ({ matched }) => ({ matched: matched + 1 })],
    ['claims more points than it made', ({ score }) => ({ score: score + 1 })],
    ['changes a price', ({ prices }) => ({ prices: prices.map((price) => price - 5) })],
  ])('is not said when the engine %s', (_, damage) => {
    const message = messageAfter(damage);
    expect(message).not.toMatch(/доказано/i);
    expect(message).toContain('проверка не подтвердила');
  });

  test('is not said when two mentees get each other’s mentors at a loss', () => {
    const message = messageAfter(({ mentorOf, score }) => {
      expect(mentorOf[0]).not.toBe(mentorOf[2]);
      return { mentorOf: Int32Array.of(mentorOf[2] ?? -1, mentorOf[1] ?? -1, mentorOf[0] ?? -1), score };
    });
    expect(message).not.toMatch(/доказано/i);
  });
});

describe('What a run did to earlier proposals', () => {
  const open = (ports: MemoryPorts) => {
    const rows = ports.workbook.rows('pairs').filter(({ state }) => state === 'Предложена системой');
    return rows
      .map(({ mentee, mentor }) => [String(mentee).split(' ')[0], String(mentor).split(' ')[0]].join(' '))
      .sort();
  };
  const sheetLine = (ports: MemoryPorts) =>
    ports.workbook.rows('matching').find(({ label }) => label === 'Прежние предложения')?.explanation;

  test('isn’t spoken of where there were none, and is told plainly where nothing changed', () => {
    const ports = ready(['1', '2']);
    expect(matchedText(propose(ports, CURATOR))).not.toMatch(/[Пп]режн|изменилось/);
    expect(matchedText(propose(ports, CURATOR))).toContain('Ничего не изменилось: все предложения прежние (3).');
    expect(sheetLine(ports)).toBeUndefined();
  });

  test('is told in numbers and by whom, and stands on «Подбор» while nothing changes', () => {
    const ports = proposed(['2', '1']);
    const before = open(ports);
    edit(ports, 'mentors', 'М-0001', { seats: '1' });
    const fewer = propose(ports, CURATOR);
    const left = open(ports);
    const [gone = ''] = before.filter((pair) => !left.includes(pair)).map((pair) => pair.split(' ')[0]);
    expect([before.length, left.length]).toEqual([3, 2]);
    expect(matchedText(fewer)).toContain(`Прежних предложений осталось 2; снято 1 (${gone} с М-0001).`);

    edit(ports, 'mentors', 'М-0002', { seats: '2' });
    const run = propose(ports, CURATOR);
    const moves = [{ menteeId: gone, to: 'М-0002' }];
    expect(run.changes).toEqual({ kept: 2, replaced: 0, removed: 0, added: 1, moves });
    const sentence = `Прежних предложений осталось 2; новых 1 (${gone} с М-0002).`;
    expect(matchedText(run)).toContain(sentence);
    expect(sheetLine(ports)).toBe(sentence);
    expect(matchedText(propose(ports, CURATOR))).toContain('Ничего не изменилось: все предложения прежние (3).');
    expect(sheetLine(ports)).toBe(sentence);
  });

  test('counts as many as are proposed: a kept pair that can’t hold is told apart, and what the run does with its mentee', () => {
    const ports = proposed(['1', '2']);
    const kept = ports.workbook.rows('pairs').find(({ mentor }) => String(mentor).startsWith('М-0001'));
    edit(ports, 'pairs', String(kept?.number), { decision: 'закрепить' });
    edit(ports, 'mentors', 'М-0001', { seats: '0' });
    const run = propose(ports, CURATOR);
    expect(run).toMatchObject({ matched: 2, brokenLocks: 1 });
    expect(run.changes).toEqual({ kept: 2, replaced: 0, removed: 0, added: 0, held: 1, moves: [] });
    const sentence =
      'Ничего не изменилось: все предложения прежние (2). Ещё 1 пара остаётся на листе «Пары» только по вашему решению: этот подбор её не предлагает.';
    expect(matchedText(run)).toContain('Предложено пар: 2.');
    expect(matchedText(run)).toContain(sentence);
    expect(sheetLine(ports)).toBe(sentence);

    edit(ports, 'mentors', 'М-0002', { seats: '3' });
    const more = propose(ports, CURATOR);
    const moves = [{ menteeId: String(kept?.mentee).split(' ')[0], to: 'М-0002' }];
    expect(more).toMatchObject({ matched: 3, changes: { kept: 2, added: 1, held: 1 } });
    expect(more.changes?.moves).toEqual(moves);
    expect(matchedText(more)).toMatch(
      /Прежних предложений осталось 2; новых 1 \(Н-\d+ с М-0002\)\. Ещё 1 пара остаётся/,
    );

    edit(ports, 'mentors', 'М-0002', { seats: '0' });
    expect(matchedText(propose(ports, CURATOR))).toMatch(
      /^Прежних предложений осталось 0; снято 3 .*\. Ещё 1 пара остаётся/m,
    );
    expect(matchedText(propose(ports, CURATOR))).toMatch(/^Ещё 1 пара остаётся/m);
  });
});

test('Where second mentors are proposed, too, it is said that they are among the earlier proposals', () => {
  const again = { kept: 5, replaced: 0, removed: 0, added: 0, moves: [] };
  const told = (matched: number) => changesText({ changes: again, second: { matched, eligibleMentees: 3 } });
  expect(told(2)).toBe('Ничего не изменилось: все предложения прежние (5 вместе со вторыми наставниками).');
  expect(told(0)).toBe('Ничего не изменилось: все предложения прежние (5).');
});

test('Of many changes the first of each kind are named, and the others counted', () => {
  const moves = ['1', '2', '3', '4', '5'].map((id) => ({ menteeId: `Н-${id}`, to: 'М-1' }));
  expect(changesText({ changes: { kept: 1, replaced: 0, removed: 0, added: 1007, moves } })).toBe(
    'Прежних предложений осталось 1; новых 1\u00a0007 (Н-1 с М-1, Н-2 с М-1, Н-3 с М-1, Н-4 с М-1, Н-5 с М-1 и ещё 1\u00a0002).',
  );
});
