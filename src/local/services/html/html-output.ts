/** The Google class HtmlOutput: a page that a script has made, with its title and size. Showing it is the Ui's and the web pages' business. */

import { escapeHtml } from '../../escape-html';
import { GoogleError, googleClass, object } from '../../kernel/google-class';
import { blob } from '../utilities/blob';

const REFERENCE = 'https://developers.google.com/apps-script/reference/html/html-output';

/** A page and what it says of itself; setters change it in place, as they do live. */
export interface HtmlOutputState {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  metaTags: { readonly name: string; readonly content: string }[];
}

/** A page with this content and nothing else said. */
export function page(content: string): HtmlOutputState {
  return { content, title: '', width: null, height: null, metaTags: [] };
}

const setter = <K extends 'title' | 'width' | 'height' | 'content'>(
  field: K,
  kind: 'String' | 'Integer',
  anchor: string,
) =>
  ({
    kind: 'getter',
    overloads: [[kind]],
    source: `${REFERENCE}#${anchor}`,
    run: (self: HtmlOutputState, [value]: readonly unknown[], call: { self: unknown }) => {
      self[field] = value as HtmlOutputState[K];
      return call.self;
    },
  }) as const;

const reader = (field: 'title' | 'width' | 'height' | 'content', anchor: string) =>
  ({
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#${anchor}`,
    run: (self: HtmlOutputState) => (field === 'title' ? self.title || null : self[field]),
  }) as const;

/** Names that addMetaTag accepts. Source: https://developers.google.com/apps-script/reference/html/html-output#addmetatagname,-content */
const META_NAMES = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
] as const;

/** HtmlOutput. */
export const htmlOutput = googleClass<HtmlOutputState>(
  'HtmlOutput',
  {
    getContent: reader('content', 'getcontent'),
    setContent: setter('content', 'String', 'setcontentcontent'),
    getTitle: reader('title', 'gettitle'),
    setTitle: setter('title', 'String', 'settitletitle'),
    getWidth: reader('width', 'getwidth'),
    setWidth: setter('width', 'Integer', 'setwidthwidth'),
    getHeight: reader('height', 'getheight'),
    setHeight: setter('height', 'Integer', 'setheightheight'),
    append: {
      kind: 'getter',
      overloads: [['String']],
      source: `${REFERENCE}#appendaddedcontent`,
      run: (self, [added], call) => {
        self.content += added as string;
        return call.self;
      },
    },
    appendUntrusted: {
      kind: 'getter',
      overloads: [['String']],
      source: `${REFERENCE}#appenduntrustedaddedcontent`,
      run: (self, [added], call) => {
        self.content += escapeHtml(added as string);
        return call.self;
      },
    },
    clear: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#clear`,
      run: (self, _args, call) => {
        self.content = '';
        return call.self;
      },
    },
    addMetaTag: {
      kind: 'getter',
      overloads: [['String', 'String']],
      source: `${REFERENCE}#addmetatagname,-content`,
      run: (self, [name, content], call) => {
        if (!META_NAMES.some((allowed) => allowed === name)) {
          throw new GoogleError('The specified meta tag name cannot be used in this context.');
        }
        self.metaTags.push({ name: name as string, content: content as string });
        return call.self;
      },
    },
    setSandboxMode: {
      kind: 'getter',
      overloads: [['enum:HtmlService.SandboxMode']],
      source: `${REFERENCE}#setsandboxmodemode`,
      run: (_self, _args, call) => call.self,
    },
    setXFrameOptionsMode: {
      kind: 'getter',
      overloads: [['enum:HtmlService.XFrameOptionsMode']],
      source: `${REFERENCE}#setxframeoptionsmodemode`,
      run: (_self, _args, call) => call.self,
    },
    getBlob: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#getblob`,
      run: (self) =>
        object(blob, { bytes: Buffer.from(self.content, 'utf8'), contentType: 'text/html', name: 'output.html' }),
    },
  },
  { service: 'HtmlService' },
);
