import { rrulestr } from 'rrule';
import { runRoadmap } from '../../../src/cli/commands/roadmap';
import { foldLines } from '../../../src/cli/roadmap/fold-lines';
import { turnAt } from '../../../src/domain/roadmap/recurrence';

function calendar(...argv: string[]): string {
  let text = '';
  const io = {
    out: (part: string) => {
      text += part;
    },
    err: () => undefined,
    watched: false,
  };
  expect(runRoadmap([...argv, '--ics', '--today', '2020-05-01'], io)).toBe(0);
  return text;
}

type CalendarEvent = Readonly<Record<string, string>>;

/** Reads the properties of each event, parameters left on their names. */
function eventsOf(text: string): CalendarEvent[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) => {
      const lines = event.split('END:VEVENT')[0]?.trimEnd().split('\r\n') ?? [];
      return Object.fromEntries(
        lines.map((line) => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon), line.slice(colon + 1)];
        }),
      );
    });
}

function eventsOfRow(events: readonly CalendarEvent[], id: string): CalendarEvent[] {
  return events.filter((event) => event.SUMMARY?.startsWith(`${id} `));
}

const khakassia = ['E', '--order', '2020-04-03', '--register', '2020-08-20'];

test('the text is iCalendar with CRLF lines of at most 75 octets', () => {
  const text = calendar(...khakassia);
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(text.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines.some((line) => line.includes('\n'))).toBe(false);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(text.match(/END:VEVENT/g)?.length ?? 0);
});

test('a span is an all-day event whose end is the day after its last, a control point one day', () => {
  const events = eventsOf(calendar(...khakassia));
  expect(eventsOfRow(events, 'E1.1')).toMatchObject([
    { 'DTSTART;VALUE=DATE': '20200403', 'DTEND;VALUE=DATE': '20200604', UID: 'e1.1-2020@nastavnik' },
  ]);
  expect(eventsOfRow(events, 'E2.8')).toMatchObject([
    { 'DTSTART;VALUE=DATE': '20200803', 'DTEND;VALUE=DATE': '20200804' },
  ]);
});

test('a row with dates has an event, a row without has none', () => {
  const events = eventsOf(calendar('E', '--order', '2020-04-03'));
  expect(eventsOfRow(events, 'E5.1')).toEqual([]);
  expect(eventsOfRow(events, 'E7.6')).toEqual([]);
  expect(eventsOfRow(events, 'E5.7')).toHaveLength(1);
});

test('what recurs within a span recurs in the calendar on the days on which it is due', () => {
  const [meeting, ...more] = eventsOfRow(eventsOf(calendar(...khakassia)), 'E6.4');
  expect(more).toEqual([]);
  const rule = rrulestr(`DTSTART:${meeting?.['DTSTART;VALUE=DATE']}T000000Z\nRRULE:${meeting?.RRULE}`);
  const recurrence = {
    kind: 'rhythm',
    rhythm: 'two-weekly',
    afterSpan: false,
    startsOn: '2020-09-20',
    endsOn: '2020-12-31',
  } as const;
  const dues = Array.from({ length: 20 }, (_, index) => turnAt(recurrence, index)?.due).filter(Boolean);
  expect(rule.all().map((date) => date.toISOString().slice(0, 10))).toEqual(dues);
  expect(dues[0]).toBe('2020-10-04');
});

test('a span followed by a recurrence has an event of its own and a recurring one after it', () => {
  expect(eventsOfRow(eventsOf(calendar(...khakassia)), 'E2.7')).toMatchObject([
    { 'DTSTART;VALUE=DATE': '20200603', 'DTEND;VALUE=DATE': '20200804' },
    { 'DTSTART;VALUE=DATE': '20201103', RRULE: 'FREQ=MONTHLY;INTERVAL=3', UID: 'e2.7-2020-again@nastavnik' },
  ]);
});

test('yearly rows recur from their first date on', () => {
  const [contest] = eventsOfRow(eventsOf(calendar(...khakassia)), 'E7.7');
  expect(contest).toMatchObject({ 'DTSTART;VALUE=DATE': '20211201', RRULE: 'FREQ=YEARLY;BYMONTH=12' });
  const [monitoring] = eventsOfRow(eventsOf(calendar('C', '--order', '2020-11-05')), 'C3.1');
  expect(monitoring).toMatchObject({
    'DTSTART;VALUE=DATE': '20200620',
    RRULE: 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20',
  });
});

test('identities are unique, and the same question gives the same text', () => {
  const text = calendar(...khakassia);
  const uids = eventsOf(text).map((event) => event.UID);
  expect(new Set(uids).size).toBe(uids.length);
  expect(calendar(...khakassia)).toBe(text);
});

test('commas and semicolons of a text are escaped', () => {
  const [event] = eventsOfRow(eventsOf(calendar(...khakassia)), 'E1.2');
  expect(event?.SUMMARY).toBe('E1.2 Назначить ответственных\\, составить программу на год');
});

describe('folding', () => {
  test('undone, it gives the line back, whatever the alphabet', () => {
    const line = `SUMMARY:${'Наставник 🎓 mentor '.repeat(12)}`;
    const folded = foldLines(`${line}\r\nEND:VEVENT\r\n`);
    expect(folded.replace(/\r\n /g, '')).toBe(`${line}\r\nEND:VEVENT\r\n`);
    expect(folded.split('\r\n').every((part) => Buffer.byteLength(part) <= 75)).toBe(true);
  });

  test('folds that counted letters are undone first', () => {
    expect(foldLines('SUMMARY:one\r\n\ttwo\r\n')).toBe('SUMMARY:onetwo\r\n');
  });
});
