import { fieldSpecsFor } from '../../../src/contract/questionnaires/catalogue';
import { DEFAULT_SETTINGS } from '../../../src/contract/settings/default-settings';
import type { RawFields } from '../../../src/domain/answers/answer';
import type { PairEntry } from '../../../src/domain/ledger/entry';
import { type LogRecord, logCounts, meetingDate, readLog } from '../../../src/domain/programme/read-log';
import { answer } from '../banks/bank-builder';

const pair = { kind: 'pair', number: 'П-0001', tokens: { mentee: 'tm', mentor: 'tn' } } as PairEntry;
const good = { pairToken: 'tm', date: '03.09.2026', mood: '8', topic: 'цели', trouble: 'нет' };

function read(fields: RawFields, given: { at?: string; timeZone?: string } = {}): LogRecord {
  const sent = { ...answer('meeting', 1, 3, { ...good, ...fields }), ...(given.at ? { at: given.at } : {}) };
  const settings = { ...DEFAULT_SETTINGS, ...(given.timeZone ? { timeZone: given.timeZone } : {}) };
  return readLog([sent], fieldSpecsFor('person').meeting, [pair], settings)[0] as LogRecord;
}
const codes = (record: LogRecord) => record.issues.map(({ code }) => code);

test('the word of the personal link tells the pair and the side', () => {
  expect(read({})).toMatchObject({ pair: 'П-0001', side: 'mentee' });
  expect(read({ pairToken: ' tn ' })).toMatchObject({ pair: 'П-0001', side: 'mentor' });
  expect(logCounts(read({}))).toBe(true);
  expect(meetingDate(read({}))).toBe('2026-09-03');
});

test('a word that fits no pair, or none, keeps the entry from counting and loses nothing of it', () => {
  expect(codes(read({ pairToken: 'чужой' }))).toEqual(['pair-unknown']);
  expect(codes(read({ pairToken: '' }))).toEqual(['value-missing']);
  expect(logCounts(read({ pairToken: 'чужой' }))).toBe(false);
  expect(read({ pairToken: 'чужой' }).values.topic).toBe('цели');
});

test('a meeting of tomorrow is a slip of the hand, in the organisation’s zone', () => {
  expect(codes(read({ date: '04.09.2026' }))).toEqual(['date-malformed']);
  const atNight = { at: '2026-09-03T19:00:00.000Z' };
  expect(codes(read({ date: '04.09.2026' }, { ...atNight, timeZone: 'Asia/Krasnoyarsk' }))).toEqual([]);
  expect(codes(read({ date: '04.09.2026' }, { ...atNight, timeZone: 'Europe/Moscow' }))).toEqual(['date-malformed']);
  expect(codes(read({ date: '04.09.2026' }, { ...atNight, timeZone: 'America/Sao_Paulo' }))).toEqual([
    'date-malformed',
  ]);
});

test('a mark, a length or an answer about help that can’t be read doesn’t keep the meeting from counting', () => {
  const record = read({ minutes: 'час', trouble: 'пока не знаю', format: 'в парке' });
  expect(logCounts(record)).toBe(true);
  expect(codes(record).sort()).toEqual(['number-malformed', 'option-unknown']);
});
