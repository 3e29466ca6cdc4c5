/** What the command `match` finds on the tables of a season's folder, to be held against what the season found through the bundle. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SeasonSummary } from '../../src/cli/season/season-summary';
import { DEFAULT_SETTINGS } from '../../src/contract/settings/default-settings';
import { captured } from '../cli/captured';

/** The figures of matching that both must agree on. */
export type Matching = SeasonSummary['matching'];

/** Matches the tables mentees, mentors and consents of a folder. */
export async function matchedAlone(folder: string): Promise<Matching> {
  const tables = ['mentees', 'mentors', 'consents'].flatMap((name) => {
    const file = readdirSync(folder).find((one) => one.startsWith(`${name}.`));
    return [`--${name}`, join(folder, file ?? '')];
  });
  const { exitCode, out, err } = await captured('match', ...tables, '--json');
  expect([exitCode, err]).toEqual([0, '']);
  const { eligibleMentees, seats, matched, score, unmatched } = JSON.parse(out);
  return { eligibleMentees, seats, matched, score, unmatched };
}

/** What `match` should find: a season puts everybody into the organisation's municipality, tables name none. */
export function alone({ matching }: SeasonSummary): Matching {
  return { ...matching, score: matching.score - matching.matched * DEFAULT_SETTINGS.weights.municipality };
}
