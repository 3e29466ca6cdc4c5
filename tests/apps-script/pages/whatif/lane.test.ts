import { Lane } from '../../../../src/apps-script/pages/whatif/lane';

/** Work that ends when it is told to. */
function job(log: string[], name: string): { readonly work: () => Promise<void>; readonly end: () => void } {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async (): Promise<void> => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
  };
  return { work, end: () => end() };
}

describe('The lane of the sidebar', () => {
  test('runs one thing at a time, and of several of a kind that wait only the last', async () => {
    const log: string[] = [];
    const lane = new Lane();
    const [first, second, third, other] = [job(log, 'first'), job(log, 'second'), job(log, 'third'), job(log, 'other')];
    lane.put('preview', first.work);
    lane.put('preview', second.work);
    lane.put('keeping', other.work);
    lane.put('preview', third.work);
    expect([lane.waits('preview'), lane.waits('apply')]).toEqual([true, false]);
    for (const { end } of [third, other, second, first]) end();
    await lane.idle();
    expect(log).toEqual(['first begins', 'first ends', 'other begins', 'other ends', 'third begins', 'third ends']);
    expect(lane.waits('preview')).toBe(false);
  });

  test('takes new work after it has stood idle', async () => {
    const log: string[] = [];
    const lane = new Lane();
    for (const name of ['one', 'two']) {
      const { work, end } = job(log, name);
      lane.put('preview', work);
      end();
      await lane.idle();
    }
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });
});
