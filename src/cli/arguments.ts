/**
 * Decides how the words after a command's name become options: `--name value`, `--name=value`, `--flag`, and words that stand alone.
 * What the options mean is left to each command; the sentences about mistakes stand in contract/texts/command-line.
 */
import type { ArgumentProblem } from '../contract/texts/command-line';
import { oneSlipApart } from '../domain/words/one-slip';

/** The options of a command: whether each takes a value or is a flag. */
export type OptionKinds = Readonly<Record<string, 'value' | 'flag'>>;

/** What was given, once it is known to be well formed. */
export interface GivenArguments {
  /** Values by option, without the dashes. */
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  /** Words that belong to no option, in their order. */
  readonly words: readonly string[];
}

/** Options and words, or everything that is wrong with them at once. */
export type ReadArguments =
  | { readonly ok: true; readonly given: GivenArguments }
  | { readonly ok: false; readonly problems: readonly ArgumentProblem[] };

/**
 * Reads the words after a command's name. `--` ends the options; a value that begins with dashes is given as `--name=value`.
 *
 * @param mostWords how many words may stand alone
 * @example readArguments(['a.js', 'main', '--json'], { json: 'flag' }, 2) // words ['a.js', 'main'], flags {'json'}
 */
export function readArguments(argv: readonly string[], kinds: OptionKinds, mostWords: number): ReadArguments {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const words: string[] = [];
  const problems: ArgumentProblem[] = [];
  let onlyWords = false;
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (onlyWords || !word.startsWith('--')) {
      words.push(word);
      continue;
    }
    if (word === '--') {
      onlyWords = true;
      continue;
    }
    const [, name = '', value] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const option = `--${name}`;
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (values.has(name) || flags.has(name)) problems.push({ code: 'option-twice', option });
    if (kind === undefined) problems.push(unknownOption(option, Object.keys(kinds)));
    else if (kind === 'flag') {
      flags.add(name);
      if (value !== undefined) problems.push({ code: 'value-unexpected', option });
    } else {
      const next = value ?? argv[at + 1];
      const isMissing = next === undefined || next === '' || (value === undefined && next.startsWith('--'));
      if (isMissing) problems.push({ code: 'value-missing', option });
      else values.set(name, next);
      // A blank value is used up like any other.
      if (value === undefined && (!isMissing || next === '')) at += 1;
    }
  }
  // What follows an unknown option may be its value.
  const isKnown = problems.every(({ code }) => code !== 'option-unknown');
  for (const word of isKnown ? words.slice(mostWords) : []) problems.push({ code: 'argument-unexpected', given: word });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, given: { values, flags, words } };
}

/** An option that doesn't exist, with the one that was probably meant. */
function unknownOption(given: string, names: readonly string[]): ArgumentProblem {
  const meant = meantBy(
    given,
    names.map((name) => `--${name}`),
  );
  return { code: 'option-unknown', given, ...(meant === undefined ? {} : { meant }) };
}

/** The word that somebody meant who wrote another by a slip; undefined where none is so near. */
export function meantBy(given: string, known: readonly string[]): string | undefined {
  return known.find((word) => oneSlipApart(given, word));
}
