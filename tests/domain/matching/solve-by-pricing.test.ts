/** Solving a part of the pairs and pricing the rest gives the very optimum of all pairs. */
import { checkAssignment } from '../../../src/domain/matching/certificate';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { solveByPricing } from '../../../src/domain/matching/solve-by-pricing';
import { listedSource } from './listed-source';
import { diceOf, smallInstance, withRandomLocks } from './random-instance';

describe('solveByPricing', () => {
  test('finds the pairs of the full graph, ties included, from lists of any length', () => {
    for (let seed = 1; seed <= 800; seed++) {
      const dice = diceOf(seed + 400_000);
      const spread = [2, 5, 300][dice(3)] as number;
      const plain = smallInstance(dice, {
        mentees: 24,
        mentors: 10,
        mostSeats: 1 + dice(4),
        lowest: 0,
        spread,
        density: 80,
      });
      const full = dice(3) === 0 ? withRandomLocks(plain, dice) : plain;
      const { assignment, instance } = solveByPricing(listedSource(full), { perMentee: dice(3), perMentor: dice(3) });
      const direct = solveAssignment(full);
      expect(Array.from(assignment.mentorOf)).toEqual(Array.from(direct.mentorOf));
      expect(assignment).toMatchObject({ matched: direct.matched, score: direct.score, loads: direct.loads });
      expect(checkAssignment(full, assignment)).toMatchObject({ proven: true, faults: [] });
      expect(instance.col.length).toBeLessThanOrEqual(full.col.length);
    }
  });

  test('keeps far fewer pairs than it examines when people agree on little', () => {
    const full = smallInstance(diceOf(7), {
      mentees: 300,
      mentors: 120,
      mostSeats: 3,
      lowest: 0,
      spread: 1000,
      density: 70,
    });
    const { instance, examined, rounds, assignment } = solveByPricing(listedSource(full));
    expect(assignment.score).toBe(solveAssignment(full).score);
    expect(instance.col.length * 3).toBeLessThan(full.col.length);
    expect(examined).toBe(full.col.length * (rounds + 1));
  });
});
