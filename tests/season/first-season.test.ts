/** The season on the first real input, where it lies beside the clone. */
import type { SeasonSummary } from '../../src/cli/season/season-summary';
import { captured } from '../cli/captured';
import { INPUT_FOLDER, testWithInput } from './given-input';
import { alone, matchedAlone } from './matched-alone';

jest.setTimeout(600_000);

testWithInput('a season on the first input accounts for every row and leaves nobody’s reason out', async () => {
  const { exitCode, out, err } = await captured('season', '--from', INPUT_FOLDER, '--json');
  expect([exitCode, err]).toEqual([0, '']);
  const summary = JSON.parse(out) as SeasonSummary;
  const { mentees, mentors, consents, matching, pairs, indicators } = summary;
  expect([mentees.received, mentors.received, consents.received]).toEqual([254, 70, 271]);
  for (const { received, duplicates, inBank, attention } of [mentees, mentors]) {
    expect(duplicates + inBank + attention.people).toBe(received);
    const reasons = Object.values(attention.byCode).reduce((sum, count) => sum + count, 0);
    expect(reasons).toBeGreaterThanOrEqual(attention.people);
  }
  expect(consents.valid + consents.refused + consents.invalid).toBe(consents.received);
  const unmatched = Object.values(matching.unmatched).reduce((sum, count) => sum + count, 0);
  expect(matching.matched + unmatched).toBe(matching.eligibleMentees);
  expect(matching.eligibleMentees).toBe(mentees.inBank);
  expect(matching.matched).toBeLessThanOrEqual(matching.seats);
  expect(await matchedAlone(INPUT_FOLDER)).toEqual(alone(summary));
  expect(pairs.approved).toBe(matching.matched);
  expect(pairs.overdue).toBeGreaterThan(0);
  expect(pairs.active + pairs.completed).toBe(pairs.approved);
  expect(indicators.find(({ id }) => id === 'I5')?.percent).toBeGreaterThan(50);
});
