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
      `Подходящие наставники есть, но достигнут предел из «Настроек»: ${limit}, а нужно 3. Тогда пар станет на одну больше.`,
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

describe('The least size of a group in «Настройки»', () => {
  test('leaves groups that can’t be filled closed, says so, and says what is proven', () => {
    const ports = ready(['1', '2']);
    set(ports, `${FORM}:smallestGroup`, '2');
    const run = propose(ports, CURATOR);
    expect(run).toMatchObject({ matched: 2, unmatched: { 'group-too-small': 1 }, proof: { verdict: 'proven' } });
    expect(new Set(pairs(ports).map(({ mentor }) => mentor)).size).toBe(1);
    expect(reasonOf(ports, 'Н-0003')).toBe(
      'У подходящих наставников есть места, но в группу нужно не меньше 2 наставляемых сразу. Найдите для группы ещё наставляемых или уменьшите это число в «Настройках».',
    );
    expect(matchedText(run)).toContain('Доказано независимой проверкой: при ограничениях из «Настроек» больше пар');
    set(ports, `${FORM}:smallestGroup`, '1');
    expect(matched(ports)).toBe(3);
  });
});
