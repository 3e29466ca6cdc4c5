import { propose } from '../../src/application/propose';
import { matchedText } from '../../src/contract/texts/matched';
import { contents, order, pairOf, pairs, proposed, ready } from './pair-book';
import { CURATOR, column, edit, rowOf } from './programme-book';

describe('Proposals', () => {
  test('made a second time change nothing', () => {
    const ports = proposed();
    const once = contents(ports);
    expect(propose(ports, CURATOR).matched).toBe(3);
    expect(contents(ports)).toBe(once);
  });

  test('keep what the curator locked and never bring back what was declined or forbidden', () => {
    const ports = proposed();
    const [first, second] = [pairOf(ports, 'Н-0001'), pairOf(ports, 'Н-0002')];
    edit(ports, 'pairs', String(first?.number), { decision: 'закрепить' });
    edit(ports, 'pairs', String(second?.number), { decision: 'отклонить' });
    propose(ports, CURATOR);
    expect(pairOf(ports, 'Н-0001')).toMatchObject({ number: first?.number, mentor: first?.mentor });
    const again = pairs(ports).filter((row) => String(row.mentee).startsWith('Н-0002'));
    expect(again.map(({ state, mentor }) => [state, mentor === second?.mentor])).toContainEqual(['Отклонена', true]);
    expect(again.filter(({ state }) => state !== 'Отклонена').every(({ mentor }) => mentor !== second?.mentor)).toBe(
      true,
    );
    expect(edit(ports, 'pairs', String(second?.number), { decision: '' }).refusals).toEqual([]);
    expect(rowOf(ports, 'pairs', String(second?.number))?.state).toBe('Предложена системой');
  });

  test.each([
    [
      'отклонить',
      'Пары с наставниками формы «ученик – ученик» отклонены. Если вернуть отклонённое на листе «Пары», подошли бы 2 наставника: М-0001 Петров Илья, М-0002 Громова Дарья.',
    ],
    [
      'запретить',
      'Пары с наставниками формы «ученик – ученик» запрещены куратором. Если снять запрет на листе «Пары», подошли бы 2 наставника: М-0001 Петров Илья, М-0002 Громова Дарья.',
    ],
  ])('come back when the curator takes «%s» back, as the reason says', (word, reason) => {
    const ports = proposed(['3', '3']);
    const own = () => pairs(ports).filter(({ mentee }) => String(mentee).startsWith('Н-0001'));
    for (let turn = 0; turn < 2; turn += 1) {
      for (const { number } of own()) edit(ports, 'pairs', String(number), { decision: word });
      propose(ports, CURATOR);
    }
    expect(own().map(({ state }) => state)).toEqual(['Отклонена', 'Отклонена']);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.matching).toContain(reason);
    expect(ports.workbook.rows('matching').filter(({ section }) => section === 'Что даст пары сразу')).toEqual([
      expect.objectContaining({ value: '+1' }),
    ]);
    edit(ports, 'pairs', String(own()[1]?.number), { decision: '' });
    expect(own()[1]?.state).toBe('Предложена системой');
    expect(propose(ports, CURATOR).matched).toBe(3);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.matching).toBe('');
  });

  test('leave the place of a pair that has gone on to a trial meeting', () => {
    const ports = proposed(['1', '1']);
    const pair = pairs(ports)[0];
    edit(ports, 'pairs', String(pair?.number), { state: 'Пробная встреча' });
    const { matched, brokenLocks } = propose(ports, CURATOR);
    expect({ matched, brokenLocks }).toEqual({ matched: 2, brokenLocks: 0 });
    expect(rowOf(ports, 'pairs', String(pair?.number))).toMatchObject({
      state: 'Пробная встреча',
      mentor: pair?.mentor,
    });
  });

  test('that can’t be kept are named on «Подбор» with the reason, but not with who refused', () => {
    const ports = proposed(['1', '1']);
    const [first, second] = pairs(ports).map(({ number, mentee, mentor }) => ({
      number: String(number),
      label: `${String(mentor).slice(0, 6)} — ${String(mentee).slice(0, 6)}`,
      mentee: String(mentee).slice(0, 6),
      mentor: String(mentor).slice(0, 6),
    }));
    for (const pair of [first, second]) edit(ports, 'pairs', pair?.number ?? '', { decision: 'закрепить' });
    edit(ports, 'mentors', first?.mentor ?? '', { registerOrder: '', registerDate: '' });
    edit(ports, 'mentees', second?.mentee ?? '', { refused: second?.mentor ?? '' });
    const run = propose(ports, CURATOR);
    const told = ports.workbook.rows('matching').filter(({ label }) => label === 'Не удалось закрепить');
    expect([run.brokenLocks, told.map(({ value, explanation }) => [value, explanation])]).toEqual([
      2,
      [
        [first?.label, 'Закрепить пару нельзя: наставник не внесён в реестр приказом.'],
        [second?.label, 'Закрепить пару нельзя: эту пару решено не предлагать.'],
      ],
    ]);
    expect(matchedText(run)).toContain('не могут состояться: 2. Какие и почему — на листе «Подбор».');
  });

  test('never recompute a valid pair, and keep every number', () => {
    const ports = proposed();
    edit(ports, 'pairs', 'П-0001', { decision: 'утвердить' });
    order(ports);
    const valid = { ...rowOf(ports, 'pairs', 'П-0001') };
    edit(ports, 'settings', 'weight:requests', { value: '10' });
    propose(ports, CURATOR);
    expect(rowOf(ports, 'pairs', 'П-0001')).toEqual(valid);
    expect(new Set(column(ports, 'pairs', 'number')).size).toBe(pairs(ports).length);
  });
});

