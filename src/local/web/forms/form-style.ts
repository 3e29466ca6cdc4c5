/** The look of the pages for respondents: one column, made for a phone held in one hand. */

/** Style rules of form pages. */
export const formStyle = `
body { background: var(--ground); }
main { max-width: 42rem; margin: 0 auto; padding: 0 0 3rem; overflow-wrap: anywhere; }
.sheet { background: var(--surface); }
.top { padding: 1.5rem 1.25rem 1.25rem; border-top: .375rem solid var(--accent); display: grid; gap: .75rem; }
.progress { display: grid; gap: .375rem; color: var(--ink-soft); font-size: .875rem; }
progress { appearance: none; width: 100%; height: .375rem; border: 0; border-radius: 1rem; overflow: hidden; background: var(--line); }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
.question, .heading { padding: 1.25rem; border-top: 1px solid var(--line); }
fieldset.question { margin: 0; }
.title { display: block; font-weight: 600; font-size: 1.0625rem; line-height: 1.4; margin-bottom: .625rem; }
legend.title { float: left; width: 100%; }
legend.title + * { clear: both; }
.required { color: var(--bad); }
.hint { color: var(--ink-soft); margin: -.375rem 0 .75rem; }
.heading .hint { margin: .375rem 0 0; }
.question > .problem { margin-bottom: .75rem; }
.question:has(> .problem) { box-shadow: inset .25rem 0 0 var(--bad); }
.wide { width: 100%; }
.options { display: grid; gap: .5rem; }
.option { display: flex; align-items: center; gap: .75rem; min-height: 3rem; padding: .625rem .875rem; border: 1px solid var(--line);
  border-radius: var(--radius); cursor: pointer; }
.option > span { min-width: 0; }
.option:has(input:checked) { border-color: var(--accent); background: var(--accent-soft); }
.option:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.option input:focus-visible { outline: 0; }
.other { padding-block: .25rem; flex-wrap: wrap; cursor: auto; }
.other label { display: flex; align-items: center; gap: .75rem; cursor: pointer; min-height: 2.5rem; }
.other input[type=text] { flex: 1 1 10rem; min-width: 0; background: var(--surface); }
.scale { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fit, minmax(3.25rem, 1fr)); }
.scale .option { flex-direction: column; justify-content: center; gap: .25rem; padding: .5rem .25rem; font-variant-numeric: tabular-nums; }
.ends { display: flex; justify-content: space-between; gap: 1rem; margin-top: .5rem; color: var(--ink-soft); font-size: .9375rem; }
.ends span:last-child { text-align: right; }
.grid-row { padding-top: .875rem; }
.grid-row + .grid-row { border-top: 1px solid var(--line); margin-top: .875rem; }
.grid-row legend { font-weight: 500; margin-bottom: .5rem; float: left; width: 100%; }
.chips { clear: both; display: flex; flex-wrap: wrap; gap: .5rem; }
.chips .option { min-height: 2.75rem; padding: .375rem .875rem .375rem .625rem; }
.parts { display: flex; gap: .75rem; flex-wrap: wrap; }
.parts label { display: grid; gap: .25rem; font-size: .9375rem; color: var(--ink-soft); }
.parts input { width: calc(var(--digits, 2) * 1ch + 2.25rem); font-variant-numeric: tabular-nums; }
.parts input[maxlength="4"] { --digits: 5; }
.parts :is(input, select) { color: var(--ink); font-size: 1rem; }
.undo { display: none; margin-top: .5rem; }
.question:has(input[type=radio]:checked) > .undo { display: inline-flex; }
.summary { margin: 0 1.25rem 1.25rem; padding: 1rem 1.25rem; border: 1px solid var(--bad); border-radius: var(--radius); background: var(--bad-soft); }
.summary h2 { color: var(--bad); font-size: 1.0625rem; margin-bottom: .375rem; }
.summary ul { padding-left: 1.25rem; }
.summary a { color: var(--bad); }
.legend { color: var(--ink-soft); font-size: .875rem; }
.go { padding: 1.25rem; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .75rem; }
.go .primary { flex: 1 1 12rem; min-height: 3.25rem; font-size: 1.0625rem; order: 2; }
.go .back { flex: 0 1 auto; min-height: 3.25rem; order: 1; }
.end { padding: 2rem 1.25rem; border-top: .375rem solid var(--accent); display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; justify-items: start; }
.end ul { list-style: none; display: grid; gap: .75rem; }
@media (min-width: 44rem) {
  main { padding-top: 2rem; }
  .sheet { border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; }
  .top, .question, .heading, .go, .end { padding-inline: 2rem; }
  .summary { margin-inline: 2rem; }
  .go .primary { flex: 0 1 auto; min-width: 12rem; }
  .scale { grid-auto-flow: column; grid-template-columns: none; grid-auto-columns: 1fr; }
}
`;
