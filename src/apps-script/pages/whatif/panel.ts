// Decides how the sidebar behaves: what the weights would change is counted after every change, nothing is written before «Применить».
import { grouped } from '../../../contract/texts/plural';
import { changeText, ofText, WHAT_IF } from '../../../contract/texts/what-if';
import type { Weights, WeightsPreview, WhatIfNow } from '../../../contract/what-if/what-if-protocol';
import { alarm, buttons, element, paragraph, spoken } from '../dom';
import { keepingSection } from './keeping-section';
import { Lane } from './lane';
import { outcomeView } from './outcome-view';
import { pairSection } from './pair-section';
import { callScript } from './script-calls';
import { weightsForm } from './weights-form';

/** How long the hand must rest before the script is asked. */
const REST_MS = 400;

/** Fills the page. */
export function showPanel(page: HTMLElement, first: WhatIfNow): void {
  let now = first;
  let shown: { readonly weights: Weights; readonly preview: WeightsPreview } | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isApplying = false;
  const lane = new Lane();

  const facts = element('dl', { className: 'facts' });
  const outcome = element('div', { className: 'tight' });
  const said = spoken(WHAT_IF.counting);
  const trouble = alarm('');
  const again = element('button', { type: 'button', hidden: true, onclick: changed }, WHAT_IF.again);
  const apply = element('button', { type: 'button', className: 'primary', disabled: true }, WHAT_IF.apply);
  const reset = element('button', { type: 'button', disabled: true }, WHAT_IF.reset);
  const form = weightsForm(now.weights, changed);
  const keeping = keepingSection(form, lane, changed);

  function complain(text: string): void {
    trouble.textContent = text;
    trouble.hidden = text === '';
    again.hidden = text === '';
  }

  /** What may be pressed: nothing is applied that wasn't counted, or that would change nothing. */
  function refresh(): void {
    const tried = form.read();
    const isKnown = tried !== undefined && sameWeights(tried, now.weights);
    const isCounted = tried !== undefined && shown !== undefined && sameWeights(tried, shown.weights);
    apply.disabled = isApplying || !isCounted || (isKnown && shown?.preview.moves.length === 0);
    reset.disabled = isApplying || (isKnown && now.former === undefined);
    reset.textContent = isKnown && now.former !== undefined ? WHAT_IF.former : WHAT_IF.reset;
    outcome.classList.toggle('stale', !isCounted);
    form.compare(now.weights);
    form.disable(isApplying);
  }

  function changed(): void {
    complain('');
    keeping.forget();
    const weights = form.read();
    said.textContent = weights ? WHAT_IF.counting : '';
    refresh();
    clearTimeout(rest);
    if (weights) rest = setTimeout(() => count(weights), REST_MS);
  }

  function count(weights: Weights): void {
    lane.put('preview', async () => {
      try {
        const preview = await callScript('previewWeights', weights);
        const tried = form.read();
        if (!tried || !sameWeights(tried, weights)) return;
        show(weights, preview);
        said.textContent = changeText(preview);
      } catch (error) {
        said.textContent = '';
        complain((error as Error).message);
      }
      refresh();
    });
  }

  function show(weights: Weights, preview: WeightsPreview): void {
    shown = { weights, preview };
    outcome.replaceChildren(...outcomeView(preview));
  }

  function showNow(): void {
    facts.replaceChildren(
      ...fact(WHAT_IF.waitingMentees, grouped(now.eligible)),
      ...fact(WHAT_IF.seats, grouped(now.seats)),
      ...fact(WHAT_IF.proposed, ofText(now.matched, now.eligible)),
      ...fact(WHAT_IF.score, grouped(now.score)),
    );
  }

  function applyTried(): void {
    const promised = shown;
    if (!promised || apply.disabled) return;
    isApplying = true;
    complain('');
    said.textContent = WHAT_IF.applying;
    refresh();
    lane.put('apply', async () => {
      try {
        const done = await callScript('applyWeights', promised.weights);
        const asPromised = JSON.stringify(done) === JSON.stringify(promised.preview);
        now = await callScript('whatIfNow');
        const { matched, score } = now;
        show(promised.weights, {
          ...done,
          present: { matched, score },
          moved: 0,
          gained: 0,
          lost: 0,
          seconds: 0,
          moves: [],
        });
        said.textContent = asPromised ? WHAT_IF.applied : `${WHAT_IF.applied} ${WHAT_IF.otherwise}`;
        showNow();
        keeping.forget();
      } catch (error) {
        said.textContent = '';
        complain((error as Error).message);
      }
      isApplying = false;
      refresh();
    });
  }

  reset.onclick = () => {
    const known = form.read();
    form.show(known && now.former && sameWeights(known, now.weights) ? now.former : now.weights);
    changed();
  };
  const foot = element('div', { className: 'foot tight' }, said, trouble, buttons(again, apply, reset));
  apply.onclick = applyTried;
  keepInSightAbove(foot);
  showNow();
  page.replaceChildren(
    section(WHAT_IF.now, facts),
    section(WHAT_IF.weights, paragraph(WHAT_IF.weightsHint, 'small soft'), form.node),
    section(WHAT_IF.outcome, outcome),
    keeping.node,
    pairSection(now, lane),
    foot,
  );
  count(now.weights);
}

/** Whatever is scrolled to, by the page or by the keyboard, stays clear of the foot, however high that is. */
function keepInSightAbove(foot: HTMLElement): void {
  const clear = (): void => {
    document.documentElement.style.scrollPaddingBottom = `${foot.offsetHeight}px`;
  };
  new ResizeObserver(clear).observe(foot);
}

function fact(title: string, value: string): readonly HTMLElement[] {
  return [element('dt', { className: 'soft' }, title), element('dd', {}, value)];
}

function section(title: string, ...children: readonly Node[]): HTMLElement {
  return element('section', { className: 'tight' }, element('h2', {}, title), ...children);
}

function sameWeights(one: Weights, other: Weights): boolean {
  return (Object.keys(one) as (keyof Weights)[]).every((part) => one[part] === other[part]);
}
