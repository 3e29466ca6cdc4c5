/**
 * Decides which thread runs an execution: an idle one that is warm already, or a new one. All workspaces of a process share the pool;
 * threads that nobody has needed for a while are ended, and none keeps the process alive while it is idle.
 */
import { type RunHandlers, type RunRequest, WorkerThread } from './worker-thread';

/** How long an idle thread is kept. */
const idleMs = 5000;
const maxCaches = 64;

/** The threads of one worker file. */
export class WorkerPool {
  private readonly idle: WorkerThread[] = [];
  private readonly caches = new Map<string, Uint8Array>();
  private reaper: NodeJS.Timeout | null = null;

  constructor(private readonly workerFile: string) {}

  /** Starts threads so that `count` of them are idle. */
  warm(count: number): void {
    while (this.idle.length < count) this.idle.push(this.start());
    this.reapLater();
  }

  /** Runs a function on a thread of its own; `giveUp` on the thread returned ends it. */
  run(request: RunRequest, handlers: RunHandlers): WorkerThread {
    const thread = this.idle.pop() ?? this.start();
    thread.run(request, this.caches, handlers);
    return thread;
  }

  private start(): WorkerThread {
    const freed = (thread: WorkerThread, alive: boolean) => {
      const at = this.idle.indexOf(thread);
      if (alive && at < 0) this.idle.push(thread);
      if (!alive && at >= 0) this.idle.splice(at, 1);
      this.reapLater();
    };
    return new WorkerThread(this.workerFile, freed, (key, cache) => this.keepCache(key, cache));
  }

  private keepCache(key: string, cache: Uint8Array): void {
    const oldest = this.caches.keys().next().value;
    if (this.caches.size >= maxCaches && oldest !== undefined) this.caches.delete(oldest);
    this.caches.set(key, cache);
  }

  private reapLater(): void {
    if (this.reaper !== null) clearTimeout(this.reaper);
    this.reaper = setTimeout(() => {
      for (const thread of this.idle.splice(0)) void thread.end();
    }, idleMs);
    this.reaper.unref();
  }
}

const pools = new Map<string, WorkerPool>();

/** The process's pool for a worker file. */
export function poolOf(workerFile: string): WorkerPool {
  let pool = pools.get(workerFile);
  if (pool === undefined) {
    pool = new WorkerPool(workerFile);
    pools.set(workerFile, pool);
  }
  return pool;
}
