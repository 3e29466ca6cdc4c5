// Decides how the sidebar answers why a mentee doesn't have a certain mentor: two people are chosen, the script is asked, a sentence comes.
import { othersText, pairAnswerText, WHAT_IF } from '../../../contract/texts/what-if';
import type { PairAnswer, WhatIfNow } from '../../../contract/what-if/what-if-protocol';
import { buttons, element, paragraph, spoken } from '../dom';
import type { Lane } from './lane';
import { movesList } from './outcome-view';
import { personField } from './person-field';
import { callScript } from './script-calls';

/** The section with its question and answer. */
export function pairSection({ mentees, mentors }: Pick<WhatIfNow, 'mentees' | 'mentors'>, lane: Lane): HTMLElement {
  const mentee = personField('mentee', WHAT_IF.mentee, WHAT_IF.chooseMentee, mentees);
  const mentor = personField('mentor', WHAT_IF.mentor, WHAT_IF.chooseMentor, mentors);
  const button = element('button', { type: 'submit' }, WHAT_IF.explain);
  const said = spoken('');
  const say = (text: string, className: string): void => {
    said.className = className;
    said.textContent = text;
  };
  const others = element('div', { className: 'tight' });
  const answered = element('div', { className: 'stack' }, said, others);
  const form = element(
    'form',
    { className: 'stack', noValidate: true },
    paragraph(WHAT_IF.whyNotHint, 'small soft'),
    mentee.node,
    mentor.node,
    buttons(button),
    answered,
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const [first, second] = [mentee.read(), mentor.read()];
    others.replaceChildren();
    say('', '');
    if (first === undefined || second === undefined) return;
    button.disabled = true;
    say(WHAT_IF.explaining, 'soft');
    lane.put('pair', async () => {
      try {
        const answer = await callScript('explainPair', first, second);
        say(pairAnswerText(answer), 'notice');
        others.replaceChildren(...othersMoved(answer));
      } catch (error) {
        say((error as Error).message, 'alarm');
      }
      button.disabled = false;
      answered.scrollIntoView({ block: 'nearest' });
    });
  };
  return element('details', {}, element('summary', {}, WHAT_IF.whyNot), form);
}

function othersMoved(answer: PairAnswer): HTMLElement[] {
  if (answer.kind !== 'possible' || answer.others.length === 0) return [];
  return [paragraph(othersText(answer.others.length), 'small'), movesList(answer.others)];
}
