// Decides in which mentor's queue each mentee without a mentor stands foremost. The queues are counted, never listed: by score, since scores
// are whole, so that a large pool costs two looks at the pairs of those who wait.
import { queuedPairs } from './limited-queues';
import type { OpenMarket } from './pair-market';
import type { QueuePlace } from './proposal';

/** Beyond so many pairs of people who wait the looks would take many seconds; then nobody's place is told. */
const MOST_PAIRS = 50_000_000;

/**
 * Where every unmatched mentee stands foremost, by the row of the market: at each mentor the higher score goes first, then the earlier
 * request, as it would be if a seat came free there and nobody else moved. Of equal places the one with the higher score, then the first
 * mentor. Empty where too many wait. Limits of the curator shut mentors whose queue they would stir (`limited-queues.ts`).
 */
export function foremostPlaces(open: OpenMarket, mentorOf: Int32Array): ReadonlyMap<number, QueuePlace> {
  const { round, rows, scorer } = open;
  const waiting = rows.flatMap((row, index) => (mentorOf[index] === -1 ? [{ row, index }] : []));
  const places = new Map<number, QueuePlace>();
  if (waiting.reduce((sum, { row }) => sum + row.candidates.mentors.length, 0) > MOST_PAIRS) return places;
  const queued = queuedPairs(open, mentorOf);
  const queues = new Queues(round.mentors.length, scorer.highest + 1);
  for (const { index } of waiting) {
    const { mentors, scores } = queued(index);
    queues.expect(mentors, scores);
  }
  queues.line();
  for (const { index } of waiting) {
    const { mentors, scores } = queued(index);
    const found = queues.join(mentors, scores);
    if (!found) continue;
    const { mentor, place } = found;
    places.set(index, { mentorId: round.mentors[mentor]?.id ?? '', place, waiting: queues.lengths[mentor] ?? 0 });
  }
  return places;
}

/** Those who wait for each mentor: all are counted by score first, then let in one after another, the earlier requests first. */
class Queues {
  readonly lengths: Int32Array;
  /** By mentor and score: how many have it; once they are lined up, how many stand before the next of them. */
  private readonly counts: Int32Array;

  /** @param scores  how many different scores a pair can have, from 0 on */
  constructor(
    private readonly mentors: number,
    private readonly scores: number,
  ) {
    this.lengths = new Int32Array(mentors);
    this.counts = new Int32Array(mentors * scores);
  }

  expect(mentors: ArrayLike<number>, scores: Int32Array): void {
    for (let at = 0; at < scores.length; at++) {
      const [mentor, score] = [mentors[at] ?? 0, scores[at] ?? 0];
      this.add(mentor, score);
      this.lengths[mentor] = (this.lengths[mentor] ?? 0) + 1;
    }
  }

  line(): void {
    for (let mentor = 0; mentor < this.mentors; mentor++) {
      let before = 0;
      for (let place = (mentor + 1) * this.scores - 1; place >= mentor * this.scores; place--) {
        const here = this.counts[place] ?? 0;
        this.counts[place] = before;
        before += here;
      }
    }
  }

  /** Lets somebody into all of their queues and gives the one in which they stand foremost, places from 1; undefined without any. */
  join(
    mentors: ArrayLike<number>,
    scores: Int32Array,
  ): { readonly mentor: number; readonly place: number } | undefined {
    let [foremost, least, highest] = [-1, 0, 0];
    for (let at = 0; at < scores.length; at++) {
      const [mentor, score] = [mentors[at] ?? 0, scores[at] ?? 0];
      const place = this.add(mentor, score);
      if (foremost !== -1 && (place > least || (place === least && score <= highest))) continue;
      [foremost, least, highest] = [mentor, place, score];
    }
    return foremost === -1 ? undefined : { mentor: foremost, place: least };
  }

  private add(mentor: number, score: number): number {
    const at = mentor * this.scores + score;
    const count = (this.counts[at] ?? 0) + 1;
    this.counts[at] = count;
    return count;
  }
}
