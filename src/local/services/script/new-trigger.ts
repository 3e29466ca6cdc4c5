/** Creating the trigger that a builder has gathered, as the account that runs the script. */

import type { Call } from '../../kernel/call';
import { type GoogleObject, object } from '../../kernel/google-class';
import { createTrigger, type NewTrigger } from '../../kernel/triggers/trigger-store';
import { trigger } from './trigger';

/** What a builder knows of its trigger besides whose it is. */
export type Gathered = Omit<NewTrigger, 'scriptId' | 'owner'>;

/** The created trigger. Throws GoogleError where the account has twenty of this script already. */
export function created(gathered: Gathered, call: Call): GoogleObject {
  const { script, user } = call.execution;
  const made = createTrigger(call.world, { ...gathered, scriptId: script.id, owner: user }, call.now());
  return object(trigger, made) as GoogleObject;
}
