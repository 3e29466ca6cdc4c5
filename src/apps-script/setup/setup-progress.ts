// Decides how far a setup is said to be, for the dialog that asks again and again: one service call while a setup works.
import type { SetupProgress } from '../../contract/setup/setup-progress';
import { otherOwner } from '../../contract/texts/setup';
import { readMemory } from '../installation';
import { readMarks } from '../sheets/build-marks';
import { fileOwner, mayOwn } from '../triggers/trigger-owner';
import { isCopy } from './recognise-copy';
import { progressBefore, progressOf } from './setup-report';

/** How far the workbook's setup is. Changes nothing and waits for nobody. */
export function setupProgress(): SetupProgress {
  const memory = readMemory();
  const { installation, setup } = memory;
  if (installation && setup) return progressOf({ installation, setup });
  const book = SpreadsheetApp.getActive();
  if (isCopy(book.getId(), memory, readMarks(book))) return progressBefore('copy');
  if (!installation) return progressBefore('new');
  const progress = progressOf({ installation, setup });
  if (mayOwn(installation)) return progress;
  return { ...progress, state: 'other-owner', message: otherOwner(fileOwner(book)) };
}
