/** The look of the pages for those who run the workspace: the bar on top, lists, panels. */

/** Rules for the workspace's bar, its home page and messages. */
export const workspaceStyle = `
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; padding: .5rem 1rem; background: var(--surface);
  border-bottom: 1px solid var(--line); }
.bar .home { font-weight: 650; text-decoration: none; color: var(--ink); display: inline-flex; align-items: center; gap: .5rem; min-height: 2.75rem; }
.bar .home::before { content: ""; width: 1rem; height: 1rem; border-radius: .3rem; background: var(--accent); }
.bar .where { flex: 1 1 12rem; min-width: 0; }
.bar .where h1 { font-size: 1.0625rem; }
.acts { display: flex; align-items: center; gap: .25rem .5rem; flex-wrap: wrap; }
.acts .choices { display: inline-flex; border: 1px solid var(--line-strong); border-radius: var(--radius); overflow: hidden; }
.acts .choices button { border: 0; border-radius: 0; min-height: 2.25rem; padding: .25rem .875rem; font-size: .9375rem; font-weight: 500; }
.acts .choices button[aria-pressed=true] { background: var(--accent-soft); color: var(--accent); font-weight: 650; }
main.list { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; display: grid; gap: 1.25rem; }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: .75rem; }
.book { overflow: hidden; }
.book .head { padding: .875rem 1.25rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; }
.book .head h2 { flex: 1 1 18rem; margin: 0; overflow-wrap: anywhere; }
.book .rows { border-top: 1px solid var(--line); background: #fafbfc; }
.book .rows > li { padding-block: .5rem; }
.rows { list-style: none; }
.rows > li { padding: .875rem 1.25rem; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; }
.rows > li + li { border-top: 1px solid var(--line); }
.rows .what { flex: 1 1 18rem; min-width: 0; }
.rows .what a { font-weight: 600; overflow-wrap: anywhere; margin-right: .75rem; }
section > h2 { margin-bottom: .625rem; }
.state { font-size: .875rem; padding: .125rem .625rem; border-radius: 1rem; background: var(--accent-soft); color: var(--accent); white-space: nowrap; }
.state.off { background: #eceef1; color: var(--ink-soft); }
.address { font: .8125rem/1.5 ui-monospace, "Cascadia Mono", "Liberation Mono", monospace; overflow-wrap: anywhere; }
.clock { padding: 1.25rem; display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: center; }
.clock time { font-size: 1.375rem; font-weight: 650; font-variant-numeric: tabular-nums; display: block; }
.clock details { flex: 1 1 100%; }
.clock .steps { display: flex; flex-wrap: wrap; gap: .5rem; }
.clock summary + p { margin-block: .5rem .75rem; }
.maker { padding: 1.25rem; display: grid; gap: .75rem; justify-items: start; }
.message { padding: .75rem 1rem; border-radius: var(--radius); background: var(--accent-soft); }
.message.bad { background: var(--bad-soft); color: var(--bad); }
@media (max-width: 44rem) {
  .bar { justify-content: space-between; padding-block: .25rem; gap: 0 .5rem; }
  .bar .home, .acts .choices button { font-size: .875rem; }
  .acts .choices button { padding-inline: .625rem; }
  .bar .where { order: 1; flex-basis: 100%; padding-block: .125rem .375rem; }
  .bar .where:empty, .acts .label { display: none; }
}
`;
