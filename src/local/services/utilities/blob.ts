/** The Google class Blob: bytes with a type and a name. Files and conversions between types are not emulated. */

import { GoogleError, googleClass } from '../../kernel/google-class';
import { fromSigned, toSigned } from './bytes';

const REFERENCE = 'https://developers.google.com/apps-script/reference/base/blob';

/** A blob's content; setters change it in place, as they do live. */
export interface BlobState {
  bytes: Buffer;
  contentType: string | null;
  name: string | null;
}

/** The encoding of Node that reads a character set's name; Google's text for one that isn't known. */
function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    throw new GoogleError(`Unsupported charset: ${charset}`);
  }
}

/** Blob. */
export const blob = googleClass<BlobState>(
  'Blob',
  {
    getBytes: { kind: 'getter', overloads: [[]], source: `${REFERENCE}#getbytes`, run: (self) => toSigned(self.bytes) },
    getContentType: { kind: 'getter', overloads: [[]], run: (self) => self.contentType },
    getName: { kind: 'getter', overloads: [[]], run: (self) => self.name },
    getDataAsString: {
      kind: 'getter',
      overloads: [[], ['String']],
      source: `${REFERENCE}#getdataasstringcharset`,
      run: (self, [charset]) => decode(self.bytes, (charset as string | undefined) ?? 'utf-8'),
    },
    setName: {
      kind: 'getter',
      overloads: [['String']],
      run: (self, [name], call) => {
        self.name = name as string;
        return call.self;
      },
    },
    setContentType: {
      kind: 'getter',
      overloads: [['String?']],
      run: (self, [type], call) => {
        self.contentType = (type as string | null) ?? null;
        return call.self;
      },
    },
    setBytes: {
      kind: 'getter',
      overloads: [['Integer[]']],
      run: (self, [bytes], call) => {
        self.bytes = fromSigned(bytes as number[]);
        return call.self;
      },
    },
    setDataFromString: {
      kind: 'getter',
      overloads: [['String']],
      run: (self, [text], call) => {
        self.bytes = Buffer.from(text as string, 'utf8');
        return call.self;
      },
    },
    getBlob: { kind: 'getter', overloads: [[]], run: (_self, _args, call) => call.self },
  },
  { service: 'Utilities' },
);
