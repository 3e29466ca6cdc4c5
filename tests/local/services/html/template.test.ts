import { compileTemplate, escapeHtml } from '../../../../src/local/services/html/template';

function evaluate(template: string, values: Record<string, unknown> = {}): string {
  let out = '';
  const write = (text: unknown) => {
    out += String(text);
  };
  const names = Object.keys(values);
  const body = new Function('_', '_$', ...names, compileTemplate(template));
  body(write, (value: unknown) => write(escapeHtml(String(value))), ...Object.values(values));
  return out;
}

/** Scriptlets: https://developers.google.com/apps-script/guides/html/templates */
describe('a page with scriptlets', () => {
  it('runs code, prints escaped and prints raw', () => {
    expect(evaluate('<ul><? for (const n of names) { ?><li><?= n ?></li><? } ?></ul>', { names: ['а', '<b>'] })).toBe(
      '<ul><li>а</li><li>&lt;b&gt;</li></ul>',
    );
    expect(evaluate('<?!= html; ?>', { html: '<b>да</b>' })).toBe('<b>да</b>');
  });

  it('leaves a page without scriptlets as it is, quotes and line breaks included', () => {
    const page = '<p title="x">`$1`\n\\n</p>';
    expect(evaluate(page)).toBe(page);
  });
});
