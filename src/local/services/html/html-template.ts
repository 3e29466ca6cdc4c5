/**
 * The Google class HtmlTemplate: a page with scriptlets. They run inside the bundle's realm (kernel/realm/html-template.ts), where
 * the script's functions and the template's own properties are; the finished page comes back here.
 */

import { googleClass, object } from '../../kernel/google-class';
import { htmlOutput, page } from './html-output';

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
    evaluate: {
      kind: 'getter',
      overloads: [['String']],
      source: `${REFERENCE}#evaluate`,
      run: (_self, [finished]) => object(htmlOutput, page(finished as string)),
    },
  },
  { service: 'HtmlService', assignable: true, near: ['evaluate'] },
);
