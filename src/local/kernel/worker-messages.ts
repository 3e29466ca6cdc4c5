/**
 * Decides what an execution worker and the main thread say to each other. A call is a bare string (see wire.ts), answered by one
 * string after which the signal is set; everything else is an object.
 */

/** A file of a script. Its text is sent once to each worker; later the worker knows it by `key`. */
export interface ScriptFile {
  readonly name: string;
  /** Hash of the text. */
  readonly key: string;
  readonly text?: string;
  /** V8's code cache of the text, made by an earlier worker. */
  readonly cache?: Uint8Array;
}

/** Main to worker: run one function. */
export interface RunMessage {
  readonly type: 'run';
  /** RealmBirth as JSON. */
  readonly birth: string;
  readonly files: readonly ScriptFile[];
  /** Keys of texts that the worker may drop. */
  readonly forget: readonly string[];
  /** Dotted path of the function. */
  readonly functionName: string;
  /** Packed arguments as JSON. */
  readonly args: string;
}

/** Worker to main. */
export type WorkerMessage =
  | { readonly type: 'log'; readonly level: string; readonly text: string }
  /** Outcome as JSON. */
  | { readonly type: 'done'; readonly outcome: string }
  | { readonly type: 'cache'; readonly key: string; readonly cache: Uint8Array };

/** What a worker is started with. */
export interface WorkerBirth {
  /** One Int32: 0 while the worker waits for the answer to a call, 1 once it has been sent. */
  readonly signal: SharedArrayBuffer;
}
