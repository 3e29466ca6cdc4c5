// The circulation of a problem with quotas in which single groups are closed, or held to their least size, and its states to go back to.
// Which groups are tried, and in what order, is decided by the search (`solve-with-group-minimum.ts`).
import { menteeCount, UNMATCHED } from './assignment';
import { addArc, type FlowNetwork, flowOn, reducedCost, resetArc } from './flow-network';
import type { LimitPrices } from './group-problem';
import { circulateAtLeastCost } from './least-cost-flow';
import { type QuotaNetwork, quotaNetwork } from './quota-network';
import { nestQuotas, type QuotaProblem } from './quotas';

/** What holds for a group: nothing, nobody may join any more, or its least size at least have to. */
const [FREE, CLOSED, FILLED] = [0, 1, 2] as const;

/** An optimum with some groups closed or filled. Locked pairs are no part of it. */
export interface GroupState {
  readonly mark: Uint8Array;
  /** The arc of each mentee's pair, or -1. */
  readonly arcOf: Int32Array;
  /** Flows on the arcs that aren't pairs. */
  readonly flow: Int32Array;
  readonly potential: Float64Array;
  readonly matched: number;
  readonly score: number;
  /** Mentees of each mentor. */
  readonly loads: Int32Array;
}

/** A circulation in which groups can be closed and filled. Quotas that overlap are left out: an optimum may exceed them. */
export class GroupNetwork {
  private readonly built: QuotaNetwork;
  private readonly network: FlowNetwork;
  private readonly need: Int32Array;
  private readonly mentees: number;
  /** Seats that locks leave. */
  private readonly seats: Int32Array;
  /** By mentor: the arc of the seats that have to be taken; each outweighs all matches and scores. */
  private readonly mustArc: Int32Array;
  /** Arcs that aren't pairs; those of seats and of seats that have to be taken come first. */
  private readonly frame: Int32Array;
  /** Their capacities while nothing is closed or filled. */
  private readonly capacity: Int32Array;
  private readonly worth: number;

  /** @param need  how many mentees beside locked ones each group wants at least */
  constructor(problem: QuotaProblem, need: Int32Array) {
    const { instance, quotas } = problem;
    const built = quotaNetwork(problem, nestQuotas(instance, quotas), new Uint8Array(instance.col.length));
    const { network, seatArc } = built;
    const mentees = menteeCount(instance);
    const isSeat = new Set(seatArc);
    const others: number[] = [];
    for (let arc = 0; arc < network.to.length; arc += 2) {
      const leavesMentee = network.to[arc ^ 1]! < mentees;
      if (!leavesMentee && !isSeat.has(arc)) others.push(arc);
    }
    this.built = built;
    this.network = network;
    this.need = need;
    this.worth = built.worths.first;
    this.mentees = mentees;
    this.seats = seatArc.map((arc) => network.residual[arc]!);
    const bonus = this.worth * (mentees + 1);
    this.mustArc = seatArc.map((arc) => addArc(network, network.to[arc ^ 1]!, network.to[arc]!, 0, -bonus));
    this.frame = Int32Array.from([...seatArc, ...this.mustArc, ...others]);
    this.capacity = this.frame.map((arc) => network.residual[arc]!);
    circulateAtLeastCost(network);
  }

  /** The optimum as it stands, with these marks. */
  private stateWith(mark: Uint8Array): GroupState {
    const { network, mentees, seats } = this;
    const loads = new Int32Array(seats.length);
    const arcOf = new Int32Array(mentees).fill(-1);
    let [matched, score] = [0, 0];
    for (let i = 0; i < mentees; i++) {
      const arcs = network.leaving[i]!;
      for (let at = network.open[i]!; at < arcs.length; at++) {
        const arc = arcs[at]!;
        if ((arc & 1) === 1 || flowOn(network, arc) === 0) continue;
        arcOf[i] = arc;
        loads[network.to[arc]! - mentees]! += 1;
        matched++;
        score -= network.cost[arc]!;
      }
    }
    const flow = this.frame.map((arc) => flowOn(network, arc));
    return { mark, arcOf, flow, potential: network.potential.slice(), matched, score, loads };
  }

