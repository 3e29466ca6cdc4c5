/** How a value that isn't a string is kept where Google keeps strings only (properties, caches). */

/**
 * The text that stands for a value in a property or a cache.
 *
 *     stored(7) // '7'
 *     stored(['a']) // '[Ljava.lang.Object;@…': an array is lost, as it is live
 *
 * Sources: https://developers.google.com/apps-script/guides/properties («automatically converted to strings»);
 * https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits (objects become "[object Object]")
 */
export function stored(value: unknown): string {
  if (Array.isArray(value)) return '[Ljava.lang.Object;@1b2c3d';
  return String(value);
}
