// Decides how alike the title of a column and the titles of a field are: 0 to 1, by the words that few other fields share.
import { readingsOf, type TitleWords, titleWords } from './header-words';
import { isSlipOf } from './word-stem';

/** Titles by which one target is known. */
export interface KnownTitles {
  readonly target: string;
  readonly titles: readonly string[];
  /** Meanings that turn a title to somebody else («телефон родителя») or to another moment («время начала»), unless a known title has them. */
  readonly turning: readonly string[];
}

/** The titles of a questionnaire's targets, prepared for comparing. */
export interface TitleIndex {
  readonly targets: readonly {
    readonly target: string;
    readonly titles: readonly TitleWords[];
    readonly turning: readonly string[];
  }[];
  /** How telling a word is: the fewer targets use it, the more. */
  readonly weights: ReadonlyMap<string, number>;
  /** How telling a word is that no target uses. */
  readonly strangeWeight: number;
}

/** How alike a title is to the closest title of a target. */
export interface Likeness {
  /** 0 to 1. */
  readonly share: number;
  /** It speaks of somebody else, or of another moment, than the known title. */
  readonly turned: boolean;
}

/** The likeness of titles that differ in spelling but not in words. */
const SAME_WORDS = 0.95;

/** What is left of the likeness of a title that turns to somebody else, or to another moment, than the known one. */
const TURNED = 0.5;

/** A foreign word outweighs so many strange ones. */
const FOREIGN_FACTOR = 4;

/** The likeness of two stems that differ by a slip of the pen. */
const SLIP = 0.85;

/**
 * Prepares titles for comparing.
 *
 * @param owner  meanings that name the person who fills in the questionnaire, so that they tell nothing («ФИО наставника»)
 */
export function indexTitles(known: readonly KnownTitles[], owner: readonly string[]): TitleIndex {
  const targets = known.map(({ target, titles, turning }) => ({
    target,
    titles: titles.map(titleWords),
    turning: turning.filter((meaning) => !owner.includes(meaning)),
  }));
  const uses = new Map<string, number>();
  for (const { titles } of targets) {
    const words = new Set(titles.reduce<string[]>((all, title) => all.concat(title.words), []));
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const weights = new Map<string, number>();
  for (const [word, count] of uses) {
    weights.set(word, Math.log(1 + targets.length / count) * (owner.includes(word) ? 0.35 : 1));
  }
  return { targets, weights, strangeWeight: Math.log(1 + targets.length) * 0.6 };
}

/**
 * How alike a column's title is to the titles of each target: 1 for the same spelling, near 1 for the same words in another order or
 * form, 0 for nothing in common. A blank title is like none.
 */
export function titleLikeness(title: string, index: TitleIndex): ReadonlyMap<string, Likeness> {
  const readings = readingsOf(title);
  const whole = readings[0];
  const likeness = new Map<string, Likeness>();
  for (const { target, titles, turning } of index.targets) {
    let best: Likeness = { share: 0, turned: false };
    for (const known of titles) {
      for (const reading of readings) {
        const found = compare(reading, known, turning, index);
        const share = found.share * (reading === whole ? 1 : SAME_WORDS);
        if (share > best.share) best = { ...found, share };
      }
    }
    likeness.set(target, best);
  }
  return likeness;
}

function compare(title: TitleWords, known: TitleWords, turning: readonly string[], index: TitleIndex): Likeness {
  if (title.spelling === known.spelling) return { share: 1, turned: false };
  const turned = title.words.some((word) => turning.includes(word) && !known.words.includes(word));
  return { share: SAME_WORDS * overlap(title, known, index) * (turned ? TURNED : 1), turned };
}

/** Harmonic mean of both shares of shared weight. */
function overlap(title: TitleWords, known: TitleWords, index: TitleIndex): number {
  const knownWeight = sum(known.words.map((word) => weightOf(word, index)));
  let shared = 0;
  let own = 0;
  for (const word of title.words) {
    const match = matchOf(word, known.words);
    const weight = weightOf(word, index);
    shared += match * weight;
    const isStrange = title.foreign && match === 0 && !index.weights.has(word);
    own += isStrange ? weight * FOREIGN_FACTOR : weight;
  }
  return (2 * shared) / (knownWeight + own);
}

function matchOf(word: string, known: readonly string[]): number {
  if (known.includes(word)) return 1;
  return known.some((other) => isSlipOf(word, other)) ? SLIP : 0;
}

function weightOf(word: string, index: TitleIndex): number {
  return index.weights.get(word) ?? index.strangeWeight;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
