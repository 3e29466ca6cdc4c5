// Decides that the sidebar asks one thing at a time, and of several questions of a kind that wait only the last.

/** Work that waits for its turn. It shows its own failures. */
type Work = () => Promise<void>;

/** Where questions to the script queue up. */
export class Lane {
  private readonly waiting = new Map<string, Work>();
  private running: Promise<void> | undefined;

  /** Queues work up; work of the same kind that still waits is dropped. */
  put(kind: string, work: Work): void {
    this.waiting.delete(kind);
    this.waiting.set(kind, work);
    this.running = this.running ?? this.run();
  }

  /** Whether newer work of a kind waits: what comes of the older is out of date. */
  waits(kind: string): boolean {
    return this.waiting.has(kind);
  }

  /** Settles when nothing is left to do. */
  idle(): Promise<void> {
    return this.running ?? Promise.resolve();
  }

  private async run(): Promise<void> {
    for (;;) {
      const [first] = this.waiting;
      if (!first) break;
      const [kind, work] = first;
      this.waiting.delete(kind);
      await work();
    }
    this.running = undefined;
  }
}
