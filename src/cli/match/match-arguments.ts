/** Decides what the words after `match` ask for: an instance file, or tables of people. */
import { existsSync } from 'node:fs';
import type { ArgumentProblem } from '../../contract/texts/command-line';
import { type CalendarDate, isCalendarDate } from '../../domain/calendar/calendar-date';
import { readArguments } from '../arguments';
import { usageRefused } from '../command';

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

const FILES = ['mentees', 'mentors', 'consents', 'map'] as const;
const OF_PEOPLE = [...FILES, 'today', 'out'] as const;

/** Reads the words. Throws CommandRefused (exit code 2) with every mistake at once. */
export function readMatchArguments(argv: readonly string[]): MatchAsked {
  const kinds = { mentees: 'value', mentors: 'value', consents: 'value', today: 'value', map: 'value' } as const;
  const read = readArguments(argv, { ...kinds, out: 'value', json: 'flag' }, 1);
  if (!read.ok) throw usageRefused(read.problems, 'match');
  const { values, flags, words } = read.given;
  const json = flags.has('json');
  const problems: ArgumentProblem[] = [];
  const [path] = words;
  const ofPeople = OF_PEOPLE.filter((name) => values.has(name));
  for (const given of [path, ...FILES.map((name) => values.get(name))])
    if (given !== undefined && !existsSync(given)) problems.push({ code: 'file-missing', path: given });
  if (path !== undefined && ofPeople.length > 0) problems.push({ code: 'argument-unexpected', given: path });
  if (path === undefined && ofPeople.length === 0) problems.push({ code: 'argument-missing', what: 'файл' });
  if (ofPeople.length > 0) {
    for (const name of ['mentees', 'mentors'] as const)
      if (!values.has(name)) problems.push({ code: 'argument-missing', what: `--${name} ФАЙЛ` });
  }
  const today = values.get('today') ?? null;
  if (today !== null && !isCalendarDate(today))
    problems.push({ code: 'date-malformed', option: '--today', given: today });
  if (problems.length > 0) throw usageRefused(problems, 'match');
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
