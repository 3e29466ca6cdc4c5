/**
 * Decides how a column remembers what many neighbouring cells share (style, validation): as runs of equal ids.
 * Leaves what the ids mean to the sheet; 0 is «nothing».
 */

/** Counts and ids by turns: [1000, 0] is a thousand bare cells, [1, 0, 999, 2] a bare one and 999 of id 2. */
export type Runs = readonly number[];

/** Runs of one id. */
export function uniformRuns(length: number, id = 0): Runs {
  return length === 0 ? [] : [length, id];
}

/** The id at a 0-based place. */
export function idAt(runs: Runs, index: number): number {
  let end = 0;
  for (let at = 0; at < runs.length; at += 2) {
    end += runs[at] ?? 0;
    if (index < end) return runs[at + 1] ?? 0;
  }
  return 0;
}

/** The ids of `count` places from `start` on. */
export function idsIn(runs: Runs, start: number, count: number): number[] {
  const ids: number[] = [];
  eachRun(runs, start, count, (length, id) => {
    for (let times = 0; times < length; times += 1) ids.push(id);
  });
  return ids;
}

/** The same runs with the ids of `count` places from `start` on changed by `change`. */
export function mapRuns(runs: Runs, start: number, count: number, change: (id: number) => number): Runs {
  const out = new RunWriter();
  eachRun(runs, 0, start, (length, id) => out.add(length, id));
  eachRun(runs, start, count, (length, id) => out.add(length, change(id)));
  eachRun(runs, start + count, Number.POSITIVE_INFINITY, (length, id) => out.add(length, id));
  return out.runs;
}

/** The same runs with the given ids from `start` on. */
export function writeIds(runs: Runs, start: number, ids: readonly number[]): Runs {
  const out = new RunWriter();
  eachRun(runs, 0, start, (length, id) => out.add(length, id));
  for (const id of ids) out.add(1, id);
  eachRun(runs, start + ids.length, Number.POSITIVE_INFINITY, (length, id) => out.add(length, id));
  return out.runs;
}

/** The runs with `count` new places of one id before the place `at`. */
export function insertRuns(runs: Runs, at: number, count: number, id: number): Runs {
  const out = new RunWriter();
  eachRun(runs, 0, at, (length, old) => out.add(length, old));
  out.add(count, id);
  eachRun(runs, at, Number.POSITIVE_INFINITY, (length, old) => out.add(length, old));
  return out.runs;
}

/** The runs without `count` places from `at` on. */
export function deleteRuns(runs: Runs, at: number, count: number): Runs {
  const out = new RunWriter();
  eachRun(runs, 0, at, (length, id) => out.add(length, id));
  eachRun(runs, at + count, Number.POSITIVE_INFINITY, (length, id) => out.add(length, id));
  return out.runs;
}

/** Calls back for each stretch of equal ids among `count` places from `start` on. */
export function eachRun(runs: Runs, start: number, count: number, visit: (length: number, id: number) => void): void {
  const end = start + count;
  let from = 0;
  for (let at = 0; at < runs.length && from < end; at += 2) {
    const to = from + (runs[at] ?? 0);
    const length = Math.min(to, end) - Math.max(from, start);
    if (length > 0) visit(length, runs[at + 1] ?? 0);
    from = to;
  }
}

class RunWriter {
  readonly runs: number[] = [];

  add(length: number, id: number): void {
    if (length <= 0) return;
    const last = this.runs.length - 1;
    if (last > 0 && this.runs[last] === id) this.runs[last - 1] = (this.runs[last - 1] ?? 0) + length;
    else this.runs.push(length, id);
  }
}
