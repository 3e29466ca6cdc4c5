/** Owners and numbers of triggers: https://developers.google.com/apps-script/guides/triggers/installable and …/guides/services/quotas */
import { standingClock } from '../../../../src/local/kernel/clock';
import { makeIds } from '../../../../src/local/kernel/ids';
import {
  createTrigger,
  deleteTrigger,
  type NewTrigger,
  rescheduled,
  triggersIn,
  triggersOf,
} from '../../../../src/local/kernel/triggers/trigger-store';
import { World } from '../../../../src/local/kernel/world';

const world = () => new World(standingClock(0), makeIds(1), null);
const onSubmit: NewTrigger = {
  scriptId: 'script',
  owner: 'anna@example.org',
  functionName: 'take',
  eventType: 'ON_FORM_SUBMIT',
  source: 'SPREADSHEETS',
  sourceId: 'spreadsheet',
  schedule: null,
};

test('an account sees its own triggers of a script only', () => {
  const here = world();
  const mine = createTrigger(here, onSubmit, 0);
  createTrigger(here, { ...onSubmit, owner: 'boris@example.org' }, 0);
  createTrigger(here, { ...onSubmit, scriptId: 'another' }, 0);
  expect(triggersOf(here, 'script', 'anna@example.org')).toEqual([mine]);
});

test('the twenty-first trigger of an account in a script is refused in the words of Google, another account has its own twenty', () => {
  const here = world();
  const made = Array.from({ length: 20 }, () => createTrigger(here, onSubmit, 0));
  expect(() => createTrigger(here, onSubmit, 0)).toThrow(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
  createTrigger(here, { ...onSubmit, owner: 'boris@example.org' }, 0);
  deleteTrigger(here, made[0]?.uid ?? '');
  createTrigger(here, onSubmit, 0);
});

test('a single clock trigger stays in the list after it has run, and is never due again', () => {
  const here = world();
  const once = createTrigger(
    here,
    { ...onSubmit, eventType: 'CLOCK', source: 'CLOCK', sourceId: null, schedule: { kind: 'once', at: 5000 } },
    0,
  );
  expect(once.nextDue).toBe(5000);
  rescheduled(here, once, 6000);
  expect(triggersIn(here).get(once.uid)?.nextDue).toBeNull();
});

test('a single clock trigger for a time that has passed is due at once', () => {
  const past = { ...onSubmit, eventType: 'CLOCK', schedule: { kind: 'once', at: 10 } } as const;
  expect(createTrigger(world(), past, 100).nextDue).toBe(10);
});
