/**
 * Decides where long lines of iCalendar are broken: RFC 5545 counts 75 octets, and a Cyrillic letter takes two.
 * The package that writes the text counts letters, so its folds are undone first.
 */

const MOST_OCTETS = 75;

/** The text with every line of at most 75 octets, the rest of a line following after CRLF and a space. */
export function foldLines(text: string): string {
  return text
    .replace(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
