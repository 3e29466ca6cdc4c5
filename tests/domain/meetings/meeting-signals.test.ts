import { type MeetingRecord, meetingSignals } from '../../../src/domain/meetings/meeting-signals';
import { pairState } from '../../../src/domain/states/pair-states';

const record = (day: string, more: Partial<MeetingRecord> = {}): MeetingRecord => ({
  side: 'mentee',
  date: `2026-10-${day}` as MeetingRecord['date'],
  at: `2026-10-${day}T12:00:00.000Z`,
  on: `2026-10-${day}` as MeetingRecord['on'],
  trouble: false,
  ...more,
});

test('a calm log asks for nothing', () => {
  expect(meetingSignals([record('05', { mood: 4 }), record('12')])).toEqual([]);
});

test('a call for help stays, a low mark stays until the same side gives a better one', () => {
  const low = record('05', { mood: 3 });
  expect(meetingSignals([low])).toMatchObject([{ cause: 'low-mark', on: '2026-10-05' }]);
  expect(meetingSignals([record('12', { mood: 8 }), low])).toEqual([]);
  expect(meetingSignals([record('12', { mood: 8, side: 'mentor' }), low])).toHaveLength(1);
  expect(meetingSignals([record('05', { trouble: true }), record('12', { mood: 9 })])).toMatchObject([
    { cause: 'trouble', on: '2026-10-05' },
  ]);
});

test('signals put a pair under attention until the curator has seen to them', () => {
  const order = { number: '1', date: '2026-10-01' } as const;
  const facts = [
    { state: 'approved' as const, on: order.date, order },
    ...meetingSignals([record('05', { trouble: true, mood: 1 })]),
  ];
  expect(pairState(facts)).toMatchObject({ state: 'attention', since: '2026-10-05' });
  expect(
    pairState(facts, { state: 'active', on: '2026-10-06', at: '2026-10-06T06:00:00.000Z', by: 'curator' })?.state,
  ).toBe('active');
});
