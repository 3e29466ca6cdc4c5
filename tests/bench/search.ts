/**
 * How many pairs a large pool makes the engine look at: `npm run bench -- search [--sizes 8000x2000,20000x5000] [--seed N] [--write]`.
 * Invented people from tables; the optimum over all admissible pairs without a list of them, by pricing over trees of traits.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PEOPLE_SETTINGS, poolOfTables } from '../../src/cli/match/match-people';
import { peopleTable } from '../../src/cli/match/people-answers';
import { readTableFile } from '../../src/cli/tables/table-file';
import { solveByPricing } from '../../src/domain/matching/solve-by-pricing';
import { againstMentee, openForms, openRound } from '../../src/domain/pairs/admissible-pairs';
import { freeSeats } from '../../src/domain/pairs/mentor-rules';
import { PairScorer } from '../../src/domain/pairs/pair-score';
import { PairSearch } from '../../src/domain/pairs/pair-search';
import type { Pool } from '../../src/domain/pairs/pool';
import { writeSampleTables } from './people/sample-tables';
import { tableOf, writeSection } from './runs/section';

const TODAY = '2026-09-11';
const HEADER = [
  'people',
  'all pairs',
  'admissible',
  'looked at',
  'of all',
  'rounds',
  'pairs kept',
  'matched',
  'score',
  'processor s',
  'peak MB',
];

/** Runs the bench. */
export async function main(args: string[]): Promise<void> {
  const { values: options } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '8000x2000,20000x5000' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean' },
    },
  });
  const rows: (string | number)[][] = [];
  for (const size of options.sizes.split(',')) {
    const [mentees = 0, mentors = 0] = size.split('x').map(Number);
    rows.push(rowOf(await samplePool(mentees, mentors, Number(options.seed))));
    console.log(tableOf(HEADER, rows.slice(-1)).split('\n').at(-1));
  }
  const table = tableOf(HEADER, rows);
  if (options.write) writeSection('search', sectionOf(table, options.sizes));
}

async function samplePool(mentees: number, mentors: number, seed: number): Promise<Pool> {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  try {
    const paths = writeSampleTables(folder, mentees, mentors, seed);
    return poolOfTables(
      {
        mentees: peopleTable(await readTableFile(paths.mentees), 'mentee', {}, PEOPLE_SETTINGS),
        mentors: peopleTable(await readTableFile(paths.mentors), 'mentor', {}, PEOPLE_SETTINGS),
        consents: null,
      },
      TODAY,
    ).pool;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The processor's time is that from the pool to the optimum: rules, trees, search and engine. */
function rowOf(pool: Pool): (string | number)[] {
  const before = process.cpuUsage();
  const round = openRound(pool, PEOPLE_SETTINGS);
  const search = new PairSearch(round, new PairScorer(round));
  const waiting = [...round.mentees.keys()].filter((mentee) => againstMentee(round, mentee) === 0);
  const cap = Int32Array.from(round.mentors, (mentor, at) => (round.mentorOwn[at] === 0 ? freeSeats(mentor) : 0));
  const source = search.source(waiting, cap, new Int32Array(waiting.length).fill(-1));
  const { assignment, instance, examined, rounds } = solveByPricing(source);
  const { user, system } = process.cpuUsage(before);
  const all = waiting.length * round.mentors.length;
  const admissible = waiting.reduce(
    (sum, mentee) =>
      sum + openForms(round, mentee).forms.reduce((count, form) => count + (round.readyMentors[form]?.length ?? 0), 0),
    0,
  );
  return [
    `${waiting.length} × ${round.mentors.length}`,
    all,
    admissible,
    examined,
    (examined / all).toFixed(2),
    rounds,
    instance.col.length,
    assignment.matched,
    assignment.score,
    ((user + system) / 1e6).toFixed(1),
    Math.round(process.resourceUsage().maxRSS / 1024),
  ];
}

function sectionOf(table: string, sizes: string): string {
  return `## Pairs that a large pool makes the engine look at

Invented people of five forms, whom nothing but the form keeps apart: the hardest case for an index. Looks are scores counted, of pairs and
of branches of the trees, in all rounds of pricing together; the choice is the optimum of all admissible pairs. Node
${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, a run each.

${table}

Printed and written by \`npm run bench -- search --sizes ${sizes} --write\`.`;
}
