// Decides how the pairs of a large pool are looked through without listing them: everything that scores is a trait, and mentors stand in
// a tree of traits for each form. Scores are those of `pair-score.ts`, pair by pair.
import type { PairSource } from '../matching/pair-source';
import { ageOn } from '../people/age';
import { type MatchingRound, openForms } from './admissible-pairs';
import { COMPARED, PART_OF, type PairScorer } from './pair-score';
import type { PoolMentee } from './pool';
import { pointsOf } from './score-parts';
import { TraitTree, type Wish } from './trait-tree';

/** What is the same for all mentees with one key, as far as a mentor is concerned. */
interface MenteeClasses {
  readonly keyOf: (mentee: PoolMentee) => unknown;
  /** Whether the mentor suits the mentees of a class, told by one of them. */
  readonly suits: (mentee: number, mentor: number) => boolean;
  readonly weight: number;
}

/** Pairs met at most, better branches first, for each one that is asked for to start with. */
const MET_FOR_ONE = 12;

/** Looks through the admissible pairs of a round. */
export class PairSearch {
  private readonly trees: readonly TraitTree[];
  private readonly classes: readonly MenteeClasses[];
  /** Trait of each class of mentees, by class and key. */
  private readonly traitOf: readonly ReadonlyMap<unknown, number>[];
  /** Where the traits of each compared list begin. */
  private readonly starts: readonly number[];

  constructor(
    private readonly round: MatchingRound,
    private readonly scorer: PairScorer,
  ) {
    const { weights } = scorer;
    this.classes = [
      { keyOf: ({ profile }) => ageOn(profile, round.pool.today), suits: suitsAge(scorer), weight: weights.age },
      {
        keyOf: ({ municipality }) => municipality,
        suits: (i, j) => scorer.samePlace(i, j),
        weight: weights.municipality,
      },
    ];
    let universe = 0;
    this.starts = COMPARED.map((list) => {
      const start = universe;
      for (const { [list]: numbers } of [...scorer.mentees, ...scorer.mentors])
        for (const number of numbers) universe = Math.max(universe, start + number + 1);
      return start;
    });
    const representatives = this.classes.map(({ keyOf }) => new Map(round.mentees.map((one, at) => [keyOf(one), at])));
    this.traitOf = representatives.map((keys) => new Map([...keys.keys()].map((key) => [key, universe++])));
    const worth = new Float64Array(universe);
    COMPARED.forEach((list, at) => {
      worth.fill(weights[PART_OF[list]], this.starts[at], this.starts[at + 1] ?? universe);
    });
    this.traitOf.forEach((traits, at) => {
      for (const trait of traits.values()) worth[trait] = this.classes[at]?.weight ?? 0;
    });
    const offerOf = (mentor: number): number[] => [
      ...COMPARED.flatMap((list, at) =>
        (scorer.mentors[mentor]?.[list] ?? []).map((number) => (this.starts[at] ?? 0) + number),
      ),
      ...this.classes.flatMap(({ suits }, at) =>
        [...(representatives[at] ?? [])]
          .filter(([, mentee]) => suits(mentee, mentor))
          .map(([key]) => this.traitOf[at]?.get(key) ?? 0),
      ),
    ];
    this.trees = round.readyMentors.map(
      (mentors) => new TraitTree(new Map(mentors.map((mentor) => [mentor, offerOf(mentor)])), worth),
    );
  }

  /** Scores counted so far, of pairs and of branches of the trees. */
  get examined(): number {
    return this.trees.reduce((sum, { examined }) => sum + examined, 0);
  }

  /** The pairs of some mentees, row by row, as the engine asks for them. */
  source(mentees: readonly number[], cap: Int32Array, lock: Int32Array): PairSource {
    const search = this;
    return {
      mentees: mentees.length,
      cap,
      lock,
      get examined() {
        return search.examined;
      },
      visitGood(row, count, visit) {
        const best = new Float64Array(Math.min(count, cap.length)).fill(Number.NEGATIVE_INFINITY);
        let left = MET_FOR_ONE * count;
        search.visit(mentees[row] ?? -1, Number.NEGATIVE_INFINITY, undefined, (mentor, score) => {
          visit(mentor, score);
          if (count === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
          left--;
          if (score > (best[0] ?? score)) {
            best[0] = score;
            best.sort();
          }
          return left > 0 ? (best[0] ?? 0) + 1 : Number.POSITIVE_INFINITY;
        });
      },
      visitReaching(row, least, bars, visit) {
        search.visit(mentees[row] ?? -1, least, bars, (mentor, score) => {
          visit(mentor, score);
          return least;
        });
      },
    };
  }

  /** How many admissible mentors score more than so many points with a mentee. */
  countAbove(mentee: number, score: number): number {
    let count = 0;
    this.visit(mentee, score + 1, undefined, (_, points) => {
      if (points > score) count++;
      return score + 1;
    });
    return count;
  }

  /** Visits the admissible mentors of a mentee as `TraitTree.search` does; pairs of which something was said are always visited. */
  private visit(
    mentee: number,
    floor: number,
    bars: Float64Array | undefined,
    visit: (mentor: number, score: number) => number,
  ): void {
    const { forms, fits } = openForms(this.round, mentee);
    const wish = this.wishOf(mentee);
    const said = this.scorer.opinionsOf(mentee);
    let reached = floor;
    forms.forEach((form, at) => {
      const earlier = forms.slice(0, at);
      const isFirst = (mentor: number): boolean => !earlier.some((other) => this.round.isReady(mentor, other));
      this.trees[form]?.search(wish, reached, bars, (mentor, score) => {
        if (!said?.has(mentor) && isFirst(mentor) && fits(mentor)) reached = visit(mentor, score);
        return reached;
      });
    });
    for (const mentor of said?.keys() ?? []) {
      if (!forms.some((form) => this.round.isReady(mentor, form)) || !fits(mentor)) continue;
      visit(mentor, this.scorer.scores(mentee, [mentor])[0] ?? 0);
    }
  }

  private wishOf(mentee: number): Wish {
    const { weights } = this.scorer;
    const lists = COMPARED.map((list, at) => ({
      weight: weights[PART_OF[list]],
      traits: (this.scorer.mentees[mentee]?.[list] ?? []).map((number) => (this.starts[at] ?? 0) + number),
    }));
    const person = this.round.mentees[mentee];
    const classes = this.classes.map(({ weight, keyOf }, at) => ({
      weight,
      traits: person ? [this.traitOf[at]?.get(keyOf(person)) ?? 0] : [],
    }));
    const parts = [...lists, ...classes].filter(({ weight, traits }) => weight > 0 && traits.length > 0);
    return {
      traits: parts.map(({ traits }) => traits),
      points: parts.map(({ weight, traits }) =>
        [0, ...traits].map((_, count) => pointsOf(weight, count, traits.length)),
      ),
    };
  }
}

function suitsAge(scorer: PairScorer): (mentee: number, mentor: number) => boolean {
  return (mentee, mentor) => ['preferred', 'any'].includes(scorer.ageFit(mentee, mentor));
}
