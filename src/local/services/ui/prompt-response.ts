/** The Google class PromptResponse: what a person answered in a prompt. */

import { type EnumValue, googleClass } from '../../kernel/google-class';

const REFERENCE = 'https://developers.google.com/apps-script/reference/base/prompt-response';

/** The button that closed the prompt and the text that stood in it. */
export interface PromptResponseState {
  readonly button: EnumValue;
  readonly text: string;
}

/** PromptResponse. */
export const promptResponse = googleClass<PromptResponseState>(
  'PromptResponse',
  {
    getResponseText: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#getresponsetext`,
      run: (self) => self.text,
    },
    getSelectedButton: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#getselectedbutton`,
      run: (self) => self.button,
    },
  },
  { service: 'Ui' },
);
