// The window of an order (приказ): shows what an order would do, asks for its number and date, tells what it did.
import type { OrderAbout } from '../../contract/order/order-protocol';
import { ORDER_PAGE } from '../../contract/texts/order-page';
import { alarm, buttons, element, paragraph, showStep } from './dom';
import { askForOrder } from './order/asking-step';
import { callScript } from './order/script-calls';
import { closeOnEscape } from './script-run';

async function begin(about: OrderAbout): Promise<void> {
  showStep('', paragraph(ORDER_PAGE.waiting, 'soft'));
  try {
    askForOrder(about, await callScript('orderAhead', about));
  } catch (error) {
    const again = element('button', { type: 'button', onclick: () => void begin(about) }, ORDER_PAGE.again);
    showStep('', alarm((error as Error).message), buttons(again));
  }
}

closeOnEscape();
void begin(document.getElementById('page')?.dataset.about === 'register' ? 'register' : 'pairs');
