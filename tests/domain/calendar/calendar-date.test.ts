import fc from 'fast-check';
import { RRule } from 'rrule';
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  compareDates,
  dayOf,
  daysBetween,
  earlierOf,
  endOfMonth,
  fullYearsBetween,
  isCalendarDate,
  laterOf,
  monthOf,
  partsOf,
  weekdayOf,
  yearOf,
} from '../../../src/domain/calendar/calendar-date';

/** Any day that both this calendar and the language's own UTC dates know, drawn by the millisecond. */
const anyDate = fc
  .integer({ min: Date.UTC(1600, 0, 1) / 86_400_000, max: Date.UTC(2400, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10) as CalendarDate);

function asUtc(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function fromUtc(moment: Date | undefined): string {
  return moment ? moment.toISOString().slice(0, 10) : 'none';
}

describe('what counts as a date', () => {
  test.each(['2020-04-03', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0000-01-01',
    '2024-2-9',
    '24-02-09',
    '2024-02-09 ',
    '2024-02-09T00:00:00Z',
    '',
    20_240_209,
    null,
  ])('%p is not a date', (value) => {
    expect(isCalendarDate(value)).toBe(false);
  });

  test('a date is made from numbers, and an impossible day is refused aloud', () => {
    expect(calendarDate(2020, 4, 3)).toBe('2020-04-03');
    expect(calendarDate(987, 12, 1)).toBe('0987-12-01');
    expect(() => calendarDate(2023, 2, 29)).toThrow(RangeError);
    expect(() => calendarDate(2023, 13, 1)).toThrow(RangeError);
    expect(() => calendarDate(2023, 1.5, 1)).toThrow(RangeError);
    expect(() => addDays('2023-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  test('its parts can be read', () => {
    expect([yearOf('2020-04-03'), monthOf('2020-04-03'), dayOf('2020-04-03')]).toEqual([2020, 4, 3]);
  });
});

describe('counting days', () => {
  test('the distance is signed and crosses leap days', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2021-02-28', '2021-03-01')).toBe(1);
    expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2);
    expect(daysBetween('2020-03-01', '2020-03-01')).toBe(0);
  });

  test('the distance is what the UTC clock of the language says', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(daysBetween(from, to)).toBe((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000);
      }),
    );
  });

  test('adding days undoes measuring them', () => {
    fc.assert(fc.property(anyDate, anyDate, (from, to) => addDays(from, daysBetween(from, to)) === to));
  });

  test('the weekday is what the UTC clock of the language says', () => {
    expect(weekdayOf('2020-04-03')).toBe(5);
    fc.assert(fc.property(anyDate, (date) => weekdayOf(date) === (asUtc(date).getUTCDay() || 7)));
  });

  test('every day of the years 1–9999 has the number after the day before it, sampled at the ends of months', () => {
    for (let year = 1; year < 9999; year += 7) {
      for (let month = 1; month <= 12; month += 1) {
        const last = endOfMonth(year, month);
        const next = addDays(last, 1);
        expect(dayOf(next)).toBe(1);
        expect(daysBetween(last, next)).toBe(1);
      }
    }
  });
});

describe('counting months', () => {
  test('a day that the month lacks becomes its last day', () => {
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
    expect(addMonths('2024-02-29', 1)).toBe('2024-03-29');
    expect(addMonths('2024-12-31', 0)).toBe('2024-12-31');
    expect(addMonths('2024-01-31', -2)).toBe('2023-11-30');
  });

  test('it agrees with the monthly rule of rrule on the last fitting day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 120 }), (date, months) => {
        const { year, month, day } = partsOf(date);
        const fitting = [28, 29, 30, 31].filter((candidate) => candidate <= day);
        const rule = new RRule({
          freq: RRule.MONTHLY,
          dtstart: new Date(Date.UTC(year, month - 1, 1)),
          bymonthday: fitting.length > 0 ? fitting : [day],
          bysetpos: [-1],
          count: months + 1,
        });
        expect(addMonths(date, months)).toBe(fromUtc(rule.all()[months]));
      }),
    );
  });

  test('it never leaves the month that it aims at', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const before = yearOf(date) * 12 + monthOf(date);
        const moved = addMonths(date, months);
        expect(yearOf(moved) * 12 + monthOf(moved)).toBe(before + months);
      }),
    );
  });
});

describe('age', () => {
  test('a year is full on the birthday itself', () => {
    expect(fullYearsBetween('2010-09-15', '2024-09-14')).toBe(13);
    expect(fullYearsBetween('2010-09-15', '2024-09-15')).toBe(14);
    expect(fullYearsBetween('2010-09-15', '2010-09-15')).toBe(0);
    expect(fullYearsBetween('2010-09-15', '2010-09-14')).toBe(-1);
  });

  test('who was born on 29 February turns older on 1 March of a common year', () => {
    expect(fullYearsBetween('2012-02-29', '2023-02-28')).toBe(10);
    expect(fullYearsBetween('2012-02-29', '2023-03-01')).toBe(11);
    expect(fullYearsBetween('2012-02-29', '2024-02-29')).toBe(12);
  });

  test('one day never adds more than one year', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (birth, on) => {
        const step = fullYearsBetween(birth, addDays(on, 1)) - fullYearsBetween(birth, on);
        expect([0, 1]).toContain(step);
      }),
    );
  });
});

describe('order', () => {
  test('dates sort by time', () => {
    const dates: CalendarDate[] = ['2024-01-01', '0999-12-31', '2023-12-31'];
    expect(dates.sort(compareDates)).toEqual(['0999-12-31', '2023-12-31', '2024-01-01']);
    expect(compareDates('2024-01-01', '2024-01-01')).toBe(0);
    expect(earlierOf('2024-01-02', '2024-01-01')).toBe('2024-01-01');
    expect(laterOf('2024-01-02', '2024-01-01')).toBe('2024-01-02');
  });
});
