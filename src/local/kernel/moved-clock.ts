/**
 * Decides what becomes of a running clock that is moved forwards by hand: the move is kept with the workspace, so that time never runs
 * backwards in it; and it may be moved only where every spreadsheet is invented, since the records of real people must bear real dates.
 * Left to others: the clock itself (clock.ts), the buttons (../web/clock-panel.ts).
 */
import type { World } from './world';

const moves = (world: World) => world.collection<number>('clock');
const MOVED_BY = 'moved by ms';
const invented = (world: World) => world.collection<true>('invented spreadsheets');

/** Milliseconds by which the workspace's running clock was moved forwards, now or before it was opened; 0 for one that never was. */
export function movedBy(world: World): number {
  return moves(world).get(MOVED_BY) ?? 0;
}

/** Moves the clock forwards; how far a running one was moved is durable at once. */
export function moveClock(world: World, ms: number): void {
  world.clock.advance(ms);
  if (!world.clock.runs) return;
  moves(world).put(MOVED_BY, movedBy(world) + ms);
  world.commit();
}

/** Moves a clock that has just been started to where the workspace's clock was left. */
export function takeUpClock(world: World): void {
  if (world.clock.runs) world.clock.advance(movedBy(world));
}

/** Notes that a spreadsheet's people and figures are invented. */
export function noteInvented(world: World, spreadsheetId: string): void {
  invented(world).put(spreadsheetId, true);
}

/** True where a person may move the clock: it stands, as only a test's does, or there is nothing but invented spreadsheets. */
export function mayMoveClock(world: World, spreadsheetIds: readonly string[]): boolean {
  const known = invented(world);
  return !world.clock.runs || (spreadsheetIds.length > 0 && spreadsheetIds.every((id) => known.has(id)));
}
