// Decides what the choice as a whole says about single people: what an exchange would cost everybody, who competes for which seats, who is
// next. How it is worded is left to contract/texts.
import type { Assignment } from '../matching/assignment';
import { type Bottleneck, bottlenecks } from '../matching/bottlenecks';
import type { Gain } from '../matching/gain';
import { once } from '../once';
import { openForms } from './admissible-pairs';
import { isLimited } from './assign';
import { exchangesOf, livePairs } from './exchanges';
import { foremostPlaces } from './foremost-places';
import { bestSeats, nextSeatGains } from './next-seats';
import type { OpenMarket } from './pair-market';
import type { QueuePlace, Shortage } from './proposal';

/** What is told of a choice, by rows of the market. */
export interface ChoiceReasons {
  /** What everybody together would lose if the mentee had each of these mentors instead; undefined where nobody can tell. */
  readonly losses: (row: number, mentors: readonly number[]) => readonly (Gain | undefined)[];
  /** Who competes with an unmatched mentee for which seats; undefined without candidates. */
  readonly shortage: (row: number) => Shortage | undefined;
  /** The queue in which an unmatched mentee stands foremost; undefined where nobody can tell. */
  readonly queue: (row: number) => QueuePlace | undefined;
  /**
   * With so many more seats in a form of the mentee's, somebody unmatched is sure to get one; 0 = no form is open to them, undefined where
   * nobody can tell.
   */
  readonly seatsWanted: (row: number) => number | undefined;
  /** How many unmatched people seats in any of these forms (by index) would serve. */
  readonly servedIn: (forms: readonly number[]) => number;
  /** Every shortage once, the largest first. */
  readonly shortages: readonly Shortage[];
  /** What one more seat of each mentor would bring, by mentors of the round (`next-seats.ts`); undefined where nobody can tell. */
  readonly seatValues: () => readonly Gain[] | undefined;
  /** Mentors of whom one more seat brings a pair, the most points first; empty where nobody can tell. */
  readonly askFirst: () => readonly number[];
}

/** Mentors named beside a shortage; the others are counted. */
const MOST_NAMED = 5;

/**
 * Explains a choice from the market with its pairs in the lists.
 *
 * @param proven  the engine's answer where the checker agreed with it: its prices tell what an exchange would cost
 * @param before  what was chosen first, where this is about second mentors: whoever has none at all takes new seats before them
 */
export function explainChoice(
  open: OpenMarket,
  mentorOf: Int32Array,
  proven?: Assignment,
  before?: ChoiceReasons,
): ChoiceReasons {
  const { market, rows } = open;
  const live = proven ? livePairs(market, proven) : undefined;
  const exchanges = live && proven && exchangesOf(market, live, proven);
  const mentorsOf = (row: number) => rows[row]?.candidates.mentors ?? [];
  const found = bottlenecks(market, { mentorOf }, mentorsOf).filter((group) => isShort(group, mentorOf));
  const shortages = found.map((group) => shortageOf(open, group));
  const shortageOfRow = new Map(found.flatMap(({ mentees }, index) => mentees.map((row) => [row, shortages[index]])));
  const isByWishes = market.wishes !== undefined && market.order === 'mutual-wishes' && !isLimited(market);
  const queues = isByWishes ? undefined : foremostPlaces(open, mentorOf);
  const wanted = seatsByForm(open, mentorOf, found);
  const servedIn = (forms: readonly number[]): number =>
    wanted.reduce(
      (sum, { unmatched, reached }) => sum + (reached.some((form) => forms.includes(form)) ? unmatched : 0),
      0,
    );
  const seatValues = once(() => (live && proven ? nextSeatGains(open, proven) : undefined));
  return {
    losses: (row, mentors) =>
      exchanges && market.lock[row] === -1 ? exchanges(row, mentors) : mentors.map(() => undefined),
    shortage: (row) => shortageOfRow.get(row),
    queue: (row) => queues?.get(row),
    seatsWanted: (row) => {
      const forms = formsOf(open, [row]);
      const own = servedIn(forms);
      if (own === 0) return forms.length === 0 ? 0 : undefined;
      return own + (before?.servedIn(forms) ?? 0);
    },
    servedIn,
    shortages,
    seatValues,
    askFirst: once(() => bestSeats(seatValues() ?? [])),
  };
}

/** Whether all seats are taken: a choice that isn't after the most pairs may leave some of them free. */
function isShort({ mentees, missing }: Bottleneck, mentorOf: Int32Array): boolean {
  return missing === mentees.filter((row) => mentorOf[row] === -1).length;
}

function shortageOf(open: OpenMarket, { mentees, mentors, seats, missing }: Bottleneck): Shortage {
  const { round } = open;
  const ids = mentors.map((mentor) => round.mentors[mentor]?.id ?? '');
  return {
    people: mentees.length,
    seats,
    missing,
    forms: formsOf(open, mentees).map((form) => round.forms[form]?.code ?? ''),
    mentors: ids.length,
    mentorIds: ids.slice(0, MOST_NAMED),
  };
}

/** Unmatched people who would profit by one more seat, directly or because somebody moves there, and the forms in which it may be. */
interface Profiting {
  readonly unmatched: number;
  readonly reached: readonly number[];
}

function seatsByForm(open: OpenMarket, mentorOf: Int32Array, found: readonly Bottleneck[]): Profiting[] {
  const alone = open.rows.flatMap((row, index) =>
    mentorOf[index] === -1 && row.candidates.mentors.length === 0 ? [index] : [],
  );
  return [
    ...found.map(({ missing, mentees }) => ({ unmatched: missing, reached: formsOf(open, mentees) })),
    ...alone.map((row) => ({ unmatched: 1, reached: formsOf(open, [row]) })),
  ];
}

/** The forms open to any of several rows, in the order of the settings. */
function formsOf({ round, rows }: OpenMarket, of: readonly number[]): number[] {
  return [...new Set(of.flatMap((row) => openForms(round, rows[row]?.mentee ?? -1).forms))].sort((a, b) => a - b);
}
