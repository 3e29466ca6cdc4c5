// The sidebar «Подбор: что, если…»: reads how things stand, then lets weights be tried out. Each section decides its own part.
import { WHAT_IF } from '../../contract/texts/what-if';
import { alarm, buttons, element, paragraph } from './dom';
import { showPanel } from './whatif/panel';
import { callScript } from './whatif/script-calls';

async function begin(page: HTMLElement): Promise<void> {
  page.replaceChildren(paragraph(WHAT_IF.waiting, 'soft'));
  try {
    showPanel(page, await callScript('whatIfNow'));
  } catch (error) {
    const again = element('button', { type: 'button', onclick: () => void begin(page) }, WHAT_IF.again);
    page.replaceChildren(alarm((error as Error).message), buttons(again));
  }
}

const page = document.getElementById('page');
if (page) void begin(page);
