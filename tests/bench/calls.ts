/**
 * Counts the calls to Google's servers by use case, in small and in large banks: `npm run bench -- calls [--write]`. With `--write` the
 * table goes into docs/performance.md. What a service call is, is decided by the meter of the local workspace.
 */
import { keptBanks, keptWithRoadmap } from '../bundle-runs/kept-organisations';
import { Organisation } from '../bundle-runs/organisation';
import { countCalls, MOST_CALLS_OF_ONE_ANSWER, serviceCallsOf, USE_CASES } from '../bundle-runs/use-cases';
import { tableOf, writeSection } from './runs/section';

/** The workbooks that are compared. */
const WORKBOOKS = [
  { title: 'banks of 60', kept: () => keptBanks(40, 20) },
  { title: 'banks of 300', kept: () => keptBanks(200, 100) },
  { title: 'of 12, with a roadmap', kept: keptWithRoadmap },
] as const;

/** Runs the bench. */
export async function main(args: readonly string[]): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const useCase of USE_CASES) {
    const counts: number[] = [];
    for (const { kept } of WORKBOOKS)
      counts.push(serviceCallsOf(await countCalls(useCase, Organisation.open(await kept()))));
    rows.push([useCase.name, ...counts]);
  }
  const table = tableOf(['use case', ...WORKBOOKS.map(({ title }) => title)], rows);
  console.log(table);
  if (args.includes('--write')) writeSection('calls', sectionOf(table));
}

function sectionOf(table: string): string {
  return `## Calls to Google's servers

A service call is a member that goes to Google's servers; getters on objects already fetched are not counted. \`tests/runs\` hold the
figures: no use case makes more calls in banks of 300 people than in banks of 60, but for one \`insertRowsAfter\` a table whose sheet is
full (it then gets room for 300 rows more), and a single answer takes at most ${MOST_CALLS_OF_ONE_ANSWER}.

${table}

Printed and written by \`npm run bench -- calls --write\`.`;
}
