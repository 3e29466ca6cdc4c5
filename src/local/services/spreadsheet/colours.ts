/**
 * Decides how colours are kept: six hexadecimal digits in lower case. Unknown words are kept as given, since Google
 * accepts them silently: https://issuetracker.google.com/issues/428869869
 */

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  cyan: '#00ffff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightyellow: '#ffffe0',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** The colour as `getBackground` reports it. */
export function keptColour(colour: string): string {
  const word = colour.toLowerCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(word);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return NAMED[word] ?? word;
}
