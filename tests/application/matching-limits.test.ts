import { propose } from '../../src/application/propose';
import { matchedText } from '../../src/contract/texts/matched';
import type { MemoryPorts } from './in-memory-ports';
import { order, pairs, ready } from './pair-book';
import { CURATOR, edit, rowOf } from './programme-book';

const FORM = 'form:pupil-pupil';
const set = (ports: MemoryPorts, key: string, value: string) => edit(ports, 'settings', key, { value }).refusals;
const reasonOf = (ports: MemoryPorts, mentee: string) => String(rowOf(ports, 'mentees', mentee)?.matching ?? '');
const matched = (ports: MemoryPorts) => propose(ports, CURATOR).matched;

describe('A limit of pairs in «Настройки»', () => {
  test('is blank until the curator sets it, and takes whole numbers only', () => {
    const ports = ready();
    for (const key of [`${FORM}:mostPairs`, `${FORM}:smallestGroup`, 'mostPairs:pupil']) {
      expect(rowOf(ports, 'settings', key)?.value).toBe('');
      expect(set(ports, key, 'немного')).toHaveLength(1);
      expect(set(ports, key, '-1')).toHaveLength(1);
      expect(rowOf(ports, 'settings', key)?.value).toBe('');
      expect(set(ports, key, '2')).toEqual([]);
      expect(rowOf(ports, 'settings', key)?.value).toBe('2');
      expect(set(ports, key, '')).toEqual([]);
    }
    expect(matched(ports)).toBe(3);
  });

  test.each([
    [`${FORM}:mostPairs`, 'пар формы «ученик – ученик» не больше 2'],
    ['mostPairs:pupil', 'пар с наставниками категории «ученик» не больше 2'],
  ])('%s keeps the third mentee waiting with a reason and a way out, which helps', (key, limit) => {
    const ports = ready();
    set(ports, key, '2');
    const run = propose(ports, CURATOR);
    expect(run).toMatchObject({ matched: 2, unmatched: { 'quota-full': 1 } });
    expect(reasonOf(ports, 'Н-0003')).toBe(
      `Подходящие наставники есть, но достигнут предел из «Настроек»: ${limit}. Если увеличить его до 3, пар станет на одну больше.`,
    );
    expect(matchedText(run)).toContain('Доказано независимой проверкой: при ограничениях из «Настроек» больше пар');
    set(ports, key, '3');
    expect(matched(ports)).toBe(3);
    expect(reasonOf(ports, 'Н-0003')).toBe('');
  });

  test('counts pairs that an order made valid', () => {
    const ports = ready();
    set(ports, `${FORM}:mostPairs`, '2');
    propose(ports, CURATOR);
    order(ports, { all: true });
    expect(propose(ports, CURATOR)).toMatchObject({ matched: 0, unmatched: { 'quota-full': 1 } });
    expect(pairs(ports)).toHaveLength(2);
  });
});

test('a limit hides no advice about seats, and «Подбор» says once what it keeps from being told', () => {
  const ports = ready(['1', '1']);
  const said = () =>
    ports.workbook
      .rows('matching')
      .filter(({ section, label }) => /попросить/.test(String(section)) || label === 'Пределы из «Настроек»')
      .map(({ label, value, explanation }) => [label, value, explanation]);
  propose(ports, CURATOR);
  expect(said().map(([, value]) => value)).toEqual(['+1 пара', '+1 пара']);
  set(ports, `${FORM}:mostPairs`, '9');
  expect(propose(ports, CURATOR)).toMatchObject({ matched: 2, proof: { verdict: 'proven', withinLimits: true } });
  const seat =
    'Если согласится, впишите 2 в столбец «Мест»: пока пары не утверждены, новый подбор даст хотя бы на 1 пару больше.';
  expect(said()).toEqual([
    [
      'Пределы из «Настроек»',
      '',
      'Пока они заданы, рядом с парами не сказано, чего стоит замена наставника: о любой паре ответит панель «Подбор: что, если…».',
    ],
    [expect.stringContaining('М-0001'), '+1 пара', seat],
    [expect.stringContaining('М-0002'), '+1 пара', seat],
  ]);
  expect(reasonOf(ports, 'Н-0003')).toContain('Следующий в очереди на место (М-000');
  edit(ports, 'mentors', 'М-0001', { seats: 2 });
  expect(matched(ports)).toBe(3);
});

describe('The least size of a group in «Настройки»', () => {
  test('leaves groups that can’t be filled closed, says so, and says what is proven', () => {
    const ports = ready(['1', '2']);
    set(ports, `${FORM}:smallestGroup`, '2');
    const run = propose(ports, CURATOR);
    expect(run).toMatchObject({ matched: 2, unmatched: { 'group-too-small': 1 }, proof: { verdict: 'proven' } });
    expect(new Set(pairs(ports).map(({ mentor }) => mentor)).size).toBe(1);
    expect(reasonOf(ports, 'Н-0003')).toBe(
      'Группа (М-0002 Громова Дарья) набралась, но мест всего 2. Впишите 3 в столбец «Мест», чтобы взять ещё одного.',
    );
    expect(matchedText(run)).toContain('Доказано независимой проверкой: при ограничениях из «Настроек» больше пар');
    expect(String(rowOf(ports, 'mentors', 'М-0001')?.matching)).toBe(
      'Подходит 3 наставляемым. В группу нужно не меньше 2 наставляемых, а пока набирается 1, и мест всего 1. Впишите 2 в столбец «Мест» и найдите ещё 1 наставляемого или уменьшите наименьшую группу в «Настройках».',
    );
    edit(ports, 'mentors', 'М-0002', { seats: 3 });
    expect(matched(ports)).toBe(3);
    set(ports, `${FORM}:smallestGroup`, '1');
    expect(matched(ports)).toBe(3);
  });

  test('names a group that a lock holds below it, in the message and on «Подбор», with what would help', () => {
    const ports = ready(['1', '2']);
    propose(ports, CURATOR);
    const [pair] = pairs(ports).filter(({ mentor }) => String(mentor).startsWith('М-0001'));
    edit(ports, 'pairs', String(pair?.number), { decision: 'закрепить' });
    set(ports, `${FORM}:smallestGroup`, '2');
    const run = propose(ports, CURATOR);
    expect(run).toMatchObject({ matched: 3, proof: { verdict: 'proven' } });
    expect(matchedText(run)).toContain(
      'Групп, которые из-за закреплённых пар меньше наименьшей: 1. Какие и что поможет — на листе «Подбор».',
    );
    const told = ports.workbook.rows('matching').filter(({ label }) => label === 'Группа меньше наименьшей');
    expect(told.map(({ value, explanation }) => [value, explanation])).toEqual([
      [
        'М-0001',
        'Пары закреплены, поэтому в группе 1 наставляемый. В группу (М-0001) нужно не меньше 2 наставляемых, а пока набирается 1, и мест всего 1. Впишите 2 в столбец «Мест» и найдите ещё 1 наставляемого или уменьшите наименьшую группу в «Настройках». Можно и снять закрепление.',
      ],
    ]);
    edit(ports, 'mentors', 'М-0001', { seats: 2 });
    expect(propose(ports, CURATOR)).not.toHaveProperty('smallGroups');
  });
});
