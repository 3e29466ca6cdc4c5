/** How much the server keeps in memory between pages. */

/** Lets the oldest entry go once a map has more than so many. */
export function forgetOldest(map: Map<string, unknown>, atMost: number): void {
  const [oldest] = map.keys();
  if (map.size > atMost && oldest !== undefined) map.delete(oldest);
}
