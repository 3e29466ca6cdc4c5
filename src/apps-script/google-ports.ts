// Decides how the small ports are kept in Apps Script: the time, the lock of the workbook, words that can't be guessed.
import type { Clock, Lock, Tokens } from '../application/ports';

/** The clock of the execution. */
export const googleClock: Clock = { now: () => new Date(Date.now()).toISOString() };

/** Opaque words from Google's random ids, short enough for a link. */
export const googleTokens: Tokens = { fresh: () => Utilities.getUuid().replace(/-/g, '').slice(0, 16) };

/**
 * A lock of Google's. Everything is flushed before it is let go, so that the next run reads it.
 * Source: https://developers.google.com/apps-script/reference/lock/lock#releaselock
 */
const lockOf = (held: () => GoogleAppsScript.Lock.Lock): Lock => ({
  alone<T>(waitMs: number, work: () => T): T | undefined {
    const lock = held();
    if (!lock.tryLock(waitMs)) return undefined;
    try {
      return work();
    } finally {
      SpreadsheetApp.flush();
      lock.releaseLock();
    }
  },
});

/** The document's lock, under which use cases run; the script's where there is no document. */
export const googleLock: Lock = lockOf(() => LockService.getDocumentLock() ?? LockService.getScriptLock());

/** The script's lock keeps setups apart; a setup doesn't hold the document's while it builds forms. */
export const setupLock: Lock = lockOf(() => LockService.getScriptLock());
