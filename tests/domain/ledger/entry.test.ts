import { fingerprint } from '../../../src/domain/answers/answer';
import { numberAnswers } from '../../../src/domain/banks/number-answers';
import { formatNumber, nextRunning, runningOf } from '../../../src/domain/ledger/entry';
import { latestMark, latestValue, markKey } from '../../../src/domain/ledger/latest-mark';
import { marks, mentee, mentor } from '../banks/bank-builder';

test('numbers are written with a letter of their kind and four digits, more when they are needed', () => {
  expect(formatNumber('mentee', 7)).toBe('Н-0007');
  expect(formatNumber('pair', 12345)).toBe('П-12345');
  expect(runningOf('mentee', 'Н-12345')).toBe(12345);
  expect(runningOf('mentee', 'М-0001')).toBe(0);
  expect(runningOf('mentee', 'Н-1а')).toBe(0);
});

test('a number is never given again, not even after its person was erased', () => {
  const { fields: _fields, ...rest } = mentee(5, 1);
  expect(nextRunning('mentee', [mentee(2, 1), { ...rest, fields: {}, revision: '', erased: true }])).toBe(6);
  expect(nextRunning('mentor', [mentee(2, 1)])).toBe(1);
  expect(nextRunning('pair', [])).toBe(1);
});

test('each kind is numbered on its own, in the order in which answers come', () => {
  const fresh = [mentee(0, 1), mentor(0, 1), mentee(0, 2)].map(({ number: _number, ...answer }) => answer);
  expect(numberAnswers(fresh, [mentee(8, 1)]).map(({ number }) => number)).toEqual(['Н-0009', 'М-0001', 'Н-0010']);
});

test('of several marks the latest counts, and of one moment the later in the ledger', () => {
  const said = marks(
    ['П-0001', 'decision', 'lock', 3],
    ['П-0001', 'decision', 'decline', 2],
    ['П-0001', 'reason', 'x', 9],
  );
  expect(latestValue(said, 'decision')).toBe('lock');
  expect(latestValue(marks(['П-0001', 'decision', 'lock', 3], ['П-0001', 'decision', '', 3]), 'decision')).toBe('');
  expect(latestMark(said, 'state')).toBeUndefined();
  expect(latestValue(undefined, 'state')).toBe('');
});

test('keys of marks sort as the ledger does', () => {
  const keys = [0, 9, 10, 99_999, 100_000].map(markKey);
  expect([...keys].sort()).toEqual(keys);
});

test('a fingerprint depends on what was answered, not on the order of fields or on blanks', () => {
  expect(fingerprint({ a: '1', b: '2' })).toBe(fingerprint({ b: '2', a: '1', c: '' }));
  expect(fingerprint({ a: ['x', 'y'] })).toBe(fingerprint({ a: 'x, y' }));
  expect(fingerprint({ a: '1' })).not.toBe(fingerprint({ b: '1' }));
  expect(fingerprint({ a: '12' })).not.toBe(fingerprint({ a: '21' }));
});
