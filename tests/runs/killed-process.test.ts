/** The workspace's process is killed at random moments while people answer: nothing acknowledged is lost, nothing is doubled. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneFolder } from '../../src/cli/workspaces/clone';
import { openWorkspace } from '../../src/local/workspace';
import { reopen } from '../bundle-runs/kept-workspace';
import { keptOrganisation, Organisation, type OrganisationFacts } from '../bundle-runs/organisation';
import { pupil } from '../bundle-runs/people';

jest.setTimeout(120_000);

const program = 'node_modules/.cache/tests/answering-process.cjs';
/** Responses acknowledged in all before the last kill. */
const ENOUGH = 200;
let folder: string;

beforeAll(() => {
  const bundle = `import('./scripts/lib/node-bundle.mjs').then((m) => m.bundleForNode(...process.argv.slice(1)))`;
  execFileSync(process.execPath, ['-e', bundle, 'tests/runs/answering-process.ts', program], { cwd: cloneFolder() });
  folder = mkdtempSync(join(tmpdir(), 'школа '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A repeatable stream of numbers from 0 to 1: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A response whose sender was told that it has arrived. */
interface Acknowledged {
  readonly questionnaire: string;
  readonly index: number;
  readonly id: string;
}

/** Runs the process from person `first` on until it has acknowledged so many responses and so many milliseconds more have passed. */
async function answerUntilKilled(facts: OrganisationFacts, first: number, responses: number, delayMs: number) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [
    join(cloneFolder(), program),
    folder,
    JSON.stringify(facts),
    String(first),
  ]);
  let text = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const exited = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      if (text.split('\n').length > responses + 1) resolve();
    });
    void exited.then(() => reject(new Error(`The process ended by itself. ${errors}`)));
  });
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  child.kill('SIGKILL');
  await exited;
  return text
    .split('\n')
    .slice(1, -1)
    .map((line): Acknowledged => {
      const [questionnaire = '', index = '', id = ''] = line.split(' ');
      return { questionnaire, index: Number(index), id };
    });
}

test('of 200 answers none that was acknowledged is lost and none is doubled, whenever the process is killed', async () => {
  const kept = await keptOrganisation();
  await reopen(kept, { folder }).close();
  const random = chance(20_260_901);
  const acknowledged: Acknowledged[] = [];
  let first = 0;
  while (acknowledged.length < ENOUGH) {
    const round = await answerUntilKilled(kept.facts, first, 5 + Math.floor(random() * 45), random() * 60);
    acknowledged.push(...round);
    // Somebody whose answer was stored but not acknowledged may answer once more: the next process begins with them.
    first = Math.max(...round.map(({ index }) => index)) + Math.round(random());
  }
  const organisation = new Organisation(openWorkspace({ folder }), kept.facts);
  await organisation.ask('sweepNow');
  const formIds = ['mentee', 'consent'].map((id) => organisation.formId(id as 'mentee'));
  const reader = organisation.workspace.loadScript({
    files: {
      'Code.js': `function ids(forms) { return forms.map((id) => FormApp.openById(id).getResponses().map((r) => r.getId())); }`,
    },
    scriptId: 'reader',
    owner: 'director@example.test',
  });
  const { value } = await organisation.workspace.call(reader, 'ids', [formIds]);
  const [questionnaires = [], consents = []] = value as string[][];
  const stored = [...questionnaires, ...consents];
  expect(stored).toEqual(expect.arrayContaining(acknowledged.map(({ id }) => id)));
  expect(new Set(stored).size).toBe(stored.length);

  const people = [...organisation.column('mentees', 'name'), ...organisation.column('attention', 'name')];
  expect(new Set(people).size).toBe(people.length);
  const answered = acknowledged.filter(({ questionnaire }) => questionnaire === 'mentee');
  expect(people).toEqual(expect.arrayContaining([...new Set(answered.map(({ index }) => pupil(index).name))]));
  const known = JSON.stringify(organisation.sheet('ledger').values);
  for (const id of stored) expect(known.split(`:${id}"`)).toHaveLength(2);
  expect(organisation.column('consents', 'number')).toHaveLength(consents.length);
  await organisation.close();
});
