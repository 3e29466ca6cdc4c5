/** The enums of a Ui: buttons and sets of them. */

import { googleEnum } from '../../kernel/google-class';

/** Ui.Button. Source: https://developers.google.com/apps-script/reference/base/button */
export const button = googleEnum('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
/** Ui.ButtonSet. Source: https://developers.google.com/apps-script/reference/base/button-set */
export const buttonSet = googleEnum('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** The buttons of a set by name, in the order in which they stand. */
export function buttonsOf(set: string): readonly string[] {
  return set === 'OK' ? ['OK'] : set.split('_');
}
