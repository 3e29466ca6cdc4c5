// A circulation of least cost, by shortest paths from where too much stands to where it lacks. Among equal costs it decides nothing:
// whoever cares which optimum it is turns the flow afterwards (`rotate-flow.ts`).
import { invariant } from '../invariant';
import { dropNearest, emptyHeap, pushNode } from './distance-heap';
import { type FlowNetwork, reducedCost, sendFlow } from './flow-network';

/**
 * Makes the flow a circulation of least cost, starting from any potentials: arcs that the potentials find too good are
 * filled, and what then stands too much at some nodes travels by shortest paths to where it lacks.
 * All costs are integers; potentials and paths stay integers.
 *
 * Where many nodes are alike, most paths cost nothing at the potentials that the first of them left, so these are tried first. A
 * search for one that fails has found nodes from which nothing costs nothing: they stay shut until their potential changes. A flow
 * sent elsewhere opens no arc out of them, and a potential that falls elsewhere only makes the arcs to it dearer.
 *
 * @param surplus  what stands too much (or lacks, below 0) at each node to begin with; used up
 * @param changed  the arcs that the potentials may find too good
 */
export function circulateAtLeastCost(
  network: FlowNetwork,
  surplus: Float64Array = new Float64Array(network.nodes),
  changed: Iterable<number> = network.to.keys(),
): void {
  const { nodes, to, residual, potential, leaving, open, lead } = network;
  for (const arc of changed) {
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
  const shut = new Uint8Array(nodes);
  const seenFrom = new Int32Array(nodes).fill(-1);
  let searches = 0;
  for (let source = 0; source < nodes; source++) {
    while (surplus[source]! > 0) {
      lower(source);
      const sink = findFree(source);
      send(source, sink < 0 ? findNearest(source) : sink);
    }
  }

  /** Lowers a potential until an arc that leaves the node costs nothing: arcs to it become dearer, and none cheaper than nothing. */
  function lower(node: number): void {
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < open[node]!; at++) least = Math.min(least, reducedCost(network, leaving[node]![at]!));
    if (least === 0 || least === Number.POSITIVE_INFINITY) return;
    potential[node]! -= least;
    shut[node] = 0;
  }

  /** Where something lacks, reached over arcs that cost nothing; -1 if there is no such way, and what was seen is shut. */
  function findFree(source: number): number {
    const search = searches++;
    const first = [source];
    const later: number[] = [];
    const seen = [source];
    seenFrom[source] = search;
    if (shut[source] === 1) return -1;
    for (let head = 0; first.length > 0 || head < later.length; ) {
      const node = first.length > 0 ? first.pop()! : later[head++]!;
      const arcs = leaving[node]!;
      for (let at = 0; at < open[node]!; at++) {
        const arc = arcs[at]!;
        const next = to[arc]!;
        if (seenFrom[next] === search || shut[next] === 1 || reducedCost(network, arc) !== 0) continue;
        seenFrom[next] = search;
        arrival[next] = arc;
        if (surplus[next]! < 0) return next;
        seen.push(next);
        if (leadsOn(next)) first.push(next);
        else later.push(next);
      }
    }
    for (const node of seen) shut[node] = 1;
    return -1;
  }

  /** Whether the arc that had better lead to an end is open at no cost. */
  function leadsOn(node: number): boolean {
    const arc = lead[node]!;
    return residual[arc] !== 0 && reducedCost(network, arc) === 0;
  }

  /** The nearest node where something lacks; the potentials then make the way to it cost nothing. */
  function findNearest(source: number): number {
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
      const arcs = leaving[node]!;
      for (let at = 0; at < open[node]!; at++) {
        const arc = arcs[at]!;
        const next = to[arc]!;
        const through = base + reducedCost(network, arc);
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
    for (const node of touched) {
      if (done[node] === 1 && distance[node]! < bound) {
        potential[node]! += distance[node]! - bound;
        shut[node] = 0;
      }
      distance[node] = Number.POSITIVE_INFINITY;
      done[node] = 0;
    }
    touched.length = 0;
    return sink;
  }

  /** Sends what the way found allows: at least a unit, so that it ends when all have been sent. */
  function send(source: number, sink: number): void {
    let amount = Math.min(surplus[source]!, -surplus[sink]!);
    let steps = 0;
    for (let node = sink; node !== source; node = to[arrival[node]! ^ 1]!) {
      amount = Math.min(amount, residual[arrival[node]!]!);
      invariant(++steps < nodes, 'a way passes each node once');
    }
    invariant(amount > 0, 'a way found has room');
    for (let node = sink; node !== source; node = to[arrival[node]! ^ 1]!) sendFlow(network, arrival[node]!, amount);
    surplus[source]! -= amount;
    surplus[sink]! += amount;
  }
}
