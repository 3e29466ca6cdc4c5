/** The Google class Menu: a menu while a script builds it. Where it is shown is the execution's session's and the pages' business. */

import type { Call } from '../../kernel/call';
import { type GoogleObject, googleClass } from '../../kernel/google-class';
import type { MenuItem } from '../../kernel/ui-session';

const REFERENCE = 'https://developers.google.com/apps-script/reference/base/menu';

/** A menu being built. */
export interface MenuState {
  readonly caption: string;
  readonly items: MenuItem[];
}

function add(self: MenuState, item: MenuItem, call: Call): GoogleObject {
  self.items.push(item);
  return call.self;
}

/** Menu. */
export const menu = googleClass<MenuState>(
  'Menu',
  {
    addItem: {
      kind: 'getter',
      overloads: [['String', 'String']],
      complete: true,
      source: `${REFERENCE}#additemcaption,-functionname`,
      run: (self, [caption, functionName], call) =>
        add(self, { kind: 'entry', caption: caption as string, functionName: functionName as string }, call),
    },
    addSeparator: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#addseparator`,
      run: (self, _args, call) => add(self, { kind: 'separator' }, call),
    },
    addSubMenu: {
      kind: 'getter',
      overloads: [['class:Menu']],
      complete: true,
      source: `${REFERENCE}#addsubmenumenu`,
      run: (self, [inner], call) => add(self, { kind: 'menu', ...(inner as GoogleObject<MenuState>).state }, call),
    },
    addToUi: {
      kind: 'service',
      overloads: [[]],
      source: `${REFERENCE}#addtoui`,
      run: (self, _args, call) => {
        const { menus } = call.execution.ui;
        const same = menus.findIndex((shown) => shown.caption === self.caption);
        const shown = { caption: self.caption, items: [...self.items] };
        if (same < 0) menus.push(shown);
        else menus[same] = shown;
      },
    },
  },
  { service: 'Ui' },
);
