import {
  type ControlPointEvent,
  controlPointAllows,
  controlPointProof,
  controlPointState,
} from '../../../src/domain/roadmap/control-point';

const submitted: ControlPointEvent = { kind: 'submitted', on: '2020-08-01' };
const returned: ControlPointEvent = { kind: 'returned', on: '2020-08-05' };
const again: ControlPointEvent = { kind: 'submitted', on: '2020-08-10' };
const accepted: ControlPointEvent = { kind: 'accepted', on: '2020-08-12' };

test('data are collected from half a month before the day, or once the first arrive', () => {
  expect(controlPointState('2020-08-03', [], '2020-07-18')).toBe('awaited');
  expect(controlPointState('2020-08-03', [], '2020-07-19')).toBe('collecting');
  expect(controlPointState('2020-08-03', [{ kind: 'data-arrived', on: '2020-06-01' }], '2020-06-01')).toBe(
    'collecting',
  );
  expect(controlPointState(null, [], '2020-07-19')).toBe('awaited');
});

test('the last word of curator and region decides, as of the day', () => {
  const events = [submitted, returned, again, accepted];
  expect(controlPointState('2020-08-03', events, '2020-08-04')).toBe('submitted');
  expect(controlPointState('2020-08-03', events, '2020-08-05')).toBe('returned');
  expect(controlPointState('2020-08-03', events, '2020-08-11')).toBe('submitted');
  expect(controlPointState('2020-08-03', events, '2020-08-12')).toBe('accepted');
});

test('data that arrive after a return leave it returned until it is submitted again', () => {
  const events: ControlPointEvent[] = [submitted, returned, { kind: 'data-arrived', on: '2020-08-07' }];
  expect(controlPointState('2020-08-03', events, '2020-08-08')).toBe('returned');
});

test('a report proves its row only, and no longer once it was returned', () => {
  expect(controlPointProof('E2.8', [submitted], '2020-07-31')).toEqual([]);
  expect(controlPointProof('E2.8', [submitted], '2020-08-01')).toEqual([
    { kind: 'control-report', on: '2020-08-01', rowId: 'E2.8' },
  ]);
  expect(controlPointProof('E2.8', [submitted, returned], '2020-08-06')).toEqual([]);
  expect(controlPointProof('E2.8', [submitted, returned, again, accepted], '2020-09-01')).toMatchObject([
    { on: '2020-08-10' },
  ]);
});

test('only the steps that make sense are allowed', () => {
  expect(controlPointAllows('awaited', 'accepted')).toBe(false);
  expect(controlPointAllows('awaited', 'submitted')).toBe(true);
  expect(controlPointAllows('submitted', 'accepted')).toBe(true);
  expect(controlPointAllows('submitted', 'submitted')).toBe(false);
  expect(controlPointAllows('returned', 'submitted')).toBe(true);
  expect(controlPointAllows('accepted', 'submitted')).toBe(false);
});