describe('Requests that a third person confirmed', () => {
  test('bring points where the mentor can help with them', () => {
    const ports = ready();
    expect(edit(ports, 'mentees', 'Н-0001', { confirmedRequests: 'Математика' }).refusals).toEqual([]);
    propose(ports, CURATOR);
    expect(rowOf(ports, 'mentees', 'Н-0001')?.confirmedRequests).toBe('Математика');
    expect(pairOf(ports, 'Н-0001')?.parts).toContain('подтверждённые запросы 100');
    expect(pairOf(ports, 'Н-0002')?.parts).not.toContain('подтверждённые');
  });

  test('count in part where the mentor can help with some of them, whatever else is confirmed', () => {
    const ports = ready();
    edit(ports, 'mentees', 'Н-0001', { confirmedRequests: 'математика; вышивка' });
    propose(ports, CURATOR);
    expect(pairOf(ports, 'Н-0001')?.parts).toContain('подтверждённые запросы 50');
  });
});

test('a mentor with whom the pair is over is not offered again, and nobody is told to lift a ban', () => {
  const ports = proposed();
  order(ports, { all: true });
  const over = pairOf(ports, 'Н-0001');
  edit(ports, 'pairs', String(over?.number), {
    state: 'Расторгнута досрочно',
    reason: 'не подошли',
    initiator: 'куратор',
  });
  const other = String(over?.mentor).startsWith('М-0001') ? 'М-0002' : 'М-0001';
  edit(ports, 'mentees', 'Н-0001', { refused: other });
  propose(ports, CURATOR);
  expect(rowOf(ports, 'mentees', 'Н-0001')?.matching).toContain('такая пара уже была (М-0001 Петров Илья)');
  expect(rowOf(ports, 'mentees', 'Н-0001')?.matching).not.toContain('снять запрет');
  expect(rowOf(ports, 'mentees', 'Н-0001')?.matching).not.toContain('вернуть отклонённое');
});

test('exchanges are spoken of while a pair is a proposal, not once an order has made it valid', () => {
  const ports = proposed(['2', '2']);
  for (const { alternatives } of pairs(ports)) expect(String(alternatives)).toMatch(/\n.* — \d+ баллов?.*замена/);
  order(ports, { all: true });
  expect(pairs(ports)).toHaveLength(3);
  for (const { alternatives } of pairs(ports))
    expect(String(alternatives)).toMatch(/^\d-е место среди подходящих \(2 наставника\), [^\n]*\.$/);
});
