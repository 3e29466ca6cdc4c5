/** Collections, commits and news of a world. */

import { runningClock, standingClock } from '../../../src/local/kernel/clock';
import type { DirtyDocument } from '../../../src/local/kernel/collections';
import { makeIds } from '../../../src/local/kernel/ids';
import { World } from '../../../src/local/kernel/world';

function recorded(stored: Record<string, [string, string][]> = {}) {
  const commits: (readonly DirtyDocument[])[] = [];
  const world = new World(standingClock(0), makeIds(1), {
    load: (collection) => new Map(stored[collection] ?? []),
    write: (documents) => commits.push(documents),
  });
  return { world, commits };
}

test('a commit writes everything that has changed since the last one, in all collections, at once', () => {
  const { world, commits } = recorded();
  const a = world.collection<{ n: number }>('a');
  const b = world.collection<string>('b');
  a.put('1', { n: 1 });
  b.put('x', 'text');
  b.put('y', 'gone');
  b.delete('y');
  world.commit();
  a.put('1', { n: 2 });
  world.commit();
  world.commit();
  expect(commits).toEqual([
    [
      { collection: 'a', id: '1', json: '{"n":1}' },
      { collection: 'b', id: 'x', json: '"text"' },
      { collection: 'b', id: 'y', json: null },
    ],
    [{ collection: 'a', id: '1', json: '{"n":2}' }],
  ]);
});

test('stored documents keep their order, are the same object at every read, and can be found by prefix', () => {
  const { world } = recorded({
    a: [
      ['s/2', '{"n":2}'],
      ['s/1', '{"n":1}'],
      ['t/1', '{"n":3}'],
    ],
  });
  const a = world.collection<{ n: number }>('a');
  expect(a.ids()).toEqual(['s/2', 's/1', 't/1']);
  expect(a.get('s/1')).toBe(a.get('s/1'));
  expect(a.idsWithPrefix('s/')).toEqual(['s/2', 's/1']);
  expect(a.values().map(({ n }) => n)).toEqual([2, 1, 3]);
  a.delete('s/2');
  expect([a.get('s/2'), a.has('s/2'), a.get('nothing')]).toEqual([undefined, false, undefined]);
});

test('news is told after the commit, once, and only to those who listen', () => {
  const { world, commits } = recorded();
  const heard: string[] = [];
  const stop = world.listen(({ id }) => heard.push(`${id} after ${commits.length} commits`));
  world.collection<number>('a').put('1', 1);
  world.announce({ what: 'spreadsheet', id: 'first' });
  expect(heard).toEqual([]);
  world.commit();
  stop();
  world.announce({ what: 'spreadsheet', id: 'second' });
  world.commit();
  expect(heard).toEqual(['first after 1 commits']);
});

test('a standing clock moves only when it is moved, and never back by simulated time', () => {
  const clock = standingClock(1000);
  clock.advance(500);
  clock.raiseTo(1200);
  expect(clock.now()).toBe(1500);
  clock.setNow(100);
  expect(clock.now()).toBe(100);
});

test('a running clock runs beside the machine’s', () => {
  let machine = 1000;
  const clock = runningClock(() => machine);
  clock.setNow(5000);
  machine += 10;
  expect(clock.now()).toBe(5010);
  clock.raiseTo(4000);
  expect(clock.now()).toBe(5010);
  clock.raiseTo(6000);
  expect(clock.now()).toBe(6000);
});

test('ids follow from the seed, and without one they do not repeat', () => {
  const made = (seed?: number) => {
    const ids = makeIds(seed);
    return [ids.token(44), ids.number(10), ids.uuid()];
  };
  expect(made(7)).toEqual(made(7));
  expect(made(7)).not.toEqual(made(8));
  expect(made()).not.toEqual(made());
  expect(made(7)[0]).toMatch(/^[\w-]{44}$/);
  expect(String(made(7)[1])).toMatch(/^[1-9]\d{9}$/);
  expect(made(7)[2]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
