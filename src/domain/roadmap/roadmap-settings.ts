/**
 * Decides what an organisation sets about its roadmap, and which texts each setting takes. The templates behind the
 * keys and the words of the settings live in the contract; what follows from the dates, in the roadmap itself.
 */
import { readDate } from '../answers/read-date';
import { readInteger } from '../answers/read-number';
import { type CalendarDate, monthOf, yearOf } from '../calendar/calendar-date';
import { type CycleKind, cycleContaining } from './programme-cycle';
import { readDateOfThisCentury } from './read-planned-date';

/** The roadmaps of the regions and the model one by their letters; `none` where an organisation keeps no roadmap. */
export const ROADMAP_CHOICES = ['none', 'A', 'B', 'C', 'D', 'E', 'M'] as const;

/** Names one choice. */
export type RoadmapChoice = (typeof ROADMAP_CHOICES)[number];

/** «Как в документе» keeps the printed years, «перенести на наш цикл» sets the same months into the organisation's. */
export const ROADMAP_YEARS = ['our-cycle', 'as-printed'] as const;

/** Names one of the two. */
export type RoadmapYears = (typeof ROADMAP_YEARS)[number];

/** What an organisation sets about its roadmap; dates that aren't known are null. */
export interface RoadmapSettings {
  readonly template: RoadmapChoice;
  /** Anchor O: the introduction order that the template counts from. */
  readonly introductionOrder: CalendarDate | null;
  /** The organisation's own introduction order, where the template counts from the ministry's. */
  readonly ownOrder: CalendarDate | null;
  /** Anchor R by hand; null = the earliest register order of the mentors' bank. */
  readonly registerOrder: CalendarDate | null;
  readonly years: RoadmapYears;
  /** The year in which the cycle begins; null = the one that the introduction order belongs to. */
  readonly cycleYear: number | null;
  /** The last day of the programme; null = the end of the month that the template names, or of the cycle. */
  readonly programmeEnd: CalendarDate | null;
  /** «Срок близко» from so many days before the last day. */
  readonly soonDays: number;
  /** Answers, consents or people of a bank that it takes until the row that waits for them is done by itself. */
  readonly enoughAnswers: number;
}

/** Before anybody has chosen a roadmap. */
export const NO_ROADMAP: RoadmapSettings = {
  template: 'none',
  introductionOrder: null,
  ownOrder: null,
  registerOrder: null,
  years: 'our-cycle',
  cycleYear: null,
  programmeEnd: null,
  soonDays: 7,
  enoughAnswers: 3,
};

/** The settings by the keys under which marks name them. */
export const ROADMAP_SETTING_KEYS = {
  roadmap: 'template',
  introductionOrder: 'introductionOrder',
  ownOrder: 'ownOrder',
  registerOrder: 'registerOrder',
  roadmapYears: 'years',
  roadmapCycle: 'cycleYear',
  programmeEnd: 'programmeEnd',
  soonDays: 'soonDays',
  enoughAnswers: 'enoughAnswers',
} as const satisfies Readonly<Record<string, keyof RoadmapSettings>>;

/** Cyrillic letters that look like the keys: whoever types «А» or «Е» on a Russian keyboard means the template. */
const LOOKALIKES: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', М: 'M' };

/** The settings changed by a text; undefined when the key is none of theirs or the text can't be taken. */
export function withRoadmapSetting(settings: RoadmapSettings, key: string, text: string): RoadmapSettings | undefined {
  if (!(key in ROADMAP_SETTING_KEYS)) return undefined;
  const field = ROADMAP_SETTING_KEYS[key as keyof typeof ROADMAP_SETTING_KEYS];
  const value = readSetting(field, text.trim());
  return value === undefined ? undefined : { ...settings, [field]: value };
}

function readSetting(field: keyof RoadmapSettings, text: string): RoadmapSettings[typeof field] | undefined {
  switch (field) {
    case 'template': {
      const letter = text.toUpperCase();
      return ROADMAP_CHOICES.find((each) => each === text || each === (LOOKALIKES[letter] ?? letter));
    }
    case 'years':
      return ROADMAP_YEARS.find((each) => each === text);
    case 'cycleYear':
      return text === '' ? null : (readInteger(text, 2000, 2099) ?? yearIn(text));
    case 'soonDays':
      return readInteger(text, 0, 60);
    case 'enoughAnswers':
      return readInteger(text, 1, 1000);
    default:
      return text === '' ? null : readDateOfThisCentury(text);
  }
}

/** «2026/27» and «01.09.2026» name a year as well. */
function yearIn(text: string): number | undefined {
  const [, year] = /^(\d{4})\s*[-–/]\s*\d{2,4}$/.exec(text) ?? [];
  if (year !== undefined) return readInteger(year, 2000, 2099);
  const date = readDate(text);
  return date && yearOf(date);
}

/** The month from which on a school looks to its next year: lessons are over. */
const FIRST_MONTH_AFTER_LESSONS = 6;

/**
 * The year in which the cycle begins that an introduction order belongs to: an order of the summer belongs to the
 * school year that comes, not to the one whose lessons are over.
 */
export function cycleYearOf(kind: CycleKind, orderDate: CalendarDate): number {
  const { year } = cycleContaining(kind, orderDate);
  const month = monthOf(orderDate);
  const isSummer = month >= FIRST_MONTH_AFTER_LESSONS && month < 9;
  return kind === 'school-year' && isSummer ? year + 1 : year;
}
