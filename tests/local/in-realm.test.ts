import { errorInWorkspace, executeInWorkspace, runInWorkspace } from './in-realm';

test('a function handed over by source runs in a workspace and its value comes back', async () => {
  const sum = await runInWorkspace((a: number, b: number) => a + b, { args: [2, 3] });
  expect(sum).toBe(5);
});

test('an error of the script is told by name and message', async () => {
  expect(
    await errorInWorkspace(() => {
      throw new RangeError('too far');
    }),
  ).toBe('RangeError: too far');
});

test('what a script writes to its log comes with the result', async () => {
  const { log } = await executeInWorkspace(
    "function main() { console.warn('%s of %s', 1, 2); Logger.log({ a: [1] }); }",
  );
  expect(log).toEqual([
    { level: 'WARNING', text: '1 of 2' },
    { level: 'INFO', text: '{"a":[1]}' },
  ]);
});
