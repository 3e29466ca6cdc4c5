/**
 * Invented people for the benches: seeded, in regimes that stress a matching differently. Candidates are found as in the
 * product: own town or online, a shared form and a shared hour, a wanted age; scores come from what people have in common.
 */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';

/** Sizes by name: mentees, mentors. */
export const SIZES = {
  school: [200, 60],
  city: [2_000, 600],
  district: [20_000, 5_000],
  region: [80_000, 20_000],
} as const;
export type Size = keyof typeof SIZES;

/** What makes an instance hard, and for whom. */
export const REGIMES = [
  /** Half as many seats as mentees. */
  'scarce',
  /** More seats than mentees. */
  'ample',
  /** As many seats as mentees: where matching is hardest. */
  'balanced',
  /** Scores from 1 to 10 only. */
  'ties',
  /** Scores that nobody shares and nothing explains. */
  'random',
  /** Everybody prefers the same mentors. */
  'fashion',
  /** Towns with many mentors beside towns with few, joined by mentors who work online. */
  'uneven',
  /** The same without anybody online: parts that do not touch. */
  'islands',
  /** Every admissible pair, no short lists; one school. */
  'complete',
] as const;
export type Regime = (typeof REGIMES)[number];

/** Whether a regime makes sense at a size: complete lists are for one school. */
export function hasRegime(size: Size, regime: Regime): boolean {
  return regime !== 'complete' || size === 'school' || size === 'city';
}

type Random = () => number;

/** Weyl sequence with a 32-bit mixer: numbers from 0 to 1, the same for the same seed. */
function randomOf(seed: number): Random {
  let counter = seed | 0;
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  };
}

const SUBJECTS = 10;
const PEOPLE_PER_TOWN = 1_600;
const ONLINE_TRIED = 110;
const LIST = 36;
const LIST_OF_MENTOR = 8;

interface People {
  readonly town: Int32Array;
  /** Level 0–3 of each subject wanted or offered. */
  readonly level: Uint8Array;
  /** Hours of the week, forms of work, as bits; form 1 is online. */
  readonly hours: Int32Array;
  readonly forms: Uint8Array;
  readonly age: Uint8Array;
}

