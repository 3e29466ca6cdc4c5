/** The service HtmlService: pages and templates from texts and from the project's files. */

import type { Call } from '../../kernel/call';
import { GoogleError, type GoogleObject, googleClass, object } from '../../kernel/google-class';
import { htmlFile } from '../../kernel/scripts';
import type { BlobState } from '../utilities/blob';
import { sandboxMode, xFrameOptionsMode } from './enums';
import { htmlOutput, page } from './html-output';
import { htmlTemplate } from './html-template';

const REFERENCE = 'https://developers.google.com/apps-script/reference/html/html-service';

/** The text of a project's HTML file; Google's text where there is none. */
function fileText(name: string, call: Call): string {
  const text = htmlFile(call.execution.script, name);
  if (text === undefined) throw new GoogleError(`No HTML file named ${name.replace(/\.html$/, '')} was found.`);
  return text;
}

const textOf = (source: unknown): string =>
  typeof source === 'string' ? source : (source as GoogleObject<BlobState>).state.bytes.toString('utf8');

/** HtmlService. */
export const htmlService = googleClass<null>(
  'HtmlService',
  {
    createHtmlOutput: {
      kind: 'getter',
      overloads: [[], ['String'], ['class:Blob']],
      source: `${REFERENCE}#createhtmloutputhtml`,
      run: (_self, [source]) => object(htmlOutput, page(source === undefined ? '' : textOf(source))),
    },
    createHtmlOutputFromFile: {
      kind: 'getter',
      overloads: [['String']],
      complete: true,
      source: `${REFERENCE}#createhtmloutputfromfilefilename`,
      run: (_self, [name], call) => object(htmlOutput, page(fileText(name as string, call))),
    },
    createTemplate: {
      kind: 'getter',
      overloads: [['String'], ['class:Blob']],
      source: `${REFERENCE}#createtemplatehtml`,
      run: (_self, [source]) => object(htmlTemplate, { raw: textOf(source) }),
    },
    createTemplateFromFile: {
      kind: 'getter',
      overloads: [['String']],
      complete: true,
      source: `${REFERENCE}#createtemplatefromfilefilename`,
      run: (_self, [name], call) => object(htmlTemplate, { raw: fileText(name as string, call) }),
    },
  },
  { enums: [sandboxMode, xFrameOptionsMode] },
);
