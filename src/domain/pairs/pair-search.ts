// Decides how the pairs of a large pool are looked through without listing them: everything that scores is a trait (`trait-table.ts`), and mentors
// stand in a tree of traits for each form. Scores are those of `pair-score.ts`, pair by pair.
import type { PairSource } from '../matching/pair-source';
import { againstPair, type MatchingRound, openForms } from './admissible-pairs';
import type { EarlierPairs } from './assign';
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

  /**
   * The pairs of some mentees, row by row, as the engine asks for them. Those of which something was said, of locks and of earlier
   * proposals are named.
   *
   * @param keep  proposals that count for their points more
   */
  source(mentees: readonly number[], cap: Int32Array, lock: Int32Array, keep?: EarlierPairs): PairSource {
    const search = this;
    const named = mentees.map((mentee, row) => this.namedPairs(mentee, lock[row] ?? -1, keep, row));
    return {
      mentees: mentees.length,
      cap,
      lock,
      get examined() {
        return search.examined;
      },
      named: (row) => named[row] ?? [],
      visitGood(row, count, visit) {
        const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
        let left = MET_FOR_ONE * count;
        search.visit(mentees[row] ?? -1, named[row], Number.NEGATIVE_INFINITY, undefined, (mentor, score) => {
          visit(mentor, score);
          left--;
          if (score > (best[0] ?? score)) {
            best[0] = score;
            best.sort();
          }
          return left > 0 ? (best[0] ?? 0) + 1 : Number.POSITIVE_INFINITY;
        });
      },
      visitReaching(row, least, bars, visit) {
        search.visit(mentees[row] ?? -1, named[row], least, bars, visit);
      },
    };
  }

  private namedPairs(
    mentee: number,
    locked: number,
    keep: EarlierPairs | undefined,
    row: number,
  ): ReadonlyMap<number, number> | undefined {
    const earlier = keep?.earlier[row] ?? -1;
    const said = this.scorer.opinionsOf(mentee);
    if (locked === -1 && earlier === -1 && !said) return undefined;
    const mentors = [...new Set([locked, earlier, ...(said?.keys() ?? [])])].filter(
      (mentor) => mentor !== -1 && againstPair(this.round, mentee, mentor) === 0,
    );
    const scores = this.scorer.scores(mentee, mentors);
    const bonus = keep?.points ?? 0;
    return new Map(mentors.map((mentor, at) => [mentor, (scores[at] ?? 0) + (mentor === earlier ? bonus : 0)]));
  }

  /** Visits the admissible mentors of a mentee as `TraitTree.search` does; named ones are always visited. */
  private visit(
    mentee: number,
    named: ReadonlyMap<number, number> | undefined,
    floor: number,
    bars: Float64Array | undefined,
    visit: (mentor: number, score: number) => number,
  ): void {
    const { forms, fits } = openForms(this.round, mentee);
    const wish = this.scorer.traits.wishOf(mentee);
    let reached = floor;
    forms.forEach((form, at) => {
      const earlier = forms.slice(0, at);
      const isFirst = (mentor: number): boolean => !earlier.some((other) => this.round.isReady(mentor, other));
      this.trees[form]?.search(wish, reached, bars, (mentor, score) => {
        if (!named?.has(mentor) && isFirst(mentor) && fits(mentor)) reached = visit(mentor, score);
        return reached;
      });
    });
    named?.forEach((score, mentor) => {
      visit(mentor, score);
    });
  }
}
