/** How Google brings, loses, doubles and delays form-submit events: https://github.com/markfguerra/google-forms-to-slack/issues/6 for blank ones. */
import { standingClock } from '../../../../src/local/kernel/clock';
import { makeIds } from '../../../../src/local/kernel/ids';
import {
  type Delivery,
  dueEvents,
  enqueue,
  eventsIn,
  type Happening,
} from '../../../../src/local/kernel/triggers/event-queue';
import { World } from '../../../../src/local/kernel/world';

const row: Happening = {
  kind: 'row submitted',
  block: { spreadsheetId: 's', sheetId: 1, row: 2, column: 1, rows: 1, columns: 2 },
  headers: ['Time', 'Name'],
  values: ['01.09.2026 12:00:00', 'Anna'],
};

function queued(delivery: Delivery, happening = row) {
  const world = new World(standingClock(1000), makeIds(1), null);
  enqueue(world, 'trigger', happening, 1000, delivery);
  return eventsIn(world)
    .values()
    .map(({ dueAt, happening: brought }) => ({
      after: dueAt - 1000,
      values: 'values' in brought ? brought.values : null,
      row: 'block' in brought ? brought.block.row : null,
    }));
}

const real = { after: 0, values: ['01.09.2026 12:00:00', 'Anna'], row: 2 };

test('an event comes once, not at all, twice or late, as the delivery says', () => {
  expect(queued('once')).toEqual([real]);
  expect(queued('lost')).toEqual([]);
  expect(queued('twice')).toEqual([real, real]);
  expect(queued({ lateMs: 60_000 })).toEqual([{ ...real, after: 60_000 }]);
});

test('an extra blank event follows seconds later, with nothing in it and the range of a row that is not there', () => {
  expect(queued('blank extra')).toEqual([real, { after: 4000, values: ['', ''], row: 3 }]);
});

test('an event of a form has no blank companion', () => {
  expect(queued('blank extra', { kind: 'response submitted', formId: 'f', responseId: 'r' })).toHaveLength(1);
});

test('a late event is overtaken by the next one', () => {
  const world = new World(standingClock(0), makeIds(1), null);
  const [late] = enqueue(world, 'trigger', row, 0, { lateMs: 5000 });
  const [next] = enqueue(world, 'trigger', row, 1000);
  expect(dueEvents(world, 4999).map(({ id }) => id)).toEqual([next]);
  expect(dueEvents(world, 5000).map(({ id }) => id)).toEqual([next, late]);
});
