// Decides the menu above the sheet and the small windows that ask and tell; pages with forms of their own are in pages/.
import * as words from '../../contract/texts/menu';
import { readInstallation } from '../installation';

/** Makes the menu: a region's holds only what a region can do. */
export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu(words.MENU_TITLE);
  const inRegion = isRegion();
  for (const item of words.MENU_ITEMS) {
    if (inRegion && !words.REGION_ENTRIES.includes(item?.[1] ?? '')) continue;
    if (item) menu.addItem(item[0], item[1]);
    else menu.addSeparator();
  }
  menu.addToUi();
}

/** Google opens a workbook also before anybody has given permission: whatever can't be read then, the menu must appear. */
function isRegion(): boolean {
  try {
    return readInstallation()?.role === 'region';
  } catch {
    return false;
  }
}

/** Shows a page of the bundle in a window above the sheet. A page that serves several purposes reads in `data-about` which one is meant. */
export function showPage(file: string, title: string, width: number, height: number, about = ''): void {
  const page = HtmlService.createHtmlOutputFromFile(file).setWidth(width).setHeight(height);
  if (about !== '') page.setContent(page.getContent().replace('data-about=""', `data-about="${about}"`));
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** Shows a page of the bundle beside the sheet; Google makes every sidebar 300 pixels wide. */
export function showSidebar(file: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle(title));
}

/** Tells something and waits for a nod. */
export function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Asks before something that can't be undone. */
export function confirmed(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}
