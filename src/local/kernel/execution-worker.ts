/**
 * Decides how a worker thread runs a function of a bundle: a fresh context for every run, compiled scripts kept, each Google call
 * one message answered while the thread sleeps. It is bundled into one file of its own (scripts/build-worker.mjs).
 * Left to others: what is inside the realm (realm/), what calls do (crossing.ts in the main thread).
 */
import { Buffer } from 'node:buffer';
import vm from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Realm } from './realm/bootstrap';
import type { Outcome } from './wire';
import type { RunMessage, ScriptFile, WorkerBirth, WorkerMessage } from './worker-messages';

/** Text of the bundled realm bootstrap, put in by scripts/build-worker.mjs: an expression whose value is `bootstrap`. */
declare const REALM_BOOTSTRAP: string;

type Bootstrap = (cross: (text: string) => string, log: (level: string, text: string) => void, birth: string) => Realm;

const port = parentPort as MessagePort;
const signal = new Int32Array((workerData as WorkerBirth).signal);
const { store, wait } = Atomics;
const bootstrapScript = new vm.Script(REALM_BOOTSTRAP, { filename: 'google:bootstrap' });
const drainScript = new vm.Script('0', { filename: 'google:drain' });
const scripts = new Map<string, vm.Script>();

/** Sends a call and sleeps until the main thread has answered. Never throws: an error of this realm must not get into a bundle. */
function cross(text: string): string {
  store(signal, 0, 0);
  port.postMessage(text);
  for (;;) {
    wait(signal, 0, 0);
    const received = receiveMessageOnPort(port);
    if (received !== undefined) return received.message as string;
  }
}

function say(message: WorkerMessage): void {
  port.postMessage(message);
}

function log(level: string, text: string): void {
  say({ type: 'log', level: `${level}`, text: `${text}` });
}

/** The compiled text of a file; throws SyntaxError. */
function compiled(file: ScriptFile): vm.Script {
  const known = scripts.get(file.key);
  if (known !== undefined) return known;
  const made = new vm.Script(file.text ?? '', {
    filename: file.name,
    ...(file.cache === undefined ? {} : { cachedData: Buffer.from(file.cache) }),
  });
  scripts.set(file.key, made);
  return made;
}

function outcomeOf(message: RunMessage): string {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  const realm = (bootstrapScript.runInContext(context) as Bootstrap)(cross, log, message.birth);
  for (const file of message.files) {
    let script: vm.Script;
    try {
      script = compiled(file);
    } catch (error) {
      return syntaxError(error as Error, file.name);
    }
    try {
      script.runInContext(context);
    } catch (error) {
      return realm.failure(error);
    }
  }
  const path = message.functionName.split('.');
  const owner = path.slice(0, -1).join('.');
  const evaluated = (expression: string): unknown => {
    try {
      return vm.runInContext(`typeof ${path[0] ?? ''} === 'undefined' ? undefined : (${expression})`, context);
    } catch {
      return undefined;
    }
  };
  realm.start(evaluated(message.functionName), owner === '' ? undefined : evaluated(owner), message.args);
  drainScript.runInContext(context);
  return realm.outcome();
}

function syntaxError(error: Error, file: string): string {
  const place = /:(\d+)\n/.exec(error.stack ?? '')?.[1];
  const where = place === undefined ? `file: ${file}` : `line: ${place}, file: ${file}`;
  const outcome: Outcome = { e: { n: error.name, m: `${error.message} (${where})`, s: '' } };
  return JSON.stringify(outcome);
}

/** Takes Node's own globals away, so that an object of this realm that strays into a bundle leads to nothing. */
function forgetNode(): void {
  process.on('unhandledRejection', () => undefined);
  const language = new Set(vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]);
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!language.has(name)) Reflect.deleteProperty(globalThis, name);
  }
}

port.on('message', (message: RunMessage) => {
  const fresh = message.files.filter((file) => !scripts.has(file.key) && file.cache === undefined);
  for (const key of message.forget) scripts.delete(key);
  const outcome = outcomeOf(message);
  say({ type: 'done', outcome });
  for (const file of fresh) {
    const cache = scripts.get(file.key)?.createCachedData();
    if (cache !== undefined) say({ type: 'cache', key: file.key, cache });
  }
});
forgetNode();
