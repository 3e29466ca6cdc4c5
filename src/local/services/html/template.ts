/**
 * Turns a page with scriptlets into the source of a function that writes it: `<? code ?>`, `<?= escaped ?>`, `<?!= raw ?>`.
 * Running that function is the realm's business, since its code is the script's own.
 */

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

const literal = (text: string): string => `_(${JSON.stringify(text)});\n`;

/**
 * The body of a function with two writers in scope: `_(text)` writes as it is, `_$(value)` writes escaped.
 *
 *     compileTemplate('<b><?= name ?></b>') // '_("<b>");\n_$(name);\n_("</b>");\n'
 *
 * Source: https://developers.google.com/apps-script/guides/html/templates
 */
export function compileTemplate(page: string): string {
  let source = '';
  let from = 0;
  for (const match of page.matchAll(SCRIPTLET)) {
    if (match.index > from) source += literal(page.slice(from, match.index));
    const code = (match[2] ?? '').trim();
    if (match[1] === '=') source += `_$(${withoutSemicolon(code)});\n`;
    else if (match[1] === '!=') source += `_(${withoutSemicolon(code)});\n`;
    else source += `${code}\n`;
    from = match.index + match[0].length;
  }
  return from < page.length ? source + literal(page.slice(from)) : source;
}

const withoutSemicolon = (code: string): string => code.replace(/;\s*$/, '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** A text made safe for a page's text and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
