/** A function of a script while a person waits for it: running, asking the person something, or ended. How that looks is run-view's. */

import type { ExecutionResult } from '../../kernel/execution-result';
import type { Answer, Question, Respondent } from '../../kernel/ui-session';

/** Where a run stands. */
export type RunState =
  | { readonly now: 'running' }
  | { readonly now: 'asking'; readonly question: Question }
  | { readonly now: 'ended'; readonly result: ExecutionResult }
  /** The emulation itself failed; the message is for whoever mends it. */
  | { readonly now: 'broken'; readonly message: string };

/** Where a person stands: a sheet of a spreadsheet, as an account, in a browser. */
export interface Place {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly user: string;
  /** See `People.browser`. */
  readonly browser: string;
}

/** One run. */
export class Run {
  private current: RunState = { now: 'running' };
  private answered: ((answer: Answer) => void) | null = null;
  private waiting: (() => void)[] = [];

  /** @param begin starts the function with whoever answers its questions */
  constructor(
    readonly id: string,
    readonly caption: string,
    readonly place: Place,
    begin: (respondent: Respondent) => Promise<ExecutionResult>,
  ) {
    begin((question) => this.ask(question)).then(
      (result) => this.become({ now: 'ended', result }),
      (error: unknown) =>
        this.become({ now: 'broken', message: error instanceof Error ? error.message : String(error) }),
    );
  }

  get state(): RunState {
    return this.current;
  }

  /** Answers the question that stands; an answer that comes late is dropped. */
  answer(answer: Answer): void {
    const answered = this.answered;
    this.answered = null;
    if (answered === null) return;
    this.become({ now: 'running' });
    answered(answer);
  }

  /** Waits until the run asks or ends, but no longer than this. */
  settled(atMostMs: number): Promise<void> {
    if (this.current.now !== 'running') return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, atMostMs);
      timer.unref();
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private ask(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      this.answered = resolve;
      this.become({ now: 'asking', question });
    });
  }

  private become(state: RunState): void {
    this.current = state;
    if (state.now === 'running') return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const tell of waiting) tell();
  }
}
