/** The look that all pages share: colours, type, buttons, fields. Pages add what is theirs. */

/** Style rules of every page. One accent colour; sizes in rem, so that a larger font of the reader's enlarges everything. */
export const baseStyle = `
:root {
  --ground: #f4f5f7; --surface: #fff; --line: #d8dce2; --line-strong: #8a93a1;
  --ink: #1c2430; --ink-soft: #55606f; --accent: #0d6a63; --accent-ink: #fff; --accent-soft: #e3f1ef;
  --bad: #a8231b; --bad-soft: #fdecea; --note: #b25e00; --radius: .5rem;
  color-scheme: light;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); min-height: 100vh; }
h1, h2, h3, p, fieldset, legend, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: 1.5rem; line-height: 1.25; font-weight: 650; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; line-height: 1.35; font-weight: 650; }
fieldset { border: 0; min-width: 0; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
.soft { color: var(--ink-soft); }
.small { font-size: .875rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button, .button {
  font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border-radius: var(--radius);
  border: 1px solid var(--line-strong); background: var(--surface); color: var(--ink); cursor: pointer;
  display: inline-flex; align-items: center; justify-content: center; text-decoration: none; text-align: center;
}
button:hover, .button:hover { border-color: var(--accent); color: var(--accent); }
.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
.primary:hover { background: #0a544f; color: var(--accent-ink); }
.quiet { border-color: transparent; background: transparent; color: var(--accent); padding-inline: .75rem; }
.compact { min-height: 2.25rem; padding: .25rem .875rem; font-size: .9375rem; }
input, select, textarea {
  font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line-strong);
  border-radius: var(--radius); padding: .5rem .75rem; min-height: 2.75rem; max-width: 100%;
}
input[type=radio], input[type=checkbox] { min-height: 0; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); flex: none; }
textarea { width: 100%; resize: vertical; min-height: 7rem; }
[aria-invalid=true] { border-color: var(--bad); }
.problem { color: var(--bad); font-weight: 550; }
.problem::before { content: "!"; display: inline-grid; place-items: center; width: 1.25em; height: 1.25em; margin-right: .45em;
  border-radius: 50%; background: var(--bad); color: #fff; font-size: .8em; font-weight: 700; }
`;
