/** Text and Apps Script's signed bytes, digests and signatures over them. Arguments are checked before; enums arrive as their names. */

import { createHash, createHmac } from 'node:crypto';

/** The algorithms of Utilities.DigestAlgorithm; MD2 exists there and isn't computed here. */
export const digestAlgorithms = ['MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const;
/** The algorithms of Utilities.MacAlgorithm. */
export const macAlgorithms = ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'] as const;
/** The character sets of Utilities.Charset. */
export const charsets = ['US_ASCII', 'UTF_8'] as const;
/** One name of charsets. */
export type Charset = (typeof charsets)[number];

/** Bytes as Java has them, −128 … 127. Source: https://developers.google.com/apps-script/reference/utilities/utilities#computedigestalgorithm,-value,-charset */
export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** Signed or unsigned bytes of a script as a buffer. */
export function fromSigned(bytes: readonly number[]): Buffer {
  return Buffer.from(bytes.map((byte) => byte & 255));
}

/** The bytes of a text; in US_ASCII every other character is a question mark, as in Java. */
export function encode(text: string, charset: Charset): Buffer {
  if (charset === 'UTF_8') return Buffer.from(text, 'utf8');
  return Buffer.from(Array.from(text, (char) => (char.charCodeAt(0) < 128 ? char.charCodeAt(0) : 63)));
}

const nodeName = (algorithm: string): string => algorithm.replace('HMAC_', '').replace('_', '').toLowerCase();

/** The digest of bytes, signed. */
export function digest(algorithm: (typeof digestAlgorithms)[number], bytes: Buffer): number[] {
  return toSigned(createHash(nodeName(algorithm)).update(bytes).digest());
}

/** The keyed signature of bytes, signed. */
export function signature(algorithm: (typeof macAlgorithms)[number], bytes: Buffer, key: Buffer): number[] {
  return toSigned(createHmac(nodeName(algorithm), key).update(bytes).digest());
}

/** Base 64, in the common or the web-safe alphabet; both are padded. */
export function base64(bytes: Buffer, webSafe: boolean): string {
  const text = bytes.toString('base64');
  return webSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
}
