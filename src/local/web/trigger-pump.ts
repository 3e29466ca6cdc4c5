/** Brings what is due to its triggers while a workspace is served: after an answer, after the clock was moved, and by the minute where the clock runs. */

import type { Workspace } from '../workspace';

const MINUTE_MS = 60_000;

/** Runs due triggers one turn after another; a wish that comes during a turn makes one more. */
export class TriggerPump {
  private turn: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly workspace: Pick<Workspace, 'clock' | 'runDueTriggers'>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** If the workspace's clock runs by itself, a turn comes now, for what became due while nobody served it, and then every minute. */
  start(): void {
    if (!this.workspace.clock.runs || this.stopped || this.timer !== null) return;
    this.timer = setInterval(() => this.wish(), MINUTE_MS);
    this.timer.unref();
    void this.wish();
  }

  /** Asks for a turn and comes back when everything due by now was run. */
  wish(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    if (this.turn !== null) {
      this.again = true;
      return this.turn;
    }
    this.turn = this.turns().finally(() => {
      this.turn = null;
    });
    return this.turn;
  }

  /** Begins no further turn; the one at work goes on and is given, for whoever has to wait for it. */
  stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
    return this.turn ?? Promise.resolve();
  }

  private async turns(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.workspace.runDueTriggers();
      } catch (error) {
        if (!this.stopped) this.failed(error);
      }
    } while (this.again && !this.stopped);
  }
}
