/**
 * Measures a sweep of 500 answers over banks of 2,000 people: `npm run bench -- sweep [--write]`. The bundle's own time is that in which
 * no call is being answered; the time that Google would take is that of the latency model, with unlisted members at 0 and at 20 ms.
 */
import { cpus } from 'node:os';
import type { ExecutionResult, WorkspaceOptions } from '../../src/local/workspace';
import { keptBanks } from '../bundle-runs/kept-organisations';
import { Organisation } from '../bundle-runs/organisation';
import { crowd, send } from '../bundle-runs/people';
import { tableOf, writeSection } from './runs/section';

const PUPILS = 1400;
const STUDENTS = 600;
/** Questionnaires and consents of 250 pupils. */
const ANSWERS = crowd(250, 0, 3000);
const SIX_MINUTES_MS = 360_000;
const RUNS = 3;

/** One execution with its times in real milliseconds. */
interface Timed {
  readonly result: ExecutionResult;
  readonly ownMs: number;
  readonly wholeMs: number;
}

/** Runs the bench. */
export async function main(args: readonly string[]): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const latency of ['google', 'google, 20 ms unlisted'] as const) {
    const sweeps: Timed[] = [];
    const idle: Timed[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const organisation = await prepared(latency);
      sweeps.push(await timed(organisation, 'handleTimer', []));
      idle.push(await timed(organisation, 'handleTimer', []));
      await organisation.close();
    }
    rows.push(rowOf(`500 answers found by the timer (${latency})`, sweeps));
    rows.push(rowOf(`the timer right afterwards (${latency})`, idle));
  }
  const header = ['run', 'own time, s', 'with the emulation, s', 'service calls', 'at Google, s', 'of six minutes'];
  const table = tableOf(header, rows);
  console.log(table);
  if (args.includes('--write')) writeSection('sweep', sectionOf(table));
}

async function prepared(latency: NonNullable<WorkspaceOptions['latency']>): Promise<Organisation> {
  const organisation = Organisation.open(await keptBanks(PUPILS, STUDENTS), { latency });
  await send(organisation, ANSWERS);
  return organisation;
}

/** Calls an entry and adds up the time in which its calls were answered. */
async function timed(organisation: Organisation, name: string, args: readonly unknown[]): Promise<Timed> {
  let begun = 0;
  let answeringMs = 0;
  const pace = {
    beforeCall: () => {
      begun = performance.now();
    },
    beforeReply: () => {
      answeringMs += performance.now() - begun;
    },
  };
  const start = performance.now();
  const result = await organisation.call(name, args, { pace });
  const wholeMs = performance.now() - start;
  if (result.error !== null) throw new Error(`${name}: ${result.error.message}`);
  return { result, ownMs: wholeMs - answeringMs, wholeMs };
}

function rowOf(name: string, runs: readonly Timed[]): (string | number)[] {
  const [first] = runs;
  const seconds = (of: (run: Timed) => number) => (Math.min(...runs.map(of)) / 1000).toFixed(1);
  const simulatedMs = first?.result.simulatedMs ?? 0;
  return [
    name,
    seconds(({ ownMs }) => ownMs),
    seconds(({ wholeMs }) => wholeMs),
    first?.result.serviceCalls ?? 0,
    (simulatedMs / 1000).toFixed(1),
    `${Math.round((simulatedMs / SIX_MINUTES_MS) * 100)} %`,
  ];
}

function sectionOf(table: string): string {
  return `## A sweep of 500 answers over banks of 2,000 people

The best of ${RUNS} runs on ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}. Own time is the
bundle's: the time in which no call is being answered. Google's time is simulated by the latency model (members without a known figure at
0 and at 20 ms); Google's own computing of the script is not in it.

${table}

Printed and written by \`npm run bench -- sweep --write\`.`;
}
