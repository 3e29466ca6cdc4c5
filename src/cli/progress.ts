/** Decides how progress is shown: one line that draws over itself where somebody watches, and nothing where nobody does. */
import type { CommandIo } from './command';

const BAR_WIDTH = 24;

/** A line of progress. */
export class ProgressLine {
  private shown = '';

  constructor(private readonly io: CommandIo) {}

  /** Shows what is done and how far it is, 0 to 1. */
  show(what: string, share: number): void {
    const filled = Math.round(Math.min(1, Math.max(0, share)) * BAR_WIDTH);
    const line = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${what}`;
    if (!this.io.watched || line === this.shown) return;
    this.io.err(`\r${line.padEnd(this.shown.length)}`);
    this.shown = line;
  }

  /** Takes the line away. */
  clear(): void {
    if (this.shown !== '') this.io.err(`\r${' '.repeat(this.shown.length)}\r`);
    this.shown = '';
  }
}
