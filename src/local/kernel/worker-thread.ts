/**
 * Decides how the main thread holds one worker: hands it a function to run, answers its calls, lets go of it or ends it.
 * Left to others: how many there are (worker-pool.ts), what the answers are (executions.ts).
 */
import { Worker } from 'node:worker_threads';
import type { RunMessage, ScriptFile, WorkerBirth, WorkerMessage } from './worker-messages';

/** Who answers a run. */
export interface RunHandlers {
  /** Answers a call; a rejection or throw goes to `failed`, and the worker waits on. */
  onCall(text: string): string | Promise<string>;
  onLog(level: string, text: string): void;
  /** The run has ended by itself; `outcome` is an Outcome in JSON. */
  done(outcome: string): void;
  /** A call could not be answered, or the thread died. */
  failed(error: unknown): void;
}

/** A file to run, with its text. */
export interface SourceFile {
  readonly name: string;
  /** Hash of name and text. */
  readonly key: string;
  readonly text: string;
}

/** A run before its files are fitted to what the thread knows. */
export type RunRequest = Omit<RunMessage, 'type' | 'files' | 'forget'> & { readonly files: readonly SourceFile[] };

/** How many script texts a thread keeps compiled. */
const maxKnown = 16;

/** How long a run that was given up may go on computing until its thread is ended. */
const graceMs = 250;

/** Answer after which nothing gets out of the realm any more. */
const deathReply = JSON.stringify({ t: 0, dead: true });

/** One worker thread. */
export class WorkerThread {
  /** Keys of the script texts that it has, the oldest first. */
  private readonly known = new Set<string>();
  private readonly worker: Worker;
  private readonly signal: Int32Array;
  private handlers: RunHandlers | null = null;
  private waiting = false;
  private givenUp = false;
  private grace: NodeJS.Timeout | null = null;

  constructor(
    workerFile: string,
    /** Told when the thread is free for another run, or gone. */
    private readonly freed: (thread: WorkerThread, alive: boolean) => void,
    /** Given V8's code cache of a text that the thread compiled. */
    private readonly cached: (key: string, cache: Uint8Array) => void,
  ) {
    const buffer = new SharedArrayBuffer(4);
    this.signal = new Int32Array(buffer);
    const birth: WorkerBirth = { signal: buffer };
    this.worker = new Worker(workerFile, { workerData: birth, execArgv: [], env: {} });
    this.worker.on('message', (message: string | WorkerMessage) => this.received(message));
    this.worker.on('error', (error) => this.died(error));
    this.worker.on('exit', () => this.died(new Error('The worker thread has ended')));
    this.worker.unref();
  }

  /** Runs a function; until it is done the thread keeps the process alive. */
  run(request: RunRequest, caches: ReadonlyMap<string, Uint8Array>, handlers: RunHandlers): void {
    this.handlers = handlers;
    this.givenUp = false;
    this.waiting = false;
    this.worker.ref();
    const files = request.files.map((file): ScriptFile => {
      if (this.known.has(file.key)) return { name: file.name, key: file.key };
      const cache = caches.get(file.key);
      return { name: file.name, key: file.key, text: file.text, ...(cache === undefined ? {} : { cache }) };
    });
    for (const { key } of files) {
      this.known.delete(key);
      this.known.add(key);
    }
    const forget = [...this.known].slice(0, Math.max(0, this.known.size - Math.max(maxKnown, files.length)));
    for (const key of forget) this.known.delete(key);
    this.worker.postMessage({ ...request, type: 'run', files, forget } satisfies RunMessage);
  }

  /** Ends the current run: none of its calls is answered any more, and if it doesn't stop soon the thread is ended. */
  giveUp(): void {
    if (this.handlers === null || this.givenUp) return;
    this.givenUp = true;
    this.grace = setTimeout(() => void this.end(), graceMs);
    this.worker.unref();
    if (this.waiting) this.reply(deathReply);
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    if (this.grace !== null) clearTimeout(this.grace);
    await this.worker.terminate();
  }

  private received(message: string | WorkerMessage): void {
    if (typeof message === 'string') this.called(message);
    else if (message.type === 'done') this.finished(message.outcome);
    else if (message.type === 'cache') this.cached(message.key, message.cache);
    else if (!this.givenUp) this.handlers?.onLog(message.level, message.text);
  }

  private called(text: string): void {
    this.waiting = true;
    if (this.givenUp || this.handlers === null) {
      this.reply(deathReply);
      return;
    }
    const handlers = this.handlers;
    try {
      const answer = handlers.onCall(text);
      if (typeof answer === 'string') this.replyTo(handlers, answer);
      else {
        answer.then(
          (settled) => this.replyTo(handlers, settled),
          (error: unknown) => handlers.failed(error),
        );
      }
    } catch (error) {
      handlers.failed(error);
    }
  }

  private replyTo(handlers: RunHandlers, answer: string): void {
    if (this.handlers === handlers && !this.givenUp && this.waiting) this.reply(answer);
  }

  private reply(answer: string): void {
    this.waiting = false;
    this.worker.postMessage(answer);
    Atomics.store(this.signal, 0, 1);
    Atomics.notify(this.signal, 0);
  }

  private finished(outcome: string): void {
    const handlers = this.handlers;
    const givenUp = this.givenUp;
    this.handlers = null;
    if (this.grace !== null) clearTimeout(this.grace);
    this.grace = null;
    this.worker.unref();
    this.freed(this, true);
    if (!givenUp) handlers?.done(outcome);
  }

  private died(error: unknown): void {
    const handlers = this.handlers;
    const givenUp = this.givenUp;
    this.handlers = null;
    this.freed(this, false);
    if (!givenUp) handlers?.failed(error);
  }
}
