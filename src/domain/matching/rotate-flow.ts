// Turns a flow of least cost into another one of the same cost: units go round over arcs that cost nothing. Which arcs are wanted, and
// in what order, is decided by whoever asks; what has been decided is held.
import { type FlowNetwork, reducedCost, sendFlow } from './flow-network';

/** A search from one end of the way round. */
interface SearchSide {
  /** Number of the search that saw a node last. */
  readonly seenIn: Int32Array;
  /** Arc over which the node was seen, as it would carry the unit. */
  readonly over: Int32Array;
  readonly queue: Int32Array;
  head: number;
  tail: number;
  /** Arcs looked at. */
  effort: number;
}

/**
 * The ways in which a flow of least cost may turn.
 *
 * A way round stays within nodes that reach each other. A search for one is made from both ends at once; one that fails has found a
 * set that nothing leaves (or enters), which becomes a class of its own, and no later search crosses classes: turning within classes
 * and holding arcs opens no way between them. The end with less effort goes first, so what fails costs about the smaller of both parts.
 */
export class TurningFlow {
  private readonly network: FlowNetwork;
  /** Arcs of each node that cost nothing and aren't held. */
  private readonly free: number[][];
  private readonly held: Uint8Array;
  private readonly classOf: Int32Array;
  private readonly ahead: SearchSide;
  private readonly back: SearchSide;
  private classes = 1;
  private searches = 0;

  /** @param network  with a flow of least cost and potentials that prove it, which both stay so */
  constructor(network: FlowNetwork) {
    this.network = network;
    this.free = network.leaving.map((arcs) => arcs.filter((arc) => reducedCost(network, arc) === 0));
    this.held = new Uint8Array(network.to.length >> 1);
    this.classOf = new Int32Array(network.nodes);
    this.ahead = newSide(network.nodes);
    this.back = newSide(network.nodes);
  }

  /** Sends a unit over an arc without flow if that costs nothing, and holds the flow on the arc from then on. */
  settle(arc: number): void {
    const { residual } = this.network;
    if (residual[arc] !== 0 && residual[arc ^ 1] === 0 && reducedCost(this.network, arc) === 0) this.turnThrough(arc);
    this.held[arc >> 1] = 1;
  }

  private turnThrough(arc: number): void {
    const { to } = this.network;
    const [start, goal] = [to[arc]!, to[arc ^ 1]!];
    if (this.classOf[start] !== this.classOf[goal]) return;
    const meeting = this.findWay(start, goal);
    if (meeting < 0) return;
    sendFlow(this.network, arc, 1);
    for (let node = meeting; node !== start; node = to[this.ahead.over[node]! ^ 1]!) {
      sendFlow(this.network, this.ahead.over[node]!, 1);
    }
    for (let node = meeting; node !== goal; node = to[this.back.over[node]!]!) {
      sendFlow(this.network, this.back.over[node]!, 1);
    }
  }

  /** A node on a way from start to goal, to which and from which the sides lead; -1 if there is none. */
  private findWay(start: number, goal: number): number {
    const { ahead, back } = this;
    this.searches++;
    begin(ahead, start, this.searches);
    begin(back, goal, this.searches);
    for (;;) {
      const side = ahead.effort <= back.effort ? ahead : back;
      if (side.head === side.tail) {
        this.splitOff(side);
        return -1;
      }
      const meeting = this.expand(side, side === ahead ? back : ahead, side === ahead ? 0 : 1);
      if (meeting >= 0) return meeting;
    }
  }

  /** @param flip  0 = over arcs that leave the node, 1 = over those that enter it */
  private expand(side: SearchSide, other: SearchSide, flip: 0 | 1): number {
    const { held, classOf, searches } = this;
    const { to, residual } = this.network;
    const node = side.queue[side.head++]!;
    const mine = classOf[node];
    const arcs = this.free[node]!;
    for (let at = 0; at < arcs.length; at++) {
      const arc = arcs[at]! ^ flip;
      const next = to[arc ^ flip]!;
      if (residual[arc] === 0 || held[arc >> 1] === 1 || side.seenIn[next] === searches || classOf[next] !== mine)
        continue;
      side.seenIn[next] = searches;
      side.over[next] = arc;
      if (other.seenIn[next] === searches) return next;
      side.queue[side.tail++] = next;
    }
    side.effort += arcs.length + 1;
    return -1;
  }

  private splitOff({ queue, tail }: SearchSide): void {
    const own = this.classes++;
    for (let at = 0; at < tail; at++) this.classOf[queue[at]!] = own;
  }
}

function newSide(nodes: number): SearchSide {
  return {
    seenIn: new Int32Array(nodes),
    over: new Int32Array(nodes),
    queue: new Int32Array(nodes),
    head: 0,
    tail: 0,
    effort: 0,
  };
}

function begin(side: SearchSide, node: number, search: number): void {
  side.seenIn[node] = search;
  side.queue[0] = node;
  side.head = 0;
  side.tail = 1;
  side.effort = 0;
}
