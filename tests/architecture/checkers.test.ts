/** Whoever checks a matching shares no code with whoever found it, but for the form of the numbers. */
import { dirname, join } from 'node:path/posix';
import { listPrograms } from './tree';

const FOLDER = 'src/domain/matching/';
const CHECKERS = ['certificate', 'left-out-certificate', 'quota-certificate', 'group-certificate'];
const SOLVERS = ['solve-assignment', 'solve-by-pricing', 'solve-with-quotas', 'solve-with-group-minimum'];
const texts = new Map(listPrograms().map(({ path, text }) => [path, text]));

/** Files whose code a file runs, itself included; what it knows by type alone is left out. */
function codeOf(path: string, known = new Set<string>()): Set<string> {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  if (known.has(path)) return known;
  known.add(path);
  for (const [, names = '', from = ''] of text.matchAll(/^import (?!type\b)([^;]*?) from '(\.[^']*)';/gms)) {
    const isTypesOnly = names.replace(/\btype \w+/g, '').replace(/[{},\s]/g, '') === '';
    if (!isTypesOnly) codeOf(`${join(dirname(path), from)}.ts`, known);
  }
  return known;
}

test.each(CHECKERS)('%s runs nothing that a solver runs, but the count of mentees', (checker) => {
  const solving = new Set(SOLVERS.flatMap((solver) => [...codeOf(`${FOLDER}${solver}.ts`)]));
  const shared = [...codeOf(`${FOLDER}${checker}.ts`)].filter((path) => solving.has(path));
  expect(shared.filter((path) => path !== `${FOLDER}assignment.ts`)).toEqual([]);
});

test('the code of a solver is followed through its files', () => {
  const groups = [...codeOf(`${FOLDER}solve-with-group-minimum.ts`)];
  expect(groups).toContain(`${FOLDER}group-network.ts`);
  expect(groups).toContain(`${FOLDER}distance-heap.ts`);
  expect([...codeOf(`${FOLDER}group-certificate.ts`)]).toContain(`${FOLDER}exact-sum.ts`);
});
