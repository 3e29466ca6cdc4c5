/**
 * Decides in which order simultaneous executions make their calls, because a test says so: a race becomes repeatable.
 * Left to others: holding the calls (crossing.ts).
 */
import type { CrossingCall, Pace } from './crossing';

/** Executions that make their calls in turns. */
export interface Interleaving {
  /** The pace of one participant, for the options of its call. */
  pace(participant: number): Pace;
}

/**
 * Lets participants 0, 1, … make one call each in the order given: `interleave([0, 0, 1, 0, 1])`. A participant that has ended, or that
 * waits inside a call for another's lock, loses its turn. After the last turn everyone runs freely. All participants named must be
 * started, or the others wait for them.
 */
export function interleave(order: readonly number[]): Interleaving {
  const held = new Map<number, () => void>();
  const insideCall = new Set<number>();
  const ended = new Set<number>();
  let position = 0;
  let making = false;

  const next = (): void => {
    if (making) return;
    for (; position < order.length; position += 1) {
      const participant = order[position] ?? 0;
      if (ended.has(participant) || insideCall.has(participant)) continue;
      const go = held.get(participant);
      if (go === undefined) return;
      position += 1;
      making = true;
      held.delete(participant);
      insideCall.add(participant);
      go();
      setImmediate(() => {
        making = false;
        next();
      });
      return;
    }
    for (const go of held.values()) go();
    held.clear();
  };

  return {
    pace: (participant) => ({
      beforeCall: (_call: CrossingCall) =>
        new Promise<void>((resolve) => {
          held.set(participant, resolve);
          next();
        }),
      beforeReply: () => {
        insideCall.delete(participant);
      },
      ended: () => {
        insideCall.delete(participant);
        ended.add(participant);
        next();
      },
    }),
  };
}
