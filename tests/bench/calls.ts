/**
 * Counts the calls to Google's servers by use case, in small and in large banks: `npm run bench -- calls [--write]`. With `--write` the
 * table goes into docs/performance.md. What a service call is, is decided by the meter of the local workspace.
 */
import { keptBanks, keptWithRoadmap } from '../bundle-runs/kept-organisations';
import { Organisation } from '../bundle-runs/organisation';
import {
  countCalls,
  MOST_CALLS_OF_ONE_ANSWER,
  serviceCallsOf,
  USE_CASES,
  withoutGrowth,
} from '../bundle-runs/use-cases';
import { tableOf, writeSection } from './runs/section';

/** The workbooks that are compared; those of one shape may differ in the growth of full sheets only. */
const WORKBOOKS = [
  { title: 'banks of 60', kept: () => keptBanks(40, 20), shape: 'plain' },
  { title: 'banks of 500', kept: () => keptBanks(350, 150), shape: 'plain' },
  { title: 'banks of 2,000', kept: () => keptBanks(1400, 600), shape: 'plain' },
  { title: 'of 12, with a roadmap', kept: keptWithRoadmap, shape: 'roadmap' },
] as const;

/** Proposals of more than 200,000 candidate pairs look for the draft of an earlier execution, before and after. */
const LOOK_FOR_A_DRAFT = 'Properties.getProperties';

/** Runs the bench. Throws where the calls differ in anything else. */
export async function main(args: readonly string[]): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const useCase of USE_CASES) {
    const counts: number[] = [];
    const known = new Map<string, string>();
    for (const { title, kept, shape } of WORKBOOKS) {
      const executions = await countCalls(useCase, Organisation.open(await kept()));
      const compared = withoutGrowth(executions).map(({ [LOOK_FOR_A_DRAFT]: _looks, ...others }) => others);
      const calls = JSON.stringify(compared);
      if ((known.get(shape) ?? calls) !== calls) throw new Error(`${useCase.name}: other calls in ${title}: ${calls}`);
      known.set(shape, calls);
      counts.push(serviceCallsOf(executions));
    }
    rows.push([useCase.name, ...counts]);
  }
  const table = tableOf(['use case', ...WORKBOOKS.map(({ title }) => title)], rows);
  console.log(table);
  if (args.includes('--write')) writeSection('calls', sectionOf(table));
}

function sectionOf(table: string): string {
  return `## Calls to Google's servers

A service call is a member that goes to Google's servers; getters on objects already fetched are not counted. \`tests/runs\` hold the
figures for banks of 60 and of 300 people; the bench stops where those of 60, 500 and 2,000 differ: no use case makes other calls in larger
banks, but for one \`insertRowsAfter\` a table whose sheet is full (it then gets the rows it needs and 300 more), and two looks for the
draft of an earlier execution where proposals have more than 200,000 candidate pairs. A single answer takes at most ${MOST_CALLS_OF_ONE_ANSWER}.

${table}

Printed and written by \`npm run bench -- calls --write\`.`;
}
