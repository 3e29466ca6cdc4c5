/** The look of a workbook's pages: menus, the grid, tabs, the page of a row, boxes over the sheet. */

/** Rules for the sheet itself. */
const grid = `
body.book { display: flex; flex-direction: column; height: 100vh; height: 100dvh; overflow: hidden; }
.menus { display: flex; flex-wrap: wrap; gap: .25rem; padding: .25rem .75rem; background: var(--surface); border-bottom: 1px solid var(--line); }
.menu { position: relative; }
.menu > summary { list-style: none; cursor: pointer; padding: .375rem .75rem; border-radius: var(--radius); font-weight: 600; }
.menu > summary::-webkit-details-marker { display: none; }
.menu > summary::after { content: "▾"; margin-left: .4em; color: var(--ink-soft); }
.menu > summary:hover, .menu[open] > summary { background: var(--accent-soft); color: var(--accent); }
.menu ul { list-style: none; position: absolute; z-index: 20; width: max-content; min-width: 16rem; max-width: min(28rem, 90vw); padding: .375rem; margin-top: .25rem;
  background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 .5rem 1.5rem rgb(28 36 48 / .16); }
.menu li button { width: 100%; justify-content: flex-start; text-align: left; border: 0; font-weight: 450; min-height: 2.5rem; padding: .375rem .75rem; border-radius: .375rem; }
.menu li button:hover { background: var(--accent-soft); }
.menu .line { border-top: 1px solid var(--line); margin: .375rem 0; }
.menu.inner ul { position: static; box-shadow: none; border: 0; padding: 0 0 0 .75rem; }
.said-here > .message { margin: .5rem .75rem; }
.work { flex: 1; min-height: 0; display: flex; }
.scroll { flex: 1; min-width: 0; overflow: auto; background: var(--surface); scroll-padding: 5rem 1rem 1rem 4rem; }
.grid { border-collapse: separate; border-spacing: 0; table-layout: fixed; width: 0; font: .84375rem/1.3 Arial, "Liberation Sans", sans-serif; }
.grid th, .grid td { border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: .3125rem .5rem; height: 1.875rem; text-align: left;
  overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-weight: 400; vertical-align: top; background: var(--surface); }
.grid thead { position: sticky; top: 0; z-index: 3; }
.grid .letters th { background: #eef0f3; color: var(--ink-soft); text-align: center; height: 1.625rem; padding-block: .1875rem; font-size: .75rem; }
.grid th[scope=row], .grid .letters th:first-child { position: sticky; left: 0; z-index: 2; background: #eef0f3; text-align: center; padding-inline: 0; }
.grid th[scope=row] a { color: var(--ink-soft); text-decoration: none; display: block; font-size: .75rem; line-height: 1.25rem; font-variant-numeric: tabular-nums; }
.grid th[scope=row] a:hover { color: var(--accent); text-decoration: underline; }
.grid thead tr:last-child > * { border-bottom: 2px solid var(--line-strong); }
.grid thead td { white-space: normal; overflow-wrap: anywhere; }
.grid td { position: relative; cursor: cell; }
.grid td:focus { outline: 2px solid var(--accent); outline-offset: -2px; z-index: 1; }
.grid td > a { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.grid .long { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
.grid td:focus .long { display: block; }
/* The table is as wide as its columns together. In a narrow window none takes most of it, and the page of a row shows every text whole. */
.grid col { width: var(--wide); }
@media (max-width: 43.99rem) { .grid col { width: min(var(--wide), 8rem); } }
@media (min-width: 44rem) { .grid .stays { position: sticky; left: var(--left); z-index: 2; } .grid tr > .stays:has(+ :not(.stays)) { border-right-color: var(--line-strong); } }
.grid .pick { padding-right: 1.375rem; }
.grid .pick::after { content: "▾"; position: absolute; right: .375rem; top: .5rem; line-height: 1; color: var(--line-strong); font-size: .75rem; }
.grid .noted::before { content: ""; position: absolute; right: 0; top: 0; border: .3125rem solid transparent; border-top-color: var(--note); border-right-color: var(--note); }
.grid .tick { font-size: 1.0625rem; text-align: center; line-height: 1.1; }
.grid .tick[data-ticked=false] { color: var(--line-strong); }
.grid td.editing::after { content: none; }
.grid td.editing { overflow: visible; padding: 0; }
.grid td.editing > * { position: absolute; z-index: 5; inset: -1px auto auto -1px; min-width: calc(100% + 2px); min-height: calc(100% + 2px); border: 2px solid var(--accent);
  border-radius: 0; padding: .25rem .4375rem; font-size: .875rem; box-shadow: 0 .25rem .75rem rgb(28 36 48 / .2); }
.grid td.editing > :focus-visible { outline: 0; }
.grid td.saving { opacity: .55; }
.stretch { display: flex; flex-wrap: wrap; gap: 1rem; padding: .5rem .75rem; color: var(--ink-soft); font-size: .875rem; background: var(--surface); border-top: 1px solid var(--line); }
.tabs { display: flex; align-items: center; gap: .125rem; overflow-x: auto; padding: .25rem .75rem; background: #eef0f3; border-top: 1px solid var(--line); }
.tabs a { padding: .375rem .875rem; border-radius: .375rem; text-decoration: none; color: var(--ink-soft); white-space: nowrap; font-size: .9375rem; border-bottom: .1875rem solid transparent; }
.tabs a:hover { color: var(--accent); }
.tabs a[aria-current] { background: var(--surface); color: var(--accent); font-weight: 650; border-bottom-color: var(--accent); }
.note-card { position: fixed; z-index: 15; left: 4rem; bottom: 3.75rem; max-width: min(24rem, calc(100vw - 5rem)); padding: .75rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere;
  background: #fff8e6; border: 1px solid #e2c98b; border-radius: var(--radius); font-size: .9375rem; box-shadow: 0 .5rem 1.5rem rgb(28 36 48 / .16); }
`;

