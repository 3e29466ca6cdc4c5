// Decides how the window shows what an order would do and takes its number and date; a mistake is told beside its field, and nothing typed
// is lost by it.
import type { OrderAbout, OrderAhead } from '../../../contract/order/order-protocol';
import {
  dateProblem,
  fewerText,
  leftOutText,
  numberProblem,
  ORDER_PAGE,
  orderWords,
  remarksText,
  remedyText,
  takenText,
} from '../../../contract/texts/order-page';
import { alarm, buttons, element, lines, paragraph, showStep, spoken } from '../dom';
import { type Field, textField } from '../fields';
import { closeDialog } from '../script-run';
import { callScript } from './script-calls';

/** Shows the lines of an order and asks for it, or says that there is nothing to order. */
export function askForOrder(about: OrderAbout, ahead: OrderAhead): void {
  const { lines: taken, leftOut, others } = ahead;
  const words = orderWords(about);
  const isEmpty = taken.length === 0;
  showStep(
    isEmpty ? '' : words.taken(taken.length),
    ...(isEmpty
      ? [paragraph(leftOut.length === 0 ? words.nothing : words.noneFits, 'notice')]
      : [scrolling(taken.map((line) => takenText(about, line))), paragraph(remarksText(taken), 'notice')]),
    ...(leftOut.length === 0
      ? []
      : [
          element('h2', {}, words.leftOut(leftOut.length)),
          scrolling(leftOut.map((line) => leftOutText(about, line))),
          paragraph(remedyText(leftOut), 'small soft'),
        ]),
    paragraph(others === 0 ? '' : words.others(others), 'soft'),
    isEmpty ? buttons(closing(ORDER_PAGE.close)) : orderForm(about, ahead),
  );
}

function orderForm(about: OrderAbout, ahead: OrderAhead): HTMLFormElement {
  const number = textField({ title: ORDER_PAGE.number, help: ORDER_PAGE.numberHelp }, '');
  const date = textField({ title: ORDER_PAGE.date, help: ORDER_PAGE.dateHelp }, ahead.today);
  const button = element(
    'button',
    { type: 'submit', className: 'primary' },
    orderWords(about).confirm(ahead.lines.length),
  );
  const said = spoken('', 'soft');
  const trouble = alarm('');
  const form = element(
    'form',
    { className: 'stack', noValidate: true },
    element('div', { className: 'pair' }, number.node, date.node),
    said,
    trouble,
    buttons(button, closing(ORDER_PAGE.cancel)),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    trouble.hidden = true;
    const given = readOrder(number, date);
    if (!given) return;
    button.disabled = true;
    said.textContent = ORDER_PAGE.working;
    giveOrder(about, ahead, given).catch((error: Error) => {
      said.textContent = '';
      trouble.textContent = error.message;
      trouble.hidden = false;
      button.disabled = false;
    });
  };
  return form;
}

interface Given {
  readonly number: string;
  readonly date: string;
}

/** Undefined after the mistakes are shown and the first of them has the keyboard. */
function readOrder(number: Field<string>, date: Field<string>): Given | undefined {
  const given = { number: number.value().trim(), date: date.value().trim() };
  const [wrongNumber, wrongDate] = [numberProblem(given.number), dateProblem(given.date)];
  number.problem(wrongNumber);
  date.problem(wrongDate);
  if (wrongNumber === '' && wrongDate === '') return given;
  (wrongNumber === '' ? date : number).focus();
  return undefined;
}

async function giveOrder(about: OrderAbout, ahead: OrderAhead, given: Given): Promise<void> {
  const only = ahead.lines.map(({ number }) => number);
  const { count, text } = about === 'pairs' ? await orderPairs(given, only) : await orderRegister(given, only);
  const draft = element('textarea', { readOnly: true, rows: 12, value: text });
  draft.setAttribute('aria-label', ORDER_PAGE.draft);
  draft.onfocus = () => draft.select();
  showStep(
    orderWords(about).done(count),
    paragraph(fewerText(about, ahead, count), 'notice'),
    element('h2', {}, ORDER_PAGE.draft),
    paragraph(ORDER_PAGE.draftHint, 'small soft'),
    draft,
    buttons(closing(ORDER_PAGE.close)),
  );
}

/** How many the order took, and its text. */
interface Done {
  readonly count: number;
  readonly text: string;
}

async function orderPairs(given: Given, pairs: readonly string[]): Promise<Done> {
  const { approved, text } = await callScript('approvePairs', { ...given, pairs });
  return { count: approved, text };
}

async function orderRegister(given: Given, mentors: readonly string[]): Promise<Done> {
  const { registered, text } = await callScript('approveRegister', { ...given, mentors });
  return { count: registered, text };
}

/** Lines that scroll by themselves, so that the keyboard must get there. */
function scrolling(texts: readonly string[]): HTMLUListElement {
  return Object.assign(lines(texts), { tabIndex: 0 });
}

function closing(word: string): HTMLButtonElement {
  return element('button', { type: 'button', onclick: closeDialog }, word);
}
