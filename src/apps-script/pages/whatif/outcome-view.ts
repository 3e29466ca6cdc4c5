// Decides how the consequences of weights look: pairs and points before and after, and everybody whose proposal changes.

import { brokenLocksText } from '../../../contract/texts/matched';
import { grouped } from '../../../contract/texts/plural';
import { moveTexts, ofText, WHAT_IF } from '../../../contract/texts/what-if';
import type { ProposalMove, WeightsPreview } from '../../../contract/what-if/what-if-protocol';
import { element, paragraph } from '../dom';
import { bar } from './bars';

/** What proposing by the weights would lead to. What changes in a line is left to the foot of the page. */
export function outcomeView(preview: WeightsPreview): HTMLElement[] {
  const { eligible, matched, score, present, moves, brokenLocks } = preview;
  const most = Math.max(score, present.score);
  const bars = element(
    'div',
    { className: 'bars' },
    ...compared(WHAT_IF.pairs, present.matched, matched, eligible, (value) => ofText(value, eligible)),
    ...compared(WHAT_IF.points, present.score, score, most, grouped),
  );
  return [
    bars,
    paragraph(brokenLocksText(brokenLocks), 'small notice'),
    ...(moves.length === 0 ? [] : [movesView(moves)]),
  ];
}

function compared(
  name: string,
  was: number,
  will: number,
  most: number,
  text: (value: number) => string,
): readonly Node[] {
  const line = (word: string, value: number, look: 'was' | 'will'): readonly Node[] => [
    element('span', { className: 'small soft' }, word),
    bar(value, most, look),
    element('span', { className: 'value' }, text(value)),
  ];
  return [
    element('span', { className: 'name' }, name),
    ...line(WHAT_IF.before, was, 'was'),
    ...line(WHAT_IF.after, will, 'will'),
  ];
}

function movesView(moves: readonly ProposalMove[]): HTMLElement {
  const summary = element('summary', {}, `${WHAT_IF.who} (${moves.length})`);
  return element('details', {}, summary, movesList(moves));
}

/** People and their mentors before and after. */
export function movesList(moves: readonly ProposalMove[]): HTMLUListElement {
  const lines = moves.map((move) =>
    element(
      'li',
      {},
      element('div', { className: 'who' }, move.mentee),
      ...moveTexts(move).map((text) => element('div', {}, text)),
    ),
  );
  return element('ul', { className: 'moves small', tabIndex: 0 }, ...lines);
}
