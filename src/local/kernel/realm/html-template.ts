/**
 * Decides what the scriptlets of an HtmlTemplate do: `<? code ?>` runs, `<?= value ?>` prints escaped, `<?!= value ?>` prints as it is.
 * Google escapes by the place in the page (https://developers.google.com/apps-script/guides/html/templates); here every printed
 * value is escaped as text and attribute are, which is right except inside a script element.
 */

const RealmFunction = Function;

/** The page that a template makes with the properties of `variables` as variables, and the script's globals in reach. */
export function evaluateTemplate(template: string, variables: Record<string, unknown>): string {
  const names = Object.keys(variables);
  const printed: string[] = [];
  const print = (value: unknown, raw: boolean) => {
    const text = value === undefined || value === null ? '' : String(value);
    printed.push(raw ? text : escaped(text));
  };
  const run = new RealmFunction('output', ...names, body(template));
  run(
    { _: print, append: (text: unknown) => print(text, true), appendUntrusted: (text: unknown) => print(text, false) },
    ...names.map((name) => variables[name]),
  );
  return printed.join('');
}

function body(template: string): string {
  const scriptlet = /<\?(!?=)?([\s\S]*?)\?>/g;
  const lines: string[] = [];
  let from = 0;
  const literal = (text: string) => {
    if (text !== '') lines.push(`output._(${JSON.stringify(text)}, true);`);
  };
  for (let found = scriptlet.exec(template); found !== null; found = scriptlet.exec(template)) {
    literal(template.slice(from, found.index));
    from = found.index + found[0].length;
    const code = found[2] ?? '';
    if (found[1] === undefined) lines.push(`${code}\n`);
    else lines.push(`output._((${code.trim().replace(/;$/, '')}), ${String(found[1] === '!=')});`);
  }
  literal(template.slice(from));
  return lines.join('\n');
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
