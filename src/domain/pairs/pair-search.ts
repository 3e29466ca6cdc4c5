// Decides how the pairs of a large pool are looked through without listing them: everything that scores is a trait (`trait-table.ts`), and mentors
// stand in a tree of traits for each form. Scores are those of `pair-score.ts`, pair by pair.
import type { PairSource } from '../matching/pair-source';
import { type MatchingRound, openForms } from './admissible-pairs';
import type { PairScorer } from './pair-score';
import { TraitTree } from './trait-tree';

/** Pairs met at most, better branches first, for each one that is asked for to start with. */
const MET_FOR_ONE = 12;

/** Looks through the admissible pairs of a round. */
export class PairSearch {
  private readonly trees: readonly TraitTree[];

  constructor(
    private readonly round: MatchingRound,
    private readonly scorer: PairScorer,
  ) {
    this.trees = round.readyMentors.map((mentors) => new TraitTree(mentors, scorer.traits));
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
        search.visit(mentees[row] ?? -1, least, bars, visit);
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
    const wish = this.scorer.traits.wishOf(mentee);
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
}
