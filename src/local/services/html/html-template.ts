/** The Google class HtmlTemplate: a page with scriptlets. Its `evaluate` runs inside the bundle's realm, where the script's functions and the template's own properties are. */

import { googleClass } from '../../kernel/google-class';
import { compileTemplate } from './template';

const REFERENCE = 'https://developers.google.com/apps-script/reference/html/html-template';

/** A template's source text. */
export interface HtmlTemplateState {
  readonly raw: string;
}

/** HtmlTemplate. */
export const htmlTemplate = googleClass<HtmlTemplateState>(
  'HtmlTemplate',
  {
    getRawContent: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#getrawcontent`,
      run: (self) => self.raw,
    },
    getCode: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#getcode`,
      run: (self) => compileTemplate(self.raw),
    },
  },
  { service: 'HtmlService', assignable: true, near: ['evaluate'] },
);
