// A general minimum-cost circulation by shortest paths, for the shapes that the plain solver does not take: quotas and
// mentees with two mentors. What nodes and arcs stand for is decided by whoever builds the network.
import { invariant } from '../invariant';
import { dropNearest, emptyHeap, pushNode } from './distance-heap';

/** Arcs come in pairs: arc 2k and its reverse 2k + 1, whose residual capacity is the flow. */
export interface FlowNetwork {
  readonly nodes: number;
  readonly to: number[];
  /** Residual capacities and costs, by arc. */
  readonly residual: number[];
  readonly cost: number[];
  /** Arcs that leave each node. */
  readonly leaving: number[][];
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
    potential: new Float64Array(nodes),
  };
}

/** Adds an arc without flow and returns its number. */
export function addArc(network: FlowNetwork, from: number, to: number, capacity: number, cost: number): number {
  const arc = network.to.length;
  network.to.push(to, from);
  network.residual.push(capacity, 0);
  network.cost.push(cost, -cost);
  network.leaving[from]!.push(arc);
  network.leaving[to]!.push(arc + 1);
  return arc;
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
  network.residual[arc]! -= amount;
  network.residual[arc ^ 1]! += amount;
}

/**
 * Makes the flow a circulation of least cost, starting from any potentials: arcs that the potentials find too good are
 * filled, and what then stands too much at some nodes travels by shortest paths to where it lacks.
 * All costs are integers; potentials and paths stay integers.
 */
export function circulateAtLeastCost(network: FlowNetwork): void {
  const { nodes, to, residual, potential, leaving } = network;
  const surplus = new Float64Array(nodes);
  for (let arc = 0; arc < to.length; arc++) {
    const room = residual[arc]!;
    if (room === 0 || reducedCost(network, arc) >= 0) continue;
    sendFlow(network, arc, room);
    surplus[to[arc]!]! += room;
    surplus[to[arc ^ 1]!]! -= room;
  }
  const heap = emptyHeap();
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(nodes);
  const arrival = new Int32Array(nodes);
  const touched: number[] = [];
  for (let source = 0; source < nodes; source++) while (surplus[source]! > 0) sendToNearest(source);

  function sendToNearest(source: number): void {
    let bound = Number.POSITIVE_INFINITY;
    let sink = -1;
    heap.size = 0;
    distance[source] = 0;
    touched.push(source);
    pushNode(heap, 0, source);
    while (heap.size > 0 && heap.distance[0]! < bound) {
      const node = heap.node[0]!;
      const base = heap.distance[0]!;
      dropNearest(heap);
      if (done[node] === 1) continue;
      done[node] = 1;
      for (const arc of leaving[node]!) {
        if (residual[arc] === 0) continue;
        const next = to[arc]!;
        const through = base + network.cost[arc]! + potential[node]! - potential[next]!;
        if (through >= bound || through >= distance[next]!) continue;
        if (distance[next] === Number.POSITIVE_INFINITY) touched.push(next);
        distance[next] = through;
        arrival[next] = arc;
        if (surplus[next]! < 0) {
          bound = through;
          sink = next;
        } else pushNode(heap, through, next);
      }
    }
    invariant(sink >= 0, 'what stands too much somewhere lacks somewhere else');
    let amount = Math.min(surplus[source]!, -surplus[sink]!);
    for (let node = sink; node !== source; node = to[arrival[node]! ^ 1]!) {
      amount = Math.min(amount, residual[arrival[node]!]!);
    }
    for (let node = sink; node !== source; node = to[arrival[node]! ^ 1]!) sendFlow(network, arrival[node]!, amount);
    surplus[source]! -= amount;
    surplus[sink]! += amount;
    for (const node of touched) {
      if (done[node] === 1) potential[node]! += distance[node]! - bound;
      distance[node] = Number.POSITIVE_INFINITY;
      done[node] = 0;
    }
    touched.length = 0;
  }
}

/**
 * Sends one unit along `arc` and back to its start over arcs that cost nothing and are not frozen (by pairs of arcs); false if
 * there is no such way round. Neither cost nor optimality changes.
 */
export function rotateThrough(network: FlowNetwork, arc: number, frozen: Uint8Array): boolean {
  const { to, residual, leaving } = network;
  if (residual[arc] === 0 || reducedCost(network, arc) !== 0) return false;
  const start = to[arc]!;
  const goal = to[arc ^ 1]!;
  const arrival = new Map<number, number>([[start, arc]]);
  const queue = [start];
  for (let head = 0; head < queue.length && !arrival.has(goal); head++) {
    for (const step of leaving[queue[head]!]!) {
      const next = to[step]!;
      if (residual[step] === 0 || frozen[step >> 1] === 1 || arrival.has(next)) continue;
      if (step === (arc ^ 1) || reducedCost(network, step) !== 0) continue;
      arrival.set(next, step);
      queue.push(next);
      if (next === goal) break;
    }
  }
  if (!arrival.has(goal)) return false;
  for (let node = goal; node !== start; node = to[arrival.get(node)! ^ 1]!) sendFlow(network, arrival.get(node)!, 1);
  sendFlow(network, arc, 1);
  return true;
}
