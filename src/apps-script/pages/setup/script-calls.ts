// Decides which functions of the script the page «Начать» calls.
import type { SetupProgress, SetupRefusal } from '../../../contract/setup/setup-progress';
import type { SetupSettings } from '../../../contract/setup/setup-settings';
import { callerOf } from '../script-run';

/** The functions of the script that this page calls. */
interface SetupScript {
  startSetup(settings: SetupSettings): SetupProgress | SetupRefusal;
  continueSetup(): SetupProgress;
  setupProgress(): SetupProgress;
}

/** Calls one of the script's functions. */
export const callScript = callerOf<SetupScript>();
