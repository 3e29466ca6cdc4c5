// Decides the menu's items that open a page of the bundle or tell what a check found.
import type { OrderAbout } from '../../contract/order/order-protocol';
import { checkReportText, TITLES } from '../../contract/texts/menu';
import { openRunOf } from '../open-run';
import { checkAndRepair } from '../setup/part';
import { showPage, showSidebar, tell } from './menu';

/** Menu: the setup's page. */
export function showStart(): void {
  showPage('setup', TITLES.start, 720, 640);
}

/** Menu: the importer's page. */
export function showImport(): void {
  openRunOf('organisation');
  showPage('import', TITLES.import, 900, 640);
}

/** Menu: the window of the register's order. */
export function showRegister(): void {
  showOrderPage('register', TITLES.register);
}

/** Menu: the window of the order on pairs. */
export function showOrder(): void {
  showOrderPage('pairs', TITLES.order);
}

function showOrderPage(about: OrderAbout, title: string): void {
  openRunOf('organisation');
  showPage('order', title, 720, 640, about);
}

/** Menu: the sidebar in which weights are tried out. */
export function showWhatIf(): void {
  openRunOf('organisation');
  showSidebar('whatif', TITLES.whatIf);
}

/** Menu: finds what is missing, mends it, tells what was done. */
export function showCheck(): void {
  tell(TITLES.check, checkReportText(checkAndRepair()));
}
