// Decides how well two people who may be joined fit, in whole points by part, and from which facts. Sources: domain.md (e) S1–S4, S6–S10.
import { ageOn } from '../people/age';
import type { ListEntry } from '../programme/lists';
import { readSynonyms } from '../programme/synonyms';
import type { MatchingRound } from './admissible-pairs';
import { isAnyAge, isInBand } from './age-band';
import { COMPARED, type Compared, PART_OF, type TagNumbers } from './compared-lists';
import { type Opinion, type OpinionTable, opinionPoints, opinionTable } from './opinion-table';
import { pointsByPart, pointsOf, type ScorePoints, scoreOf, weightOf } from './score-parts';
import { TagIndex } from './tag-index';
import { pointsAt, type TraitTable, traitTable } from './trait-table';

/** How the mentee's age stands to the mentor's wish: inside, the mentor takes any age, outside, or not known. */
export type AgeFit = 'preferred' | 'any' | 'outside' | 'unknown';

/** Scores pairs of one round; people are meant by their indexes in it. */
export class PairScorer {
  private readonly indexes: Readonly<Record<Compared, TagIndex>>;
  /** What people named, as numbers that are equal for tags that match. */
  readonly mentees: readonly TagNumbers[];
  readonly mentors: readonly TagNumbers[];
  private readonly ages: readonly (number | undefined)[];
  private readonly bands: readonly (readonly ListEntry[])[];
  private readonly places: Readonly<Record<'mentees' | 'mentors', readonly (string | undefined)[]>>;
  private readonly opinions: OpinionTable;
  /** Points of a full match by part. */
  readonly weights: ScorePoints;

  /** Everything that scores, as bits; opinions are said of few pairs and added apart. */
  readonly traits: TraitTable;

  constructor(private readonly round: MatchingRound) {
    const { today } = round.pool;
    const { lists, weights } = round.settings;
    const synonyms = readSynonyms(round.settings.synonyms ?? '');
    const requests = new TagIndex(lists.requests, synonyms);
    this.indexes = {
      requests,
      interests: new TagIndex(lists.interests, synonyms),
      times: new TagIndex(lists.times),
      formats: new TagIndex(lists.formats),
      confirmed: requests,
    };
    this.weights = pointsByPart((part) => weightOf(weights, part));
    this.mentees = round.mentees.map(({ profile, confirmedRequests }) =>
      this.numbers({ ...profile, confirmed: confirmedRequests ?? [] }),
    );
    this.mentors = round.mentors.map(({ profile }) =>
      this.numbers({ ...profile, requests: profile.competences, confirmed: profile.competences }),
    );
    this.ages = round.mentees.map(({ profile }) => ageOn(profile, today));
    this.bands = round.mentors.map(({ profile }) =>
      lists.ages.filter(({ code }) => profile.preferredAges.includes(code)),
    );
    this.places = {
      mentees: round.mentees.map(({ municipality }) => placeOf(municipality)),
      mentors: round.mentors.map(({ municipality }) => placeOf(municipality)),
    };
    this.opinions = opinionTable(round);
    this.traits = traitTable(round, this);
  }

  /** No pair scores more. */
  get highest(): number {
    return scoreOf(this.weights);
  }

  /** Scores of one mentee with several mentors, in the order given: the sums of their `points`, counted without making them. */
  scores(mentee: number, mentors: ArrayLike<number>): Int32Array {
    const { words, offers, wishOf } = this.traits;
    const wish = wishOf(mentee);
    const said = this.opinionsOf(mentee);
    const scores = new Int32Array(mentors.length);
    for (let at = 0; at < scores.length; at++) {
      const mentor = mentors[at] ?? 0;
      const opinion = said?.get(mentor);
      scores[at] = pointsAt(offers, mentor * words, wish) + (opinion ? this.saidPoints(opinion) : 0);
    }
    return scores;
  }

