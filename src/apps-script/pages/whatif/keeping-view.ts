// Decides how the choice between keeping the present proposals and a better score looks: a line for each bonus.
import { grouped } from '../../../contract/texts/plural';
import { ofText, WHAT_IF } from '../../../contract/texts/what-if';
import type { KeepingStep } from '../../../contract/what-if/what-if-protocol';
import { element, paragraph } from '../dom';
import { bar } from './bars';

/** The table of the steps, of which each can be chosen, or a word that there is nothing to keep. */
export function keepingView(steps: readonly KeepingStep[], onChoose: (bonus: number) => void): HTMLElement[] {
  if (steps.length === 0) return [paragraph(WHAT_IF.nothingToKeep, 'soft')];
  const titles = [WHAT_IF.bonus, WHAT_IF.kept, WHAT_IF.pairs, WHAT_IF.scoreShort].map((title) => {
    const head = element('th', {}, title);
    head.scope = 'col';
    return head;
  });
  const lines = steps.map(({ bonus, kept, present, matched, score }) =>
    element(
      'tr',
      {},
      element('td', {}, choiceOf(bonus, onChoose)),
      element('td', {}, ofText(kept, present), bar(kept, present, 'will')),
      element('td', {}, grouped(matched)),
      element('td', {}, grouped(score)),
    ),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...titles)),
    element('tbody', {}, ...lines),
  );
  return [table, paragraph(WHAT_IF.keepingAdvice, 'small soft')];
}

function choiceOf(bonus: number, onChoose: (bonus: number) => void): HTMLElement {
  return element('button', { type: 'button', onclick: () => onChoose(bonus) }, bonus === 0 ? '0' : `+${bonus}`);
}
