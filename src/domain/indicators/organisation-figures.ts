// Decides what an organisation's valid pairs come to: who counts in which indicator, everybody once. Source: domain.md (c) with its traps.
import { type CalendarDate, calendarDate, earlierOf } from '../calendar/calendar-date';
import { ageOn } from '../people/age';
import { distinctEnterprises, enterpriseKey } from './enterprise';
import { type Figures, figureCounts } from './figures';
import type {
  FinalMark,
  IndicatorPair,
  IndicatorPerson,
  IndicatorRules,
  OrganisationFacts,
} from './organisation-facts';

/** Role of teachers, among mentees and mentors alike. */
const TEACHER = 'teacher';

/** Roles of those who learn or teach in the organisation itself (I7). */
const OWN_ROLES: readonly string[] = ['pupil', 'student', TEACHER];

/** One human being in one role over all pairs. */
interface Counted {
  readonly person: IndicatorPerson;
  readonly age?: number;
  readonly mark?: number;
}

/** The last day that a report of the year looks at: the day itself, or the end of a year that is over. */
export function reportDay(year: number, today: CalendarDate): CalendarDate {
  return earlierOf(calendarDate(year, 12, 31), today);
}

/**
 * Counts an organisation on a day of a year. A person has entered the programme when an order has joined them in a pair whose dates
 * overlap the year, up to that day; pairs at work (I10) are those that run on the day itself.
 */
export function organisationFigures(
  facts: OrganisationFacts,
  rules: IndicatorRules,
  year: number,
  today: CalendarDate,
): Figures {
  const day = reportDay(year, today);
  const yearStart = calendarDate(year, 1, 1);
  const pairs = facts.pairs.filter(
    ({ orderDate, endedOn }) => orderDate <= day && (endedOn === undefined || endedOn >= yearStart),
  );
  const mentees = people(pairs, 'mentee', rules, day);
  const mentors = people(pairs, 'mentor', rules, day);
  const active = pairs.filter(({ endedOn }) => endedOn === undefined || endedOn > day);
  const outside = mentors.filter(({ person }) => rules.enterpriseCategories.includes(person.role ?? ''));
  const enterprises = outside.map(({ person }) => enterpriseKey(person.workplace, person.inn));
  const answered = (people: readonly Counted[]) => people.filter(({ mark }) => mark !== undefined);
  const satisfied = (people: readonly Counted[]) =>
    people.filter(({ mark }) => mark !== undefined && mark >= rules.satisfiedFrom);
  const counts: Readonly<Record<keyof Figures['counts'], number>> = {
    'mentees-10-19': mentees.filter(({ age }) => isBetween(age, 10, 19)).length,
    'mentors-15-19': mentors.filter(({ age }) => isBetween(age, 15, 19)).length,
    'young-teachers': mentees.filter(({ person }) => isYoungTeacher(person, rules)).length,
    'enterprises-unnamed': enterprises.filter((key) => key === null).length,
    mentees: mentees.length,
    'mentees-answered': answered(mentees).length,
    'mentees-satisfied': satisfied(mentees).length,
    mentors: mentors.length,
    'mentors-answered': answered(mentors).length,
    'mentors-satisfied': satisfied(mentors).length,
    involved: new Set(
      [...mentees, ...mentors]
        .filter(({ person }) => OWN_ROLES.includes(person.role ?? ''))
        .map(({ person }) => person.personId),
    ).size,
    'pairs-active': active.length,
    'pairs-in-rhythm': active.filter(({ overdue }) => !overdue).length,
  };
  return {
    counts: figureCounts((part) => counts[part]),
    enterprises: distinctEnterprises(enterprises.flatMap((key) => (key === null ? [] : [key]))),
  };
}

/** The people of one side, each once: as the latest of their pairs knows them, with the last mark that they gave. */
function people(
  pairs: readonly IndicatorPair[],
  side: 'mentee' | 'mentor',
  rules: IndicatorRules,
  day: CalendarDate,
): Counted[] {
  const bySide = new Map<string, IndicatorPair[]>();
  for (const pair of [...pairs].sort(byOrder)) {
    const { personId } = pair[side];
    bySide.set(personId, [...(bySide.get(personId) ?? []), pair]);
  }
  return [...bySide.values()].flatMap((own) => {
    const [first, latest] = [own[0], own[own.length - 1]];
    if (!first || !latest) return [];
    const person = latest[side];
    const age = ageOn(person, rules.ageDate === 'joining' ? first.orderDate : day);
    const marks = own.flatMap((pair) => (side === 'mentee' ? pair.menteeMark : pair.mentorMark) ?? []);
    const mark = latestMark(marks.filter(({ on }) => on <= day));
    return [{ person, ...(age === undefined ? {} : { age }), ...(mark === undefined ? {} : { mark }) }];
  });
}

/** Of marks given on one day the lower: satisfaction isn't to be had by asking twice. */
function latestMark(marks: readonly FinalMark[]): number | undefined {
  const ordered = [...marks].sort((a, b) => compareText(b.on, a.on) || a.mark - b.mark);
  return ordered[0]?.mark;
}

function isYoungTeacher({ role, experienceYears }: IndicatorPerson, rules: IndicatorRules): boolean {
  return role === TEACHER && experienceYears !== undefined && experienceYears <= rules.youngSpecialistYears;
}

function isBetween(age: number | undefined, from: number, to: number): boolean {
  return age !== undefined && age >= from && age <= to;
}

function byOrder(a: IndicatorPair, b: IndicatorPair): number {
  return compareText(a.orderDate, b.orderDate) || compareText(a.number, b.number);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
