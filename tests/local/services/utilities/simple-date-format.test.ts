import fc from 'fast-check';
import { formatBySimpleDate, PatternError } from '../../../../src/local/services/utilities/simple-date-format';

/** Utilities.formatDate takes the patterns of Java's SimpleDateFormat: https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html */
describe('a date written by a pattern of SimpleDateFormat', () => {
  const eve = Date.UTC(2001, 6, 4, 19, 8, 56, 235);
  const inLosAngeles = (pattern: string) => formatBySimpleDate(eve, 'America/Los_Angeles', pattern, 'en');

  // The examples of the page above: 2001-07-04 12:08:56 local time in Pacific Daylight Time.
  it.each([
    ["yyyy.MM.dd G 'at' HH:mm:ss z", '2001.07.04 AD at 12:08:56 PDT'],
    ["EEE, MMM d, ''yy", "Wed, Jul 4, '01"],
    ['h:mm a', '12:08 PM'],
    ["hh 'o''clock' a, zzzz", "12 o'clock PM, Pacific Daylight Time"],
    ['K:mm a, z', '0:08 PM, PDT'],
    ['yyyyy.MMMMM.dd GGG hh:mm aaa', '02001.July.04 AD 12:08 PM'],
    ['EEE, d MMM yyyy HH:mm:ss Z', 'Wed, 4 Jul 2001 12:08:56 -0700'],
    ['yyMMddHHmmssZ', '010704120856-0700'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2001-07-04T12:08:56.235-0700'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2001-07-04T12:08:56.235-07:00'],
    ["YYYY-'W'ww-u", '2001-W27-3'],
  ])('writes %s as the Java page does', (pattern, expected) => {
    expect(inLosAngeles(pattern)).toBe(expected);
  });

  it('reads the instant in the zone that is named, not in the host’s', () => {
    const instant = Date.UTC(2026, 1, 28, 20, 30);
    expect(formatBySimpleDate(instant, 'Asia/Krasnoyarsk', 'yyyy-MM-dd HH:mm', 'ru')).toBe('2026-03-01 03:30');
    expect(formatBySimpleDate(instant, 'America/Sao_Paulo', 'yyyy-MM-dd HH:mm', 'ru')).toBe('2026-02-28 17:30');
    expect(formatBySimpleDate(instant, 'GMT+5', 'yyyy-MM-dd HH:mm XXX', 'ru')).toBe('2026-03-01 01:30 +05:00');
  });

  it('names months and days in the user’s language, in the case that a date needs', () => {
    const march = Date.UTC(2026, 2, 7, 12);
    expect(formatBySimpleDate(march, 'UTC', "d MMMM yyyy 'г.', EEEE", 'ru')).toBe('7 марта 2026 г., суббота');
    expect(formatBySimpleDate(march, 'UTC', 'LLLL', 'ru')).toBe('март');
    expect(formatBySimpleDate(march, 'UTC', 'd MMMM yyyy, EEEE', 'en')).toBe('7 March 2026, Saturday');
  });

  it('counts weeks from Monday in Russian and from Sunday in English', () => {
    const sunday = Date.UTC(2026, 0, 4, 12);
    expect(formatBySimpleDate(sunday, 'UTC', 'w', 'ru')).toBe('1');
    expect(formatBySimpleDate(sunday, 'UTC', 'w', 'en')).toBe('2');
    expect(formatBySimpleDate(Date.UTC(2027, 0, 1, 12), 'UTC', 'YYYY w', 'ru')).toBe('2026 53');
    expect(formatBySimpleDate(Date.UTC(2026, 2, 9, 12), 'UTC', 'W F D', 'ru')).toBe('2 2 68');
  });

  it('writes midnight as 00 by HH and as 24 by kk', () => {
    expect(formatBySimpleDate(Date.UTC(2026, 0, 1), 'UTC', 'HH kk hh KK', 'en')).toBe('00 24 12 00');
  });

  it('refuses a letter that means nothing and a quote that stays open', () => {
    expect(() => formatBySimpleDate(eve, 'UTC', 'dd.bb', 'en')).toThrow(PatternError);
    expect(() => formatBySimpleDate(eve, 'UTC', "dd 'of", 'en')).toThrow(PatternError);
  });

  it('agrees with the ISO text of every instant in UTC', () => {
    const fourDigitYears = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fourDigitYears, (date) => {
        expect(formatBySimpleDate(date.getTime(), 'UTC', "yyyy-MM-dd'T'HH:mm:ss.SSSX", 'en')).toBe(date.toISOString());
      }),
    );
  });
});
