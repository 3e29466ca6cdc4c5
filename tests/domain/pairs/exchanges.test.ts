/** What an exchange costs where pairs are searched for: told exactly as far as the near pairs reach, else not at all. */
import { Chance } from '../../../src/cli/season/chance';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { searchedExchanges } from '../../../src/domain/pairs/exchanges';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { nearPairs } from '../../../src/domain/pairs/near-pairs';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import type { Pool } from '../../../src/domain/pairs/pool';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

const TOPICS = ['maths', 'coding', 'english', 'sport', ...Array.from({ length: 8 }, (_, at) => `other:${at}`)];
const TIMES = ['weekday-evening', 'saturday', 'sunday'];

/** A crowd in which everybody fits everybody, some better than others; seats are scarce or ample by chance. */
function crowd(seed: number): Pool {
  const chance = new Chance(seed);
  const tastes = (topics: number) => ({
    interests: chance.some(['chess', 'music', 'hiking'], 1),
    times: chance.some(TIMES, 2),
    topics: chance.some(TOPICS, topics),
  });
  const [mentees, mentors] = [chance.between(60, 120), chance.between(30, 60)];
  return pool(
    Array.from({ length: mentees }, (_, at) => {
      const { topics: requests, ...rest } = tastes(2);
      return mentee(`Н-${100 + at}`, { ...rest, requests });
    }),
    Array.from({ length: mentors }, (_, at) => {
      const { topics: competences, ...rest } = tastes(4);
      return mentor(`М-${100 + at}`, { ...rest, competences, seats: chance.between(1, 3) });
    }),
  );
}

/** The choice as it is searched for, with lists that begin with one pair each; and what the whole list says of exchanges. */
function chosen(given: Pool) {
  const { market } = openMarket(given, SETTINGS, 1, 0);
  const { search } = market;
  if (!search) throw new Error('a search');
  const short = { ...market, search: { ...search, pruning: { perMentee: 1, perMentor: 1 } } };
  const listed = openMarket(given, SETTINGS, 1, Number.POSITIVE_INFINITY);
  const whole = choosePairs(listed.market);
  return {
    searched: choosePairs(short),
    listed,
    losses: explainChoice(listed, whole.mentorOf, whole.assignment).losses,
  };
}

test('whatever the pairs that may be listed, a loss is told as the whole list has it, or left untold', () => {
  let [told, untold, tooGreat] = [0, 0, 0];
  for (let seed = 1; seed <= 12; seed++) {
    const { searched, listed, losses } = chosen(crowd(seed));
    const { market, assignment } = searched;
    if (!assignment) throw new Error('an optimum');
    const [fewest, most] = [market.col.length, listed.market.col.length];
    for (const share of [0.1, 0.3, 1]) {
      const mostPairs = Math.round(fewest + share * (most - fewest));
      const near = nearPairs(market, assignment, mostPairs);
      const exchanges = searchedExchanges(market, assignment, mostPairs);
      expect([near === undefined, near ? near.lists.col.length <= mostPairs : true]).toEqual([
        exchanges === undefined,
        true,
      ]);
      for (const [row, { candidates }] of listed.rows.entries()) {
        const exact = losses(row, candidates.mentors);
        exchanges?.(row, candidates.mentors).forEach((loss, at) => {
          if (loss) expect(loss).toEqual(exact[at]);
          if (loss) told++;
          else untold++;
          if (!loss && (exact[at]?.points ?? 0) > (near?.reach ?? 0)) tooGreat++;
          if (share === 1 && exact[at]?.matches === 0) expect(loss).toBeDefined();
        });
      }
    }
  }
  expect(Math.min(told, untold, tooGreat)).toBeGreaterThan(1000);
});