/** Rules for what stands over or beside the sheet. */
const boxes = `
.veil { position: fixed; inset: 0; z-index: 40; display: grid; place-items: center; padding: 1rem; background: rgb(28 36 48 / .4); }
.box { position: relative; background: var(--surface); border-radius: .75rem; padding: 1.5rem; width: min(30rem, 100%); display: grid; gap: 1rem; box-shadow: 0 1rem 3rem rgb(28 36 48 / .3); }
.box h2 { padding-right: 2rem; overflow-wrap: anywhere; }
.box .said { overflow-wrap: anywhere; max-height: 50vh; overflow: auto; }
.box .buttons { display: flex; flex-wrap: wrap; gap: .75rem; }
.box .wide { width: 100%; }
.close { position: absolute; top: .75rem; right: .75rem; min-height: 2.5rem; width: 2.5rem; padding: 0; font-size: 1.375rem; color: var(--ink-soft); }
.dialog { width: min(var(--w), 100%); padding: 0; gap: 0; overflow: hidden; max-height: 100%; grid-template-rows: auto 1fr; }
.dialog header, .sidebar header { padding: .875rem 1.25rem; border-bottom: 1px solid var(--line); position: relative; }
.dialog iframe { width: 100%; height: min(var(--h), 75vh); border: 0; display: block; }
.afloat { position: fixed; z-index: 30; right: 1.5rem; bottom: 4.5rem; max-width: calc(100vw - 3rem); }
/* Google makes every sidebar 300 pixels wide: https://developers.google.com/apps-script/guides/dialogs#custom_sidebars */
.sidebar { width: 300px; flex: none; display: flex; flex-direction: column; background: var(--surface); border-left: 1px solid var(--line); }
.sidebar h2 { padding-right: 2.5rem; font-size: 1rem; }
.dialog .close, .sidebar .close { top: .4375rem; }
.sidebar iframe { flex: 1; border: 0; width: 100%; }
.toasts { position: fixed; z-index: 50; right: 1rem; bottom: 4rem; display: grid; gap: .5rem; max-width: min(26rem, calc(100vw - 2rem)); }
.toast { background: var(--ink); color: #fff; padding: .75rem 1rem; border-radius: var(--radius); box-shadow: 0 .5rem 1.5rem rgb(28 36 48 / .3); overflow-wrap: anywhere; }
.working::before { content: ""; display: inline-block; width: .875rem; height: .875rem; margin-right: .625rem; vertical-align: -.0625rem; border-radius: 50%;
  border: 2px solid var(--accent); border-right-color: transparent; animation: turn 1s linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .working::before { animation: none; } }
@media (max-width: 44rem) {
  .sidebar { position: fixed; inset: 0; z-index: 30; width: auto; border: 0; }
  .afloat { inset: auto 1rem 1rem; }
}
`;

/** Rules for the page of a row. */
const row = `
.row-page { max-width: 44rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; display: grid; gap: 1rem; }
.row-form { padding: 1.25rem; display: grid; gap: 1.125rem; }
.row-form .field { display: grid; gap: .375rem; justify-items: start; }
.row-form .wide, .row-form textarea { width: 100%; }
.row-form label, .row-form .name { font-weight: 600; overflow-wrap: anywhere; }
.row-form .computed { color: var(--ink-soft); overflow-wrap: anywhere; }
.row-form .note { background: #fff8e6; border: 1px solid #e2c98b; border-radius: var(--radius); padding: .5rem .75rem; font-size: .9375rem; overflow-wrap: anywhere; }
.row-form .go { display: flex; flex-wrap: wrap; gap: .75rem; }
.row-form .go .primary { flex: 1; }
.ways { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; }
`;

/** Style rules of a workbook's pages. */
export const sheetStyle = grid + boxes + row;
