// Decides which arguments the command `roadmap` takes and what is wrong with those given; all mistakes at once.
import { TEMPLATE_KEYS, type TemplateKey } from '../../contract/roadmaps/roadmap-template';
import type { RoadmapArgumentProblem } from '../../contract/texts/roadmap-command';
import { type CalendarDate, isCalendarDate, yearOf } from '../../domain/calendar/calendar-date';

/** In which form the roadmap is printed. */
export type RoadmapOutput = 'table' | 'json' | 'ics' | 'csv';

/** What was asked for. */
export interface RoadmapArguments {
  readonly template: TemplateKey;
  readonly orderDate: CalendarDate;
  readonly registerDate: CalendarDate | null;
  /** The year in which the cycle begins; null = as the document prints it. */
  readonly cycle: number | null;
  /** null = the real today. */
  readonly today: CalendarDate | null;
  readonly output: RoadmapOutput;
}

/** The arguments, or everything that is wrong with them. */
export type ReadArguments =
  | { readonly ok: true; readonly arguments: RoadmapArguments }
  | { readonly ok: false; readonly problems: readonly RoadmapArgumentProblem[] };

const VALUED = ['--order', '--register', '--cycle', '--today'] as const;
const OUTPUTS = ['--json', '--ics', '--csv'] as const;

/** Cyrillic letters that look like the keys: whoever types «А» or «Е» on a Russian keyboard means the template. */
const LOOKALIKES: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', М: 'M' };

/** Reads the words after `roadmap`; options may come in any order, as `--order X` or `--order=X`. */
export function readRoadmapArguments(argv: readonly string[]): ReadArguments {
  const problems: RoadmapArgumentProblem[] = [];
  const values = new Map<string, string>();
  const outputs: RoadmapOutput[] = [];
  const words: string[] = [];
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-')) {
      words.push(word);
      continue;
    }
    const [option = '', inlineValue] = splitOnce(word, '=');
    if (isOneOf(OUTPUTS, option)) {
      if (inlineValue !== null) problems.push({ code: 'value-unexpected', option });
      outputs.push(option.slice(2) as RoadmapOutput);
    } else if (isOneOf(VALUED, option)) {
      const value = inlineValue ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
      if (value === undefined || value === '') problems.push({ code: 'value-missing', option });
      if (values.has(option)) problems.push({ code: 'option-twice', option });
      values.set(option, value ?? '');
    } else {
      problems.push({ code: 'option-unknown', given: word });
    }
  }
  if (new Set(outputs).size > 1) problems.push({ code: 'several-outputs' });
  const template = readTemplate(words, problems);
  const orderDate = readDate('--order', values, problems);
  if (!values.has('--order')) problems.push({ code: 'order-missing' });
  const registerDate = readDate('--register', values, problems);
  const today = readDate('--today', values, problems);
  const cycle = readYear('--cycle', values, problems);
  if (problems.length > 0 || template === null || orderDate === null) return { ok: false, problems };
  return { ok: true, arguments: { template, orderDate, registerDate, cycle, today, output: outputs[0] ?? 'table' } };
}

function splitOnce(word: string, separator: string): [string, string | null] {
  const at = word.indexOf(separator);
  return at < 0 ? [word, null] : [word.slice(0, at), word.slice(at + separator.length)];
}

function isOneOf(options: readonly string[], option: string): boolean {
  return options.includes(option);
}

function readTemplate(words: readonly string[], problems: RoadmapArgumentProblem[]): TemplateKey | null {
  const [given, ...unexpected] = words;
  for (const word of unexpected) problems.push({ code: 'argument-unexpected', given: word });
  if (given === undefined) {
    problems.push({ code: 'template-missing' });
    return null;
  }
  const letter = given.toUpperCase();
  const key = TEMPLATE_KEYS.find((each) => each === (LOOKALIKES[letter] ?? letter));
  if (key === undefined) problems.push({ code: 'template-unknown', given });
  return key ?? null;
}

function readDate(
  option: string,
  values: ReadonlyMap<string, string>,
  problems: RoadmapArgumentProblem[],
): CalendarDate | null {
  const given = values.get(option);
  if (given === undefined || given === '') return null;
  if (isCalendarDate(given) && isPlausibleYear(yearOf(given))) return given;
  problems.push({ code: 'date-malformed', option, given });
  return null;
}

function readYear(
  option: string,
  values: ReadonlyMap<string, string>,
  problems: RoadmapArgumentProblem[],
): number | null {
  const given = values.get(option);
  if (given === undefined || given === '') return null;
  if (/^\d{4}$/.test(given) && isPlausibleYear(Number(given))) return Number(given);
  problems.push({ code: 'year-malformed', option, given });
  return null;
}

function isPlausibleYear(year: number): boolean {
  return year >= 2000 && year <= 2099;
}
