// Decides when the sidebar asks what keeping the present proposals would cost: when it is wished to see, and again when weights change.
import { WHAT_IF } from '../../../contract/texts/what-if';
import type { Weights } from '../../../contract/what-if/what-if-protocol';
import { element, paragraph, spoken } from '../dom';
import { keepingView } from './keeping-view';
import type { Lane } from './lane';
import { callScript } from './script-calls';
import type { WeightsForm } from './weights-form';

/** The section, which must hear of weights that are tried. */
export interface KeepingSection {
  readonly node: HTMLElement;
  /** What was told holds for other weights, or another table. */
  forget(): void;
}

/** The section over the form in which weights are tried; `onChoose` hears of a bonus that is chosen here. */
export function keepingSection(form: WeightsForm, lane: Lane, onChoose: () => void): KeepingSection {
  const said = spoken('', 'soft');
  const shown = element('div', { className: 'stack' });
  const node = element(
    'details',
    {},
    element('summary', {}, WHAT_IF.keeping),
    element('div', { className: 'stack' }, paragraph(WHAT_IF.keepingHint, 'small soft'), said, shown),
  );
  let isFresh = false;
  const choose = (weights: Weights): void => {
    form.show(weights);
    onChoose();
  };
  const ask = (): void => {
    const weights = form.read();
    if (!node.open || isFresh || !weights) return;
    isFresh = true;
    said.className = 'soft';
    said.textContent = WHAT_IF.counting;
    lane.put('keeping', async () => {
      try {
        const steps = await callScript('keepingCurve', weights);
        if (!isFresh || lane.waits('keeping')) return;
        said.textContent = '';
        shown.classList.remove('stale');
        shown.replaceChildren(...keepingView(steps, (bonus) => choose({ ...weights, keepPoints: bonus })));
      } catch (error) {
        isFresh = false;
        said.className = 'alarm';
        said.textContent = (error as Error).message;
      }
    });
  };
  node.ontoggle = ask;
  return {
    node,
    forget() {
      isFresh = false;
      shown.classList.add('stale');
      ask();
    },
  };
}
