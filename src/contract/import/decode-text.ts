// Decides in which encoding a text file was written. Decoding itself is handed in, since pages and Node have it and the language doesn't.

/** Encodings that exports come in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/**
 * Decodes the whole file in an encoding; with `fatal` it throws where the bytes are no such text. In browsers and Node:
 * `(encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes)`.
 */
export type DecodeBytes = (encoding: TextEncoding, fatal: boolean) => string;

/**
 * The text of a file: by its byte order mark; else UTF-8 where the bytes are valid UTF-8, which Cyrillic text in another encoding
 * hardly ever is; else Windows-1251. A byte order mark is left out.
 */
export function decodeText(
  bytes: Uint8Array,
  decode: DecodeBytes,
): { readonly text: string; readonly encoding: TextEncoding } {
  const encoding = markedEncoding(bytes);
  if (encoding !== undefined) return { text: decode(encoding, false).replace(/^\uFEFF/, ''), encoding };
  try {
    return { text: decode('utf-8', true), encoding: 'utf-8' };
  } catch {
    return { text: decode('windows-1251', false), encoding: 'windows-1251' };
  }
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
