// Decides how the window shows a workbook that is set up: the addresses of its forms, and what is left to people.
import type { SetupProgress } from '../../../contract/setup/setup-progress';
import { SETUP_PAGE } from '../../../contract/texts/setup-page';
import { buttons, element, lines, paragraph, showStep } from '../dom';
import { closeDialog } from '../script-run';

/** Shows a finished setup. */
export function showOutcome({ message, forms, remarks }: SetupProgress): void {
  const addresses = forms.map(({ title, url }) =>
    element(
      'li',
      {},
      element('a', { href: url, target: '_blank', rel: 'noopener' }, title),
      element('div', { className: 'small soft' }, url),
    ),
  );
  const list = element('ul', { className: 'addresses' }, ...addresses);
  const isHere = forms.some(isOnlyHere);
  const left = forms.length > 0 && !isHere ? [...remarks, SETUP_PAGE.tryPrivateWindow] : remarks;
  showStep(
    SETUP_PAGE.done,
    paragraph(message),
    ...(forms.length > 0
      ? [
          element('h2', {}, SETUP_PAGE.next),
          lines(SETUP_PAGE.nextSteps),
          element('h2', {}, SETUP_PAGE.forms),
          paragraph(isHere ? SETUP_PAGE.formsHereHint : SETUP_PAGE.formsHint, 'small soft'),
          list,
        ]
      : []),
    ...(left.length > 0 ? [element('h2', {}, SETUP_PAGE.remarks), lines(left)] : []),
    paragraph(SETUP_PAGE.change, 'soft'),
    closing(),
  );
}

/** Shows why there is nothing to do here. */
export function showNotYours({ message }: SetupProgress): void {
  showStep(SETUP_PAGE.notYours, paragraph(message), closing());
}

/** In the local workspace forms are served to the machine itself. */
function isOnlyHere({ url }: SetupProgress['forms'][number]): boolean {
  return /^https?:\/\/(127\.|localhost\b)/.test(url);
}

function closing(): HTMLElement {
  const button = element('button', { type: 'button', className: 'primary', onclick: closeDialog }, SETUP_PAGE.close);
  return buttons(button);
}
