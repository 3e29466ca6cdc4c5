import { runningClock, standingClock } from '../../../src/local/kernel/clock';
import { TriggerPump } from '../../../src/local/web/trigger-pump';

/** A workspace whose turns end when the test says so. */
function slowWorkspace() {
  const turns: (() => void)[] = [];
  const workspace = {
    clock: standingClock(0),
    runDueTriggers: () => new Promise<never[]>((resolve) => turns.push(() => resolve([]))),
  };
  return { workspace, turns };
}

afterEach(() => jest.useRealTimers());

describe('the pump of due triggers', () => {
  it('runs one turn at a time, and one more for all that was wished meanwhile', async () => {
    const { workspace, turns } = slowWorkspace();
    const pump = new TriggerPump(workspace, fail);
    const first = pump.wish();
    void pump.wish();
    const last = pump.wish();
    expect(turns).toHaveLength(1);
    turns[0]?.();
    await new Promise(setImmediate);
    expect(turns).toHaveLength(2);
    turns[1]?.();
    await Promise.all([first, last]);
    expect(turns).toHaveLength(2);
  });

  it('begins no turn once it is stopped', async () => {
    const { workspace, turns } = slowWorkspace();
    const pump = new TriggerPump(workspace, fail);
    void pump.wish();
    void pump.wish();
    pump.stop();
    turns[0]?.();
    await new Promise(setImmediate);
    await pump.wish();
    expect(turns).toHaveLength(1);
  });

  it('does nothing by itself before it is started, nor where the clock stands', () => {
    jest.useFakeTimers();
    const { workspace, turns } = slowWorkspace();
    const idle = new TriggerPump({ ...workspace, clock: runningClock() }, fail);
    const standing = new TriggerPump(workspace, fail);
    standing.start();
    jest.advanceTimersByTime(600_000);
    expect(turns).toHaveLength(0);
    void idle.stop();
    idle.start();
    jest.advanceTimersByTime(600_000);
    expect(turns).toHaveLength(0);
  });

  it('catches up when it is started, goes on by the minute, and stops for good', async () => {
    jest.useFakeTimers();
    let turns = 0;
    const runDueTriggers = async () => {
      turns += 1;
      return [];
    };
    const pump = new TriggerPump({ clock: runningClock(), runDueTriggers }, fail);
    pump.start();
    expect(turns).toBe(1);
    await jest.advanceTimersByTimeAsync(180_000);
    expect(turns).toBe(4);
    await pump.stop();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(turns).toBe(4);
  });

  it('is stopped only when its turn has ended', async () => {
    const { workspace, turns } = slowWorkspace();
    const pump = new TriggerPump(workspace, fail);
    void pump.wish();
    let stopped = false;
    const stopping = pump.stop().then(() => {
      stopped = true;
    });
    await new Promise(setImmediate);
    expect(stopped).toBe(false);
    turns[0]?.();
    await stopping;
    expect(stopped).toBe(true);
  });

  it('tells what went wrong and goes on', async () => {
    const heard: unknown[] = [];
    const outcomes = [() => Promise.reject(new Error('broken')), () => Promise.resolve([])];
    let turn = 0;
    const workspace = { clock: standingClock(0), runDueTriggers: () => (outcomes[turn++] as () => Promise<never[]>)() };
    const pump = new TriggerPump(workspace, (error) => heard.push(error));
    await pump.wish();
    await pump.wish();
    expect(heard).toEqual([new Error('broken')]);
    expect(turn).toBe(2);
  });
});

function fail(error: unknown): never {
  throw error;
}
