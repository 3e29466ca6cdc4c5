// A binary heap of (distance, node), smallest distance first, in two plain arrays.
// It decides nothing about stale entries: a node may be pushed again with a shorter distance, the reader skips the rest.

/** A heap in the making; empty it with `size = 0`. */
export interface DistanceHeap {
  size: number;
  readonly distance: number[];
  readonly node: number[];
}

/** An empty heap. */
export function emptyHeap(): DistanceHeap {
  return { size: 0, distance: [], node: [] };
}

/** Adds a node at a distance. */
export function pushNode(heap: DistanceHeap, distance: number, node: number): void {
  const { distance: keys, node: nodes } = heap;
  let at = heap.size++;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (keys[up]! <= distance) break;
    keys[at] = keys[up]!;
    nodes[at] = nodes[up]!;
    at = up;
  }
  keys[at] = distance;
  nodes[at] = node;
}

/** Removes the nearest entry (`distance[0]`, `node[0]`), which must exist. */
export function dropNearest(heap: DistanceHeap): void {
  const { distance: keys, node: nodes } = heap;
  const size = --heap.size;
  const key = keys[size]!;
  const node = nodes[size]!;
  let at = 0;
  for (let down = 1; down < size; down = 2 * at + 1) {
    if (down + 1 < size && keys[down + 1]! < keys[down]!) down++;
    if (keys[down]! >= key) break;
    keys[at] = keys[down]!;
    nodes[at] = nodes[down]!;
    at = down;
  }
  keys[at] = key;
  nodes[at] = node;
}
