// Decides how a part of the program that lies in a page of its own is loaded. Which parts there are is left to scripts/lib/lazy-parts.mjs.

const loaded = new Map<string, unknown>();

/**
 * What the script in a page leaves in its variable `Part`, given the modules that it shares with Code.js; each page is read and evaluated
 * once in an execution.
 */
export function loadPart(page: string, given: readonly object[]): unknown {
  if (!loaded.has(page)) {
    const html = HtmlService.createHtmlOutputFromFile(page).getContent();
    const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
    const evaluate = new Function('Given', `${script}; return Part;`) as (given: readonly object[]) => unknown;
    loaded.set(page, evaluate(given));
  }
  return loaded.get(page);
}
