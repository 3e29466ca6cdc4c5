/** Decides what the words after `match` ask for: an instance file, or tables of people; and what is amiss with the files before any is read. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { ArgumentProblem } from '../../contract/texts/command-line';
import { type MatchProblem, matchProblem } from '../../contract/texts/match-command';
import { type CalendarDate, isCalendarDate } from '../../domain/calendar/calendar-date';
import { type GivenArguments, readArguments } from '../arguments';
import { refusedInWords, usageRefused } from '../command';

/** Tables of people, by their paths. */
export interface PeopleAsked {
  readonly kind: 'people';
  readonly mentees: string;
  readonly mentors: string;
  readonly consents: string | null;
  readonly today: CalendarDate | null;
  readonly map: string | null;
  readonly out: string | null;
  readonly json: boolean;
}

/** What is asked for. */
export type MatchAsked = PeopleAsked | { readonly kind: 'instance'; readonly path: string; readonly json: boolean };

const TABLES = ['mentees', 'mentors'] as const;
const FILES = [...TABLES, 'consents', 'map'] as const;
/** What may stand beside the tables of people, and nowhere else. */
const BESIDE_TABLES = ['consents', 'map', 'today', 'out'] as const;
const VALUED = {
  mentees: 'value',
  mentors: 'value',
  consents: 'value',
  map: 'value',
  today: 'value',
  out: 'value',
} as const;

/** Reads the words. Throws CommandRefused (exit code 2) with every mistake at once. */
export function readMatchArguments(argv: readonly string[]): MatchAsked {
  const read = readArguments(argv, { ...VALUED, json: 'flag' }, Number.POSITIVE_INFINITY);
  if (!read.ok) throw usageRefused(read.problems, 'match');
  const { values, flags, words } = read.given;
  const problems = [...wayProblems(read.given), ...fileProblems(read.given)];
  const today = values.get('today') ?? null;
  if (today !== null && !isCalendarDate(today))
    problems.push({ code: 'date-malformed', option: '--today', given: today });
  if (problems.length > 0) throw refusedInWords(problems.map(matchProblem), 'match');
  const json = flags.has('json');
  const [path] = words;
  if (path !== undefined) return { kind: 'instance', path, json };
  return {
    kind: 'people',
    mentees: values.get('mentees') ?? '',
    mentors: values.get('mentors') ?? '',
    consents: values.get('consents') ?? null,
    today: isCalendarDate(today) ? today : null,
    map: values.get('map') ?? null,
    out: values.get('out') ?? null,
    json,
  };
}

type Problem = ArgumentProblem | MatchProblem;

/** Whether one of the two ways to call the command is taken, and only one. */
function wayProblems({ values, words }: GivenArguments): Problem[] {
  const [path] = words;
  const tables = TABLES.filter((name) => values.has(name));
  const others = BESIDE_TABLES.filter((name) => values.has(name));
  if (words.length > 1) return [{ code: 'files-without-options', given: words }];
  if (path === undefined && tables.length + others.length === 0) return [{ code: 'nothing-asked' }];
  if (path !== undefined) {
    if (tables.length > 0) return [{ code: 'both-ways', path }];
    return others.length === 0 ? [] : [{ code: 'options-of-people', options: others.map((name) => `--${name}`), path }];
  }
  return TABLES.flatMap((name) =>
    values.has(name) ? [] : [{ code: 'argument-missing', what: `--${name} ФАЙЛ` } as const],
  );
}

/** Files that aren't there, folders, one file for two purposes: nothing that was given may be written over. */
function fileProblems({ values, words }: GivenArguments): Problem[] {
  const problems: Problem[] = [];
  const optionOf = new Map<string, string>();
  const options = FILES.flatMap((name) => {
    const path = values.get(name);
    return path === undefined ? [] : [{ option: `--${name}`, path }];
  });
  for (const path of [...words, ...options.map((each) => each.path)]) {
    if (!existsSync(path)) problems.push({ code: 'file-missing', path });
    else if (statSync(path).isDirectory()) problems.push({ code: 'file-is-folder', path });
  }
  for (const { option, path } of options) {
    const other = optionOf.get(sameName(path));
    if (other !== undefined) problems.push({ code: 'file-twice', options: [other, option], path });
    optionOf.set(sameName(path), option);
  }
  const out = values.get('out');
  if (out === undefined) return problems;
  const given = optionOf.get(sameName(out));
  if (given !== undefined) problems.push({ code: 'out-overwrites', option: given, path: out });
  else if (existsSync(out) && statSync(out).isDirectory()) problems.push({ code: 'file-is-folder', path: out });
  else if (extname(out).toLowerCase() !== '.csv') problems.push({ code: 'out-not-csv', path: out });
  else if (!existsSync(dirname(resolve(out)))) problems.push({ code: 'folder-missing', path: dirname(out) });
  return problems;
}

/** One name for one file, however it is written. */
function sameName(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
