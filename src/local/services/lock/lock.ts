/**
 * Decides what a Lock does for a script: waits for its turn, tells whether it holds it, gives it back.
 * Left to others: the line of those who wait (kernel/locks.ts).
 */
import { type GoogleClass, GoogleError, googleClass } from '../../kernel/google-class';

/** Google's text for waitLock whose time is up, as in the logs of many projects. */
export const lockTimeoutText = 'Lock timeout: another process was holding the lock for too long.';

/** A Lock: which one is all that it knows; who holds it stands in the workspace. */
export const lock: GoogleClass<{ readonly key: string }> = googleClass<{ readonly key: string }>(
  'Lock',
  {
    tryLock: {
      kind: 'service',
      overloads: [['Integer']],
      complete: true,
      source: 'https://developers.google.com/apps-script/reference/lock/lock#trylocktimeoutinmillis',
      run: ({ key }, [timeoutMs], { world, lockUser }) => world.locks.acquire(key, lockUser, timeoutMs as number),
    },
    waitLock: {
      kind: 'service',
      overloads: [['Integer']],
      complete: true,
      source: 'https://developers.google.com/apps-script/reference/lock/lock#waitlocktimeoutinmillis',
      async run({ key }, [timeoutMs], { world, lockUser }) {
        if (!(await world.locks.acquire(key, lockUser, timeoutMs as number))) throw new GoogleError(lockTimeoutText);
      },
    },
    hasLock: {
      kind: 'getter',
      overloads: [[]],
      complete: true,
      source: 'https://developers.google.com/apps-script/reference/lock/lock#haslock',
      run: ({ key }, _args, { world, lockUser }) => world.locks.holds(key, lockUser),
    },
    releaseLock: {
      kind: 'service',
      overloads: [[]],
      complete: true,
      source: 'https://developers.google.com/apps-script/reference/lock/lock#releaselock',
      run({ key }, _args, { world, lockUser }) {
        world.commit();
        world.locks.release(key, lockUser);
      },
    },
  },
  { service: 'LockService' },
);
