// Decides which arguments the command `roadmap` takes and what is wrong with those given; all mistakes at once.
import { TEMPLATE_KEYS, type TemplateKey } from '../../contract/roadmaps/roadmap-template';
import { type RoadmapProblem, roadmapProblem } from '../../contract/texts/roadmap-command';
import { type CalendarDate, isCalendarDate, yearOf } from '../../domain/calendar/calendar-date';
import { readArguments } from '../arguments';
import { refusedInWords, usageRefused } from '../command';

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

const VALUED = { order: 'value', register: 'value', cycle: 'value', today: 'value' } as const;
const OUTPUTS = ['json', 'ics', 'csv'] as const;

/** Cyrillic letters that look like the keys: whoever types «А» or «Е» on a Russian keyboard means the template. */
const LOOKALIKES: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', М: 'M' };

/** Reads the words after `roadmap`. Throws CommandRefused (exit code 2) with every mistake at once. */
export function readRoadmapArguments(argv: readonly string[]): RoadmapArguments {
  const read = readArguments(argv, { ...VALUED, json: 'flag', ics: 'flag', csv: 'flag' }, 1);
  if (!read.ok) throw usageRefused(read.problems, 'roadmap');
  const { values, flags, words } = read.given;
  const problems: RoadmapProblem[] = [];
  const outputs = OUTPUTS.filter((output) => flags.has(output));
  if (outputs.length > 1) problems.push({ code: 'several-outputs' });
  const template = readTemplate(words[0], problems);
  const orderDate = readDate('order', values, problems);
  if (!values.has('order')) problems.push({ code: 'order-missing' });
  const registerDate = readDate('register', values, problems);
  const today = readDate('today', values, problems);
  const cycle = readYear('cycle', values, problems);
  if (problems.length > 0 || template === null || orderDate === null)
    throw refusedInWords(problems.map(roadmapProblem), 'roadmap');
  return { template, orderDate, registerDate, cycle, today, output: outputs[0] ?? 'table' };
}

function readTemplate(given: string | undefined, problems: RoadmapProblem[]): TemplateKey | null {
  if (given === undefined) {
    problems.push({ code: 'template-missing' });
    return null;
  }
  const letter = given.toUpperCase();
  const key = TEMPLATE_KEYS.find((each) => each === (LOOKALIKES[letter] ?? letter));
  if (key === undefined) problems.push({ code: 'template-unknown', given });
  return key ?? null;
}

function readDate(name: string, values: ReadonlyMap<string, string>, problems: RoadmapProblem[]): CalendarDate | null {
  const given = values.get(name);
  if (given === undefined) return null;
  if (isCalendarDate(given) && isPlausibleYear(yearOf(given))) return given;
  problems.push({ code: 'day-unusable', option: `--${name}`, given });
  return null;
}

function readYear(name: string, values: ReadonlyMap<string, string>, problems: RoadmapProblem[]): number | null {
  const given = values.get(name);
  if (given === undefined) return null;
  if (/^\d{4}$/.test(given) && isPlausibleYear(Number(given))) return Number(given);
  problems.push({ code: 'year-unusable', option: `--${name}`, given });
  return null;
}

function isPlausibleYear(year: number): boolean {
  return year >= 2000 && year <= 2099;
}
