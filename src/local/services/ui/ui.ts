/** The Google class Ui: menus, questions, dialogs. What the person sees and answers is the execution's session's business. */

import type { Call } from '../../kernel/call';
import { type EnumValue, type GoogleObject, googleClass, object } from '../../kernel/google-class';
import type { Answer, Dialog } from '../../kernel/ui-session';
import type { HtmlOutputState } from '../html/html-output';
import { button, buttonSet, buttonsOf } from './enums';
import { menu } from './menu';
import { promptResponse } from './prompt-response';

const REFERENCE = 'https://developers.google.com/apps-script/reference/base/ui';
const CONTAINER_UI = ['https://www.googleapis.com/auth/script.container.ui'];

const QUESTION_OVERLOADS = [
  ['String'],
  ['String', 'enum:Ui.ButtonSet'],
  ['String', 'String', 'enum:Ui.ButtonSet'],
] as const;

async function ask(kind: 'alert' | 'prompt', args: readonly unknown[], call: Call): Promise<Answer> {
  const texts = args.filter((arg): arg is string => typeof arg === 'string');
  const set = args.find((arg) => typeof arg !== 'string') as EnumValue | undefined;
  const buttons = set?.value ?? 'OK';
  const answer = await call.execution.ui.ask({
    kind,
    title: texts.length > 1 ? (texts[0] ?? '') : '',
    text: texts[texts.length - 1] ?? '',
    buttons,
  });
  return buttonsOf(buttons).includes(answer.button) ? answer : { ...answer, button: 'CLOSE' };
}

const namedButton = (name: string): EnumValue => button.of(name as Parameters<typeof button.of>[0]);

/** Pixels; whatever the page asks for. Source: https://developers.google.com/apps-script/guides/dialogs#custom_sidebars */
const SIDEBAR_WIDTH = 300;

function show(kind: Dialog['kind'], given: unknown, title: string | null, call: Call): void {
  const { content, ...page } = (given as GoogleObject<HtmlOutputState>).state;
  call.execution.ui.dialogs.push({
    id: call.world.ids.token(24),
    kind,
    title: title ?? (page.title || call.execution.script.name),
    html: content,
    width: kind === 'sidebar' ? SIDEBAR_WIDTH : page.width,
    height: kind === 'sidebar' ? null : page.height,
  });
}

/** Ui, as SpreadsheetApp.getUi and FormApp.getUi give it. */
export const ui = googleClass<null>(
  'Ui',
  {
    createMenu: {
      kind: 'getter',
      overloads: [['String']],
      complete: true,
      source: `${REFERENCE}#createmenucaption`,
      run: (_self, [caption]) => object(menu, { caption: caption as string, items: [] }),
    },
    alert: {
      kind: 'service',
      overloads: QUESTION_OVERLOADS,
      source: `${REFERENCE}#alerttitle,-prompt,-buttons`,
      run: async (_self, args, call) => namedButton((await ask('alert', args, call)).button),
    },
    prompt: {
      kind: 'service',
      overloads: QUESTION_OVERLOADS,
      source: `${REFERENCE}#prompttitle,-prompt,-buttons`,
      run: async (_self, args, call) => {
        const answer = await ask('prompt', args, call);
        return object(promptResponse, { button: namedButton(answer.button), text: answer.text });
      },
    },
    showModalDialog: {
      kind: 'service',
      overloads: [['class:HtmlOutput', 'String']],
      complete: true,
      scopes: CONTAINER_UI,
      source: `${REFERENCE}#showmodaldialoguserinterface,-title`,
      run: (_self, [page, title], call) => show('modal', page, title as string, call),
    },
    showModelessDialog: {
      kind: 'service',
      overloads: [['class:HtmlOutput', 'String']],
      complete: true,
      scopes: CONTAINER_UI,
      source: `${REFERENCE}#showmodelessdialoguserinterface,-title`,
      run: (_self, [page, title], call) => show('modeless', page, title as string, call),
    },
    showSidebar: {
      kind: 'service',
      overloads: [['class:HtmlOutput']],
      complete: true,
      scopes: CONTAINER_UI,
      source: `${REFERENCE}#showsidebaruserinterface`,
      run: (_self, [page], call) => show('sidebar', page, null, call),
    },
  },
  { enums: [button, buttonSet] },
);
