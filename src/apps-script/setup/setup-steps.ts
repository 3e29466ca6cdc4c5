// Decides the order of a setup's steps and what each is called while it works.
import { alone } from '../../application/alone';
import { type KnownRows, knownRows } from '../../application/show/known-rows';
import { QUESTIONNAIRES } from '../../contract/questionnaires/catalogue';
import { TABLES, TABLES_OF } from '../../contract/tables/catalogue';
import type { TableId } from '../../contract/tables/table';
import { STEP_TEXTS } from '../../contract/texts/setup';
import type { SetupMemory } from '../installation';
import { buildTable } from '../sheets/build-table';
import { installTriggers } from '../triggers/install-triggers';
import { buildQuestions, createForm, FORM_ORDER, linkAnswers, publishForm } from './form-steps';
import { SETTINGS_STEP, type SetupRun } from './setup-run';
import { finish, prepareWorkbook, wipeCopy, writeSettings } from './workbook-steps';

/** One step. Done twice, it is the same as done once. */
export interface SetupStep {
  readonly id: string;
  readonly text: string;
  /** Does the step; false when its time was up before its end. */
  run(run: SetupRun): boolean;
}

/** The steps of a setup in their order. */
export function stepsOf({ settings: { role }, wipe }: Pick<SetupMemory, 'settings' | 'wipe'>): readonly SetupStep[] {
  return [
    ...(wipe ? [{ id: 'wipe', text: STEP_TEXTS.wipe, run: wipeCopy }] : []),
    { id: 'workbook', text: STEP_TEXTS.workbook, run: prepareWorkbook },
    ...TABLES_OF[role].map(
      (id): SetupStep => ({
        id: `table:${id}`,
        text: STEP_TEXTS.table(TABLES[id].title),
        run: (run) => buildSheet(run, id, TABLES_OF[role]),
      }),
    ),
    { id: SETTINGS_STEP, text: STEP_TEXTS.settings, run: writeSettings },
    ...(role === 'organisation' ? formSteps() : []),
    {
      id: 'triggers',
      text: STEP_TEXTS.triggers,
      run: (run) => {
        installTriggers(run.book, role);
        return true;
      },
    },
    { id: 'finish', text: STEP_TEXTS.finish, run: finish },
  ];
}

/** In a workbook that is at work already, nobody reads or writes a sheet while it is mended. */
function buildSheet(run: SetupRun, id: TableId, order: readonly TableId[]): boolean {
  const { lists } = run.settings();
  const build = (known: KnownRows) => buildTable(run.book, id, order, run.marks, lists, known);
  const ports = run.ports();
  if (run.installation.ready) alone(ports.lock, () => build(knownRows(ports)));
  else build(() => []);
  return true;
}

function formSteps(): readonly SetupStep[] {
  return FORM_ORDER.reduce<SetupStep[]>((all, id) => {
    const { title } = QUESTIONNAIRES[id];
    return all.concat(
      { id: `form:${id}:create`, text: STEP_TEXTS.create(title), run: (run) => createForm(run, id) },
      { id: `form:${id}:questions`, text: STEP_TEXTS.questions(title), run: (run) => buildQuestions(run, id) },
      { id: `form:${id}:link`, text: STEP_TEXTS.link(title), run: (run) => linkAnswers(run, id) },
      { id: `form:${id}:publish`, text: STEP_TEXTS.publish(title), run: (run) => publishForm(run, id) },
    );
  }, []);
}
