// Decides that work which ran out of time goes on by itself: by one one-off trigger, which stays until neither setup nor matching needs it.

/** The entry that goes on with whatever ran out of time: a setup or a run of matching. */
const CONTINUATION = 'continueWork';

/** A minute: the least that Google keeps to; a one-off trigger may come up to fifteen minutes later. */
const CONTINUE_AFTER_MS = 60_000;

/** Sees to it that the work goes on by itself: exactly one one-off trigger, since those that have fired stay in the list. */
export function continueLater(): void {
  endContinuation();
  ScriptApp.newTrigger(CONTINUATION).timeBased().after(CONTINUE_AFTER_MS).create();
}

/** Deletes every one-off trigger, fired or not. */
export function endContinuation(): void {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (trigger.getHandlerFunction() === CONTINUATION) ScriptApp.deleteTrigger(trigger);
}
