// An optimum that follows changes: a withdrawal, a new seat, a forbidden pair. Each change is one or two short searches
// from where it happened, so few people move; the result is again an optimum, with prices that prove it. Which of several
// optima is kept is the one nearest to the pairs before, not the canonical one of `solve-assignment.ts`.
import { type AssignmentInstance, UNMATCHED } from './assignment';
import { compareMatchings } from './compare-matchings';
import {
  clearSearch,
  type Move,
  type SearchMemory,
  searchForMentee,
  searchForSeat,
  searchMemory,
  settleFreeSeat,
  settleMentee,
} from './live-searches';
import { forkLiveState, type LiveState, openLiveState, unseatMentee, type WarmStart } from './live-state';

/**
 * Opens an optimum for changes. The earlier one may be of another instance with the same people at the same numbers (new
 * ones at the end): new candidates, seats or scores are taken up at once, moving as few as the searches allow; `moves`
 * tells who (locked mentees stay out of it).
 *
 * @param highest  as `openLiveState`
 * @throws RangeError as `openLiveState`.
 */
export function openLiveMatching(
  instance: AssignmentInstance,
  start: WarmStart,
  highest?: number,
): { live: LiveMatching; moves: Move[] } {
  const { state, unsettled } = openLiveState(instance, start, highest);
  const live = new LiveMatching(state);
  live.settle(unsettled);
  const { moves } = compareMatchings(start.mentorOf, state.mentorOf);
  return { live, moves: moves.filter(({ mentee }) => state.lock[mentee] === UNMATCHED) };
}

/** An optimum under change. Every method that changes returns who moved, in the order of mentees. */
export class LiveMatching {
  readonly state: LiveState;
  readonly memory: SearchMemory;

  constructor(state: LiveState, memory: SearchMemory = searchMemory(state.mentors)) {
    this.state = state;
    this.memory = memory;
  }

  /** A copy for trying changes out (see `forkLiveState`). */
  fork(): LiveMatching {
    return new LiveMatching(forkLiveState(this.state), this.memory);
  }

  /** Fills seats that are free at a price, then places mentees who do not take part yet. */
  settle(unplaced: readonly number[]): void {
    const { load, cap, price, mentors } = this.state;
    for (let j = 0; j < mentors; j++) while (load[j]! < cap[j]! && price[j]! > 0) this.fillSeat(j);
    for (const i of unplaced) this.place(i);
  }

  /** A mentee leaves; the seat goes where it is worth most. No effect on one who has left. */
  withdrawMentee(i: number): Move[] {
    if (this.isLocked(i)) {
      const j = this.state.lock[i]!;
      this.state.lock[i] = UNMATCHED;
      return netMoves([{ mentee: i, from: j, to: UNMATCHED }, ...this.addSeat(j)]);
    }
    return netMoves(this.leave(i));
  }

  /** A mentee who left (or whose lock was withdrawn) takes part again. */
  admitMentee(i: number): Move[] {
    if (this.state.active[i] === 1 || this.isLocked(i)) return [];
    return netMoves(this.place(i));
  }

  /** One more seat of a mentor. */
  addSeat(j: number): Move[] {
    this.state.cap[j]! += 1;
    return netMoves(this.fillSeat(j));
  }

  /** One seat less; if all were taken, whoever loses least makes room, along a chain if need be. */
  removeSeat(j: number): Move[] {
    return netMoves(this.loseSeat(j));
  }

  /** A mentor leaves: all seats not held by a lock are lost. */
  closeMentor(j: number): Move[] {
    const moves: Move[] = [];
    while (this.state.cap[j]! > 0) moves.push(...this.loseSeat(j));
    return netMoves(moves);
  }

  /**
   * A mentor must have at least `least` mentees from now on, at whatever loss; if later too few are left who could come,
   * the minimum falls to those there are. Returns undefined, and leaves an unusable
   * state, when there are not that many who could come; try it on a fork.
   */
  requireMentees(j: number, least: number): Move[] | undefined {
    const { state, memory } = this;
    state.floor[j] = least;
    const moves: Move[] = [];
    if (least > state.cap[j]!) return undefined;
    while (state.load[j]! < least) {
      const chain = searchForMentee(state, memory, j);
      if (chain.cost === Number.POSITIVE_INFINITY) {
        clearSearch(memory);
        return undefined;
      }
      moves.push(...settleFreeSeat(state, memory, j, chain));
    }
    return netMoves(moves);
  }

  /** A pair is forbidden from now on, whether made or only possible; locked pairs stay. */
  forbidPair(i: number, j: number): Move[] {
    const { state } = this;
    const together = state.mentorOf[i] === j;
    const moves = together ? this.leave(i) : [];
    for (let e = state.rowPtr[i]!; e < state.rowPtr[i + 1]!; e++) if (state.col[e] === j) state.col[e] = -1;
    for (let t = state.columnPtr[j]!; t < state.columnPtr[j + 1]!; t++) if (state.row[t] === i) state.row[t] = -1;
    if (together) moves.push(...this.place(i));
    return netMoves(moves);
  }

  private isLocked(i: number): boolean {
    return this.state.lock[i] !== UNMATCHED;
  }

  private leave(i: number): Move[] {
    const { state } = this;
    const j = state.mentorOf[i]!;
    state.active[i] = 0;
    if (j === UNMATCHED) return [];
    unseatMentee(state, i);
    return [{ mentee: i, from: j, to: UNMATCHED }, ...this.fillSeat(j)];
  }

  private place(i: number): Move[] {
    const { state, memory } = this;
    const { rowPtr, col, weight, price, gain } = state;
    let best = -state.penalty;
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      if (col[e]! >= 0) best = Math.max(best, weight[e]! - price[col[e]!]!);
    }
    gain[i] = best;
    state.active[i] = 1;
    return settleMentee(state, memory, i, searchForSeat(state, memory, i, -1));
  }

  private fillSeat(j: number): Move[] {
    const { state, memory } = this;
    if (state.load[j]! >= state.cap[j]! || (state.price[j]! <= 0 && state.load[j]! >= state.floor[j]!)) return [];
    const chain = searchForMentee(state, memory, j);
    if (chain.cost < Number.POSITIVE_INFINITY) return settleFreeSeat(state, memory, j, chain);
    clearSearch(memory);
    state.floor[j] = state.load[j]!;
    return [];
  }

  private loseSeat(j: number): Move[] {
    const { state, memory } = this;
    if (state.cap[j] === 0) throw new RangeError(`mentor ${j} has no seat to lose`);
    state.cap[j]! -= 1;
    if (state.load[j]! <= state.cap[j]!) return [];
    return settleMentee(state, memory, -1, searchForSeat(state, memory, -1, j));
  }
}

/** One move per mentee from where it all began to where it ended; those who came back are left out. */
function netMoves(moves: readonly Move[]): Move[] {
  const net = new Map<number, Move>();
  for (const { mentee, from, to } of moves) net.set(mentee, { mentee, from: net.get(mentee)?.from ?? from, to });
  return [...net.values()].filter(({ from, to }) => from !== to).sort((a, b) => a.mentee - b.mentee);
}
