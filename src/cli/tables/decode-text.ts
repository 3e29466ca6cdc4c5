/** Decides in which encoding the bytes of a text file are written: by their mark, else UTF-8 where they are valid, else Windows-1251. */

/** The text, without a byte order mark; null where the bytes are no text in any of these encodings. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = markedEncoding(bytes);
  if (encoding !== null) return withoutNulls(new TextDecoder(encoding).decode(bytes));
  try {
    return withoutNulls(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return withoutNulls(new TextDecoder('windows-1251').decode(bytes));
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Texts hold no character of number nought; images, archives and the like do. */
function withoutNulls(text: string): string | null {
  return text.includes('\0') ? null : text;
}
