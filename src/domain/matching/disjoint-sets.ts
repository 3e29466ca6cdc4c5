// Keeps numbers in sets that only ever grow together (union–find). What the numbers stand for is the caller's.

/** Sets without common members; at the start each number is in one of its own. */
export interface DisjointSets {
  /** The number that stands for the set of another: equal for all of one set until it grows. */
  find(number: number): number;
  /** Makes one set of the two in which these numbers are. */
  join(one: number, other: number): void;
}

/** Sets over the numbers 0 … size - 1. */
export function disjointSets(size: number): DisjointSets {
  const parent = Int32Array.from({ length: size }, (_, number) => number);
  const find = (number: number): number => {
    let top = number;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top]!]!;
      top = parent[top]!;
    }
    return top;
  };
  return {
    find,
    join: (one, other) => {
      const [a, b] = [find(one), find(other)];
      if (a < b) parent[b] = a;
      else parent[a] = b;
    },
  };
}
