/**
 * Decides what a number format says: which of its sections applies, and whether it shows text, a number or a moment.
 * Leaves the writing of digits and dates to `display-number.ts` and `display-date.ts`.
 */
import { NotEmulated } from '../../../kernel/google-class';

/** The format of a cell that was given none; `getNumberFormat` reports it so. */
export const AUTOMATIC_FORMAT = '0.###############';

/** The plain-text format. */
export const TEXT_FORMAT = '@';

/**
 * A piece of a format: words to copy, or a placeholder (`0`, `#`, `?`, `,`, `.`, `%`, `E+`, `@`, date letters, `[h]`).
 * An `m` beside hours or seconds is a `minute`; `am/pm` is a `half` of the day.
 */
export interface FormatToken {
  readonly kind:
    | 'literal'
    | 'digit'
    | 'point'
    | 'group'
    | 'percent'
    | 'exponent'
    | 'text'
    | 'moment'
    | 'minute'
    | 'half'
    | 'elapsed';
  readonly text: string;
}

/** What a section of a format shows. */
export type FormatKind = 'automatic' | 'text' | 'number' | 'moment';

/** One section of a format. */
export interface FormatSection {
  readonly kind: FormatKind;
  readonly tokens: readonly FormatToken[];
}

const COLOURS = /^(?:black|blue|cyan|green|magenta|red|white|yellow|color\d+)$/iu;
const parsed = new Map<string, readonly FormatSection[]>();

/** True for the spellings that mean «automatic»: none, `General`, `general`. */
export function isAutomatic(format: string | undefined): boolean {
  return format === undefined || format === '' || format.toLowerCase() === 'general' || format === AUTOMATIC_FORMAT;
}

/** What a cell of this format shows when it holds a number. */
export function formatKind(format: string | undefined): FormatKind {
  return isAutomatic(format) ? 'automatic' : (sectionsOf(format ?? '')[0]?.kind ?? 'automatic');
}

/** The sections of a format, in the order positive; negative; zero; text. Throws NotEmulated for conditions such as `[>5]`. */
export function sectionsOf(format: string): readonly FormatSection[] {
  let sections = parsed.get(format);
  if (sections === undefined) {
    sections = splitSections(format);
    parsed.set(format, sections);
  }
  return sections;
}

function splitSections(format: string): FormatSection[] {
  const sections: FormatToken[][] = [[]];
  const pattern = /;|"([^"]*)"|\\(.)|\[([^\]]*)\]|am\/pm|a\/p|e[+-]|([ymdhs])\4*|\.0+(?=$|[^0#?])|./gisu;
  for (const match of format.matchAll(pattern)) {
    if (match[0] === ';') {
      sections.push([]);
      continue;
    }
    const token = tokenOf(match, sections[sections.length - 1] ?? []);
    if (token !== undefined) sections[sections.length - 1]?.push(token);
  }
  return sections.map((tokens) => ({ kind: kindOf(tokens), tokens: tokens.map(withMinutes) }));
}

/** `m` is minutes next to hours or seconds, else a month. */
function withMinutes(token: FormatToken, at: number, tokens: readonly FormatToken[]): FormatToken {
  if (token.kind !== 'moment' || !/^m{1,2}$/iu.test(token.text)) return token;
  const isTime = ({ kind }: FormatToken) => kind === 'moment' || kind === 'elapsed';
  const previous = tokens.slice(0, at).filter(isTime).pop();
  const next = tokens.slice(at + 1).find(isTime);
  const isBesideClock = /^h/iu.test(previous?.text ?? '') || /^s/iu.test(next?.text ?? '');
  return isBesideClock ? { kind: 'minute', text: token.text } : token;
}

function tokenOf(match: RegExpMatchArray, before: readonly FormatToken[]): FormatToken | undefined {
  const text = match[0];
  if (match[1] !== undefined) return { kind: 'literal', text: match[1] };
  if (match[2] !== undefined) return { kind: 'literal', text: match[2] };
  if (match[3] !== undefined) return bracketToken(match[3]);
  if (/^(?:am\/pm|a\/p)$/iu.test(text)) return { kind: 'half', text };
  if (/^[ymdhs]+$/iu.test(text)) return { kind: 'moment', text };
  if (/^e[+-]$/iu.test(text)) return { kind: 'exponent', text };
  if (text.startsWith('.') && text.length > 1) {
    const afterSeconds = before.some((token) => token.kind === 'moment' || token.kind === 'elapsed');
    return { kind: afterSeconds ? 'moment' : 'point', text };
  }
  if ('0#?'.includes(text)) return { kind: 'digit', text };
  if (text === '.') return { kind: before.some((token) => token.kind === 'moment') ? 'literal' : 'point', text };
  if (text === ',') return { kind: before.some((token) => token.kind === 'moment') ? 'literal' : 'group', text };
  if (text === '%') return { kind: 'percent', text };
  if (text === '@') return { kind: 'text', text };
  return { kind: 'literal', text };
}

function bracketToken(inside: string): FormatToken | undefined {
  if (/^(?:h+|m+|s+)$/iu.test(inside)) return { kind: 'elapsed', text: inside };
  if (COLOURS.test(inside)) return undefined;
  const money = /^\$([^-]*)(?:-[\da-f]+)?$/iu.exec(inside);
  if (money !== null) return { kind: 'literal', text: money[1] ?? '' };
  throw new NotEmulated(`number format [${inside}]`);
}

function kindOf(tokens: readonly FormatToken[]): FormatKind {
  if (tokens.some((token) => token.kind === 'moment' || token.kind === 'elapsed')) return 'moment';
  if (tokens.some((token) => token.kind === 'text')) return 'text';
  return 'number';
}
