/** Counts anew, from nothing but what the banks and «Пары» show, what explanations say. It shares no code with matching. */
import { solveByMunkres } from '../bench/matching/peers';
import type { Cells, Organisation } from '../bundle-runs/organisation';

/** A mentee or mentor as their bank shows them. */
export interface Shown {
  readonly id: string;
  readonly cells: Cells;
}

/** The banks, the proposals, and who suits whom with how many points. */
export interface Recount {
  readonly mentees: readonly Shown[];
  readonly mentors: readonly Shown[];
  /** Mentor of each mentee by «Пары». */
  readonly mentorOf: ReadonlyMap<string, string>;
  /** Points by mentee and mentor; pairs that may not be are absent. */
  readonly points: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly seats: ReadonlyMap<string, number>;
}

/** Which categories mentor in a form, by the settings that an organisation starts with. */
const EMPLOYERS = [
  'работник предприятия',
  'предприниматель',
  'родитель',
  'выпускник',
  'представитель НКО',
  'общественник',
];
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  'ученик – ученик': ['ученик'],
  'учитель – учитель': ['педагог'],
  'студент – ученик': ['студент'],
  'работодатель – ученик': EMPLOYERS,
  'работодатель – студент': EMPLOYERS,
};

/** Ages of the bands that mentors may wish for. */
export const BANDS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  'до 10': [0, 9],
  '10–13': [10, 13],
  '14–17': [14, 17],
  '18 и старше': [18, 200],
};

const text = (cells: Cells, key: string): string => String(cells[key] ?? '');

/** The options that a cell lists. */
export function listed(cells: Cells, key: string): string[] {
  return [
    ...new Set(
      text(cells, key)
        .split(', ')
        .filter((word) => word !== ''),
    ),
  ];
}

/** Whole points of a share, halves up. */
function share(weight: number, wanted: readonly string[], offered: readonly string[]): number {
  const common = wanted.filter((word) => offered.includes(word)).length;
  return wanted.length === 0 ? 0 : Math.round((weight * common) / wanted.length);
}

function pointsOf(mentee: Cells, mentor: Cells): number {
  const ages = listed(mentor, 'preferredAges');
  const age = Number(mentee.age);
  const inBand = ages.some((label) => age >= (BANDS[label]?.[0] ?? 999) && age <= (BANDS[label]?.[1] ?? 0));
  return (
    share(400, listed(mentee, 'requests'), listed(mentor, 'competences')) +
    share(150, listed(mentee, 'interests'), listed(mentor, 'interests')) +
    share(200, listed(mentee, 'times'), listed(mentor, 'times')) +
    share(50, listed(mentee, 'formats'), listed(mentor, 'formats')) +
    (ages.length === 0 || ages.includes('любой') || inBand ? 150 : 0) +
    50
  );
}

function mayBe(mentee: Cells, mentor: Cells): boolean {
  const form = text(mentee, 'form');
  return (
    listed(mentor, 'forms').includes(form) &&
    (CATEGORIES[form] ?? []).includes(text(mentor, 'category')) &&
    text(mentor, 'name') !== text(mentee, 'representative') &&
    text(mentor, 'name') !== text(mentee, 'name')
  );
}

/** Reads and recounts a workbook in which pairs are proposed and none is valid yet. */
export function recount(organisation: Organisation): Recount {
  const shown = (table: 'mentees' | 'mentors'): Shown[] =>
    organisation.rows(table).map((cells) => ({ id: String(cells.number), cells }));
  const [mentees, mentors] = [shown('mentees'), shown('mentors')];
  const id = (ref: unknown): string => String(ref).split(' ')[0] ?? '';
  return {
    mentees,
    mentors,
    mentorOf: new Map(organisation.rows('pairs').map(({ mentee, mentor }) => [id(mentee), id(mentor)])),
    points: new Map(
      mentees.map((mentee) => [
        mentee.id,
        new Map(
          mentors
            .filter((mentor) => mayBe(mentee.cells, mentor.cells))
            .map((mentor) => [mentor.id, pointsOf(mentee.cells, mentor.cells)]),
        ),
      ]),
    ),
    seats: new Map(mentors.map(({ id: mentor, cells }) => [mentor, Number(cells.seats)])),
  };
}

/** People who compete for the seats of the same mentors, and those mentors. */
export interface Competitors {
  readonly mentees: ReadonlySet<string>;
  readonly mentors: ReadonlySet<string>;
}

/** All groups of competitors, each once. */
export function competitors(recounted: Recount): Competitors[] {
  const groups: Competitors[] = [];
  for (const { id } of recounted.mentees) {
    const isAlone = (recounted.points.get(id)?.size ?? 0) === 0;
    if (recounted.mentorOf.has(id) || isAlone || groups.some(({ mentees }) => mentees.has(id))) continue;
    groups.push(competitorsOf(recounted, id));
  }
  return groups;
}

/** From one without a pair to everybody whom they would have to displace, joined with the others without a pair where they meet. */
function competitorsOf(recounted: Recount, start: string): Competitors {
  const { mentees, points, mentorOf } = recounted;
  const closure = (from: readonly string[]) => {
    const people = new Set(from);
    const mentors = new Set<string>();
    for (const person of people) {
      for (const mentor of points.get(person)?.keys() ?? []) {
        mentors.add(mentor);
        for (const [other, own] of mentorOf) if (own === mentor) people.add(other);
      }
    }
    return { mentees: people, mentors };
  };
  let group = closure([start]);
  for (;;) {
    const unmatched = mentees.filter(({ id }) => !mentorOf.has(id) && (points.get(id)?.size ?? 0) > 0);
    const meeting = unmatched.filter(
      ({ id }) => !group.mentees.has(id) && [...closure([id]).mentors].some((mentor) => group.mentors.has(mentor)),
    );
    if (meeting.length === 0) return group;
    group = closure([...group.mentees, ...meeting.map(({ id }) => id)]);
  }
}

/** The most pairs with the most points, by a solver of others; one pair may be insisted on, and seats added. */
export async function best(
  { mentees, mentors, points, seats }: Recount,
  change: { readonly insist?: readonly [mentee: string, mentor: string]; readonly seatAt?: string } = {},
): Promise<{ matched: number; score: number }> {
  const [kept, with_] = change.insist ?? ['', ''];
  const people = mentees.filter(({ id }) => id !== kept);
  const cap = mentors.map(({ id }) => (seats.get(id) ?? 0) + (id === change.seatAt ? 1 : 0) - (id === with_ ? 1 : 0));
  const at = new Map(mentors.map(({ id }, index) => [id, index]));
  const rows = people.map(({ id }) => [...(points.get(id) ?? [])]);
  const rowPtr = [0];
  for (const row of rows) rowPtr.push((rowPtr[rowPtr.length - 1] ?? 0) + row.length);
  const flat = rows.reduce<[string, number][]>((all, row) => all.concat(row), []);
  const solved = await solveByMunkres({
    cap: Int32Array.from(cap),
    rowPtr: Int32Array.from(rowPtr),
    col: Int32Array.from(flat, ([mentor]) => at.get(mentor) ?? -1),
    weight: Int32Array.from(flat, ([, score]) => score),
  });
  const own = points.get(kept)?.get(with_);
  return { matched: solved.matched + (own === undefined ? 0 : 1), score: solved.score + (own ?? 0) };
}
