/**
 * Decides what time it is in a workspace: a clock that a test sets and that moves only by advancing or by simulated waiting, or one that runs.
 * Left to others: an execution's own time (execution.ts), due triggers (triggers/).
 */

/** The clock of a workspace; milliseconds since 1970. */
export interface Clock {
  readonly runs: boolean;
  now(): number;
  /** Moves the clock, forwards or backwards. */
  setNow(ms: number): void;
  /** Moves the clock forwards. */
  advance(ms: number): void;
  /** Moves the clock to an instant unless it is already later: simulated time that an execution has used has passed for everyone. */
  raiseTo(ms: number): void;
}

/** A clock that stands at an instant until it is moved. */
export function standingClock(startMs: number): Clock {
  let at = startMs;
  return {
    runs: false,
    now: () => at,
    setNow: (ms) => {
      at = ms;
    },
    advance: (ms) => {
      at += ms;
    },
    raiseTo: (ms) => {
      at = Math.max(at, ms);
    },
  };
}

/** A clock that runs by itself, beside the machine's by an offset. `machineNow` is for tests of the clock itself. */
export function runningClock(machineNow: () => number = Date.now): Clock {
  let offset = 0;
  const now = () => machineNow() + offset;
  return {
    runs: true,
    now,
    setNow: (ms) => {
      offset = ms - machineNow();
    },
    advance: (ms) => {
      offset += ms;
    },
    raiseTo: (ms) => {
      offset += Math.max(0, ms - now());
    },
  };
}
