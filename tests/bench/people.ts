/**
 * From people to proposals: `npm run bench -- people [--sizes 2000x600,20000x5000] [--seed N] [--runs N] [--write]`. Tables in, explanations
 * out, by the command as a user calls it, a fresh process each time; starting Node is part of it. A region is run once.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cloneFolder } from '../../src/cli/workspaces/clone';
import type { InstanceFigures } from '../../src/contract/texts/match-command';
import type { PairCounts } from '../../src/contract/texts/match-people';
import { median } from './matching/measure';
import { type SampleTables, writeSampleTables } from './people/sample-tables';
import { tableOf, writeSection } from './runs/section';

/** What the command prints, and how long the whole process took. */
interface Run extends Pick<InstanceFigures, 'matched' | 'score' | 'gap' | 'solveMs' | 'checkMs' | 'peakMb'> {
  readonly pairs: PairCounts;
  readonly wholeMs: number;
  /** The processor's time, of all threads. */
  readonly processorMs: number;
}

const HEADER = [
  'people',
  'matched',
  'score',
  'gap',
  'possible pairs',
  'admissible',
  'looked at',
  'CSV to CSV, s',
  'processor, s',
  'solve ms',
  'check ms',
  'peak MB',
];

/** More mentees than this are matched once: it takes long enough to be measured. */
const MOST_FOR_RUNS = 10_000;

/** Runs the bench. */
export function main(args: string[]): void {
  const { values: options } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '2000x600' },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '5' },
      write: { type: 'boolean' },
    },
  });
  const rows = options.sizes.split(',').map((size) => {
    const [mentees = 0, mentors = 0] = size.split('x').map(Number);
    const row = rowOfSize(mentees, mentors, Number(options.seed), mentees > MOST_FOR_RUNS ? 1 : Number(options.runs));
    console.log(tableOf(HEADER, [row]).split('\n').at(-1));
    return row;
  });
  if (options.write) writeSection('people', sectionOf(tableOf(HEADER, rows), Number(options.runs), options.sizes));
}

function rowOfSize(mentees: number, mentors: number, seed: number, runs: number): (string | number)[] {
  const folder = mkdtempSync(join(tmpdir(), 'people-bench-'));
  try {
    const tables = writeSampleTables(folder, mentees, mentors, seed);
    const out = join(folder, 'explanations.csv');
    return rowOf(
      `${mentees} × ${mentors}`,
      Array.from({ length: runs }, () => runOnce(tables, out)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runOnce(tables: SampleTables, out: string): Run {
  const asked = Object.entries(tables).flatMap(([name, path]) => [`--${name}`, path]);
  const program = join(cloneFolder(), 'dist', 'nastavnik.cjs');
  const start = performance.now();
  const told = `process.on('exit', () => process.stderr.write(JSON.stringify(process.cpuUsage()))); require(process.argv[1]);`;
  const words = ['-e', told, program, 'match', ...asked, '--out', out, '--json'];
  const ran = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const wholeMs = performance.now() - start;
  if (ran.status !== 0) throw new Error(`The command failed: ${ran.stderr}`);
  const { user, system } = JSON.parse(ran.stderr) as NodeJS.CpuUsage;
  const figures = JSON.parse(ran.stdout) as Omit<Run, 'wholeMs' | 'processorMs'>;
  return { ...figures, wholeMs, processorMs: (user + system) / 1000 };
}

function rowOf(name: string, runs: readonly Run[]): (string | number)[] {
  const middle = (of: (run: Run) => number): number => median(runs.map(of));
  return [
    name,
    middle(({ matched }) => matched),
    middle(({ score }) => score),
    Math.max(...runs.map(({ gap }) => gap)),
    middle(({ pairs }) => pairs.possible),
    middle(({ pairs }) => pairs.admissible),
    middle(({ pairs }) => pairs.examined),
    (Math.min(...runs.map(({ wholeMs }) => wholeMs)) / 1000).toFixed(2),
    (Math.min(...runs.map(({ processorMs }) => processorMs)) / 1000).toFixed(2),
    middle(({ solveMs }) => solveMs).toFixed(0),
    middle(({ checkMs }) => checkMs).toFixed(1),
    middle(({ peakMb }) => peakMb),
  ];
}

function sectionOf(table: string, runs: number, sizes: string): string {
  return `## From people to proposals

\`match --mentees --mentors --consents --out\` on invented people: tables in, explanations out, Node's start included; the best of ${runs} fresh
processes, solving and checking their medians (a run each beyond ${MOST_FOR_RUNS} mentees), at a load of ${loadavg()[0]?.toFixed(0)}: the
processor's time is what an idle machine comes near, Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.
"Looked at" are the scores counted to find the choice: of every admissible pair where they are listed, of pairs and of whole branches in all
rounds where a search takes the list's place ([0011](decisions/0011-large-pools-without-lists.md)). The check looks at every admissible pair once more.

${table}

Printed and written by \`npm run bench -- people --sizes ${sizes} --write\`.`;
}
