// Decides how the window shows a setup at work: it asks how far it is while the script works, and calls again until it is done.
import type { SetupProgress, SetupRefusal } from '../../../contract/setup/setup-progress';
import type { SetupSettings } from '../../../contract/setup/setup-settings';
import { SETUP_PAGE, stepsText } from '../../../contract/texts/setup-page';
import { alarm, buttons, element, paragraph, showStep, spoken } from '../dom';
import { showOutcome } from './outcome-step';
import { callScript } from './script-calls';

/** How often the window asks. */
const ASK_EVERY_MS = 2000;

/** Begins a setup. What is wrong with the settings comes back, and a refusal is thrown, before anything is shown as work. */
export async function beginSetup(settings: SetupSettings): Promise<SetupRefusal | undefined> {
  const work = watched(() => callScript('startSetup', settings));
  try {
    const first = await work.outcome;
    if (!first.ok) return first;
    await goOnUntilDone(first, work.show);
  } catch (error) {
    if (!work.isShown()) throw error;
    showFailure(error as Error);
  }
  return undefined;
}

/** Shows a setup that was begun before, with a button to go on. */
export function offerToGoOn(progress: SetupProgress): void {
  const button = element('button', { type: 'button', className: 'primary', onclick: goOn }, SETUP_PAGE.goOn);
  showStep(SETUP_PAGE.stopped, bar(progress), paragraph(progress.message, 'soft'), buttons(button));
}

function goOn(): void {
  const work = watched(() => callScript('continueSetup'));
  work.outcome.then((progress) => goOnUntilDone(progress, work.show)).catch((error: Error) => showFailure(error));
}

async function goOnUntilDone(first: SetupProgress, show: (progress: SetupProgress) => void): Promise<void> {
  let progress = first;
  while (!progress.done) {
    show(progress);
    await pause(ASK_EVERY_MS);
    progress = await watched(() => callScript('continueSetup'), show).outcome;
  }
  showOutcome(progress);
}

/** Calls the script and, while it works, shows how far it is: from the first answer that says that it works. */
function watched<T extends SetupProgress | SetupRefusal>(
  call: () => Promise<T>,
  known?: (progress: SetupProgress) => void,
): { readonly outcome: Promise<T>; readonly show: (progress: SetupProgress) => void; isShown(): boolean } {
  let show = known;
  const reveal = (progress: SetupProgress): void => {
    show = show ?? showWork();
    show(progress);
  };
  let isOver = false;
  const watch = async (): Promise<void> => {
    while (!isOver) {
      await pause(ASK_EVERY_MS);
      if (isOver) return;
      // A question that fails is asked again; what matters is the call that works.
      const progress = await callScript('setupProgress').catch(() => undefined);
      if (!isOver && progress?.state === 'unfinished') reveal(progress);
    }
  };
  const outcome = call().finally(() => {
    isOver = true;
  });
  void watch();
  return { outcome, show: reveal, isShown: () => show !== undefined };
}

/** Shows the work as a bar with words. */
function showWork(): (progress: SetupProgress) => void {
  const progressBar = bar();
  const step = spoken('', 'small soft');
  const message = paragraph(SETUP_PAGE.waiting);
  showStep(SETUP_PAGE.working, progressBar, message, step, paragraph(SETUP_PAGE.canClose, 'small soft'));
  return (progress) => {
    progressBar.max = Math.max(1, progress.steps);
    progressBar.value = progress.stepsDone;
    message.textContent = progress.message;
    step.textContent = stepsText(progress.stepsDone, progress.steps);
  };
}

function bar(progress?: SetupProgress): HTMLProgressElement {
  const made = element('progress', { max: Math.max(1, progress?.steps ?? 1), value: progress?.stepsDone ?? 0 });
  made.setAttribute('aria-label', SETUP_PAGE.working);
  return made;
}

/** Shows what the script said and offers to go on where it stopped. */
export function showFailure(error: Error): void {
  const button = element('button', { type: 'button', className: 'primary', onclick: goOn }, SETUP_PAGE.again);
  showStep(SETUP_PAGE.stopped, alarm(error.message), buttons(button));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
