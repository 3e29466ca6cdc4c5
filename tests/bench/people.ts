/**
 * From people to proposals: `npm run bench -- people [--mentees N] [--mentors N] [--seed N] [--runs N] [--write]`. Tables in, explanations
 * out, by the command as a user calls it, a fresh process each time; starting Node is part of it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cloneFolder } from '../../src/cli/workspaces/clone';
import type { InstanceFigures } from '../../src/contract/texts/match-command';
import { median } from './matching/measure';
import { type SampleTables, writeSampleTables } from './people/sample-tables';
import { tableOf, writeSection } from './runs/section';

/** What the command prints, and how long the whole process took. */
interface Run extends Pick<InstanceFigures, 'matched' | 'score' | 'gap' | 'solveMs' | 'checkMs' | 'peakMb'> {
  readonly wholeMs: number;
  /** The processor's time, of all threads. */
  readonly processorMs: number;
}

/** Runs the bench. */
export function main(args: string[]): void {
  const { values: options } = parseArgs({
    args,
    options: {
      mentees: { type: 'string', default: '2000' },
      mentors: { type: 'string', default: '600' },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '5' },
      write: { type: 'boolean' },
    },
  });
  const [mentees, mentors] = [Number(options.mentees), Number(options.mentors)];
  const folder = mkdtempSync(join(tmpdir(), 'people-bench-'));
  try {
    const tables = writeSampleTables(folder, mentees, mentors, Number(options.seed));
    const runs = Array.from({ length: Number(options.runs) }, () => runOnce(tables, join(folder, 'explanations.csv')));
    const table = tableOf(
      ['people', 'matched', 'score', 'gap', 'CSV to CSV, s', 'processor, s', 'solve ms', 'check ms', 'peak MB'],
      [rowOf(`${mentees} × ${mentors}`, runs)],
    );
    console.log(table);
    if (options.write) writeSection('people', sectionOf(table, runs.length));
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
    (Math.min(...runs.map(({ wholeMs }) => wholeMs)) / 1000).toFixed(2),
    (Math.min(...runs.map(({ processorMs }) => processorMs)) / 1000).toFixed(2),
    middle(({ solveMs }) => solveMs).toFixed(0),
    middle(({ checkMs }) => checkMs).toFixed(1),
    middle(({ peakMb }) => peakMb),
  ];
}

function sectionOf(table: string, runs: number): string {
  return `## From people to proposals

\`match --mentees --mentors --consents --out\` on invented people: tables in, explanations out, Node's start included; the best of ${runs} fresh
processes, solving and checking their medians, at a load of ${loadavg()[0]?.toFixed(0)}: the processor's time is what an idle machine comes near, Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.

${table}

Printed and written by \`npm run bench -- people --write\`.`;
}