function inventPeople(count: number, towns: number, random: Random, mentors: boolean): People {
  const people = {
    town: new Int32Array(count),
    level: new Uint8Array(count * SUBJECTS),
    hours: new Int32Array(count),
    forms: new Uint8Array(count),
    age: new Uint8Array(count),
  };
  for (let p = 0; p < count; p++) {
    people.town[p] = Math.floor((p * towns) / count);
    const subjects = mentors ? 2 + Math.floor(random() * 4) : 1 + Math.floor(random() * 3);
    for (let s = 0; s < subjects; s++) {
      const subject = Math.floor(random() * random() * SUBJECTS);
      people.level[p * SUBJECTS + subject] = 1 + Math.floor(random() * 3);
    }
    for (let hour = 0; hour < 24; hour++)
      if (random() < (mentors ? 0.2 : 0.3)) people.hours[p] = (people.hours[p] as number) | (1 << hour);
    people.forms[p] = [1, 2, 3, 2, 3][Math.floor(random() * 5)] as number;
    people.age[p] = 10 + Math.floor(random() * 9);
  }
  return people;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** An instance of a size and regime; the same for the same seed. */
export function generateInstance(size: Size, regime: Regime, seed: number): AssignmentInstance {
  const [mentees, mentors] = SIZES[size];
  const random = randomOf(seed * 7919 + REGIMES.indexOf(regime) * 104_729 + mentees);
  const towns = regime === 'complete' ? 1 : Math.max(1, Math.round(mentees / PEOPLE_PER_TOWN));
  const asking = inventPeople(mentees, towns, random, false);
  const offering = inventPeople(mentors, towns, random, true);
  const uneven = regime === 'uneven' || regime === 'islands';
  const cap = seatsOf(mentees, mentors, regime, (j) => uneven && (offering.town[j] as number) % 2 === 0, random);
  const fame = Float64Array.from({ length: mentors }, random);
  const ofTown = Array.from({ length: towns }, (): number[] => []);
  offering.town.forEach((town, j) => {
    ofTown[town]?.push(j);
  });

  const rows: number[][][] = [];
  const bestOf: number[][][] = Array.from({ length: mentors }, () => []);
  for (let i = 0; i < mentees; i++) {
    const town = asking.town[i] as number;
    const near = ofTown[town] as number[];
    const tried = new Set(near);
    if (regime !== 'islands' && towns > 1)
      for (let t = 0; t < ONLINE_TRIED; t++) tried.add(Math.floor(random() * mentors));
    const list: number[][] = [];
    for (const j of tried) {
      const score = scoreOf(i, j, random);
      if (score > 0) list.push([j, score]);
    }
    list.sort((a, b) => (b[1] as number) - (a[1] as number) || (a[0] as number) - (b[0] as number));
    const kept = regime === 'complete' ? list.length : LIST;
    rows.push(list.slice(0, kept));
    for (const [j, score] of list.slice(kept)) rememberBest(bestOf[j as number] as number[][], i, score as number);
  }
  bestOf.forEach((best, j) => {
    for (const [i, score] of best) rows[i as number]?.push([j, score as number]);
  });
  return packed(cap, rows);

  function scoreOf(i: number, j: number, dice: Random): number {
    const sameTown = asking.town[i] === offering.town[j];
    const form = (asking.forms[i] as number) & (offering.forms[j] as number);
    const hours = (asking.hours[i] as number) & (offering.hours[j] as number);
    const years = Math.abs((asking.age[i] as number) - (offering.age[j] as number));
    if (form === 0 || hours === 0 || years > 5 || (!sameTown && (form & 1) === 0) || dice() < 0.03) return 0;
    if (regime === 'random') return 1 + Math.floor(dice() * 1000);
    if (regime === 'fashion') return 1 + Math.floor((fame[j] as number) * 900 + dice() * 100);
    let wanted = 0;
    let met = 0;
    for (let s = 0; s < SUBJECTS; s++) {
      const want = asking.level[i * SUBJECTS + s] as number;
      wanted += want;
      met += Math.min(want, offering.level[j * SUBJECTS + s] as number);
    }
    const share = met / wanted;
    const points = 450 * share + 60 * Math.min(4, bits(hours)) + (sameTown ? 180 : 40) + 25 * (5 - years);
    return regime === 'ties' ? 1 + Math.floor(points / 100) : 1 + Math.floor(points);
  }
}

function seatsOf(
  mentees: number,
  mentors: number,
  regime: Regime,
  isRich: (j: number) => boolean,
  random: Random,
): Int32Array {
  const perMentor = mentees / mentors;
  const mean = regime === 'ample' ? perMentor * 1.3 : regime === 'balanced' ? perMentor * 0.96 : perMentor * 0.55;
  return Int32Array.from({ length: mentors }, (_, j) => {
    const aim = isRich(j) ? perMentor * 1.6 : regime === 'uneven' || regime === 'islands' ? perMentor * 0.35 : mean;
    return Math.max(1, Math.min(8, Math.round(aim * (0.4 + 1.2 * random()))));
  });
}

function rememberBest(best: number[][], mentee: number, score: number): void {
  if (best.length < LIST_OF_MENTOR) best.push([mentee, score]);
  else {
    let lowest = 0;
    best.forEach(([, other], at) => {
      if ((other as number) < (best[lowest]?.[1] as number)) lowest = at;
    });
    if ((best[lowest]?.[1] as number) < score) best[lowest] = [mentee, score];
  }
}

function packed(cap: Int32Array, rows: readonly number[][][]): AssignmentInstance {
  const rowPtr = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    rowPtr[i + 1] = (rowPtr[i] as number) + row.length;
  });
  const col = new Int32Array(rowPtr[rows.length] as number);
  const weight = new Int32Array(col.length);
  rows.forEach((row, i) => {
    row.sort((a, b) => (a[0] as number) - (b[0] as number));
    row.forEach(([j, score], place) => {
      col[(rowPtr[i] as number) + place] = j as number;
      weight[(rowPtr[i] as number) + place] = score as number;
    });
  });
  return { cap, rowPtr, col, weight };
}
