// A network with a flow on it, for the shapes that the plain solver does not take: quotas and mentees with two mentors. What nodes
// and arcs stand for is decided by whoever builds it; where the flow goes, in `least-cost-flow.ts` and `rotate-flow.ts`.

/** Arcs come in pairs: arc 2k and its reverse 2k + 1, whose residual capacity is the flow. */
export interface FlowNetwork {
  readonly nodes: number;
  readonly to: number[];
  /** Residual capacities and costs, by arc. */
  readonly residual: number[];
  readonly cost: number[];
  /** Arcs that leave each node, those with room first: they stand at 0 … open[node] - 1. */
  readonly leaving: number[][];
  readonly open: Int32Array;
  /** Where each arc stands among those that leave its node. */
  readonly place: number[];
  /** The first arc that was added to each node, or -1: searches try a node earlier if it has room, so it had better lead to an end. */
  readonly lead: Int32Array;
  /** One number per node; the cost of an arc is measured against their difference. */
  readonly potential: Float64Array;
}

/** A network without arcs, all potentials 0. */
export function newNetwork(nodes: number): FlowNetwork {
  return {
    nodes,
    to: [],
    residual: [],
    cost: [],
    leaving: Array.from({ length: nodes }, () => []),
    open: new Int32Array(nodes),
    place: [],
    lead: new Int32Array(nodes).fill(-1),
    potential: new Float64Array(nodes),
  };
}

/** Adds an arc without flow and returns its number. */
export function addArc(network: FlowNetwork, from: number, to: number, capacity: number, cost: number): number {
  const arc = network.to.length;
  network.to.push(to, from);
  network.residual.push(capacity, 0);
  network.cost.push(cost, -cost);
  attach(network, from, arc);
  attach(network, to, arc + 1);
  if (capacity > 0) swapIn(network, arc, network.open[from]!++);
  return arc;
}

function attach({ leaving, place, lead }: FlowNetwork, node: number, arc: number): void {
  place.push(leaving[node]!.length);
  leaving[node]!.push(arc);
  if (lead[node] === -1) lead[node] = arc;
}

/** Puts an arc at a place among those that leave its node; the one that stood there takes the place it had. */
function swapIn({ leaving, place, to }: FlowNetwork, arc: number, at: number): void {
  const arcs = leaving[to[arc ^ 1]!]!;
  const other = arcs[at]!;
  arcs[place[arc]!] = other;
  place[other] = place[arc]!;
  arcs[at] = arc;
  place[arc] = at;
}

/** Flow on a forward arc. */
export function flowOn(network: FlowNetwork, arc: number): number {
  return network.residual[arc ^ 1]!;
}

/** Cost of an arc against the potentials: not negative wherever an optimum leaves room, 0 where optima may differ. */
export function reducedCost(network: FlowNetwork, arc: number): number {
  return network.cost[arc]! + network.potential[network.to[arc ^ 1]!]! - network.potential[network.to[arc]!]!;
}

/** Sends flow along an arc. */
export function sendFlow(network: FlowNetwork, arc: number, amount: number): void {
  setRoom(network, arc, network.residual[arc]! - amount);
  setRoom(network, arc ^ 1, network.residual[arc ^ 1]! + amount);
}

/** Gives a forward arc another capacity and a flow within it. What then stands too much or lacks at its ends is the caller's. */
export function resetArc(network: FlowNetwork, arc: number, capacity: number, flow: number): void {
  setRoom(network, arc, capacity - flow);
  setRoom(network, arc + 1, flow);
}

function setRoom(network: FlowNetwork, arc: number, room: number): void {
  const { residual, to, open } = network;
  if (residual[arc] === 0 && room > 0) swapIn(network, arc, open[to[arc ^ 1]!]!++);
  else if (residual[arc]! > 0 && room === 0) swapIn(network, arc, --open[to[arc ^ 1]!]!);
  residual[arc] = room;
}
