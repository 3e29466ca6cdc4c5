import { emptied } from '../../../src/application/erase/emptied';
import type { Traces } from '../../../src/application/erase/traces';
import type { MarkEntry, PairEntry } from '../../../src/domain/ledger/entry';
import type { MissedWish } from '../../../src/domain/pairs/missed-wish';

const erased = (...numbers: string[]): Traces => ({
  numbers: new Set(numbers),
  near: new Set(),
  words: [],
  names: [],
  surnames: [],
  phones: [],
});
const missedWish: MissedWish = { mentorId: 'М-0003', rank: 1, rules: [], instead: ['Н-0009'], free: false };

test('Whom somebody wished for is forgotten with either of the two, beside a pair and where there is none', () => {
  const facts = { requests: [], interests: [] };
  const pair = { kind: 'pair', menteeId: 'Н-0001', mentorId: 'М-0002', proposal: { facts, missedWish } };
  const wishIn = (...numbers: string[]): unknown =>
    (emptied(pair as unknown as PairEntry, erased(...numbers)) as PairEntry).proposal.missedWish;
  expect([wishIn('М-0003'), wishIn('Н-0001'), wishIn('М-0002')]).toEqual([undefined, undefined, undefined]);
  expect(wishIn('Н-0007')).toEqual(missedWish);

  const value = JSON.stringify({ menteeId: 'Н-0001', code: 'seats-taken', missedWish });
  const mark = { kind: 'mark', key: 'm', at: '', by: '', target: 'Н-0001', field: 'unmatched', value } as MarkEntry;
  const valueIn = (...numbers: string[]): string => (emptied(mark, erased(...numbers)) as MarkEntry).value;
  expect(valueIn('М-0003')).toBe(JSON.stringify({ menteeId: 'Н-0001', code: 'seats-taken' }));
  expect(valueIn('Н-0007')).toBe(value);
  expect(valueIn('Н-0001')).toBe('');

  const sentence = '1-е пожелание, Н-0001, не сбылось: этому наставляемому предложен М-0002.';
  const told = { ...mark, target: 'М-0003', field: 'missed-wish', value: sentence };
  const left = ['Н-0001', 'М-0002', 'М-0003', 'Н-0007'].map((id) => (emptied(told, erased(id)) as MarkEntry).value);
  expect(left).toEqual(['', '', '', sentence]);
});
