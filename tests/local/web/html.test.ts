import fc from 'fast-check';
import { attributes, html, prose, trusted } from '../../../src/local/web/html';

describe('the template of pages', () => {
  it('escapes texts wherever they stand, and leaves markup as it is', () => {
    expect(html`<p title="${'"&\''}">${'<b>'}${html`<i>${1}</i>`}</p>`.text).toBe(
      '<p title="&quot;&amp;&#39;">&lt;b&gt;<i>1</i></p>',
    );
  });

  it('joins lists and leaves out what is nothing', () => {
    expect(html`${['a', html`<br>`, null, undefined, false, 0]}`.text).toBe('a<br>0');
  });

  it('lets no text open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
        expect(attributes({ a: text }).text).toMatch(/^ a="[^"<>]*"$/);
      }),
    );
  });

  it('writes attributes, bare ones by their name alone', () => {
    expect(attributes({ a: 1, b: true, c: false, d: null, e: '' }).text).toBe(' a="1" b e=""');
  });

  it('breaks lines and links addresses in people’s prose, and nothing but addresses of the web', () => {
    expect(prose('a\nhttps://example.org/?a=1&b=<2>.').text).toBe(
      'a<br><a href="https://example.org/?a=1&amp;b=" target="_blank" rel="noopener noreferrer">https://example.org/?a=1&amp;b=</a>&lt;2&gt;.',
    );
    expect(prose('javascript:alert(1)').text).toBe('javascript:alert(1)');
    expect(trusted('<b>').text).toBe('<b>');
  });
});
