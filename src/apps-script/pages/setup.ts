// The page «Начать»: looks how far the workbook is, then asks, goes on, or shows what is there. Each step decides its own part.
import { SETUP_PAGE } from '../../contract/texts/setup-page';
import { paragraph, showStep } from './dom';
import { showNotYours, showOutcome } from './setup/outcome-step';
import { beginSetup, offerToGoOn, showFailure } from './setup/progress-step';
import { askQuestions } from './setup/questions-step';
import { callScript } from './setup/script-calls';

async function begin(): Promise<void> {
  showStep(SETUP_PAGE.title, paragraph(SETUP_PAGE.waiting, 'soft'));
  const progress = await callScript('setupProgress');
  switch (progress.state) {
    case 'ready':
      return showOutcome(progress);
    case 'unfinished':
      return offerToGoOn(progress);
    case 'other-owner':
      return showNotYours(progress);
    default:
      return askQuestions(progress.state === 'copy', beginSetup);
  }
}

begin().catch(showFailure);
