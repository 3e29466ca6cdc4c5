/** Serials and zones. Serial 0 is 1899-12-30, in the spreadsheet's zone: https://developers.google.com/workspace/sheets/api/guides/formats */
import fc from 'fast-check';
import {
  civilOfSerial,
  instantOfSerial,
  serialOfDate,
  serialOfInstant,
} from '../../../../../src/local/services/spreadsheet/values/serial';

test('serials count days from 30 December 1899 and know no 29 February 1900', () => {
  expect(serialOfDate(1899, 12, 30)).toBe(0);
  expect(serialOfDate(1900, 1, 1)).toBe(2);
  expect(serialOfDate(1900, 2, 29)).toBeUndefined();
  expect(serialOfDate(1970, 1, 1)).toBe(25_569);
  expect(civilOfSerial(33.625)).toEqual({ year: 1900, month: 2, day: 1, hour: 15, minute: 0, second: 0, ms: 0 });
});

test('a serial is an instant only in a zone', () => {
  const noon = (serialOfDate(2026, 2, 1) ?? 0) + 0.5;
  expect(instantOfSerial(noon, 'UTC')).toBe(Date.UTC(2026, 1, 1, 12));
  expect(instantOfSerial(noon, 'Asia/Krasnoyarsk')).toBe(Date.UTC(2026, 1, 1, 5));
  expect(instantOfSerial(noon, 'America/Sao_Paulo')).toBe(Date.UTC(2026, 1, 1, 15));
});

test('clock changes: a skipped hour moves forward, a repeated one is its first', () => {
  const at = (month: number, date: number, hour: number) => (serialOfDate(2026, month, date) ?? 0) + hour / 24;
  expect(instantOfSerial(at(3, 29, 2.5), 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
  expect(instantOfSerial(at(10, 25, 2.5), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(instantOfSerial(at(10, 25, 3.5), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 2, 30));
});

// platform.md §3: a time without a date comes back with the local mean time of 1899
test('a time without a date has the historic offset of its zone', () => {
  expect(instantOfSerial(0.5, 'Europe/Moscow')).toBe(Date.UTC(1899, 11, 30, 12) - (2 * 3600 + 30 * 60 + 17) * 1000);
});

test('an instant survives the way to a serial and back in every zone, but for repeated hours', () => {
  const zones = ['UTC', 'Asia/Krasnoyarsk', 'America/Sao_Paulo', 'Europe/Berlin', 'Asia/Kathmandu'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) }),
      (zone, instant) => {
        const back = instantOfSerial(serialOfInstant(instant, zone), zone);
        expect([0, 3_600_000]).toContain(instant - back);
      },
    ),
  );
});
