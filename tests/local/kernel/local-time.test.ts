/**
 * Local time of a script is that of its manifest's zone (https://developers.google.com/apps-script/manifest), whatever the machine's
 * zone is: this file passes under any TZ.
 */
import fc from 'fast-check';
import { parseInZone } from '../../../src/local/kernel/realm/local-parse';
import { instantOfWall, offsetMs } from '../../../src/local/kernel/realm/zone-time';
import { Bench } from './run';

const bench = new Bench();
const inZone = (timeZone: string, body: string) =>
  bench.value(`function main() { ${body} }`, { manifest: { timeZone } });

test('fields, texts and offsets of a date are those of the zone', async () => {
  expect(
    await inZone(
      'Asia/Krasnoyarsk',
      `const d = new Date(Date.UTC(2026, 8, 2, 18, 30, 5));
      return [d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getTimezoneOffset(), String(d)];`,
    ),
  ).toEqual([2026, 8, 3, 4, 1, 30, 5, -420, 'Thu Sep 03 2026 01:30:05 GMT+0700 (Krasnoyarsk Standard Time)']);
});

test('a date made of fields is that moment on the zone’s wall clock', async () => {
  expect(
    await inZone(
      'America/Sao_Paulo',
      'return [new Date(2026, 0, 2, 3, 4).toISOString(), new Date(99, 0).getFullYear()];',
    ),
  ).toEqual(['2026-01-02T06:04:00.000Z', 1999]);
});

test('setters move the wall clock', async () => {
  expect(
    await inZone(
      'Europe/Moscow',
      "const d = new Date('2026-01-31T22:30:00Z'); d.setDate(d.getDate() + 28); d.setHours(0, 0, 0, 0); return d.toISOString();",
    ),
  ).toBe('2026-02-28T21:00:00.000Z');
});

test('texts without a zone are read in the script’s, a day alone in UTC, as the language has it', async () => {
  expect(
    await inZone(
      'Europe/Moscow',
      `return ['2026-03-01', '2026-03-01T00:00', '2026-03-01T00:00Z', '2026-03-01 00:00', 'Mar 1, 2026', 'Mar 1, 2026 00:00 GMT+0100', 'Sun, 01 Mar 2026 00:00:00 GMT', 'nonsense']
        .map((text) => { const d = new Date(text); return isNaN(d) ? null : d.toISOString().slice(0, 16); });`,
    ),
  ).toEqual([
    '2026-03-01T00:00',
    '2026-02-28T21:00',
    '2026-03-01T00:00',
    '2026-02-28T21:00',
    '2026-02-28T21:00',
    '2026-02-28T23:00',
    '2026-03-01T00:00',
    null,
  ]);
});

test('a date survives its own text', async () => {
  expect(
    await inZone(
      'Asia/Kolkata',
      'const d = new Date(2026, 4, 5, 6, 7, 8); return [+new Date(String(d)) === +d, +new Date(d) === +d];',
    ),
  ).toEqual([true, true]);
});

test('texts for people and Intl use the zone unless another is named', async () => {
  expect(
    await inZone(
      'Asia/Krasnoyarsk',
      `const d = new Date(0);
      return [d.toLocaleDateString('ru-RU'), d.toLocaleTimeString('ru-RU'), d.toLocaleString('ru-RU', { timeZone: 'UTC' }),
        new Intl.DateTimeFormat('ru-RU', { hour: '2-digit', minute: '2-digit' }).format(d), Intl.DateTimeFormat().resolvedOptions().timeZone];`,
    ),
  ).toEqual(['01.01.1970', '07:00:00', '01.01.1970, 00:00:00', '07:00', 'Asia/Krasnoyarsk']);
});

test('a zone that does not exist counts as GMT', async () => {
  expect(
    await inZone('Europe/Nowhere', 'return [new Date(0).getHours(), new Date(2026, 0, 1).toISOString()];'),
  ).toEqual([0, '2026-01-01T00:00:00.000Z']);
});

test('a clock that skips an hour is read with the offset before the gap, one that repeats an hour the first time', () => {
  const berlin = (wall: string) => new Date(instantOfWall('Europe/Berlin', Date.parse(`${wall}Z`))).toISOString();
  expect(berlin('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
  expect(berlin('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
});

test('instant and wall clock are each other’s inverse but for the hour that a zone repeats', () => {
  const zones = [
    'Europe/Moscow',
    'Asia/Krasnoyarsk',
    'America/Sao_Paulo',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'UTC',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2045, 0, 1) }),
      (zone, instant) => {
        const back = instantOfWall(zone, instant + offsetMs(zone, instant));
        expect(back === instant || (back < instant && back >= instant - 3_600_000)).toBe(true);
      },
    ),
  );
});

test('a text is never read in the zone of the machine', () => {
  expect(parseInZone('2026-07-01T12:00', 'Asia/Tokyo')).toBe(Date.UTC(2026, 6, 1, 3));
  expect(parseInZone('July 1, 2026 12:00', 'Asia/Tokyo')).toBe(Date.UTC(2026, 6, 1, 3));
});
