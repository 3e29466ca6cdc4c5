import * as fc from 'fast-check';
import { firstDayAllDone, nthDay, type Waiting } from '../../../src/application/roadmap/counted-days';
import { addDays, type CalendarDate } from '../../../src/domain/calendar/calendar-date';

const day = (index: number): CalendarDate => addDays('2026-09-01', index);

test('the n-th day is that of the answer that makes them n', () => {
  expect(nthDay([day(5), day(1), day(3)], 2)).toBe(day(3));
  expect(nthDay([day(5)], 2)).toBeNull();
  expect(nthDay([], 0)).toBeNull();
});

test('all is done on the first day on which nothing that had begun was open', () => {
  expect(firstDayAllDone([])).toBeNull();
  expect(firstDayAllDone([{ since: day(0), doneOn: day(3), goneOn: null }])).toBe(day(3));
  expect(
    firstDayAllDone([
      { since: day(0), doneOn: day(3), goneOn: null },
      { since: day(0), doneOn: day(7), goneOn: null },
      { since: day(9), doneOn: null, goneOn: null },
    ]),
  ).toBe(day(7));
});

test('what was done before it began counts from its beginning, and what went open holds nobody up', () => {
  expect(firstDayAllDone([{ since: day(4), doneOn: day(1), goneOn: null }])).toBe(day(4));
  expect(
    firstDayAllDone([
      { since: day(0), doneOn: null, goneOn: day(2) },
      { since: day(0), doneOn: day(3), goneOn: null },
    ]),
  ).toBe(day(3));
  expect(firstDayAllDone([{ since: day(0), doneOn: null, goneOn: day(2) }])).toBeNull();
});

const waiting = fc
  .record({
    since: fc.integer({ min: 0, max: 30 }),
    doneOn: fc.option(fc.integer({ min: 0, max: 60 })),
    goneOn: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .map(
    ({ since, doneOn, goneOn }): Waiting => ({
      since: day(since),
      doneOn: doneOn === null ? null : day(doneOn),
      goneOn: goneOn === null ? null : day(goneOn),
    }),
  );

test('a day once reached doesn’t move, whatever begins after it', () => {
  fc.assert(
    fc.property(fc.array(waiting), fc.array(waiting), (early, late) => {
      const reached = firstDayAllDone(early);
      if (reached === null) return;
      const later = late.filter(({ since }) => since > reached);
      expect(firstDayAllDone([...early, ...later])).toBe(reached);
    }),
  );
});
