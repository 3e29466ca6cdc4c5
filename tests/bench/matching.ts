/**
 * The matching engine against LEMON's network simplex and free JavaScript solvers: `npm run bench:matching -- [options]`.
 * Every figure is the median of fresh processes, ours and the baseline's in turn, on one machine in one run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readInstanceFile } from '../../src/cli/match/instance-file';
import { generateInstance, hasRegime, REGIMES, SIZES, type Size } from './matching/generate';
import { writeInstance } from './matching/instance-file';
import { buildLemon, runLemon } from './matching/lemon';
import { type Figures, measure, median, SOLVERS, type Solver } from './matching/measure';
import { chartOf, type Measured, tableOf, writeSection } from './matching/report';

const HELP = `Options:
  --sizes LIST     of ${Object.keys(SIZES).join(', ')} (default: school,city; "all" for everything, which takes long)
  --regimes LIST   of ${REGIMES.join(', ')} (default: all of them)
  --seed N         other invented people (default: 1)
  --from FOLDER    instance files (*.mm) instead of invented ones; --only REGEX picks among them
  --runs N         fresh processes per figure (default: 3)
  --no-lemon, --no-peers
  --write          put the table and the chart into docs/`;

/** Sizes that the other JavaScript solvers can bear, by number of mentees. */
const MOST_FOR_PEERS = 2_000;

/** Runs the bench. */
export async function main(args: string[]): Promise<void> {
  if (args[0] === '--measure') return measure(args[1] as Solver, args[2] as string);
  const { values: options } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      sizes: { type: 'string', default: 'school,city' },
      regimes: { type: 'string', default: REGIMES.join(',') },
      seed: { type: 'string', default: '1' },
      from: { type: 'string' },
      only: { type: 'string', default: '' },
      runs: { type: 'string', default: '3' },
      'no-lemon': { type: 'boolean' },
      'no-peers': { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
  if (options.help) return console.log(HELP);
  const folder = mkdtempSync(join(tmpdir(), 'matching-bench-'));
  try {
    const lemon = options['no-lemon'] ? { missing: 'LEMON was left out.' } : buildLemon(process.cwd(), folder);
    if ('missing' in lemon) console.log(lemon.missing);
    const peers = options['no-peers'] ? [] : SOLVERS.filter((solver) => solver !== 'ours');
    const all: Measured[] = [];
    for (const file of instanceFiles(options, folder)) {
      all.push(measureAll(file, Number(options.runs), 'program' in lemon ? lemon.program : undefined, peers));
      console.log(tableOf(all.slice(-1)).split('\n').at(-1));
      if (options.from === undefined) rmSync(file);
    }
    console.log(`\n${tableOf(all)}`);
    if (options.write) writeReport(all, Number(options.runs), `npm run bench:matching -- ${args.join(' ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* instanceFiles(
  options: { from?: string | undefined; only: string; sizes: string; regimes: string; seed: string },
  folder: string,
): Generator<string> {
  const { from } = options;
  if (from !== undefined) {
    const only = new RegExp(options.only);
    yield* readdirSync(from)
      .filter((file) => file.endsWith('.mm') && only.test(file))
      .map((file) => join(from, file));
    return;
  }
  const regimes = chosen('--regimes', options.regimes, REGIMES);
  for (const size of chosen('--sizes', options.sizes, Object.keys(SIZES) as Size[])) {
    for (const regime of regimes) {
      if (!hasRegime(size, regime)) continue;
      const file = join(folder, `${size}-${regime}.mm`);
      writeInstance(file, generateInstance(size, regime, Number(options.seed)));
      yield file;
    }
  }
}

/** The names that an option lists; `all` for every one. Throws where a name isn't known. */
function chosen<T extends string>(option: string, listed: string, known: readonly T[]): readonly T[] {
  if (listed === 'all') return known;
  return listed.split(',').map((name) => {
    const found = known.find((each) => each === name);
    if (found === undefined) throw new Error(`${option}: there is no "${name}", only ${known.join(', ')}`);
    return found;
  });
}

function measureAll(file: string, runs: number, lemon: string | undefined, peers: readonly Solver[]): Measured {
  const { rowPtr, cap, col } = readInstanceFile(file);
  const mentees = rowPtr.length - 1;
  const ours: Figures[] = [];
  const baseline: ReturnType<typeof runLemon>[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(measureApart('ours', file));
    if (lemon !== undefined) baseline.push(runLemon(lemon, file));
  }
  const first = ours[0] as Figures;
  const middle = (key: 'solveMs' | 'warmMs' | 'checkMs' | 'withdrawalMs' | 'peakMb') =>
    median(ours.flatMap((figures) => figures[key] ?? []));
  return {
    name: basename(file, '.mm'),
    mentees,
    mentors: cap.length,
    pairs: col.length,
    matched: first.matched,
    score: first.score,
    gap: Math.max(...ours.map(({ gap }) => gap ?? 1)),
    ...(lemon === undefined
      ? {}
      : {
          agrees: baseline.every(({ matched, score }) => ours.every((o) => o.matched === matched && o.score === score)),
        }),
    coldMs: middle('solveMs'),
    ...(first.warmMs === undefined ? {} : { warmMs: middle('warmMs') }),
    checkMs: middle('checkMs'),
    ...(first.withdrawalMs === undefined ? {} : { withdrawalMs: middle('withdrawalMs') }),
    peakMb: middle('peakMb'),
    ...(lemon === undefined ? {} : { lemonMs: median(baseline.map(({ solveMs }) => solveMs)) }),
    peers: Object.fromEntries(
      (mentees <= MOST_FOR_PEERS ? peers : []).map((peer) => {
        const figures = measureApart(peer, file);
        const same = figures.matched === first.matched && figures.score === first.score;
        return [same ? peer : `${peer} (differs)`, figures.solveMs];
      }),
    ),
  };
}

/** Runs one solver on one file in a fresh process of the same Node. */
function measureApart(solver: Solver, file: string): Figures {
  const call = `require(${JSON.stringify(__filename)}).main(process.argv.slice(1))`;
  const ran = spawnSync(process.execPath, ['-e', call, '--', '--measure', solver, file], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${solver} failed on ${file}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}

function writeReport(all: readonly Measured[], runs: number, command: string): void {
  writeFileSync(join('docs', 'matching-times.svg'), chartOf(all));
  const section = `## Matching

${runs === 1 ? 'A fresh process' : `Medians of ${runs} fresh processes`} each, ours and LEMON's network simplex (C++, -O3) in turn, Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.
"Cold" is the first call in a process with the instance in memory: locks, number, score, ties and prices; "check" is the proof by the separate checker; "gap" is what the proof leaves open.
"Withdrawal" is one matched mentee leaving and everything set right again. Printed by \`${command.trim()}\`.

${tableOf(all)}

![Times on a logarithmic scale](matching-times.svg)`;
  writeSection(join('docs', 'performance.md'), section);
}
