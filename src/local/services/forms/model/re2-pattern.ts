/**
 * Decides which regular expressions a form accepts, and what they match: Google evaluates them with RE2, which knows no
 * lookaround and no backreferences and counts \d, \w, \s in ASCII.
 * Left to others: where a pattern may stand (answer-rules.ts).
 *
 * https://github.com/google/re2/wiki/Syntax
 */
import { NotEmulated } from '../../../kernel/google-class';

/** A pattern that RE2 would not compile. */
export class InvalidPattern extends Error {
  override readonly name = 'InvalidPattern';
}

/** RE2 compiles no repetition beyond this count. */
const LARGEST_REPETITION = 1000;

/** How one notation of RE2 is written in JavaScript; the first that fits the rest of the pattern is taken. */
type Notation = readonly [RegExp, (match: RegExpExecArray) => string];

const same = (match: RegExpExecArray) => match[0];
const refused = (match: RegExpExecArray): never => {
  throw new InvalidPattern(match.input);
};
const rare = (match: RegExpExecArray): never => {
  throw new NotEmulated(`form pattern ${match.input}`);
};

const ESCAPES: readonly Notation[] = [
  [/^\\[1-9k]/, refused],
  [/^\\(p|P)\{(\^?)(\w+)\}/, (match) => unicodeProperty(match[1] === 'P', match[2] === '^', match[3] ?? '')],
  [/^\\(p|P)([A-Z])/, (match) => `\\${match[1]}{${match[2]}}`],
  [/^\\x([0-9A-Fa-f]{2})/, (match) => `\\x${match[1]}`],
  [/^\\x\{([0-9A-Fa-f]+)\}/, (match) => `\\u{${match[1]}}`],
  [/^\\[tnrfv]/, same],
  [/^\\a/, () => '\\x07'],
  [/^\\[QEC0]/, rare],
  [
    /^\\([!-/:-@[-`{-~])/,
    (match) => (/[\^$\\.*+?()[\]{}|/-]/.test(match[1] ?? '') ? `\\${match[1]}` : (match[1] ?? '')),
  ],
];

const OUTSIDE_CLASSES: readonly Notation[] = [
  [/^\(\?:/, same],
  [/^\(\?P?<([A-Za-z_]\w*)>/, (match) => `(?<${match[1]}>`],
  [/^\(\?(?:=|!|<|>|P|R|&|\||\d)/, refused],
  [/^\(\?/, rare],
  [/^\{(\d+)(?:,(\d*))?\}/, repetition],
  [/^[{}\]]/, (match) => `\\${match[0]}`],
  [/^\\[dDwWbB]/, same],
  [/^\\s/, () => '[\\t\\n\\f\\r ]'],
  [/^\\S/, () => '[^\\t\\n\\f\\r ]'],
  [/^\\A/, () => '^'],
  [/^\\z/, () => '$'],
  [/^\\-/, () => '-'],
  ...ESCAPES,
  [/^\\/, refused],
  [/^./su, same],
];

const INSIDE_CLASSES: readonly Notation[] = [
  [/^\[:/, rare],
  [/^\[/, () => '\\['],
  [/^\\[dDwW]/, same],
  [/^\\s/, () => '\\t\\n\\f\\r '],
  [/^\\S/, () => '\\0-\\x08\\x0b\\x0e-\\x1f!-\\u{10ffff}'],
  ...ESCAPES,
  [/^\\/, refused],
  [/^./su, same],
];

/**
 * The pattern as a JavaScript expression that matches the same texts, anchored to the whole text if `whole`.
 * Throws InvalidPattern for what RE2 refuses and NotEmulated for RE2's rarer notations.
 *
 *     compileRe2('\\d{2}', true).test('07') // true
 *     compileRe2('(?=a)', false) // throws InvalidPattern
 */
export function compileRe2(pattern: string, whole: boolean): RegExp {
  const ignoresCase = pattern.startsWith('(?i)');
  const source = translated(ignoresCase ? pattern.slice(4) : pattern);
  try {
    return new RegExp(whole ? `^(?:${source})$` : source, ignoresCase ? 'iu' : 'u');
  } catch {
    throw new InvalidPattern(pattern);
  }
}

function translated(pattern: string): string {
  let out = '';
  let rest = pattern;
  const take = (notations: readonly Notation[]) => {
    for (const [form, write] of notations) {
      const match = form.exec(rest);
      if (match === null) continue;
      out += write(match);
      rest = rest.slice(match[0].length);
      return;
    }
  };
  while (rest !== '') {
    const start = /^\[\^?\]?/.exec(rest)?.[0];
    if (start === undefined) {
      take(OUTSIDE_CLASSES);
      continue;
    }
    out += start.replace(']', '\\]');
    rest = rest.slice(start.length);
    while (rest !== '' && !rest.startsWith(']')) take(INSIDE_CLASSES);
    if (rest === '') throw new InvalidPattern(pattern);
    out += ']';
    rest = rest.slice(1);
  }
  return out;
}

function repetition(match: RegExpExecArray): string {
  if (Math.max(Number(match[1]), Number(match[2] ?? 0)) > LARGEST_REPETITION) throw new InvalidPattern(match.input);
  return match[0];
}

/** RE2 names general categories and scripts alike: \p{Lu}, \p{Cyrillic}. */
function unicodeProperty(outer: boolean, inner: boolean, name: string): string {
  return `\\${outer === inner ? 'p' : 'P'}{${name.length > 2 ? `Script=${name}` : name}}`;
}
