/**
 * Decides what can be set when a workspace is opened, a script loaded, a function called, an answer sent.
 * Left to others: doing it (../workspace.ts).
 */
import type { AuthMode } from './call';
import type { Pace } from './crossing';
import type { LiveExecution } from './executions';
import type { Fault } from './faults';
import type { Latency } from './latency';
import type { Manifest } from './scripts';
import type { Delivery } from './triggers/event-queue';
import type { Respondent } from './ui-session';

/** Where a workspace is kept: in a folder (made where it is missing), or in memory until it is closed. */
export type WorkspacePlace = { readonly folder: string } | { readonly memory: true };

/** How a workspace is opened. */
export type WorkspaceOptions = WorkspacePlace & WorkspaceSettings;

/** What is not kept with a workspace. */
export interface WorkspaceSettings {
  /** 'running' follows the machine's clock; an instant (ISO text or Date) stands until it is moved. Default: 2026-09-01T09:00:00Z. */
  readonly clock?: 'running' | string | Date;
  /** Prices of Google's calls in simulated time. Default: 'none'. */
  readonly latency?: Latency;
  /** A whole number from which all ids follow; without it they are unpredictable. */
  readonly seed?: number;
  /** Account that owns whatever is made without naming an owner. */
  readonly owner?: string;
  /** Real milliseconds after which an execution that computes without end is stopped; six minutes by default. */
  readonly realLimitMs?: number;
}

/** What a spreadsheet may be born with besides its name. */
export interface NewSpreadsheetOptions {
  readonly owner?: string;
  /** 'ru_RU' by default. */
  readonly locale?: string;
  /** 'Europe/Moscow' by default. */
  readonly timeZone?: string;
  /** True where its people and figures are invented, so that their time may be moved. False by default. */
  readonly invented?: boolean;
}

/** A script project to load. */
export interface ScriptToLoad {
  /** File name to text: '.js' and '.gs' files are run in this order, '.html' files are pages. */
  readonly files: Readonly<Record<string, string>>;
  /** appsscript.json. Without `oauthScopes` everything is permitted. */
  readonly manifest?: Manifest;
  /** Id of the spreadsheet or form that holds it; none for a standalone script. */
  readonly boundTo?: string | null;
  readonly owner?: string;
  readonly name?: string;
  /** Replaces this project. Without it the project already bound to the same container is replaced, if there is one. */
  readonly scriptId?: string;
}

/** How a function is called. */
export interface CallOptions {
  /** Account as which it runs; the script's owner by default. */
  readonly user?: string;
  /** Who acts, where that is someone else, or nobody Google would name (''). */
  readonly activeUser?: string;
  readonly authMode?: AuthMode;
  /** Faults of this execution, counted from its first call. */
  readonly faults?: readonly Fault[];
  /** Lets a test hold calls and answers. See kernel/interleaving.ts. */
  readonly pace?: Pace;
  /** Answers alerts and prompts; without it every box is closed. */
  readonly respondent?: Respondent;
  /** Given the execution as it runs: its id (to stop it), log and session, which grow. */
  readonly onStart?: (live: LiveExecution) => void;
  /** Name or id of the sheet that the person looks at; the first one by default. */
  readonly activeSheet?: string | number;
  /** Simulated milliseconds allowed; six minutes by default. */
  readonly limitMs?: number;
}

/** How an answer to a form is sent. */
export interface SubmitOptions {
  /** Address of the respondent's account, where the form asks for a sign-in. */
  readonly user?: string | null;
  /** Id of the respondent's earlier answer that this one replaces. */
  readonly editOf?: string | null;
  /** How Google brings the event to triggers; the workspace's `delivery` by default. */
  readonly delivery?: Delivery;
}
