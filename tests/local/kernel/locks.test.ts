/** LockService between simultaneous executions: https://developers.google.com/apps-script/reference/lock/lock */

import { runningClock } from '../../../src/local/kernel/clock';
import { makeIds } from '../../../src/local/kernel/ids';
import { interleave } from '../../../src/local/kernel/interleaving';
import { World } from '../../../src/local/kernel/world';
import { Bench } from './run';

const locked = (ms: number, body: string, lock = 'Script') =>
  `function main() {
    const lock = LockService.get${lock}Lock();
    const got = lock.tryLock(${ms});
    if (!got) return 'timeout';
    ${body}
    lock.releaseLock();
    return 'done';
  }`;

/** Reads a number, lets others in, writes it back one higher: loses counts unless a lock keeps others out. */
const addOne = `const thing = SampleApp.thing(''), before = SampleApp.read(); SampleApp.wait(1); thing.setName(String(Number(before) + 1));`;

test('a lock keeps a read and its write together, whatever the interleaving', async () => {
  const turns = [0, 1, 2, 2, 1, 0, 0, 1, 2, 0, 0, 0, 1, 2, 1];
  const bench = new Bench();
  const order = interleave(turns);
  const runs = [0, 1, 2].map((participant) => bench.run(locked(60_000, addOne), { pace: order.pace(participant) }));
  expect((await Promise.all(runs)).map(({ value }) => value)).toEqual(['done', 'done', 'done']);
  expect(bench.world.collection<{ name: string }>('things').get('only')?.name).toBe('3');
});

test('without a lock the same interleaving loses counts, every time the same', async () => {
  for (let repeat = 0; repeat < 3; repeat += 1) {
    const bench = new Bench();
    const order = interleave([0, 1, 0, 1, 0, 1, 0, 1]);
    const runs = [0, 1].map((participant) =>
      bench.run(`function main() { ${addOne} }`, { pace: order.pace(participant) }),
    );
    await Promise.all(runs);
    expect(bench.world.collection<{ name: string }>('things').get('only')?.name).toBe('1');
  }
});

test('tryLock gives up, and waitLock throws the text of Google, when the holder keeps it too long', async () => {
  const bench = new Bench();
  const order = interleave([0, 0, 1, 1, 2, 2]);
  const [holder, tries, waits] = await Promise.all([
    bench.run(locked(1000, 'SampleApp.wait(9000); SampleApp.wait(9000);'), { pace: order.pace(0) }),
    bench.run(locked(5000, ''), { pace: order.pace(1) }),
    bench.run('function main() { LockService.getScriptLock().waitLock(5000); }', { pace: order.pace(2) }),
  ]);
  expect(holder.value).toBe('done');
  expect(tries.value).toBe('timeout');
  expect(tries.simulatedMs).toBe(5000);
  expect(`${waits.error?.name}: ${waits.error?.message}`).toBe(
    'Exception: Lock timeout: another process was holding the lock for too long.',
  );
});

test('a lock is free again after the end of an execution that never released it, also of a killed one', async () => {
  const bench = new Bench();
  const keep = 'function main() { LockService.getScriptLock().waitLock(10); SampleApp.echo(1); }';
  await bench.run(keep);
  await bench.run(keep, { faults: [{ member: 'SampleApp.echo', do: 'kill' }] });
  expect(await bench.value(locked(0, ''))).toBe('done');
});

test('whoever waits gets the lock when its holder is killed, later by what the holder took', async () => {
  const bench = new Bench();
  const order = interleave([0, 0, 1, 1]);
  const [, waiter] = await Promise.all([
    bench.run(locked(10, 'SampleApp.wait(2000); SampleApp.echo(1);'), {
      pace: order.pace(0),
      faults: [{ member: 'SampleApp.echo', do: 'kill' }],
    }),
    bench.run(locked(30_000, ''), { pace: order.pace(1) }),
  ]);
  expect(waiter.value).toBe('done');
  expect(waiter.simulatedMs).toBe(2000);
});

test('two executions that wait for each other do not wait for ever', async () => {
  const bench = new Bench();
  const order = interleave([0, 0, 1, 1, 0, 0, 1, 1]);
  const both = (first: string, second: string) => `function main() {
    LockService.get${first}Lock().waitLock(1000);
    return LockService.get${second}Lock().tryLock(5000);
  }`;
  const results = await Promise.all([
    bench.run(both('Script', 'User'), { pace: order.pace(0) }),
    bench.run(both('User', 'Script'), { pace: order.pace(1) }),
  ]);
  expect(results.map(({ value }) => value)).toEqual([true, false]);
});

test('taking a lock twice is no wait, and hasLock tells who has it', async () => {
  expect(
    await new Bench().value(`function main() {
      const lock = LockService.getUserLock();
      return [lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock(), lock.releaseLock() === undefined, lock.hasLock()];
    }`),
  ).toEqual([false, true, true, true, true, false]);
});

test('the lock of the document is null for a standalone script, and each kind of lock is its own', async () => {
  const bench = new Bench();
  expect(await bench.value('function main() { return LockService.getDocumentLock(); }')).toBeNull();
  expect(
    await bench.value(
      'function main() { LockService.getDocumentLock().waitLock(1); return [LockService.getScriptLock().hasLock(), LockService.getUserLock().hasLock()]; }',
      { boundTo: 'a-spreadsheet' },
    ),
  ).toEqual([false, false]);
});

test('locks of different scripts do not meet, user locks of different accounts neither', async () => {
  const bench = new Bench();
  const order = interleave([0, 0, 1, 1, 1]);
  const hold = bench.run(locked(0, 'SampleApp.echo(1);', 'User'), { pace: order.pace(0) });
  const other = bench.run(locked(0, '', 'User'), { pace: order.pace(1), user: 'other@example.org' });
  expect((await Promise.all([hold, other])).map(({ value }) => value)).toEqual(['done', 'done']);
});

test('under a running clock a wait ends in real time', async () => {
  const bench = new Bench({ world: new World(runningClock(), makeIds(1), null) });
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const order = interleave([0, 0, 1, 1]);
  const holder = bench.run(locked(0, 'SampleApp.echo(1);'), {
    pace: {
      ...order.pace(0),
      beforeReply: (call) => (call.member === 'SampleApp.echo' ? gate : order.pace(0).beforeReply?.(call)),
    },
  });
  const waiter = await bench.run(locked(50, ''), { pace: order.pace(1) });
  expect(waiter.value).toBe('timeout');
  release();
  expect((await holder).value).toBe('done');
});
