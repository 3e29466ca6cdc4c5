/** How executions are counted, priced, disturbed and ended. */
import { serverErrorText } from '../../../src/local/kernel/faults';
import { Bench, start } from './run';

const threeNames = `function main() {
  const thing = SampleApp.thing('');
  for (const name of ['a', 'b', 'c']) { thing.setName(name); thing.getName(); }
  return thing.getName();
}`;
const stored = (bench: Bench) => bench.world.collection<{ name: string }>('things').get('only')?.name;

test('service calls are counted by name, reads of fetched objects apart', async () => {
  const { calls, serviceCalls } = await new Bench().run(threeNames);
  expect(calls).toEqual({ service: { 'SampleApp.thing': 1, 'Thing.setName': 3 }, getter: { 'Thing.getName': 4 } });
  expect(serviceCalls).toBe(4);
});

test('an execution killed at its k-th service call keeps exactly what the calls before did', async () => {
  const left: unknown[] = [];
  for (let k = 1; k <= 5; k += 1) {
    const bench = new Bench();
    const { error } = await bench.run(threeNames, { faults: [{ serviceCall: k, do: 'kill' }] });
    left.push([stored(bench), error?.killed ?? null]);
  }
  expect(left).toEqual([
    [undefined, 'fault'],
    [undefined, 'fault'],
    ['a', 'fault'],
    ['b', 'fault'],
    ['c', null],
  ]);
});

test('code that catches everything does not outlive a kill', async () => {
  const bench = new Bench();
  const { error } = await bench.run(
    "function main() { for (;;) { try { SampleApp.thing('').setName('x'); } catch (ignored) {} } }",
    { faults: [{ serviceCall: 9, do: 'kill' }] },
  );
  expect(error?.killed).toBe('fault');
  expect(await bench.value('function main() { return 1; }')).toBe(1);
});

test('a planned failure reaches the script as an exception with its text, and the call is not made', async () => {
  const bench = new Bench();
  const value = await bench.value(
    `function main() {
      const thing = SampleApp.thing('old');
      let heard = null;
      try { thing.setName('new'); } catch (error) { heard = error.name + ': ' + error.message; }
      return [heard, thing.getName()];
    }`,
    { faults: [{ member: 'Thing.setName', do: 'fail', message: serverErrorText }] },
  );
  expect(value).toEqual([`Exception: ${serverErrorText}`, 'old']);
});

test('a fault by name hits the n-th call of that member, or every one', async () => {
  const heard =
    "function main() { return ['a', 'b', 'c'].map((n) => { try { return SampleApp.echo(n); } catch (e) { return '!'; } }); }";
  const fail = { member: 'SampleApp.echo', do: 'fail', message: 'no' } as const;
  expect(await new Bench().value(heard, { faults: [{ ...fail, occurrence: 2 }] })).toEqual(['a', '!', 'c']);
  expect(await new Bench().value(heard, { faults: [{ ...fail, occurrence: 'every' }] })).toEqual(['!', '!', '!']);
});

test('each service call takes its simulated time, and the clock of the script shows it', async () => {
  const bench = new Bench({ priceMs: 100 });
  const { value, simulatedMs } = await bench.run(
    'function main() { const t = Date.now(); SampleApp.echo(1); SampleApp.echo(2); SampleApp.noon(); return Date.now() - t; }',
  );
  expect(value).toBe(200);
  expect(simulatedMs).toBe(200);
  expect(bench.world.clock.now()).toBe(start + 200);
});

test('sleep and planned delays let simulated time pass', async () => {
  const { simulatedMs } = await new Bench().run('function main() { SampleApp.wait(1500); SampleApp.echo(1); }', {
    faults: [{ member: 'SampleApp.echo', do: 'delay', ms: 700 }],
  });
  expect(simulatedMs).toBe(2200);
});

test('beyond six simulated minutes an execution ends with the text of Google and keeps what it did', async () => {
  const bench = new Bench({ priceMs: 60_000 });
  const { error, serviceCalls } = await bench.run(
    "function main() { const thing = SampleApp.thing(''); for (let i = 1; ; i++) thing.setName(String(i)); }",
  );
  expect(error).toMatchObject({ message: 'Exceeded maximum execution time', killed: 'time limit' });
  expect(serviceCalls).toBe(7);
  expect(stored(bench)).toBe('5');
});

test('an execution that computes without end is stopped, and the next one runs', async () => {
  const bench = new Bench({ realLimitMs: 300 });
  const { error } = await bench.run('function main() { for (;;); }');
  expect(error).toMatchObject({ message: 'Exceeded maximum execution time', killed: 'time limit' });
  expect(await bench.value('function main() { return 2; }')).toBe(2);
});

test('a bug of the emulation is not handed to the script: the run is rejected', async () => {
  await expect(
    new Bench().run('function main() { try { SampleApp.broken(); } catch (ignored) {} return 1; }'),
  ).rejects.toThrow('a bug in the emulation');
});

test('a member asks for one of its scopes in the words of Google', async () => {
  const bench = new Bench();
  const secret = 'function main() { return SampleApp.secret(); }';
  expect(await bench.value(secret)).toBe('told');
  expect(await bench.value(secret, { manifest: { oauthScopes: ['scope/b'] } })).toBe('told');
  expect(await bench.error(secret, { manifest: { oauthScopes: ['scope/c'] } })).toBe(
    'Exception: You do not have permission to call SampleApp.secret. Required permissions: (scope/a || scope/b)',
  );
});

test('a simple trigger may call nothing that needs consent, whatever the manifest grants', async () => {
  expect(
    await new Bench().error('function main() { SampleApp.secret(); }', {
      manifest: { oauthScopes: ['scope/a'] },
      authMode: 'LIMITED',
    }),
  ).toBe('Exception: You do not have permission to call SampleApp.secret. Required permissions: (scope/a || scope/b)');
});

test('more than thirty simultaneous executions of one account are refused', async () => {
  const bench = new Bench();
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const held = Array.from({ length: 30 }, () =>
    bench.run('function main() { return SampleApp.echo(1); }', { pace: { beforeCall: () => gate } }),
  );
  expect(await bench.error('function main() {}')).toBe(
    'Exception: There are too many scripts running simultaneously for this Google user account.',
  );
  expect(await bench.value('function main() { return 1; }', { user: 'other@example.org' })).toBe(1);
  open();
  expect((await Promise.all(held)).map(({ value }) => value)).toEqual(Array(30).fill(1));
});

test('a value that cannot travel is an error of the script', async () => {
  expect(await new Bench().error('function main() { const a = []; a.push(a); return a; }')).toMatch(
    /^TypeError: A circular/,
  );
  expect(await new Bench().error('function main() { SampleApp.echo(1n); }')).toMatch(/^TypeError: A BigInt/);
});
