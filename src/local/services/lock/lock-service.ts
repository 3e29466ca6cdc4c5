/**
 * Decides what LockService gives a script: one lock for the script, one for the document that holds it, one for the account.
 * Left to others: who holds a lock and who waits (kernel/locks.ts).
 */
import { type GoogleClass, googleClass, object } from '../../kernel/google-class';
import { lock } from './lock';

/** LockService. Getting a lock takes nothing yet. */
export const lockService: GoogleClass<null> = googleClass<null>('LockService', {
  getScriptLock: {
    kind: 'getter',
    overloads: [[]],
    complete: true,
    source: 'https://developers.google.com/apps-script/reference/lock/lock-service#getscriptlock',
    run: (_self, _args, { execution }) => object(lock, { key: `script/${execution.script.id}` }),
  },
  getDocumentLock: {
    kind: 'getter',
    overloads: [[]],
    complete: true,
    source: 'https://developers.google.com/apps-script/reference/lock/lock-service#getdocumentlock',
    run: (_self, _args, { execution }) =>
      execution.container === null
        ? null
        : object(lock, { key: `document/${execution.script.id}/${execution.container}` }),
  },
  getUserLock: {
    kind: 'getter',
    overloads: [[]],
    complete: true,
    source: 'https://developers.google.com/apps-script/reference/lock/lock-service#getuserlock',
    run: (_self, _args, { execution }) => object(lock, { key: `user/${execution.script.id}/${execution.user}` }),
  },
});
