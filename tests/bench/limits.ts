/**
 * What limits of the curator cost: `npm run bench -- limits [--write]`. The choice within quotas and least groups, from the market to the
 * proof by the checker, among invented people of one organisation and among people alike.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PEOPLE_SETTINGS, poolOfTables } from '../../src/cli/match/match-people';
import { peopleTable } from '../../src/cli/match/people-answers';
import { readTableFile } from '../../src/cli/tables/table-file';
import type { PairMarket } from '../../src/domain/pairs/assign';
import { choosePairs } from '../../src/domain/pairs/choose-pairs';
import { openMarket } from '../../src/domain/pairs/pair-market';
import type { Pool } from '../../src/domain/pairs/pool';
import type { Settings } from '../../src/domain/programme/settings';
import { writeSampleTables } from './people/sample-tables';
import { tableOf, writeSection } from './runs/section';

const TODAY = '2026-09-11';
const HEADER = ['people', 'limits', 'admissible', 'matched', 'score', 'at most', 'processor s'];
const INVENTED = { mentees: 2000, mentors: 600 } as const;
const ALIKE: readonly (readonly [number, number])[] = [
  [200, 60],
  [600, 180],
  [1000, 300],
  [2000, 600],
];
const LEAST_GROUP = 3;

/** Runs the bench. */
export async function main(args: string[]): Promise<void> {
  const { values: options } = parseArgs({ args, options: { write: { type: 'boolean' } } });
  const rows: (string | number)[][] = [];
  const measure = (people: string, limits: string, market: PairMarket): void => {
    rows.push([people, limits, ...measured(market)]);
    console.log(tableOf(HEADER, rows.slice(-1)).split('\n').at(-1));
  };
  const pool = await inventedPool();
  for (const [limits, settings] of Object.entries(limitedSettings())) {
    measure(`invented, ${INVENTED.mentees} × ${INVENTED.mentors}`, limits, openMarket(pool, settings).market);
  }
  for (const [mentees, mentors] of ALIKE) {
    for (const kinds of [1, 12]) {
      const market = alikeMarket(mentees, mentors, kinds);
      measure(`of ${kinds === 1 ? 'one kind' : `${kinds} kinds`}, ${mentees} × ${mentors}`, 'one quota', market);
    }
  }
  if (options.write) writeSection('limits', sectionOf(tableOf(HEADER, rows)));
}

function measured(market: PairMarket): (string | number)[] {
  const before = process.cpuUsage();
  const { mentorOf, proof } = choosePairs(market);
  const { user, system } = process.cpuUsage(before);
  let [matched, score] = [0, 0];
  mentorOf.forEach((mentor, row) => {
    if (mentor === -1) return;
    const first = market.rowPtr[row] ?? 0;
    matched++;
    score += market.weight[first + market.col.subarray(first, market.rowPtr[row + 1]).indexOf(mentor)] ?? 0;
  });
  const most = proof.bound ? `${proof.bound.matched} / ${proof.bound.score}` : proof.verdict;
  return [market.col.length, matched, score, most, ((user + system) / 1e6).toFixed(1)];
}

async function inventedPool(): Promise<Pool> {
  const folder = mkdtempSync(join(tmpdir(), 'limits-bench-'));
  try {
    const paths = writeSampleTables(folder, INVENTED.mentees, INVENTED.mentors, 1);
    const tables = {
      mentees: peopleTable(await readTableFile(paths.mentees), 'mentee', {}, PEOPLE_SETTINGS),
      mentors: peopleTable(await readTableFile(paths.mentors), 'mentor', {}, PEOPLE_SETTINGS),
      consents: null,
    };
    return poolOfTables(tables, TODAY).pool;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Limits that bind: without them every form has some 250 pairs. */
function limitedSettings(): Readonly<Record<string, Settings>> {
  const { forms, lists } = PEOPLE_SETTINGS;
  const quotas = { ...PEOPLE_SETTINGS, forms: forms.map((form) => ({ ...form, mostPairs: 150 })) };
  const categories = {
    ...lists,
    categories: lists.categories.map((category) => ({ ...category, mostPairs: 100 })),
  };
  const grouped = (settings: Settings): Settings => ({
    ...settings,
    forms: settings.forms.map((form) => ({ ...form, smallestGroup: LEAST_GROUP })),
  });
  return {
    none: PEOPLE_SETTINGS,
    'quotas of forms': quotas,
    'quotas of forms and categories': { ...quotas, lists: categories },
    [`groups of ${LEAST_GROUP} or more`]: grouped(PEOPLE_SETTINGS),
    'quotas of forms and groups': grouped(quotas),
    'all of them': grouped({ ...quotas, lists: categories }),
  };
}

/** Everybody is admissible for everybody, kinds decide the score, and a quota leaves room for every third. */
function alikeMarket(mentees: number, mentors: number, kinds: number): PairMarket {
  const scoreOf = (row: number, mentor: number): number =>
    400 + (((row % kinds) * 7 + (mentor % kinds) * 11) % 13) * 40;
  const pairs = mentees * mentors;
  return {
    cap: Int32Array.from({ length: mentors }, (_, mentor) => 1 + (mentor % 4)),
    rowPtr: Int32Array.from({ length: mentees + 1 }, (_, row) => row * mentors),
    col: Int32Array.from({ length: pairs }, (_, pair) => pair % mentors),
    weight: Int32Array.from({ length: pairs }, (_, pair) => scoreOf(Math.floor(pair / mentors), pair % mentors)),
    lock: new Int32Array(mentees).fill(-1),
    quotas: [
      { over: 'form', code: 'pupil-pupil', running: 0, most: Math.floor(mentees / 3), limit: Math.floor(mentees / 3) },
    ],
  };
}

function sectionOf(table: string): string {
  return `## What limits of the curator cost

The choice within quotas and least groups ([0014](decisions/0014-limits-of-the-curator.md)), from the market to the checker's word. "At most" is
what the checkers prove that no choice surpasses, pairs / points. Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, a run each.

${table}

Printed and written by \`npm run bench -- limits --write\`.`;
}
