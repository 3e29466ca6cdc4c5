// Decides which functions of the script the sidebar calls. What they do is declared in contract/what-if/what-if-protocol.
import type { WhatIfScript } from '../../../contract/what-if/what-if-protocol';
import { callerOf } from '../script-run';

/** Calls one of the script's functions. Rejects with the error that the script threw; its message is for people. */
export const callScript = callerOf<WhatIfScript>();