  /** The optimum with every group free. To be asked for before anything is closed or filled. */
  first(): GroupState {
    return this.stateWith(new Uint8Array(this.seats.length));
  }

  /** The optimum without new mentees for a mentor. */
  close(from: GroupState, j: number): GroupState {
    return this.changed(from, j, CLOSED);
  }

  /** The optimum with at least the least size of a group. Where there are too few, `isWhole` is false and the prices say why. */
  fill(from: GroupState, j: number): GroupState {
    return this.changed(from, j, FILLED);
  }

  /** Whether all groups that are to be filled are. */
  isWhole({ mark, loads }: GroupState): boolean {
    return mark.every((each, j) => each !== FILLED || loads[j]! >= this.need[j]!);
  }

  /** Prices of seats and of places in quotas that prove a state to be an optimum. */
  pricesOf(state: GroupState): LimitPrices {
    const { network, built } = this;
    this.load(state);
    const value = (arc: number) => -reducedCost(network, arc);
    return {
      prices: Float64Array.from(built.seatArc, (arc, j) => {
        if (state.mark[j] === CLOSED) return 0;
        return state.mark[j] === FILLED ? value(arc) : Math.max(0, value(arc));
      }),
      quotaPrices: Float64Array.from(built.quotaArc, (arc) => (arc < 0 ? 0 : Math.max(0, value(arc)))),
    };
  }

  /** Mentor of each mentee, or UNMATCHED. */
  mentorsOf({ arcOf }: GroupState): Int32Array {
    return arcOf.map((arc) => (arc < 0 ? UNMATCHED : this.network.to[arc]! - this.mentees));
  }

  /** What a match is worth in points, in every state. */
  matchWorth(): number {
    return this.worth;
  }

  private changed(from: GroupState, j: number, to: typeof CLOSED | typeof FILLED): GroupState {
    const { network, built, mustArc } = this;
    this.load(from);
    const mark = from.mark.slice();
    mark[j] = to;
    const [seat, must] = [built.seatArc[j]!, mustArc[j]!];
    const before = flowOn(network, seat);
    const surplus = new Float64Array(network.nodes);
    const held = to === FILLED ? Math.min(before, this.need[j]!) : 0;
    const kept = to === FILLED ? before - held : 0;
    const room = to === FILLED ? this.seats[j]! - this.need[j]! : 0;
    resetArc(network, seat, room, kept);
    resetArc(network, must, to === FILLED ? this.need[j]! : 0, held);
    surplus[network.to[seat ^ 1]!] = before - kept - held;
    surplus[network.to[seat]!] = kept + held - before;
    circulateAtLeastCost(network, surplus, [seat, must]);
    return this.stateWith(mark);
  }

  /** Goes back to a state. */
  private load({ mark, arcOf, flow, potential }: GroupState): void {
    const { network, frame, capacity, seats, need } = this;
    const mentors = seats.length;
    for (let i = 0; i < arcOf.length; i++) {
      const arcs = network.leaving[i]!;
      for (let at = arcs.length - 1; at >= network.open[i]!; at--) {
        const arc = arcs[at]!;
        if ((arc & 1) === 0 && arc !== arcOf[i] && flowOn(network, arc) > 0) resetArc(network, arc, 1, 0);
      }
      if (arcOf[i]! >= 0) resetArc(network, arcOf[i]!, 1, 1);
    }
    for (let at = 0; at < frame.length; at++) {
      const state = at < 2 * mentors ? mark[at % mentors]! : FREE;
      let most = capacity[at]!;
      if (state === CLOSED) most = 0;
      if (state === FILLED) most = at < mentors ? seats[at]! - need[at]! : need[at - mentors]!;
      resetArc(network, frame[at]!, most, flow[at]!);
    }
    network.potential.set(potential);
  }
}
