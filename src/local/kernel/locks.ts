/**
 * Decides who holds a lock: one execution at a time, others wait in line until it is released or their time is up.
 * Left to others: which locks a script has and what LockService says (services/lock).
 */
import type { Clock } from './clock';

/** An execution in the eyes of a lock. */
export interface LockUser {
  readonly id: string;
  /** Its clock, milliseconds since 1970. */
  now(): number;
  /** Moves its clock to an instant: the time that it waited has passed. */
  waitUntil(ms: number): void;
}

interface Waiting {
  readonly user: LockUser;
  readonly deadline: number;
  readonly timer: NodeJS.Timeout | null;
  decide(got: boolean): void;
}

interface Lock {
  holder: LockUser | null;
  readonly line: Waiting[];
}

/**
 * The locks of a workspace by key. Under a standing clock a waiting execution gives up when simulated time says so: when the
 * holder's own clock passes the deadline, or when every execution waits for another. Under a running clock it gives up in real time.
 */
export class LockTable {
  private readonly locks = new Map<string, Lock>();
  private readonly running = new Set<string>();

  constructor(private readonly clock: Clock) {}

  /** Tells that an execution has begun; it counts as able to release locks until `ended`. */
  began(user: LockUser): void {
    this.running.add(user.id);
  }

  /** Releases everything that an execution holds or waits for. */
  ended(user: LockUser): void {
    this.running.delete(user.id);
    for (const [key, lock] of this.locks) {
      const at = lock.line.findIndex((waiting) => waiting.user.id === user.id);
      if (at >= 0) lock.line.splice(at, 1)[0]?.decide(false);
      if (lock.holder?.id === user.id) this.release(key, user);
    }
    this.breakDeadlock();
  }

  /** Whether the execution holds the lock. */
  holds(key: string, user: LockUser): boolean {
    return this.locks.get(key)?.holder?.id === user.id;
  }

  /** Takes the lock within `timeoutMs`, or tells false. Taking a lock already held is true at once. */
  acquire(key: string, user: LockUser, timeoutMs: number): Promise<boolean> {
    const lock = this.lock(key);
    if (lock.holder === null || lock.holder.id === user.id) {
      lock.holder = user;
      return Promise.resolve(true);
    }
    const deadline = user.now() + timeoutMs;
    if (timeoutMs <= 0 || (!this.clock.runs && lock.holder.now() > deadline)) return Promise.resolve(false);
    return new Promise((resolve) => {
      const waiting: Waiting = {
        user,
        deadline,
        timer: this.clock.runs ? setTimeout(() => this.giveUp(lock, waiting), timeoutMs) : null,
        decide(got) {
          if (waiting.timer !== null) clearTimeout(waiting.timer);
          resolve(got);
        },
      };
      lock.line.push(waiting);
      this.breakDeadlock();
    });
  }

  /** Frees the lock for the next in line; nothing happens if the execution doesn't hold it. */
  release(key: string, user: LockUser): void {
    const lock = this.lock(key);
    if (lock.holder?.id !== user.id) return;
    lock.holder = null;
    const at = user.now();
    while (lock.holder === null) {
      const next = lock.line[0];
      if (next === undefined) return;
      if (!this.clock.runs && at > next.deadline) {
        this.giveUp(lock, next);
        continue;
      }
      lock.line.shift();
      next.user.waitUntil(Math.max(next.user.now(), at));
      lock.holder = next.user;
      next.decide(true);
    }
  }

  /** Tells that an execution's clock has moved: those who wait for its locks may have run out of time. */
  timePassed(user: LockUser): void {
    if (this.clock.runs) return;
    for (const lock of this.locks.values()) {
      if (lock.holder?.id !== user.id) continue;
      for (const waiting of [...lock.line]) if (user.now() > waiting.deadline) this.giveUp(lock, waiting);
    }
  }

  private giveUp(lock: Lock, waiting: Waiting): void {
    const at = lock.line.indexOf(waiting);
    if (at < 0) return;
    lock.line.splice(at, 1);
    waiting.user.waitUntil(Math.max(waiting.user.now(), waiting.deadline));
    waiting.decide(false);
  }

  /** Where every execution waits for another's lock, nobody's clock would ever move: the earliest deadline is then reached. */
  private breakDeadlock(): void {
    if (this.clock.runs) return;
    const lines = [...this.locks.values()].flatMap((lock) => lock.line.map((waiting) => ({ lock, waiting })));
    const waitingUsers = new Set(lines.map(({ waiting }) => waiting.user.id));
    if (lines.length === 0 || [...this.running].some((id) => !waitingUsers.has(id))) return;
    const [first] = lines.sort((a, b) => a.waiting.deadline - b.waiting.deadline);
    if (first !== undefined) this.giveUp(first.lock, first.waiting);
  }

  private lock(key: string): Lock {
    let found = this.locks.get(key);
    if (found === undefined) {
      found = { holder: null, line: [] };
      this.locks.set(key, found);
    }
    return found;
  }
}