  /** The points of a pair by part. */
  points(mentee: number, mentor: number): ScorePoints {
    const wanted = this.mentees[mentee];
    const offered = this.mentors[mentor];
    const points = { ...NOTHING };
    if (wanted && offered) {
      for (const list of COMPARED) {
        const part = PART_OF[list];
        if (this.weights[part] > 0) {
          points[part] = pointsOf(this.weights[part], countCommon(wanted[list], offered[list]), wanted[list].length);
        }
      }
    }
    points.age = this.agePoints(mentee, mentor);
    points.municipality = this.placePoints(mentee, mentor);
    const opinion = this.opinion(mentee, mentor);
    return opinion ? { ...points, ...opinionPoints(opinion, this.weights) } : points;
  }

  /** Which of the mentee's tags, as written, the mentor shares in one list; each meaning once. */
  common(written: readonly string[], mentor: number, list: Compared): string[] {
    const offered = this.mentors[mentor]?.[list] ?? [];
    const index = this.indexes[list];
    const seen = new Set<number>();
    return written.filter((tag) => {
      const number = index.numberOf(tag);
      const fresh = !seen.has(number);
      seen.add(number);
      return fresh && offered.includes(number);
    });
  }

  /** How many different things the mentee named in one list. */
  asked(mentee: number, list: Compared): number {
    return this.mentees[mentee]?.[list].length ?? 0;
  }

  /** The mentee's age in full years; undefined where it isn't known. */
  ageOf(mentee: number): number | undefined {
    return this.ages[mentee];
  }

  /** How the mentee's age stands to the mentor's wish. */
  ageFit(mentee: number, mentor: number): AgeFit {
    if ((this.round.mentors[mentor]?.profile.preferredAges ?? []).length === 0) return 'any';
    const bands = this.bands[mentor] ?? [];
    if (bands.some(isAnyAge)) return 'any';
    const age = this.ages[mentee];
    if (age === undefined) return 'unknown';
    return bands.some((band) => isInBand(band, age)) ? 'preferred' : 'outside';
  }

  /** Whether anybody of the round named anybody. */
  get hasWishes(): boolean {
    return (this.round.pool.opinions ?? []).some(({ menteeRank, mentorRank }) => menteeRank ?? mentorRank);
  }

  /** What the two said about each other; undefined when neither said anything. */
  opinion(mentee: number, mentor: number): Opinion | undefined {
    return this.opinions.get(mentee)?.get(mentor);
  }

  /** What was said about a mentee and mentors, by mentor; undefined when nobody said anything. */
  opinionsOf(mentee: number): ReadonlyMap<number, Opinion> | undefined {
    return this.opinions.get(mentee);
  }

  /** Whether both live in one municipality; nothing is known of a blank one. */
  samePlace(mentee: number, mentor: number): boolean {
    const place = this.places.mentees[mentee];
    return place !== undefined && place === this.places.mentors[mentor];
  }

  private numbers(tags: Readonly<Record<Compared, readonly string[]>>): TagNumbers {
    return {
      requests: this.indexes.requests.numbersOf(tags.requests),
      interests: this.indexes.interests.numbersOf(tags.interests),
      times: this.indexes.times.numbersOf(tags.times),
      formats: this.indexes.formats.numbersOf(tags.formats),
      confirmed: this.indexes.confirmed.numbersOf(tags.confirmed),
    };
  }

  private agePoints(mentee: number, mentor: number): number {
    const fit = this.ageFit(mentee, mentor);
    return fit === 'preferred' || fit === 'any' ? this.weights.age : 0;
  }

  private placePoints(mentee: number, mentor: number): number {
    return this.samePlace(mentee, mentor) ? this.weights.municipality : 0;
  }

  private saidPoints(opinion: Opinion): number {
    const { preference, trial } = opinionPoints(opinion, this.weights);
    return preference + trial;
  }
}

const NOTHING: ScorePoints = pointsByPart(() => 0);

function placeOf(municipality: string | undefined): string | undefined {
  const place = (municipality ?? '').toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();
  return place === '' ? undefined : place;
}

function countCommon(wanted: readonly number[], offered: readonly number[]): number {
  let count = 0;
  for (const number of wanted) if (offered.includes(number)) count++;
  return count;
}
