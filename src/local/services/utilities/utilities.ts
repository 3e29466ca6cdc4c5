/** The service Utilities: dates, identifiers, digests, base 64, CSV, blobs. Each member only reads its arguments; the work is done beside. */

import type { Call } from '../../kernel/call';
import { type EnumValue, GoogleError, googleClass, object } from '../../kernel/google-class';
import { localeOf } from '../session/accounts';
import { type BlobState, blob } from './blob';
import {
  base64,
  type Charset,
  digest,
  type digestAlgorithms,
  encode,
  fromSigned,
  type macAlgorithms,
  signature,
} from './bytes';
import { parseCsv } from './csv';
import { charset, digestAlgorithm, macAlgorithm } from './enums';
import { formatBySimpleDate, PatternError } from './simple-date-format';
import { isZone } from './zone-fields';

const REFERENCE = 'https://developers.google.com/apps-script/reference/utilities/utilities';

/** Text without a character set is read as US-ASCII: the harsher of the two readings of Google's page, so that a script must name UTF_8. */
function bytesOf(value: unknown, given: unknown): Buffer {
  if (Array.isArray(value)) return fromSigned(value as number[]);
  return encode(value as string, ((given as EnumValue | undefined)?.value ?? 'US_ASCII') as Charset);
}

const encodeMember = (webSafe: boolean) =>
  ({
    kind: 'getter',
    overloads: [['Integer[]'], ['String'], ['String', 'enum:Utilities.Charset']],
    source: `${REFERENCE}#base64encodedata,-charset`,
    run: (_self: null, [data, given]: readonly unknown[]) => base64(bytesOf(data, given), webSafe),
  }) as const;

const decodeMember = (webSafe: boolean) =>
  ({
    kind: 'getter',
    overloads: [['String'], ['String', 'enum:Utilities.Charset']],
    source: `${REFERENCE}#base64decodeencoded,-charset`,
    run: (_self: null, [text]: readonly unknown[]) => {
      const alphabet = webSafe ? /^[\w-]*=*$/ : /^[A-Za-z0-9+/]*=*$/;
      if (!alphabet.test(text as string)) throw new GoogleError('Could not decode string.');
      return [...new Int8Array(Buffer.from(text as string, 'base64'))];
    },
  }) as const;

function formatDate(date: Date, zone: string, pattern: string, call: Call): string {
  if (!isZone(zone)) throw new GoogleError('Invalid argument: timeZone. Should be of type: String');
  if (Number.isNaN(date.getTime())) throw new GoogleError('Invalid argument: date. Should be of type: Date');
  try {
    return formatBySimpleDate(
      date.getTime(),
      zone,
      pattern,
      localeOf(call.world, call.execution.user).replace('_', '-'),
    );
  } catch (error) {
    if (error instanceof PatternError) throw new GoogleError(error.message);
    throw error;
  }
}

/** Utilities. */
export const utilities = googleClass<null>(
  'Utilities',
  {
    formatDate: {
      kind: 'getter',
      overloads: [['Date', 'String', 'String']],
      complete: true,
      source: `${REFERENCE}#formatdatedate,-timezone,-format`,
      run: (_self, [date, zone, pattern], call) => formatDate(date as Date, zone as string, pattern as string, call),
    },
    getUuid: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#getuuid`,
      run: (_self, _args, call) => call.world.ids.uuid(),
    },
    sleep: {
      kind: 'getter',
      overloads: [['Integer']],
      complete: true,
      source: `${REFERENCE}#sleepmilliseconds`,
      run: (_self, [ms], call) => {
        const wait = ms as number;
        if (wait < 0 || wait > 300_000) throw new GoogleError(`Invalid argument: milliseconds`);
        return call.sleep(wait);
      },
    },
    computeDigest: {
      kind: 'getter',
      overloads: [
        ['enum:Utilities.DigestAlgorithm', 'Integer[]'],
        ['enum:Utilities.DigestAlgorithm', 'String'],
        ['enum:Utilities.DigestAlgorithm', 'String', 'enum:Utilities.Charset'],
      ],
      source: `${REFERENCE}#computedigestalgorithm,-value,-charset`,
      run: (_self, [algorithm, value, given]) =>
        digest((algorithm as EnumValue).value as (typeof digestAlgorithms)[number], bytesOf(value, given)),
    },
    computeHmacSha256Signature: {
      kind: 'getter',
      overloads: [
        ['Integer[]', 'Integer[]'],
        ['String', 'String'],
        ['String', 'String', 'enum:Utilities.Charset'],
      ],
      source: `${REFERENCE}#computehmacsha256signaturevalue,-key,-charset`,
      run: (_self, [value, key, given]) => signature('HMAC_SHA_256', bytesOf(value, given), bytesOf(key, given)),
    },
    computeHmacSignature: {
      kind: 'getter',
      overloads: [
        ['enum:Utilities.MacAlgorithm', 'Integer[]', 'Integer[]'],
        ['enum:Utilities.MacAlgorithm', 'String', 'String'],
        ['enum:Utilities.MacAlgorithm', 'String', 'String', 'enum:Utilities.Charset'],
      ],
      source: `${REFERENCE}#computehmacsignaturealgorithm,-value,-key,-charset`,
      run: (_self, [algorithm, value, key, given]) =>
        signature(
          (algorithm as EnumValue).value as (typeof macAlgorithms)[number],
          bytesOf(value, given),
          bytesOf(key, given),
        ),
    },
    base64Encode: encodeMember(false),
    base64EncodeWebSafe: encodeMember(true),
    base64Decode: decodeMember(false),
    base64DecodeWebSafe: decodeMember(true),
    newBlob: {
      kind: 'getter',
      overloads: [
        ['Integer[]'],
        ['Integer[]', 'String'],
        ['Integer[]', 'String', 'String'],
        ['String'],
        ['String', 'String?'],
        ['String', 'String?', 'String?'],
      ],
      source: `${REFERENCE}#newblobdata,-contenttype,-name`,
      run: (_self, [data, contentType, name]) =>
        object<BlobState>(blob, {
          bytes: Array.isArray(data) ? fromSigned(data as number[]) : Buffer.from(data as string, 'utf8'),
          contentType: (contentType as string | undefined) ?? (Array.isArray(data) ? null : 'text/plain'),
          name: (name as string | undefined) ?? null,
        }),
    },
    parseCsv: {
      kind: 'getter',
      overloads: [['String'], ['String', 'String']],
      source: `${REFERENCE}#parsecsvcsv,-delimiter`,
      run: (_self, [text, delimiter]) => parseCsv(text as string, (delimiter as string | undefined) ?? ','),
    },
  },
  { enums: [charset, digestAlgorithm, macAlgorithm] },
);
